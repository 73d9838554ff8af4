#include "reports/opportunities/offers.h"

#include <optional>
#include <string_view>

#include "reports/opportunities/tasks.h"
#include "whatif/edits.h"

namespace reports {
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

std::string task_of(const crawl::Crawl& crawl, const analysis::LinkOffer& offer) {
  return task_key(TaskKind::kInternalLink, crawl.pages.urls[offer.source], crawl.pages.urls[offer.target]);
}

}  // namespace reports
