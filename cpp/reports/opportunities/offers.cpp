#include "reports/opportunities/offers.h"

#include <optional>
#include <string_view>
#include <utility>

#include "analysis/opportunities/candidates.h"
#include "base/slices.h"
#include "whatif/edits.h"

namespace reports {

base::Result<Offers> offers_of(const ReportContext& context) {
  Offers offers;
  if (context.analysis.rank.score.empty() || context.analysis.site_pages.empty()) return offers;
  const graph::Csr content = analysis::content_links(context.crawl, context.analysis);
  const analysis::LinkCandidates candidates =
      analysis::link_candidates(context.crawl, context.options, context.analysis, content);
  auto lifted = analysis::lifted_pages(context.crawl, context.analysis, candidates, context.options.lift);
  if (!lifted) return std::unexpected(lifted.error());
  offers.lifted = std::move(*lifted);
  base::finish(analysis::read_naming(
      {.crawl = context.crawl, .pages = context.analysis.site_pages, .link_class = context.analysis.link_class},
      offers.naming));
  base::finish(analysis::find_link_offers(context.crawl, context.options, context.analysis, content, candidates,
                                          offers.lifted, offers.naming.uses.get(), offers.links));
  return offers;
}

namespace {

// Where the source's text does not name the page: its title up to the site's name, else its heading.
std::string proposed_anchor(const crawl::Crawl& crawl, std::uint32_t page) {
  const std::string_view head = analysis::head_of_title(crawl.texts[crawl.pages.title[page].value]);
  if (!head.empty()) return std::string(head);
  const bool has_heading = page < crawl.pages.h1.size() && crawl.pages.h1[page].valid();
  return has_heading ? std::string(crawl.texts[crawl.pages.h1[page].value]) : std::string();
}

}  // namespace

LinkWords words_of(const crawl::Crawl& crawl, const analysis::PageNaming& naming, const analysis::LinkOffer& offer) {
  const auto place = naming.uses ? naming.uses->place(offer.source, offer.target) : std::nullopt;
  if (!place) return {.anchor = proposed_anchor(crawl, offer.target), .sentence = {}, .heading = {}};
  const std::string_view text = crawl.texts[crawl.pages.text[offer.source].value];
  return {.anchor = std::string(text.substr(place->at, place->size)),
          .sentence = analysis::sentence_around(text, place->at, place->size),
          .heading = analysis::heading_before(text, place->at)};
}

std::string edits_of(const crawl::Crawl& crawl, const analysis::LinkOffer& offer) {
  return whatif::to_json(
      {whatif::add_link(crawl.pages.urls[offer.source], crawl.pages.urls[offer.target], crawl::Region::kContent)});
}

}  // namespace reports
