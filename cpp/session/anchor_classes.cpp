#include "session/anchor_classes.h"

#include <algorithm>

#include "anchor/classify.h"
#include "anchor/judge.h"
#include "anchor/lines.h"

namespace session {
namespace {

std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::string_view name = anchor::trim(anchor::next_piece(list, '|'));
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

// Those that only tables list come last.
std::span<const base::StringId> of_hyperlinks(const report::AnchorTally& anchors) {
  const auto listed = std::ranges::partition_point(anchors.links, [](std::uint32_t links) { return links > 0; });
  return std::span(anchors.anchor).first(static_cast<std::size_t>(listed - anchors.links.begin()));
}

// What the data proposes, and what the person says instead.
anchor::Site words_of(const crawl::Crawl& crawl, base::DomainId domain, std::span<const base::StringId> anchors,
                      const AnchorOptions& options) {
  anchor::Site site = anchor::site_of(crawl, domain, anchors);
  if (!options.brand.empty()) site.brands = names_in(options.brand);
  site.other_brands = names_in(options.other_brands);
  if (!options.generic.empty()) site.generic_list = options.generic;
  if (!options.spam.empty()) {                 // a list of one's own means what it says
    site.spam_list = options.spam;
    site.allowed_spam.clear();
  }
  return site;
}

void keep(const crawl::Crawl& crawl, anchor::Judgement judged, Analysis& analysis) {
  anchor::Classifier of_text(analysis.words);
  analysis.link_class = std::move(judged.of_link);
  analysis.class_names = anchor::class_names();
  analysis.anchor_class.clear();
  for (const base::StringId text : analysis.anchors.anchor) {
    const anchor::AnchorId known = judged.anchors.anchor_of_text[text.value];
    // A text that only a table of anchors lists is judged by itself.
    analysis.anchor_class.push_back(known.valid() ? judged.of_anchor[known.value]
                                                  : anchor::primary(of_text.classify(crawl.texts[text.value]).facts));
  }
  analysis.anchor_texts = std::move(judged.anchors);
}

}  // namespace

base::Slices classify_anchors(const crawl::Crawl& crawl, const AnchorOptions& options, Analysis& analysis) {
  const std::span<const base::StringId> anchors = of_hyperlinks(analysis.anchors);
  analysis.words = words_of(crawl, analysis.site, anchors, options);
  co_yield base::kGiveWay;
  anchor::Judgement judged;
  const anchor::Judged of{analysis.site, analysis.site_pages, analysis.tally.inlinks, anchors, analysis.words};
  co_await anchor::judge(crawl, of, anchor::parse_phrases(options.keywords, crawl), judged);
  analysis.anchor_reading = std::make_unique<AnchorReading>(crawl, analysis.site_pages, std::move(judged.said));
  keep(crawl, std::move(judged), analysis);
}

base::Slices distribute_anchors(Analysis& analysis) {
  return analysis.anchor_reading->distribute(analysis.anchor_texts);
}

}  // namespace session
