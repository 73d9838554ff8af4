// The report weak_anchors: where links stand that say nothing about the page that they lead to.
#include <algorithm>
#include <array>
#include <tuple>

#include "reports/columns/cells.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr std::array<std::string_view, 2> kOrigins = {"this site", "other sites"};

struct WeakColumns {
  std::vector<std::uint32_t> target, source, anchor, place, links;
  std::vector<std::uint8_t> of, origin;
};

bool is_weak(const anchor::InlinkRow& row) {
  return row.cls == anchor::Class::kEmpty || row.cls == anchor::Class::kGeneric;
}

// The placements of one page, each by its first link, with how often it is repeated.
void add_weak(const analysis::AnchorReading& reading, const analysis::Analysis& analysis, std::uint32_t page,
              bool outside, WeakColumns& out) {
  std::vector<anchor::InlinkRow> rows;
  for (const anchor::InlinkRow& row : reading.inlinks().of(page, outside)) {
    if (is_weak(row)) rows.push_back(row);
  }
  const auto key = [&](const anchor::InlinkRow& row) {
    return std::tuple(reading.domain_of_page()[row.source.value], row.anchor, row.place);
  };
  std::ranges::stable_sort(rows, {}, key);
  for (std::size_t at = 0; at < rows.size();) {
    const anchor::InlinkRow& first = rows[at];
    std::uint32_t links = 0;
    for (; at < rows.size() && key(rows[at]) == key(first); ++at) ++links;
    out.target.push_back(page);
    out.source.push_back(first.source.value);
    out.anchor.push_back(analysis.anchor_texts.text[first.anchor.value].value);
    out.place.push_back(first.place.value);
    out.links.push_back(links);
    out.of.push_back(static_cast<std::uint8_t>(first.cls));
    out.origin.push_back(outside ? 1 : 0);
  }
}

}  // namespace

table::Table weak_anchors_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis) {
  auto owned = std::make_shared<WeakColumns>();
  for (const std::uint32_t page : analysis.site_pages) {
    for (const bool outside : {false, true}) add_weak(*analysis.anchor_reading, analysis, page, outside, *owned);
  }
  table::Table table;
  table.name = "weak_anchors";
  table.rows = static_cast<std::uint32_t>(owned->target.size());
  table.default_sort = "links:desc";
  table.columns = {
      pooled("target", "Target", "The page that is linked.", Unit::kUrl, {}, crawl.pages.urls, owned->target),
      pooled("anchor", "Anchor", "What the link says, if anything.", Unit::kNone, {}, crawl.texts, owned->anchor),
      {"class",
       "Class",
       "Empty, or generic: words that would fit any page.",
       Unit::kNone,
       {},
       table::NamedCode{owned->of, analysis.class_names}},
      {"origin", "From", "Where the link stands.", Unit::kNone, {}, table::NamedCode{owned->origin, kOrigins}},
      count("links", "Links", "Links with this anchor at this place of the same domain's pages.", {}, owned->links),
      pooled("source", "Found on", "The first page that has it.", Unit::kUrl, {}, crawl.pages.urls, owned->source),
      pooled("path", "Path", "Where on the page the link stands.", Unit::kNone, {}, crawl.texts, owned->place),
  };
  table.keep = owned;
  return table;
}

}  // namespace reports
