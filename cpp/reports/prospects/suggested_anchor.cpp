#include "reports/prospects/suggested_anchor.h"

#include <algorithm>
#include <string_view>

#include "analysis/bands.h"
#include "analysis/opportunities/page_names.h"
#include "anchor/classes/site.h"
#include "anchor/profile/next_anchors.h"

namespace reports {
namespace {

using anchor::BandKind;

std::string_view without_scheme(std::string_view url) {
  const std::size_t scheme = url.find("//");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 2);
  if (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

std::string brand_of(const ReportContext& context) {
  const std::vector<std::string>& brands = context.analysis.words.brands;
  if (!brands.empty()) return brands.front();
  const base::DomainId site = context.analysis.site;
  return site.valid() ? anchor::brand_of_domain(context.crawl.domains.names[site.value]) : std::string();
}

}  // namespace

AnchorAdviser::AnchorAdviser(const ReportContext& context)
    : context_(context),
      bands_(analysis::chosen_bands(context.options, context.analysis)),
      distributor_(context.analysis.anchor_profile->distributor()),
      phrases_(anchor::parse_phrases(context.options.anchors.keywords, context.crawl)) {}

SuggestedAnchor AnchorAdviser::of(std::uint32_t page) {
  if (page == base::kNone) return {};
  const crawl::Crawl& crawl = context_.crawl;
  const BandKind missing = missing_kind(page).value_or(BandKind::kPartial);
  std::string words;
  switch (missing) {
    case BandKind::kBranded: words = brand_of(context_); break;
    case BandKind::kNaked: words = without_scheme(crawl.pages.urls[page]); break;
    case BandKind::kExact: words = phrase_of(page); break;
    case BandKind::kGeneric:
    case BandKind::kPartial: break;
  }
  if (!words.empty()) return {.words = words, .kind = missing};
  words = analysis::anchor_of_title(crawl.texts[crawl.pages.title[page].value]);
  if (words.empty()) return {};
  return {.words = words, .kind = BandKind::kExact};  // a part of the title is a phrase of the page
}

std::optional<BandKind> AnchorAdviser::missing_kind(std::uint32_t page) {
  if (!bands_) return std::nullopt;
  const auto backlinks = context_.analysis.anchor_profile->inlinks().of(page, true);
  for (const anchor::Wanted& wanted : anchor::next_anchors(distributor_.of(backlinks), *bands_).wanted) {
    if (wanted.kind != BandKind::kGeneric) return wanted.kind;
  }
  return std::nullopt;
}

std::string AnchorAdviser::phrase_of(std::uint32_t page) const {
  auto found = std::ranges::find(phrases_, base::PageId{page}, &anchor::PagePhrase::page);
  if (found == phrases_.end()) found = std::ranges::find(phrases_, base::PageId::none(), &anchor::PagePhrase::page);
  return found == phrases_.end() ? std::string() : std::string(found->phrase);
}

}  // namespace reports
