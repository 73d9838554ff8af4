#include "reports/columns/needs.h"

#include <algorithm>
#include <array>
#include <string>
#include <type_traits>
#include <variant>

namespace reports {
namespace {

using crawl::Fact;
using crawl::Facts;

struct Need {
  std::string_view name;
  Facts facts;
};

constexpr Facts kOutlinks{Fact::kOutlinks};
constexpr Facts kInlinks{Fact::kInlinks};
constexpr Facts kPageLinks{Fact::kPageLinks};
constexpr Facts kScores{Fact::kScores};
constexpr Facts kRel{Fact::kRel};
constexpr Facts kAnchors{Fact::kAnchors};
constexpr Facts kBacklinks{Fact::kBacklinks};
constexpr Facts kLost{Fact::kBacklinks, Fact::kLost};

constexpr auto kNeeds = std::to_array<Need>({
    // Reports
    {"structure", kOutlinks},
    {"sections", kOutlinks},
    {"contributions", kScores},
    {"anchors", kAnchors},
    {"targets", kAnchors},
    {"anchor_classes", kAnchors},
    {"anchor_sections", kAnchors},
    {"anchor_sources", kAnchors},
    {"weak_anchors", kAnchors},
    {"bands", kAnchors},
    {"cannibalisation", kAnchors},
    {"anchor_words", kAnchors},
    // Columns
    {"pages.pagerank", kScores},
    {"pages.equity", kScores},
    {"pages.percentile", kScores},
    {"pages.inlinks", kInlinks},
    {"pages.unique_inlinks", kInlinks},
    {"pages.follow_inlinks", {Fact::kInlinks, Fact::kRel}},
    {"pages.outlinks", kPageLinks},
    {"pages.unique_outlinks", kPageLinks},
    {"pages.external_outlinks", kPageLinks},
    {"pages.depth", kOutlinks},
    {"pages.hub", kOutlinks},
    {"pages.authority", kOutlinks},
    {"pages.cheirank", kOutlinks},
    {"pages.trust", kOutlinks},
    {"pages.distrust", kOutlinks},
    {"pages.harmonic", kOutlinks},
    {"pages.topic_pagerank", kOutlinks},
    {"links.anchor", kAnchors},
    {"links.class", kAnchors},
    {"links.position", {Fact::kRegions}},
    {"links.status", {Fact::kStatus}},
    {"links.rel", kRel},
    {"links.follow", kRel},
    {"links.lost", {Fact::kLost}},
    {"links.lost_on", {Fact::kLost}},
    {"links.lost_reason", {Fact::kLost}},
    {"domains.pagerank", kScores},
    {"domains.equity", {Fact::kScores, Fact::kOutlinks}},
    {"domains.lost_links", kLost},
    {"domains.follow_links", kRel},
    {"domains.follow_share", kRel},
    {"anchors.follow_links", kRel},
    {"sites.follow_links", kRel},
    // Counts of the summary
    {"counts.anchors", kAnchors},
    {"counts.follow_links", kRel},
    {"counts.nofollow_links", kRel},
    {"counts.reached", kOutlinks},
    {"counts.unreached", kOutlinks},
    {"counts.backlinks", kBacklinks},
    {"counts.linking_domains", kBacklinks},
    {"counts.linking_pages", kBacklinks},
    {"counts.target_pages", kBacklinks},
    {"counts.live_backlinks", kLost},
    {"counts.lost_backlinks", kLost},
    // Other parts of the summary
    {"summary.depth", kOutlinks},
    {"summary.equity", kScores},
    {"summary.regions", {Fact::kRegions}},
    {"summary.status", {Fact::kStatus}},
    {"summary.sections", kScores},
    {"summary.backlinks", kBacklinks},
    {"summary.backlinks.lost", kLost},
    {"summary.backlinks.follow_domains", {Fact::kBacklinks, Fact::kRel}},
    {"summary.backlinks.by_month", {Fact::kBacklinks, Fact::kDates}},
    {"summary.backlinks.ratings", {Fact::kBacklinks, Fact::kRatings}},
    {"summary.backlinks.anchor_classes", {Fact::kBacklinks, Fact::kAnchors}},
});

// The same kind of cells, none of them.
struct WithoutCells {
  table::Cells operator()(const table::PoolText&) const { return table::OwnText{}; }
  table::Cells operator()(const table::CodedText&) const { return table::OwnText{}; }
  table::Cells operator()(const table::RangedText&) const { return table::OwnText{}; }
  table::Cells operator()(const table::SmallInteger&) const { return table::Integer{}; }
  table::Cells operator()(const auto& cells) const { return std::remove_cvref_t<decltype(cells)>{}; }
};

void empty(table::Column& column) {
  column.known = false;
  column.index = {};
  column.cells = std::visit(WithoutCells(), column.cells);
}

}  // namespace

Facts needs_of(std::string_view name) {
  const auto* found = std::ranges::find(kNeeds, name, &Need::name);
  return found == kNeeds.end() ? Facts{} : found->facts;
}

Facts known_for(const analysis::Evidence& evidence, std::string_view name) {
  constexpr auto kOverAllLinks = std::to_array<std::string_view>(
      {"links", "anchors", "domains", "sites", "counts.anchors", "counts.follow_links", "counts.nofollow_links"});
  return std::ranges::contains(kOverAllLinks, name) ? evidence.of_all_files : evidence.facts;
}

void apply_needs(const analysis::Evidence& evidence, table::Table& table) {
  const Facts known = known_for(evidence, table.name);
  if (!known.has_all(needs_of(table.name))) table.rows = 0;
  for (table::Column& column : table.columns) {
    column.needs = needs_of(table.name + "." + column.name);
    if (!known.has_all(column.needs)) empty(column);
  }
  const std::string_view sorted = std::string_view(table.default_sort).substr(0, table.default_sort.find(':'));
  const table::Column* by = table.column(sorted);
  if (by == nullptr || by->known) return;
  // The next best order: by what is counted, most first.
  const auto counted = std::ranges::find_if(
      table.columns, [](const table::Column& column) { return column.known && column.unit == table::Unit::kCount; });
  table.default_sort = counted == table.columns.end() ? "" : counted->name + ":desc";
}

}  // namespace reports
