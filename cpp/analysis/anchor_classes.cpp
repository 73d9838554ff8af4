#include "analysis/anchor_classes.h"

#include <algorithm>
#include <optional>

#include "analysis/counts/hyperlinks.h"
#include "anchor/classes/classify.h"
#include "anchor/classes/propose.h"
#include "anchor/inlinks/classify_links.h"
#include "anchor/lists/lines.h"

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
void keep(const crawl::Crawl& crawl, anchor::LinkClasses classes, std::size_t of_hyperlinks, Analysis& analysis) {
  analysis.class_names = anchor::class_names();
  analysis.anchor_texts = std::move(classes.anchors);
  analysis.link_class = std::move(classes.of_link);
  const auto only_listed = std::span(analysis.anchors.anchor).subspan(of_hyperlinks);
  std::optional<anchor::Classifier> of_text;   // of a text that no link says
  std::vector<anchor::Class> of_listed;
  for (const base::StringId text : only_listed) {
    const anchor::AnchorId known = analysis.anchor_texts.anchor_of_text[text.value];
    if (known.valid()) {
      of_listed.push_back(classes.of_anchor[known.value]);
    } else {
      if (!of_text) of_text.emplace(analysis.words);
      of_listed.push_back(anchor::primary(of_text->classify(crawl.texts[text.value]).facts));
    }
  }
  classes.of_anchor.resize(of_hyperlinks);
  classes.of_anchor.insert(classes.of_anchor.end(), of_listed.begin(), of_listed.end());
  analysis.anchor_class = std::move(classes.of_anchor);
}

}  // namespace

base::Slices classify_anchors(const crawl::Crawl& crawl, const AnchorOptions& options, Analysis& analysis) {
  const std::span<const base::StringId> anchors = of_hyperlinks(analysis.anchors);
  analysis.words = words_of(crawl, analysis.site, anchors, options);
  co_yield base::kGiveWay;
  std::vector<base::DomainId> domain_of_page = domains_of_pages(crawl);
  anchor::LinkClasses classes;
  const anchor::ClassifyInput input{.domain = analysis.site,
                                    .pages = analysis.site_pages,
                                    .domain_of_page = domain_of_page,
                                    .inlinks = analysis.tally.inlinks,
                                    .anchors = anchors,
                                    .aside = analysis.links_aside,
                                    .site = analysis.words};
  co_await anchor::classify_links(crawl, input, anchor::parse_phrases(options.keywords, crawl), classes);
  analysis.anchor_profile = std::make_unique<AnchorProfile>(analysis.site_pages, crawl.domains.names.size(),
                                                            std::move(domain_of_page), std::move(classes.inlinks));
  keep(crawl, std::move(classes), anchors.size(), analysis);
}

base::Slices distribute_anchors(Analysis& analysis) {
  return analysis.anchor_profile->distribute(analysis.anchor_texts);
}

}  // namespace analysis
