#include "reports/columns/share_columns.h"

#include <array>

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

void append_columns(const crawl::Crawl& crawl, const ShareColumns& shares, bool domains, TableBuilder& t) {
  using anchor::Class;
  struct Shown {
    Class cls;
    catalog::ColumnName column;
  };
  constexpr std::array kShown = {
      Shown{Class::kBranded, "branded_share"},    Shown{Class::kBrandKeyword, "brand_keyword_share"},
      Shown{Class::kExact, "exact_share"},        Shown{Class::kPartial, "partial_share"},
      Shown{Class::kNakedUrl, "naked_url_share"}, Shown{Class::kGeneric, "generic_share"},
      Shown{Class::kEmpty, "empty_share"},
  };
  t.count("links", shares.links);
  t.count("source_pages", shares.pages);
  if (domains) t.count("source_domains", shares.domains);
  t.count("placements", shares.placements);
  t.count("anchors", shares.anchors);
  t.pooled("top_anchor", crawl.texts, shares.top_anchor);
  t.number("top_share", shares.top_share);
  t.number("diversity", shares.diversity);
  for (const Shown& shown : kShown) t.number(shown.column, shares.share[static_cast<std::size_t>(shown.cls)]);
}

}  // namespace reports
