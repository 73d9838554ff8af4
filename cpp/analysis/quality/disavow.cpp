#include "analysis/quality/disavow.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/backlinks/backlinks.h"
#include "crawl/decision_log.h"
#include "quality/rules/rules.h"
#include "url/url.h"

namespace analysis {
namespace {

using quality::Scope;

// From 0 to 100 each, so that one bound holds for all.
constexpr std::array<std::string_view, 4> kRatings = {"ahrefs_domain_rating", "semrush_authority_score",
                                                      "moz_domain_authority", "majestic_trust_flow"};
constexpr float kHolds = 0.5F;

std::string joined(const std::vector<crawl::DisavowList>& lists) {
  std::string all;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const crawl::DisavowList& list = lists[i];
    const auto before = std::span(lists).first(i);
    if (std::ranges::contains(before, list.text, &crawl::DisavowList::text)) continue;  // the same file twice
    if (!all.empty() && !all.ends_with('\n') && !all.ends_with('\r')) all += '\n';
    all += list.text;
  }
  return all;
}

std::uint32_t links_of(const quality::Approved& decision) {
  std::uint32_t links = 0;
  for (const quality::ApprovedDomain& approved : decision.domains) links += approved.domain.links;
  return links;
}

}  // namespace

DisavowPlanner::DisavowPlanner(const DisavowInput& input)
    : in_(input),
      subjects_(input.crawl, input.sources),
      domains_(plan_domains()),
      old_(joined(input.crawl.disavow_lists)),
      covered_(old_, words_) {
  for (const quality::PlanDomain& domain : domains_) {
    for (std::string_view name = domain.name;;) {
      links_under_[name] += domain.links;
      const std::size_t dot = name.find('.');
      if (dot == std::string_view::npos) break;
      name.remove_prefix(dot + 1);
    }
  }
}

float DisavowPlanner::best_rating(std::uint32_t source) const {
  float best = quality::kNotKnown;
  const std::uint32_t domain = in_.sources.counts.domain[source].value;
  for (const DomainRating& rating : in_.ratings) {
    if (!std::ranges::contains(kRatings, rating.rating->name)) continue;
    const auto value = static_cast<float>(rating.of_domain[domain]);
    if (quality::is_known(value) && !(value <= best)) best = value;
  }
  return best;
}

// [sources] 1: a verdict keeps the domain, or one of its pages.
std::vector<std::uint8_t> DisavowPlanner::kept_domains() const {
  std::vector<std::uint8_t> kept(in_.sources.size(), 0);
  for (std::uint32_t source = 0; source < kept.size(); ++source) {
    kept[source] = in_.judging.decisions.of_source[source].keeps() ? 1 : 0;
  }
  for (const SubjectJudgment& about : in_.judging.decisions.subjects) {
    if (!about.subject || about.subject->scope != Scope::kPage || !about.judgment.keeps()) continue;
    kept[subjects_.source_of_page(about.subject->id)] = 1;
  }
  return kept;
}

std::vector<quality::PlanDomain> DisavowPlanner::plan_domains() const {
  const std::vector<std::uint8_t> kept = kept_domains();
  std::vector<quality::PlanDomain> domains;
  for (std::uint32_t source = 0; source < in_.sources.size(); ++source) {
    const base::DomainId id = in_.sources.counts.domain[source];
    const quality::Score& score = in_.sources.scores[source];
    const std::string_view name = in_.crawl.domains.names[id.value];
    const float rating = best_rating(source);
    const auto institution = static_cast<std::size_t>(quality::Rule::kTrustInstitution);
    domains.push_back(
        {.name = name,
         .score = score.score,
         .known = score.known,
         .sign = score.sign,
         .links = in_.sources.counts.links[source],
         .best_rating = rating,
         .own = id == in_.site,
         .institution = in_.sources.values[source][institution] >= kHolds,
         .platform = words_.contains(quality::List::kPlatforms, name),
         .strong = rating >= quality::kStrongRating || in_.authorities[source].authority() >= quality::kStrongAuthority,
         .kept = kept[source] != 0});
  }
  return domains;
}

void DisavowPlanner::add_domains(std::span<const std::uint32_t> rows, quality::Approved& decision) const {
  for (const std::uint32_t source : rows) {
    if (!domains_[source].kept)
      decision.domains.push_back({.domain = domains_[source], .all_links = true, .pages = {}});
  }
}

quality::Approved DisavowPlanner::decision_about(const SubjectJudgment& about) const {
  const auto cell = [&](crawl::LogColumn column) {
    return std::string(in_.crawl.texts[in_.crawl.decisions.cell(about.judgment.decided, column).value]);
  };
  quality::Approved decision{
      .words = {}, .day = cell(crawl::LogColumn::kDay), .by = cell(crawl::LogColumn::kBy), .score = 0, .domains = {}};
  const std::uint32_t id = about.subject->id;
  if (about.subject->scope == Scope::kNetwork) {
    const SourceNetwork& network = in_.sources.networks[id];
    decision.words = "network \"" + network.name + "\"";
    const double median = median_score(in_.sources, network.sources);
    decision.score = std::isnan(median) ? 0 : median;
    // A domain of it about which something else was decided is not part of the decision.
    std::vector<std::uint32_t> members = network.sources;
    // Nor is one that nobody should disavow with others: that takes a decision of its own.
    std::erase_if(members, [&](std::uint32_t source) {
      const quality::PlanDomain& domain = domains_[source];
      return in_.judging.decisions.of_source[source].action != about.judgment.action || domain.institution ||
             domain.platform || domain.strong;
    });
    add_domains(members, decision);
    return decision;
  }
  const bool page = about.subject->scope == Scope::kPage;
  const std::uint32_t source = page ? subjects_.source_of_page(id) : id;
  decision.words = (page ? "page of " : "domain ") + std::string(domains_[source].name);
  decision.score = domains_[source].score;
  if (page) {
    decision.domains.push_back({.domain = domains_[source], .all_links = false, .pages = {in_.crawl.pages.urls[id]}});
  } else {
    add_domains(std::span(&source, 1), decision);
  }
  return decision;
}

// Lines for single pages need their addresses: those from which live links of the domains come.
void DisavowPlanner::add_pages(std::vector<PlanEntry>& entries) const {
  std::vector<std::vector<std::string_view>> pages(in_.sources.size());
  std::vector<std::uint8_t> met(in_.crawl.pages.size(), 0);
  for (std::uint32_t link = 0; link < in_.crawl.links.size(); ++link) {
    const base::PageId page = in_.crawl.links.source[link];
    if (met[page.value] != 0 || !is_backlink(in_.crawl, in_.site, link) || is_lost(in_.crawl, link)) continue;
    met[page.value] = 1;
    const std::uint32_t source = subjects_.source_of_page(page.value);
    if (source != base::kNone) pages[source].push_back(in_.crawl.pages.urls[page.value]);
  }
  for (PlanEntry& entry : entries) {
    for (quality::ApprovedDomain& approved : entry.decision.domains) {
      if (!approved.pages.empty()) continue;
      const std::uint32_t domain = in_.crawl.domains.names.find(approved.domain.name);
      approved.pages = pages[subjects_.source_of_domain(domain)];
    }
  }
}

std::vector<PlanEntry> DisavowPlanner::plan() const {
  std::vector<std::pair<std::uint32_t, PlanEntry>> decided;  // by row of the log
  const Decisions& decisions = in_.judging.decisions;
  for (const SubjectJudgment& about : decisions.subjects) {
    const Action action = about.judgment.action;
    if (!about.subject || (action != Action::kApprove && action != Action::kHold)) continue;
    const PlanState state = action == Action::kApprove ? PlanState::kApproved : PlanState::kHeld;
    decided.emplace_back(
        about.judgment.decided,
        PlanEntry{
            .state = state, .scope = about.subject->scope, .subject = about.called, .decision = decision_about(about)});
  }
  std::ranges::sort(decided, {}, &std::pair<std::uint32_t, PlanEntry>::first);
  std::vector<PlanEntry> entries;
  for (auto& [row, entry] : decided) entries.push_back(std::move(entry));
  for (const quality::Offer& offer : quality::offers_of(domains_, networks_of(in_.sources))) {
    const bool network = offer.network != base::kNone;
    const Judgment& judgment =
        network ? decisions.of_network[offer.network] : decisions.of_source[offer.domains.front()];
    if (judgment.action != Action::kNone) continue;
    const std::string_view name =
        network ? in_.sources.networks[offer.network].id : domains_[offer.domains.front()].name;
    quality::Approved decision{.words = network ? "network \"" + in_.sources.networks[offer.network].name + "\""
                                                : "domain " + std::string(name),
                               .day = {},
                               .by = {},
                               .score = offer.score,
                               .domains = {}};
    add_domains(offer.domains, decision);
    entries.push_back({.state = PlanState::kOffered,
                       .scope = network ? Scope::kNetwork : Scope::kDomain,
                       .subject = name,
                       .decision = std::move(decision)});
  }
  add_pages(entries);
  for (PlanEntry& entry : entries) entry.links = links_of(entry.decision);
  return entries;
}

std::vector<quality::PlanLine> DisavowPlanner::lines_of(const PlanEntry& entry) const {
  return quality::plan_lines(std::span(&entry.decision, 1), covered_, words_);
}

quality::DisavowedHost DisavowPlanner::facts_of(std::string_view host) const {
  quality::DisavowedHost facts;
  if (in_.sources.size() == 0) return facts;
  const auto under = links_under_.find(host);
  if (under != links_under_.end()) facts.links = under->second;
  const std::uint32_t domain = in_.crawl.domains.names.find(url::registrable_domain(host));
  const std::uint32_t source = domain == base::kNone ? base::kNone : subjects_.source_of_domain(domain);
  // How many come from one host of a domain nobody counts; from one that no file names there are none.
  const bool met = source != base::kNone && in_.crawl.hosts.names.find(host) != base::kNone;
  if (under == links_under_.end() && !met) facts.links = 0;
  if (source == base::kNone) return facts;
  facts.rating = domains_[source].best_rating;
  facts.authority = static_cast<float>(in_.authorities[source].authority());
  facts.kept = domains_[source].kept;
  return facts;
}

quality::LintOptions DisavowPlanner::lint_options() const {
  quality::LintOptions options;
  if (in_.site.valid()) options.own_domains.emplace(in_.crawl.domains.names[in_.site.value]);
  options.host_facts = [this](std::string_view host) { return facts_of(host); };
  return options;
}

// The reader has made UTF-8 without a mark of it.
std::vector<quality::LintFinding> DisavowPlanner::lint(const crawl::DisavowList& list) const {
  std::vector<quality::LintFinding> findings;
  if (!list.encoding.starts_with("UTF-8")) {
    findings.push_back({.line = 0, .code = quality::LintCode::kNotUtf8, .entry = list.encoding});
  } else if (list.encoding.ends_with("BOM")) {
    findings.push_back({.line = 1, .code = quality::LintCode::kByteOrderMark, .entry = {}});
  }
  findings.append_range(quality::lint_disavow(list.text, words_, lint_options()));
  return findings;
}

quality::DisavowFile DisavowPlanner::write(std::span<const PlanEntry> plan, quality::LintCodes fixes,
                                           const quality::DisavowHeading& heading) const {
  std::vector<quality::Approved> approved;
  for (const PlanEntry& entry : plan) {
    if (entry.state == PlanState::kApproved) approved.push_back(entry.decision);
  }
  return quality::write_disavow(old_, fixes, approved, heading, words_, lint_options());
}

}  // namespace analysis
