#include "reports/columns/share_columns.h"

#include <string>

namespace reports {

void ShareColumns::add(const analysis::Analysis& analysis, const anchor::Distribution& found) {
  links.push_back(found.links);
  pages.push_back(found.pages);
  domains.push_back(found.domains);
  placements.push_back(found.placements);
  anchors.push_back(found.anchors);
  top_anchor.push_back(analysis.anchor_texts.text[found.top_anchor.value].value);
  top_share.push_back(found.top_share());
  diversity.push_back(found.diversity());
  for (std::size_t c = 0; c < share.size(); ++c) {
    share[c].push_back(anchor::share(found.by_placements, found.placements, static_cast<anchor::Class>(c)));
  }
}

void append_columns(const crawl::Crawl& crawl, const ShareColumns& shares, std::vector<Column>& columns) {
  using anchor::Class;
  struct Shown {
    Class of;
    const char *label, *help;
  };
  constexpr std::array kShown = {
      Shown{Class::kBranded, "Branded", "Placements whose anchor names the brand and no keyword of its target."},
      Shown{Class::kBrandKeyword, "Brand + keyword", "Placements whose anchor names the brand and a keyword."},
      Shown{Class::kExact, "Exact", "Placements whose anchor is a keyword phrase of its target, word for word."},
      Shown{Class::kPartial, "Partial", "Placements whose anchor holds a keyword of its target."},
      Shown{Class::kNakedUrl, "Naked address", "Placements whose anchor is an address."},
      Shown{Class::kGeneric, "Generic", "Placements whose anchor says nothing about its target."},
      Shown{Class::kEmpty, "Empty", "Placements without any text."},
  };
  columns.push_back(count("links", "Links", "Hyperlinks to pages of the site.", {}, shares.links));
  columns.push_back(count("source_pages", "Source pages", "Different pages that they stand on.", {}, shares.pages));
  columns.push_back(count("source_domains", "Source domains", "Different registrable domains that they come from.", {},
                          shares.domains));
  columns.push_back(count("placements", "Placements", "Links with template repeats collapsed; shares are of these.", {},
                          shares.placements));
  columns.push_back(count("anchors", "Anchors", "Different anchor texts.", {}, shares.anchors));
  columns.push_back(pooled("top_anchor", "Top anchor", "The anchor of most placements.", Unit::kNone, {}, crawl.texts,
                           shares.top_anchor));
  columns.push_back(
      number("top_share", "Top share", "Its part of the placements.", Unit::kShare, {}, shares.top_share));
  columns.push_back(
      number("diversity", "Diversity",
             "Shannon entropy of the anchors over that of as many anchors used evenly: 0 for one anchor, 1 "
             "for an even spread.",
             Unit::kShare, {}, shares.diversity));
  for (const Shown& shown : kShown) {
    columns.push_back(number(std::string(anchor::name_of(shown.of)) + "_share", shown.label, shown.help, Unit::kShare,
                             {}, shares.share[static_cast<std::size_t>(shown.of)]));
  }
}

}  // namespace reports
