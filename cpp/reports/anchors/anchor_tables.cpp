// The reports anchor_classes and cannibalisation.
#include <array>
#include <limits>

#include "analysis/bands.h"
#include "anchor/profile/cannibal.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint8_t kNoSide = 3;

struct ClassColumns {
  std::vector<std::uint8_t> origin, of, side;
  std::vector<std::uint32_t> links, pages, domains, placements;
  std::vector<double> link_share, page_share, domain_share, placement_share, low, high;
};

double part_of(std::uint32_t count, std::uint32_t all) { return static_cast<double>(count) / all; }

void add_classes(std::uint8_t origin, const anchor::Distribution& found, ClassColumns& out) {
  for (std::size_t c = 0; c < anchor::kClasses; ++c) {
    if (found.by_links[c] == 0) continue;
    out.origin.push_back(origin);
    out.of.push_back(static_cast<std::uint8_t>(c));
    out.links.push_back(found.by_links[c]);
    out.pages.push_back(found.by_pages[c]);
    out.domains.push_back(found.by_domains[c]);
    out.placements.push_back(found.by_placements[c]);
    out.link_share.push_back(part_of(found.by_links[c], found.links));
    out.page_share.push_back(part_of(found.by_pages[c], found.pages));
    out.domain_share.push_back(part_of(found.by_domains[c], found.domains));
    out.placement_share.push_back(part_of(found.by_placements[c], found.placements));
  }
}

// What the picked bands say of the classes just added; nothing of links from inside.
void add_bands(const anchor::BandSet* bands, const anchor::Distribution& found, ClassColumns& out) {
  while (out.low.size() < out.of.size()) {
    const auto kind = anchor::kind_of(static_cast<anchor::Class>(out.of[out.low.size()]));
    const auto band = bands != nullptr && kind ? bands->band[static_cast<std::size_t>(*kind)] : std::nullopt;
    const double share = kind ? anchor::share(found.by_placements, found.placements, *kind) : 0;
    out.low.push_back(band ? band->low : kEmpty);
    out.high.push_back(band ? band->high : kEmpty);
    out.side.push_back(band ? static_cast<std::uint8_t>(anchor::side_of(*band, share) + 1) : kNoSide);
  }
}

struct SharedColumns {
  std::vector<std::uint32_t> anchor, links, targets, top, top_links, second, second_links;
  std::vector<double> conflict;
};

}  // namespace

TableResult anchor_classes_table(const ReportContext& context) {
  const analysis::Options& options = context.options;
  const analysis::Analysis& analysis = context.analysis;
  const std::optional<anchor::BandSet> bands = analysis::chosen_bands(options, analysis);
  const anchor::InlinksByPage& inlinks = analysis.anchor_profile->inlinks();
  anchor::Distributor distributor = analysis.anchor_profile->distributor();
  auto owned = std::make_shared<ClassColumns>();
  for (const bool outside : {false, true}) {
    distributor.begin();
    for (const std::uint32_t page : analysis.site_pages) distributor.add(inlinks.of(page, outside));
    const anchor::Distribution found = distributor.end();
    add_classes(outside ? 1 : 0, found, *owned);
    add_bands(outside && bands ? &*bands : nullptr, found, *owned);
  }
  TableBuilder t("anchor_classes", owned->of.size());
  t.code("origin", owned->origin, catalog::values::kOrigin);
  t.code("class", owned->of, analysis.class_names);
  t.count("links", owned->links);
  t.number("link_share", owned->link_share);
  t.count("source_pages", owned->pages);
  t.number("page_share", owned->page_share);
  t.count("source_domains", owned->domains);
  t.number("domain_share", owned->domain_share);
  t.count("placements", owned->placements);
  t.number("placement_share", owned->placement_share);
  t.number("band_low", owned->low);
  t.number("band_high", owned->high);
  t.code("band_side", owned->side, catalog::values::kBandSide);
  return std::move(t).take(owned);
}

TableResult cannibalisation_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  auto owned = std::make_shared<SharedColumns>();
  anchor::Classifier classifier(analysis.words);
  const anchor::AnchorTexts with_words = anchor::read_anchors(classifier, crawl.texts, analysis.anchor_texts.text);
  for (const anchor::SharedAnchor& shared : anchor::shared_anchors(with_words, analysis.anchor_profile->inlinks())) {
    owned->anchor.push_back(analysis.anchor_texts.text[shared.anchor.value].value);
    owned->links.push_back(shared.links);
    owned->targets.push_back(shared.targets);
    owned->conflict.push_back(shared.conflict());
    owned->top.push_back(shared.top_target.value);
    owned->top_links.push_back(shared.top_links);
    owned->second.push_back(shared.second_target.value);
    owned->second_links.push_back(shared.second_links);
  }
  TableBuilder t("cannibalisation", owned->anchor.size());
  t.pooled("anchor", crawl.texts, owned->anchor);
  t.count("links", owned->links);
  t.count("targets", owned->targets);
  t.number("conflict", owned->conflict);
  t.pooled("top_target", crawl.pages.urls, owned->top);
  t.count("top_links", owned->top_links);
  t.pooled("second_target", crawl.pages.urls, owned->second);
  t.count("second_links", owned->second_links);
  return std::move(t).take(owned);
}

}  // namespace reports
