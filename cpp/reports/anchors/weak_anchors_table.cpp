// The report weak_anchors: where links stand that say nothing about the page that they lead to.
#include <algorithm>
#include <array>
#include <tuple>

#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct WeakColumns {
  std::vector<std::uint32_t> target, source, anchor, place, links;
  std::vector<std::uint8_t> of, origin;
};

bool is_weak(const anchor::InlinkRow& row) {
  return row.cls == anchor::Class::kEmpty || row.cls == anchor::Class::kGeneric;
}

// The placements of one page, each by its first link, with how often it is repeated.
void add_weak(const analysis::AnchorProfile& reading, const analysis::Analysis& analysis, std::uint32_t page,
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

TableResult weak_anchors_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  auto owned = std::make_shared<WeakColumns>();
  for (const std::uint32_t page : analysis.site_pages) {
    for (const bool outside : {false, true}) add_weak(*analysis.anchor_profile, analysis, page, outside, *owned);
  }
  TableBuilder t("weak_anchors", owned->target.size());
  t.pooled("target", crawl.pages.urls, owned->target);
  t.pooled("anchor", crawl.texts, owned->anchor);
  t.code("class", owned->of, analysis.class_names);
  t.code("origin", owned->origin, catalog::values::kOrigin);
  t.count("links", owned->links);
  t.pooled("source", crawl.pages.urls, owned->source);
  t.pooled("path", crawl.texts, owned->place);
  return std::move(t).take(owned);
}

}  // namespace reports
