#include "reports/opportunities/offers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "analysis/opportunities/candidates.h"
#include "base/slices.h"

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
  base::finish(analysis::find_link_offers(context.crawl, context.options, context.analysis, content, candidates,
                                          offers.lifted, offers.links));
  return offers;
}

std::vector<std::uint32_t> ranks_of(const analysis::Analysis& analysis, std::span<const double> pagerank) {
  std::vector<std::uint32_t> order;
  for (const std::uint32_t page : analysis.site_pages) {
    if (!std::isnan(pagerank[page])) order.push_back(page);
  }
  std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) { return pagerank[a] > pagerank[b]; });
  std::vector<std::uint32_t> ranks(pagerank.size(), base::kNone);
  for (std::uint32_t i = 0; i < order.size(); ++i) ranks[order[i]] = i + 1;
  return ranks;
}

std::string proposed_anchor(const crawl::Crawl& crawl, std::uint32_t page) {
  const std::string_view title = crawl.texts[crawl.pages.title[page].value];
  std::size_t end = title.size();
  for (const std::string_view sign : std::array<std::string_view, 6>{" | ", " – ", " — ", " - ", " · ", " » "}) {
    end = std::min(end, title.find(sign));
  }
  if (end > 0) return std::string(title.substr(0, end));
  const bool has_heading = page < crawl.pages.h1.size() && crawl.pages.h1[page].valid();
  return has_heading ? std::string(crawl.texts[crawl.pages.h1[page].value]) : std::string(title);
}

std::string edits_of(const crawl::Crawl& crawl, const analysis::LinkOffer& offer) {
  using Json = nlohmann::ordered_json;
  const Json edit = {{"edit", "add_link"},
                     {"from", crawl.pages.urls[offer.source]},
                     {"to", crawl.pages.urls[offer.target]},
                     {"region", "content"}};
  return Json::array({edit}).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace reports
