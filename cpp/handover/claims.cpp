#include "handover/claims.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "table/columns/row.h"

namespace handover {
namespace {

constexpr std::size_t kMostListed = 10;
constexpr std::uint32_t kMostSummed = 10'000;
constexpr auto kOnDemand = std::to_array<std::string_view>({"structure", "cannibalisation", "targets", "weak_anchors"});
constexpr double kMostLinks = 3'000'000;
constexpr auto kSeverities = std::to_array<std::string_view>({"error", "warning", "notice"});

bool holds(const Json& list, std::string_view item) {
  return std::ranges::any_of(list, [&](const Json& one) { return text_of(one) == item; });
}

// "counts.pages" of the summary; null, where it is not known.
const Json& figure_at(const Json& summary, std::string_view path) {
  const Json* part = &summary;
  while (!path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    part = &member(*part, path.substr(0, dot));
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return *part;
}

struct Ranked {
  std::ptrdiff_t rank;   // of its severity
  Finding finding;
};

// How many rows a filter leaves, or the sum of a column of shares over them; of a report whose stage has not run, 0.
base::Result<double> count_of(session::Session& session, const Json& finding) {
  const std::string_view name = text_of(finding["report"]), filter = text_of(finding["filter"]);
  // The report structure without the links that it proposes, which take long and are not counted.
  const std::string_view report = name == "structure" ? "structure?findings" : name;
  const auto view = session.view(report);
  if (!view)
    return view.error().code == base::ErrorCode::kNotReady ? base::Result<double>(0) : std::unexpected(view.error());
  const bool sums = finding.contains("sum");
  table::Query query{.filters = {}, .sort = {}, .offset = 0, .limit = sums ? kMostSummed : 0};
  if (!filter.empty()) query.filters.emplace_back(filter);
  const auto rows = (*view)->rows(query);
  if (!rows) return std::unexpected(rows.error());
  if (!sums) return rows->matched;
  const auto table = session.report(report);
  if (!table) return std::unexpected(table.error());
  double sum = 0;
  for (const std::uint32_t row : rows->ids) {
    const double part = table::Row(**table, row).number(text_of(finding["sum"]));
    if (!std::isnan(part)) sum += part;
  }
  return sum;
}

}  // namespace

bool can_tell(const Json& summary, const Json& claim) {
  const Json& lenses = member(claim, "lenses");
  return std::ranges::all_of(member(claim, "needs"), [&](const Json& fact) { return knows(summary, text_of(fact)); }) &&
         (lenses.empty() || holds(lenses, text_of(member(summary, "lens"))));
}

bool knows(const Json& summary, std::string_view fact) { return holds(member(summary, "evidence"), fact); }

base::Result<std::vector<Finding>> findings(session::Session& session, const Json& summary, const Words& words,
                                            const std::vector<std::string>& ignored) {
  const bool large = number_of(member(member(summary, "counts"), "links")) > kMostLinks;
  std::vector<Ranked> found;
  for (const auto& [name, finding] : words.at({"findings"}).items()) {
    const std::string_view report = text_of(finding["report"]);
    if (!can_tell(summary, finding) || (large && std::ranges::contains(kOnDemand, report))) continue;
    if (std::ranges::contains(ignored, name)) continue;
    const auto count = count_of(session, finding);
    if (!count) return std::unexpected(count.error());
    if (!(*count > 0)) continue;
    const auto rank = std::ranges::find(kSeverities, text_of(finding["severity"])) - kSeverities.begin();
    const auto place = std::ranges::find_if(found, [&](const Ranked& other) {
      return other.rank != rank ? other.rank > rank : other.finding.count < *count;
    });
    found.insert(place, {rank, {name, report, text_of(finding["filter"]), *count, finding.contains("sum")}});
    if (found.size() > kMostListed) found.pop_back();
  }
  std::vector<Finding> first;
  for (Ranked& ranked : found) first.push_back(std::move(ranked.finding));
  return first;
}

std::vector<Figure> figures(const Json& summary, const Words& words) {
  std::vector<Figure> known;
  for (const auto& [name, figure] : words.at({"overview", "figures"}).items()) {
    const Json& value = figure_at(summary, text_of(figure["value"]));
    if (!can_tell(summary, figure) || !value.is_number()) continue;
    const bool is_share = figure.contains("of");
    const Json& of = is_share ? figure_at(summary, text_of(figure["of"])) : value;
    if (is_share && !(number_of(of) > 0)) continue;
    known.push_back({name, number_of(value) / (is_share ? number_of(of) : 1), is_share});
  }
  return known;
}

std::vector<Gap> gaps(const Json& summary, const Words& words) {
  std::vector<Gap> gaps;
  for (const auto& [fact, lenses] : words.at({"overview", "missed"}).items()) {
    const Json& by = member(member(summary, "would_bring"), fact);
    if (!by.is_string() || knows(summary, fact)) continue;
    if (!lenses.empty() && !holds(lenses, text_of(member(summary, "lens")))) continue;
    const std::string_view file = text_of(by);
    const auto same = std::ranges::find(gaps, file, &Gap::file);
    Gap& gap = same == gaps.end() ? gaps.emplace_back(Gap{file, {}}) : *same;
    gap.facts.push_back(fact);
  }
  return gaps;
}

}  // namespace handover
