// What the log of decisions (crawl/decision_log.h) says now of each linking domain, network and page. Of several rows
// about one subject the last verdict and the last action hold; "withdraw" takes back the last row that still holds.
// What is said of a network holds for its domains, and what is said of a page for its domain, unless they have their
// own.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/quality/sources.h"
#include "base/ids.h"
#include "crawl/crawl.h"
#include "quality/learning/verdicts.h"

namespace analysis {

// The codes of catalog::values::kVerdict and kAction; 0: none.
using VerdictCode = std::uint8_t;
constexpr VerdictCode code_of(quality::Verdict verdict) {
  return static_cast<VerdictCode>(static_cast<int>(verdict) + 1);
}
enum class Action : std::uint8_t {
  kNone,
  kApprove,
  kHold,
  kKeep,
  kAskRemoval,
  kRemoved,
  kWithdraw,
  kPlanned,
  kDone,
  kIgnored
};

struct Judgment {
  VerdictCode verdict = 0;
  Action action = Action::kNone;
  std::uint32_t judged = base::kNone, decided = base::kNone;  // the rows of the log with the verdict and the action

  bool keeps() const {  // a vote for the site, which no list should name
    return verdict == code_of(quality::Verdict::kEditorial) || verdict == code_of(quality::Verdict::kListing) ||
           action == Action::kKeep;
  }
};

// What a row of the log is about: a row of sources, a place among networks, or a page.
struct Subject {
  quality::Scope scope = quality::Scope::kDomain;
  std::uint32_t id = 0;
  friend auto operator<=>(const Subject&, const Subject&) = default;
};

// Finds subjects by what the log calls them.
class SubjectFinder {
 public:
  SubjectFinder(const crawl::Crawl& crawl, const SourceQuality& sources);  // both outlive it
  // Nothing: no live link to the site comes from there. O(log n).
  std::optional<Subject> find(std::string_view scope, std::string_view subject) const;
  std::uint32_t source_of_page(std::uint32_t page) const;  // base::kNone: none
  std::uint32_t source_of_domain(std::uint32_t domain) const { return source_of_domain_[domain]; }

 private:
  const crawl::Crawl* crawl_;
  std::vector<std::uint32_t> source_of_domain_;  // [domains]
  std::map<std::string_view, std::uint32_t> networks_;
};

// What holds of one subject of the log.
struct SubjectJudgment {
  std::string_view scope, called;  // as the log has them
  std::optional<Subject> subject;  // nothing: no live link comes from there, as far as these files say
  Judgment judgment;
};

struct Decisions {
  std::vector<SubjectJudgment> subjects;           // by scope and name, those of which something holds
  std::vector<Judgment> of_source;  // [sources] its own, or its page's, or its network's
  std::vector<Judgment> of_network;  // [networks]
};

// O(rows log rows + domains).
Decisions read_decisions(const crawl::Crawl& crawl, const SourceQuality& sources);

// The verdicts that hold, for quality::examples_of.
std::vector<quality::VerdictRow> verdict_rows(const Decisions& decisions, const SubjectFinder& subjects);

}  // namespace analysis
