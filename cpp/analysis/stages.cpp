#include "analysis/stages.h"

#include <array>
#include <cmath>
#include <limits>

#include "analysis/anchor_classes.h"
#include "analysis/backlinks/same_profiles.h"
#include "analysis/site/depth.h"
#include "analysis/site/home.h"
#include "analysis/site/site.h"
#include "anchor/inlinks/links_aside.h"
#include "network/page_kinds.h"
#include "rank/scale.h"

namespace analysis {
namespace {

using crawl::Crawl;
constexpr double kNoScore = std::numeric_limits<double>::quiet_NaN();

// Where no outlinks of the site are known, how strong others are who link to it says what its pages are worth.
base::Slices measure_strength(const Crawl& crawl, const Options& options, Analysis& analysis) {
  using crawl::Fact;
  Evidence& evidence = analysis.evidence;
  const bool wanted =
      options.source_strength == "auto" ? !evidence.facts.has(Fact::kOutlinks) : options.source_strength != "none";
  if (!wanted || !options.personalise.empty() || !analysis.backlinks.any()) co_return;
  co_await find_strength(crawl, options.source_strength, analysis.domain_ratings, analysis.backlinks.domains,
                         analysis.strength);
  if (!analysis.strength.used()) co_return;
  evidence.facts.add(Fact::kScores);
  evidence.of_all_files.add(Fact::kScores);
}

base::Slices count_links(const Crawl& crawl, const Options& options, Analysis& analysis) {
  const Site site{analysis.site, analysis.every_page};
  co_await network::find_kinds(crawl, analysis.kinds);
  co_await pages_of(crawl, site, analysis.kinds, {.pages = analysis.site_pages, .resources = analysis.site_resources});
  co_await tally(crawl, analysis.site, analysis.tally);
  if (!analysis.home.valid()) {
    analysis.home = home_of(crawl, analysis.site_pages, analysis.tally.inlinks, analysis.tally.outlinks);
  }
  analysis.domain_ratings = domain_ratings(crawl);
  if (analysis.evidence.facts.has(crawl::Fact::kBacklinks) && analysis.site.valid()) {
    co_await count_backlinks(crawl, analysis.site, analysis.backlinks);
    LinkingDomains& linking = analysis.backlinks.domains;
    co_await find_same_profiles(crawl, linking.live, linking.same_profile);
  }
  co_await measure_strength(crawl, options, analysis);
}

rank::PagerankOptions rank_options(const Options& options, const network::Network& network) {
  return {.damping = options.damping,
          .tolerance = options.tolerance,
          .max_sweeps = options.max_sweeps,
          .teleport = network.teleport};
}

base::Slices build_network(const Crawl& crawl, const Options& options, Analysis& analysis) {
  network::Network network;
  const base::BitColumn none;
  co_await network::build(crawl, options.rules, analysis.site, {.boilerplate = none, .kinds = analysis.kinds}, network);
  if (!options.personalise.empty()) personalise(crawl, options.personalise, network);
  if (analysis.strength.used()) start_at_strength(crawl, analysis.strength, options.rules.level, network);
  analysis.network = std::move(network);
}

base::Slices rank_nodes(const Options& options, const network::Network& network, rank::PagerankResult& result) {
  rank::Pagerank running(network.flow, rank_options(options, network));
  do {
    co_yield base::kGiveWay;
  } while (!running.sweep());
  result = running.take();
}

// Scores by node, spread to what the nodes stand for: `unit_of(page)` is a page's node's unit.
struct Scores {
  std::vector<double> pagerank;
  std::vector<double> equity;
};
Scores by_unit(const network::Network& network, const rank::PagerankResult& rank, std::size_t units) {
  Scores scores{std::vector<double>(units, kNoScore), std::vector<double>(units, kNoScore)};
  const std::vector<double> equity = rank::equity(rank.score, rank.baseline, network.teleport, rank.score.size());
  for (std::size_t node = 0; node < rank.score.size(); ++node) {
    const std::uint32_t unit = network.page_of_node[node].value;
    scores.pagerank[unit] = rank.score[node];
    scores.equity[unit] = equity[node];
  }
  return scores;
}

// A page that no link of the graph touches gets nothing by links.
void put_unlinked(Analysis& analysis) {
  for (const std::uint32_t page : analysis.site_pages) {
    const bool passes_on = analysis.network.final_page[page].value != page;
    if (analysis.network.node_of_page[page] == base::kNone && !passes_on) analysis.equity[page] = 0;
  }
}

base::Slices rank_pages(const Crawl& crawl, const Options& options, Analysis& analysis) {
  co_await rank_nodes(options, analysis.network, analysis.rank);
  co_yield base::kGiveWay;
  const network::Level level = options.rules.level;
  if (level == network::Level::kPage) {
    Scores scores = by_unit(analysis.network, analysis.rank, crawl.pages.size());
    analysis.pagerank = std::move(scores.pagerank);
    analysis.equity = std::move(scores.equity);
    if (!analysis.rank.score.empty()) put_unlinked(analysis);
    co_return;
  }
  // At host or domain level a page shows the score of its host or domain.
  const std::size_t units = level == network::Level::kHost ? crawl.hosts.names.size() : crawl.domains.names.size();
  const Scores scores = by_unit(analysis.network, analysis.rank, units);
  analysis.pagerank.resize(crawl.pages.size());
  analysis.equity.resize(crawl.pages.size());
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    const std::uint32_t unit =
        level == network::Level::kHost ? crawl.pages.host[page].value : crawl.domain_of({page}).value;
    analysis.pagerank[page] = scores.pagerank[unit];
    analysis.equity[page] = scores.equity[unit];
  }
}

base::Slices measure_more(const Crawl& crawl, const Options& options, Analysis& analysis) {
  for (std::size_t metric = 0; metric < options.metrics.size(); ++metric) {
    measure(crawl, options, metric, analysis);
    co_yield base::kGiveWay;
  }
}

base::Slices measure_depth(const Crawl& crawl, const Options& options, Analysis& analysis) {
  const bool of_pages = options.rules.level == network::Level::kPage;
  return find_depths(crawl, analysis.network, analysis.home, of_pages, analysis.depth);
}

base::Slices group_anchors(const Crawl& crawl, const Options&, Analysis& analysis) {
  co_await anchor::links_aside(crawl, analysis.links_aside);
  co_await anchors(crawl, analysis.links_aside, analysis.anchors);
}

base::Slices find_classes(const Crawl& crawl, const Options& options, Analysis& analysis) {
  return classify_anchors(crawl, options.anchors, analysis);
}

// Of the network, those between two different domains neither of which is the site.
std::uint32_t edges_between_others(const network::Network& network, base::DomainId site) {
  const auto is_site = [&](std::uint32_t node) { return network.page_of_node[node].value == site.value; };
  std::uint32_t edges = 0;
  for (std::uint32_t node = 0; node < network.flow.nodes(); ++node) {
    if (is_site(node)) continue;
    for (const std::uint32_t from : network.flow.in.row(node)) edges += from != node && !is_site(from) ? 1 : 0;
  }
  return edges;
}

base::Slices measure_authority(const Crawl& crawl, Analysis& analysis) {
  const SourceQuality& sources = analysis.sources;
  std::vector<std::uint8_t> in_network;
  for (const std::uint32_t network : sources.network) {
    in_network.push_back(network != base::kNone && sources.networks[network].is_placed() ? 1 : 0);
  }
  const bool ranked = analysis.domain_edges >= kFewestDomainEdges;
  DomainAuthorities authorities;
  co_await rate_domains(crawl,
                        {.rows = sources.counts.domain,
                         .ratings = analysis.domain_ratings,
                         .same_profile = analysis.backlinks.domains.same_profile,
                         .pagerank = ranked ? std::span<const double>(analysis.domain_pagerank) : std::span<double>(),
                         .in_network = in_network},
                        authorities);
  analysis.authorities = std::move(authorities);
}

base::Slices find_quality(const Crawl& crawl, const Options& options, Analysis& analysis) {
  if (!analysis.evidence.facts.has(crawl::Fact::kBacklinks) || !analysis.site.valid()) co_return;
  SourceQuality sources;
  co_await measure_sources(crawl, quality_input(options, analysis), sources);
  analysis.sources = std::move(sources);
  co_await measure_authority(crawl, analysis);
}

base::Slices judge(const Crawl& crawl, const Options& options, Analysis& analysis) {
  return judge_sources(crawl, options.judging, analysis.sources, analysis.judging);
}

base::Slices find_shares(const Crawl&, const Options&, Analysis& analysis) { return distribute_anchors(analysis); }

base::Slices rank_domains(const Crawl& crawl, const Options& options, Analysis& analysis) {
  co_await domains(crawl, analysis.domains);
  co_await count_sites(crawl, analysis.site, analysis.competitors, analysis.sites);
  network::Rules rules = options.rules;
  rules.level = network::Level::kDomain;
  network::Network network;
  co_await network::build(crawl, rules, analysis.site,
                          {.boilerplate = analysis.network.boilerplate, .kinds = analysis.kinds}, network);
  if (analysis.strength.used()) start_at_strength(crawl, analysis.strength, rules.level, network);
  analysis.domain_edges = edges_between_others(network, analysis.site);
  rank::PagerankResult rank;
  co_await rank_nodes(options, network, rank);
  Scores scores = by_unit(network, rank, crawl.domains.names.size());
  analysis.domain_pagerank = std::move(scores.pagerank);
  analysis.domain_equity = std::move(scores.equity);
}

using Work = base::Slices (*)(const Crawl& crawl, const Options& options, Analysis& analysis);
// By Stage, from kLinks on. Domains come before classes: their graph is gone when the anchors' rows take its place in
// memory.
constexpr auto kWork =
    std::to_array<Work>({count_links, build_network, rank_pages, measure_more, measure_depth, group_anchors,
                         rank_domains, find_classes, find_shares, find_quality, judge});
static_assert(kWork.size() == catalog::kStages.size());

std::size_t index_of(Stage stage) { return static_cast<std::size_t>(stage) - 1; }

}  // namespace

QualityInput quality_input(const Options& options, const Analysis& analysis) {
  return {.site = analysis.site,
          .link_class = analysis.link_class,
          .top_anchor = analysis.backlinks.domains.top_anchor,
          .brands = options.anchors.brand.empty() ? std::span<const std::string>() : std::span(analysis.words.brands),
          .spam_list = options.anchors.spam};
}

std::string_view name_of(Stage stage) { return catalog::kStages[index_of(stage)].shown_as; }

double share_before(Stage stage) {
  double share = 0;
  for (std::size_t earlier = 0; earlier < index_of(stage); ++earlier) share += catalog::kStages[earlier].share;
  return share;
}

base::Slices run(Stage stage, const Crawl& crawl, const Options& options, Analysis& analysis) {
  return kWork[index_of(stage)](crawl, options, analysis);
}

}  // namespace analysis
