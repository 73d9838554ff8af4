#include "crawl/ratings.h"

#include <algorithm>
#include <array>

namespace crawl {
namespace {

// In the order in which they are shown. Ratings on which a link's target has its own column stand with that of its
// source: only linking domains are looked up.
constexpr auto kRatings = std::to_array<Rating>({
    {"ahrefs_domain_rating", {}, "Ahrefs Domain Rating"},
    {"semrush_authority_score", "semrush_page_authority_score", "Semrush Authority Score"},
    {"moz_domain_authority", "moz_page_authority", "Moz Domain Authority"},
    {"majestic_trust_flow", "majestic_trust_flow", "Majestic Trust Flow"},
    {"majestic_citation_flow", "majestic_citation_flow", "Majestic Citation Flow"},
    {"dataforseo_domain_rank", "dataforseo_page_rank", "DataForSEO rank"},
    {"se_ranking_domain_inlink_rank", "se_ranking_inlink_rank", "SE Ranking InLink Rank"},
    {"serpstat_sdr", {}, "Serpstat SDR"},
    {"serpstat_str", "serpstat_str", "Serpstat trust rank"},
    {"serpstat_spr", "serpstat_spr", "Serpstat page rank"},
    {"lrt_power_trust", "lrt_power_trust", "LRT Power*Trust"},
    {"tracelinker_dr", "tracelinker_dr", "Domain Rating (TraceLinker)"},
    {"ahrefs_url_rating", "ahrefs_url_rating", "Ahrefs URL Rating"},
    {"semrush_page_score", "semrush_page_score", "Semrush Page Score"},
    {"semrush_page_trust_score", "semrush_page_trust_score", "Semrush Trust Score"},
    {"common_crawl_pagerank", {}, "Common Crawl PageRank"},
});

}  // namespace

std::span<const Rating> ratings() { return kRatings; }

bool is_rating(std::string_view metric) {
  return std::ranges::any_of(kRatings, [&](const Rating& rating) {
    return rating.name == metric || (!rating.of_pages.empty() && rating.of_pages == metric);
  });
}

}  // namespace crawl
