// The reports anchor_classes and cannibalisation.
#include <array>
#include <limits>

#include "analysis/bands.h"
#include "anchor/profile/cannibal.h"
#include "reports/columns/cells.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<std::string_view, 3> kSides = {"under", "within", "over"};
constexpr std::uint8_t kNoSide = 3;
constexpr std::array<std::string_view, 2> kOrigins = {"this site", "other sites"};

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

table::Table anchor_classes_table(const analysis::Options& options, const analysis::Analysis& analysis) {
  const std::optional<anchor::BandSet> bands = analysis::chosen_bands(options, analysis);
  const anchor::InlinksByPage& inlinks = analysis.anchor_reading->inlinks();
  anchor::Distributor distributor = analysis.anchor_reading->distributor();
  auto owned = std::make_shared<ClassColumns>();
  for (const bool outside : {false, true}) {
    distributor.begin();
    for (const std::uint32_t page : analysis.site_pages) distributor.add(inlinks.of(page, outside));
    const anchor::Distribution found = distributor.end();
    add_classes(outside ? 1 : 0, found, *owned);
    add_bands(outside && bands ? &*bands : nullptr, found, *owned);
  }
  table::Table table;
  table.name = "anchor_classes";
  table.rows = static_cast<std::uint32_t>(owned->of.size());
  table.columns = {
      {"origin",
       "From",
       "Where the links stand: repetition is normal inside a site and a risk from outside.",
       Unit::kNone,
       {},
       table::NamedCode{owned->origin, kOrigins}},
      {"class",
       "Class",
       "What kind of words the anchors are.",
       Unit::kNone,
       {},
       table::NamedCode{owned->of, analysis.class_names}},
      count("links", "Links", "Hyperlinks to the site with anchors of this class.", {}, owned->links),
      number("link_share", "Share of links", "Their part of the links of that origin.", Unit::kShare, {},
             owned->link_share),
      count("source_pages", "Source pages", "Different pages that use this class.", {}, owned->pages),
      number("page_share", "Share of pages", "Their part; a page counts in each class it uses.", Unit::kShare, {},
             owned->page_share),
      count("source_domains", "Source domains", "Different registrable domains that use this class.", {},
            owned->domains),
      number("domain_share", "Share of domains", "Their part; the honest unit for links from other sites.",
             Unit::kShare, {}, owned->domain_share),
      count("placements", "Placements", "Links with template repeats collapsed.", {}, owned->placements),
      number("placement_share", "Share of placements", "Their part.", Unit::kShare, {}, owned->placement_share),
      number("band_low", "Band from", "Where the range begins that the picked source gives for links from other sites.",
             Unit::kShare, {}, owned->low),
      number("band_high", "Band to", "Where it ends. An opinion of its source, and no law.", Unit::kShare, {},
             owned->high),
      {"band_side",
       "Side of the band",
       "Where the share of placements lies; branded and brand + keyword are one share there.",
       Unit::kNone,
       {},
       table::NamedCode{owned->side, kSides}},
  };
  table.keep = owned;
  return table;
}

table::Table cannibalisation_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis) {
  auto owned = std::make_shared<SharedColumns>();
  anchor::Classifier classifier(analysis.words);
  const anchor::AnchorTexts with_words = anchor::read_anchors(classifier, crawl.texts, analysis.anchor_texts.text);
  for (const anchor::SharedAnchor& shared : anchor::shared_anchors(with_words, analysis.anchor_reading->inlinks())) {
    owned->anchor.push_back(analysis.anchor_texts.text[shared.anchor.value].value);
    owned->links.push_back(shared.links);
    owned->targets.push_back(shared.targets);
    owned->conflict.push_back(shared.conflict());
    owned->top.push_back(shared.top_target.value);
    owned->top_links.push_back(shared.top_links);
    owned->second.push_back(shared.second_target.value);
    owned->second_links.push_back(shared.second_links);
  }
  table::Table table;
  table.name = "cannibalisation";
  table.rows = static_cast<std::uint32_t>(owned->anchor.size());
  table.columns = {
      pooled("anchor", "Anchor", "Words by which the site's own links name more than one page.", Unit::kNone, {},
             crawl.texts, owned->anchor),
      count("links", "Links", "Links with these words, up to case and punctuation.", {}, owned->links),
      count("targets", "Targets", "Different pages that they lead to.", {}, owned->targets),
      number("conflict", "Conflict", "0: all agree on one page; 1 - 1/n: n pages share them evenly.", Unit::kShare, {},
             owned->conflict),
      pooled("top_target", "Top target", "The page that most of them lead to.", Unit::kUrl, {}, crawl.pages.urls,
             owned->top),
      count("top_links", "Top links", "How many do.", {}, owned->top_links),
      pooled("second_target", "Second target", "The page that comes next.", Unit::kUrl, {}, crawl.pages.urls,
             owned->second),
      count("second_links", "Second links", "How many lead there.", {}, owned->second_links),
  };
  table.keep = owned;
  return table;
}

}  // namespace reports
