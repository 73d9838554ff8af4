// The report bands: published ranges of anchor shares beside the site's own, each with its source. They disagree and
// are opinions; nothing here is a law.
#include <array>
#include <limits>
#include <vector>

#include "analysis/bands.h"
#include "reports/columns/cells.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr std::array<std::string_view, 3> kSides = {"under", "within", "over"};
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

std::span<const std::string_view> kind_names() {
  static const auto names = [] {
    std::array<std::string_view, anchor::kBandKinds> all;
    for (int i = 0; i < anchor::kBandKinds; ++i)
      all[static_cast<std::size_t>(i)] = anchor::name_of(static_cast<anchor::BandKind>(i));
    return all;
  }();
  return names;
}

}  // namespace

table::Table bands_table(const analysis::Options& options, const analysis::Analysis& analysis) {
  static constexpr std::array<std::string_view, 2> kYes = {"", "yes"};
  const SiteBacklinks found{analysis::backlinks_of_site(analysis), analysis::domains_by_kind(analysis)};
  auto owned = std::make_shared<BandColumns>();
  const std::string& name = options.anchors.bands;
  // What the site's own pages do says more than any published opinion.
  add(analysis::own_bands(analysis), name == "own", found, *owned);
  for (const anchor::BandSet& set : anchor::published_bands()) add(set, anchor::name_of(set) == name, found, *owned);
  table::Table table;
  table.name = "bands";
  table.rows = static_cast<std::uint32_t>(owned->source.size());
  table.columns = {
      owned_text("source", "Source", "Who publishes the range; own: the middle half of the site's own pages.",
                 owned->source),
      owned_text("site_kind", "Kind of site", "What kind of site it is meant for.", owned->site),
      {"year", "Year", "When, where the source says.", Unit::kDate, {}, table::Integer{owned->year}},
      {"kind",
       "Kind",
       "What the sources divide anchors into; brand + keyword counts as branded.",
       Unit::kNone,
       {},
       table::NamedCode{owned->kind, kind_names()}},
      number("low", "From", "Where the range begins.", Unit::kShare, {}, owned->low),
      number("high", "To", "Where it ends.", Unit::kShare, {}, owned->high),
      number("share", "Share", "That of the links from other sites, in placements.", Unit::kShare, {}, owned->share),
      number("domain_share", "Share of domains", "Source domains that use the kind; each counts once a kind.",
             Unit::kShare, {}, owned->domain_share),
      {"side",
       "Side",
       "Where the share of placements lies. An opinion of the source, and no law.",
       Unit::kNone,
       {},
       table::NamedCode{owned->side, kSides}},
      {"chosen",
       "Chosen",
       "The set picked by the option bands.",
       Unit::kNone,
       {},
       table::NamedCode{owned->chosen, kYes}},
  };
  table.keep = owned;
  return table;
}

}  // namespace reports
