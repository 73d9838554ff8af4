#include "analysis/quality/decisions.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "catalog/catalog.h"
#include "crawl/decision_log.h"
#include "quality/rules/letters.h"
#include "url/url.h"

namespace analysis {
namespace {

using crawl::LogColumn;
using quality::Scope;

std::string_view cell(const crawl::Crawl& crawl, std::uint32_t row, LogColumn column) {
  return quality::trimmed(crawl.texts[crawl.decisions.cell(row, column).value]);
}

// Place among the values of a column; 0 where there is none such.
template <std::size_t Count>
std::uint8_t code_named(const std::array<std::string_view, Count>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - names.begin());
}

Action action_of(const crawl::Crawl& crawl, std::uint32_t row) {
  return static_cast<Action>(code_named(catalog::values::kAction, cell(crawl, row, LogColumn::kAction)));
}

// People write "WWW.Example.com." and addresses for a domain.
std::uint32_t domain_of_subject(const crawl::Crawl& crawl, std::string_view subject) {
  const std::uint32_t known = crawl.domains.names.find(subject);
  if (known != base::kNone) return known;
  std::string buffer;
  const std::string address = subject.contains("://") ? std::string(subject) : "https://" + std::string(subject) + "/";
  const url::Normalised normal = url::normalise(address, buffer);
  if (normal.kind != url::Kind::kWeb) return base::kNone;
  return crawl.domains.names.find(url::registrable_domain(url::host_of(normal.text)));
}

// The rows of the log, by day: files are read in any order. A row without a day stands where the row before it does. A
// row that is in two files, its number with it, counts once.
std::vector<std::uint32_t> rows_by_day(const crawl::Crawl& crawl) {
  std::vector<std::uint32_t> rows;
  std::vector<std::string_view> days(crawl.decisions.rows());
  std::set<std::vector<std::uint32_t>> met;
  for (std::uint32_t row = 0; row < crawl.decisions.rows(); ++row) {
    const std::string_view day = cell(crawl, row, LogColumn::kDay);
    days[row] = day.empty() && row > 0 ? days[row - 1] : day;
    if (!cell(crawl, row, LogColumn::kNumber).empty()) {
      std::vector<std::uint32_t> cells;
      for (std::size_t i = 0; i < crawl::kLogColumns; ++i) {
        cells.push_back(crawl.decisions.cell(row, static_cast<LogColumn>(i)).value);
      }
      if (!met.insert(std::move(cells)).second) continue;
    }
    rows.push_back(row);
  }
  std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return days[row]; });
  return rows;
}

// `rows`: of one subject, those that still hold, in the order of the log.
Judgment judgment_of(const crawl::Crawl& crawl, std::span<const std::uint32_t> rows) {
  Judgment result;
  for (const std::uint32_t row : rows) {
    const VerdictCode verdict = code_named(catalog::values::kVerdict, cell(crawl, row, LogColumn::kVerdict));
    if (verdict != 0) {
      result.verdict = verdict;
      result.judged = row;
    }
    const Action action = action_of(crawl, row);
    if (action == Action::kNone) continue;
    result.action = action;
    result.decided = row;
  }
  return result;
}

// What is not said of the one itself comes from the other.
void fill(Judgment& own, const Judgment& other) {
  if (own.verdict == 0) {
    own.verdict = other.verdict;
    own.judged = other.judged;
  }
  if (own.action != Action::kNone) return;
  own.action = other.action;
  own.decided = other.decided;
}

void spread(const SubjectFinder& subjects, const SourceQuality& sources, Decisions& result) {
  result.of_source.resize(sources.size());
  result.of_network.resize(sources.networks.size());
  for (const SubjectJudgment& about : result.subjects) {
    if (!about.subject) continue;
    if (about.subject->scope == Scope::kDomain) result.of_source[about.subject->id] = about.judgment;
    if (about.subject->scope == Scope::kNetwork) result.of_network[about.subject->id] = about.judgment;
  }
  for (const SubjectJudgment& about : result.subjects) {
    if (!about.subject || about.subject->scope != Scope::kPage) continue;
    // What is to be done about one page is not said of the others of its domain.
    Judgment& domain = result.of_source[subjects.source_of_page(about.subject->id)];
    fill(domain, {.verdict = about.judgment.verdict, .judged = about.judgment.judged});
  }
  for (std::uint32_t network = 0; network < sources.networks.size(); ++network) {
    for (const std::uint32_t source : sources.networks[network].sources) {
      fill(result.of_source[source], result.of_network[network]);
    }
  }
}

}  // namespace

SubjectFinder::SubjectFinder(const crawl::Crawl& crawl, const SourceQuality& sources)
    : crawl_(&crawl), source_of_domain_(crawl.domains.names.size(), base::kNone) {
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    source_of_domain_[sources.counts.domain[source].value] = source;
  }
  for (std::uint32_t network = 0; network < sources.networks.size(); ++network) {
    networks_.emplace(sources.networks[network].id, network);
  }
}

std::uint32_t SubjectFinder::source_of_page(std::uint32_t page) const {
  return source_of_domain_[crawl_->domain_of({page}).value];
}

std::optional<Subject> SubjectFinder::find(std::string_view scope, std::string_view subject) const {
  const auto kind = quality::scope_named(scope);
  if (!kind) return {};
  if (*kind == Scope::kNetwork) {
    const auto found = networks_.find(subject);
    return found == networks_.end() ? std::optional<Subject>() : Subject{*kind, found->second};
  }
  if (*kind == Scope::kDomain) {
    const std::uint32_t domain = domain_of_subject(*crawl_, subject);
    if (domain == base::kNone || source_of_domain_[domain] == base::kNone) return {};
    return Subject{*kind, source_of_domain_[domain]};
  }
  std::string buffer;
  const std::uint32_t page = crawl_->pages.urls.find(url::normalise(subject, buffer).text);
  if (page == base::kNone || source_of_page(page) == base::kNone) return {};
  return Subject{*kind, page};
}

Decisions read_decisions(const crawl::Crawl& crawl, const SourceQuality& sources) {
  Decisions result;
  std::map<std::pair<std::string_view, std::string_view>, std::vector<std::uint32_t>> rows;
  for (const std::uint32_t row : rows_by_day(crawl)) {
    const std::string_view scope = cell(crawl, row, LogColumn::kScope);
    std::string_view called = cell(crawl, row, LogColumn::kSubject);
    if (scope == quality::name_of(Scope::kDomain)) {
      const std::uint32_t domain = domain_of_subject(crawl, called);
      if (domain != base::kNone) called = crawl.domains.names[domain];
    }
    std::vector<std::uint32_t>& holding = rows[{scope, called}];
    if (action_of(crawl, row) != Action::kWithdraw) {
      holding.push_back(row);
    } else if (!holding.empty()) {
      holding.pop_back();
    }
  }
  const SubjectFinder subjects(crawl, sources);
  for (const auto& [name, holding] : rows) {
    if (holding.empty()) continue;
    result.subjects.push_back({.scope = name.first,
                               .called = name.second,
                               .subject = subjects.find(name.first, name.second),
                               .judgment = judgment_of(crawl, holding)});
  }
  spread(subjects, sources, result);
  return result;
}

std::vector<quality::VerdictRow> verdict_rows(const Decisions& decisions, const SubjectFinder& subjects) {
  std::vector<quality::VerdictRow> rows;
  for (const SubjectJudgment& about : decisions.subjects) {
    if (about.judgment.verdict == 0 || !about.subject) continue;
    const Subject subject = *about.subject;
    const bool page = subject.scope == Scope::kPage;
    rows.push_back({subject.scope, subject.id, page ? subjects.source_of_page(subject.id) : 0,
                    static_cast<quality::Verdict>(about.judgment.verdict - 1)});
  }
  return rows;
}

}  // namespace analysis
