#include "analysis/anchor_classes.h"

#include <algorithm>
#include <optional>

#include "anchor/classify.h"
#include "anchor/judge.h"
#include "anchor/lines.h"
#include "anchor/link_classes.h"
#include "anchor/propose.h"

namespace analysis {
namespace {

std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::string_view name = anchor::trim(anchor::next_piece(list, '|'));
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

// Those of live links; those that only lost links have or tables list come last.
std::span<const base::StringId> of_hyperlinks(const AnchorTally& anchors) {
  const auto listed = std::ranges::partition_point(anchors.links, [](std::uint32_t links) { return links > 0; });
  return std::span(anchors.anchor).first(static_cast<std::size_t>(listed - anchors.links.begin()));
}

// What the data proposes, and what the person says instead.
anchor::Site words_of(const crawl::Crawl& crawl, base::DomainId domain, std::span<const base::StringId> anchors,
                      const AnchorOptions& options) {
  anchor::Site site = anchor::propose_site(crawl, domain, anchors);
  if (!options.brand.empty()) site.brands = names_in(options.brand);
  site.other_brands = names_in(options.other_brands);
  if (!options.generic.empty()) site.generic_list = options.generic;
  if (!options.spam.empty()) {                 // a list of one's own means what it says
    site.spam_list = options.spam;
    site.allowed_spam.clear();
  }
  return site;
}

// `of_hyperlinks`: so many anchors are those of hyperlinks, which are numbered alike in both.
void keep(const crawl::Crawl& crawl, anchor::Judgement judged, std::size_t of_hyperlinks, Analysis& analysis) {
  analysis.class_names = anchor::class_names();
  analysis.anchor_texts = std::move(judged.anchors);
  analysis.class_of_others = std::move(judged.of_others);
  const auto only_listed = std::span(analysis.anchors.anchor).subspan(of_hyperlinks);
  std::optional<anchor::Classifier> of_text;   // of a text that no link says
  std::vector<anchor::Class> of_listed;
  for (const base::StringId text : only_listed) {
    const anchor::AnchorId known = analysis.anchor_texts.anchor_of_text[text.value];
    if (known.valid()) {
      of_listed.push_back(judged.of_anchor[known.value]);
    } else {
      if (!of_text) of_text.emplace(analysis.words);
      of_listed.push_back(anchor::primary(of_text->classify(crawl.texts[text.value]).facts));
    }
  }
  judged.of_anchor.resize(of_hyperlinks);
  judged.of_anchor.insert(judged.of_anchor.end(), of_listed.begin(), of_listed.end());
  analysis.anchor_class = std::move(judged.of_anchor);
}

}  // namespace

base::Slices classify_anchors(const crawl::Crawl& crawl, const AnchorOptions& options, Analysis& analysis) {
  const std::span<const base::StringId> anchors = of_hyperlinks(analysis.anchors);
  analysis.words = words_of(crawl, analysis.site, anchors, options);
  co_yield base::kGiveWay;
  anchor::Judgement judged;
  const anchor::Judged of{analysis.site, analysis.site_pages,  analysis.tally.inlinks,
                          anchors,       analysis.links_aside, analysis.words};
  co_await anchor::judge(crawl, of, anchor::parse_phrases(options.keywords, crawl), judged);
  analysis.anchor_reading = std::make_unique<AnchorReading>(crawl, analysis.site_pages, std::move(judged.said));
  keep(crawl, std::move(judged), anchors.size(), analysis);
}

const std::vector<anchor::Class>& classes_of_links(const crawl::Crawl& crawl, const Analysis& analysis) {
  if (analysis.link_class.empty()) {
    analysis.link_class = anchor::classes_of_links(crawl, analysis.anchor_reading->said(), analysis.links_aside,
                                                   analysis.class_of_others);
  }
  return analysis.link_class;
}

base::Slices distribute_anchors(Analysis& analysis) {
  return analysis.anchor_reading->distribute(analysis.anchor_texts);
}

}  // namespace analysis
