// Disavow lists: what is wrong in those that were read, which lines decisions give, and the list to upload.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/backlinks/domain_ratings.h"
#include "analysis/quality/judging.h"
#include "analysis/quality/sources.h"
#include "base/ids.h"
#include "base/result.h"
#include "crawl/crawl.h"
#include "quality/authority/authority.h"
#include "quality/disavow/lint.h"
#include "quality/disavow/plan.h"
#include "quality/disavow/write_disavow.h"
#include "quality/rules/words.h"

namespace analysis {

// What decisions and lists are judged by; all of it outlives the planner.
struct DisavowInput {
  const crawl::Crawl& crawl;
  base::DomainId site;
  const SourceQuality& sources;
  const JudgedSources& judging;
  std::span<const DomainRating> ratings;
  std::span<const quality::Authority> authorities;  // [sources]
};

enum class PlanState : std::uint8_t { kOffered, kApproved, kHeld };  // codes of catalog::values::kPlanState

struct PlanEntry {
  PlanState state = PlanState::kOffered;
  quality::Scope scope = quality::Scope::kDomain;
  std::string_view subject;  // as the log calls it
  quality::Approved decision;
  std::uint32_t links = 0;  // of its domains to the site
};

class DisavowPlanner {
 public:
  explicit DisavowPlanner(const DisavowInput& input);

  // Decisions first, in the order of their rows in the log; then what is offered (quality/disavow/plan.h).
  // O(links + n log n).
  std::vector<PlanEntry> plan() const;
  // The lines that an entry adds to the lists that were read.
  std::vector<quality::PlanLine> lines_of(const PlanEntry& entry) const;

  std::vector<quality::LintFinding> lint(const crawl::DisavowList& list) const;
  quality::DisavowedHost facts_of(std::string_view host) const;

  // The lists that were read, and behind them the lines of approved decisions.
  quality::DisavowFile write(std::span<const PlanEntry> plan, quality::LintCodes fixes,
                             const quality::DisavowHeading& heading) const;

 private:
  quality::LintOptions lint_options() const;
  std::vector<std::uint8_t> kept_domains() const;
  std::vector<quality::PlanDomain> plan_domains() const;
  quality::Approved decision_about(const SubjectJudgment& about) const;
  void add_domains(std::span<const std::uint32_t> rows, quality::Approved& decision) const;
  void add_pages(std::vector<PlanEntry>& entries) const;
  float best_rating(std::uint32_t source) const;

  DisavowInput in_;
  SubjectFinder subjects_;
  quality::Words words_;
  std::vector<quality::PlanDomain> domains_;  // [sources]
  std::string old_;                           // the lists that were read, one behind the other
  quality::CoveredHosts covered_;
  std::map<std::string_view, std::uint32_t>
      links_under_;  // by each name that linking domains stand under, themselves too
};

}  // namespace analysis
