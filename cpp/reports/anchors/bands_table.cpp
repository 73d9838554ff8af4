// The report bands: published ranges of anchor shares beside the site's own, each with its source. They disagree and
// are opinions; nothing here is a law.
#include <array>
#include <limits>
#include <vector>

#include "analysis/bands.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr std::uint8_t kUnknown = 3;

struct BandColumns {
  std::vector<std::string> source, site;
  std::vector<std::uint32_t> year;
  std::vector<std::uint8_t> kind, side, chosen;
  std::vector<double> low, high, share, domain_share;
};

struct SiteBacklinks {
  anchor::Distribution all;
  std::array<std::uint32_t, anchor::kBandKinds> domains;  // by kind
};

void add(const anchor::BandSet& set, bool chosen, const SiteBacklinks& backlinks, BandColumns& out) {
  const anchor::Distribution& found = backlinks.all;
  for (int i = 0; i < anchor::kBandKinds; ++i) {
    const auto kind = static_cast<anchor::BandKind>(i);
    const auto& band = set.band[static_cast<std::size_t>(i)];
    if (!band) continue;
    const double share = anchor::share(found.by_placements, found.placements, kind);
    const bool known = found.placements > 0;
    out.source.emplace_back(set.source);
    out.site.emplace_back(set.kind_of_site);
    out.year.push_back(set.year == 0 ? base::kNone : static_cast<std::uint32_t>(set.year));
    out.kind.push_back(static_cast<std::uint8_t>(i));
    out.low.push_back(band->low);
    out.high.push_back(band->high);
    out.share.push_back(known ? share : std::numeric_limits<double>::quiet_NaN());
    out.domain_share.push_back(known
                                   ? static_cast<double>(backlinks.domains[static_cast<std::size_t>(i)]) / found.domains
                                   : std::numeric_limits<double>::quiet_NaN());
    out.side.push_back(known ? static_cast<std::uint8_t>(anchor::side_of(*band, share) + 1) : kUnknown);
    out.chosen.push_back(chosen ? 1 : 0);
  }
}

}  // namespace

TableResult bands_table(const ReportContext& context) {
  const analysis::Options& options = context.options;
  const analysis::Analysis& analysis = context.analysis;
  const SiteBacklinks found{analysis::backlinks_of_site(analysis), analysis::domains_by_kind(analysis)};
  auto owned = std::make_shared<BandColumns>();
  const std::string& name = options.anchors.bands;
  // What the site's own pages do says more than any published opinion.
  add(analysis::own_bands(analysis), name == "own", found, *owned);
  for (const anchor::BandSet& set : anchor::published_bands()) add(set, anchor::name_of(set) == name, found, *owned);
  TableBuilder t("bands", owned->source.size());
  t.text("source", owned->source);
  t.text("site_kind", owned->site);
  t.count("year", owned->year);
  t.code("kind", owned->kind, catalog::values::kBandKind);
  t.number("low", owned->low);
  t.number("high", owned->high);
  t.number("share", owned->share);
  t.number("domain_share", owned->domain_share);
  t.code("side", owned->side, catalog::values::kBandSide);
  t.code("chosen", owned->chosen, catalog::values::kYes);
  return std::move(t).take(owned);
}

}  // namespace reports
