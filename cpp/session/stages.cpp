#include "session/stages.h"

#include <array>
#include <cmath>
#include <limits>

#include "graph/traverse.h"
#include "rank/scale.h"
#include "session/anchor_classes.h"
#include "session/site.h"

namespace session {
namespace {

using crawl::Crawl;
constexpr double kNoScore = std::numeric_limits<double>::quiet_NaN();

bool count_links(const Crawl& crawl, const Options&, Analysis& analysis) {
  const Site site{analysis.site, analysis.every_page};
  analysis.site_pages = pages_of(crawl, site);
  analysis.tally = report::tally(crawl, analysis.site);
  analysis.home = home_of(crawl, analysis.site_pages, analysis.tally.inlinks);
  return true;
}

rank::PagerankOptions rank_options(const Options& options, const network::Network& network) {
  return {.damping = options.damping,
          .tolerance = options.tolerance,
          .max_sweeps = options.max_sweeps,
          .teleport = network.teleport};
}

bool build_network(const Crawl& crawl, const Options& options, Analysis& analysis) {
  analysis.network = network::build(crawl, options.rules, analysis.site);
  if (!options.personalise.empty()) personalise(crawl, options.personalise, analysis.network);
  analysis.running = std::make_unique<rank::Pagerank>(analysis.network.flow, rank_options(options, analysis.network));
  return true;
}

// Scores by node, spread to what the nodes stand for: `unit_of(page)` is a page's node's unit.
struct Scores {
  std::vector<double> pagerank;
  std::vector<double> equity;
};
Scores by_unit(const network::Network& network, const rank::PagerankResult& rank, std::size_t units) {
  Scores scores{std::vector<double>(units, kNoScore), std::vector<double>(units, kNoScore)};
  const std::vector<double> equity = rank::equity(rank.score, rank.baseline);
  for (std::size_t node = 0; node < rank.score.size(); ++node) {
    const std::uint32_t unit = network.page_of_node[node].value;
    scores.pagerank[unit] = rank.score[node];
    scores.equity[unit] = equity[node];
  }
  return scores;
}

bool rank_pages(const Crawl& crawl, const Options& options, Analysis& analysis) {
  if (!analysis.running->sweep()) return false;
  analysis.rank = analysis.running->take();
  analysis.running.reset();
  const network::Level level = options.rules.level;
  if (level == network::Level::kPage) {
    Scores scores = by_unit(analysis.network, analysis.rank, crawl.pages.size());
    analysis.pagerank = std::move(scores.pagerank);
    analysis.equity = std::move(scores.equity);
    return true;
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
  return true;
}

bool measure_more(const Crawl& crawl, const Options& options, Analysis& analysis) {
  if (analysis.measured < options.metrics.size()) measure(crawl, options, analysis.measured++, analysis);
  return analysis.measured == options.metrics.size();
}

bool measure_depth(const Crawl& crawl, const Options&, Analysis& analysis) {
  analysis.depth.assign(crawl.pages.size(), base::kNone);
  if (!analysis.home.valid()) return true;
  const network::Network& network = analysis.network;
  const std::uint32_t home = network.node_of_page[analysis.home.value];
  if (home == base::kNone) {
    analysis.depth[analysis.home.value] = 0;
    return true;
  }
  const std::array roots = {home};
  const std::vector<std::uint32_t> depth = graph::bfs_depth(network.clicks, roots);
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    const std::uint32_t node = network.node_of_page[page];
    if (node != base::kNone) analysis.depth[page] = depth[node];
  }
  return true;
}

bool group_anchors(const Crawl& crawl, const Options&, Analysis& analysis) {
  analysis.anchors = report::anchors(crawl);
  return true;
}

bool find_classes(const Crawl& crawl, const Options& options, Analysis& analysis) {
  return classify_anchors(crawl, options.anchors, analysis);
}

bool rank_domains(const Crawl& crawl, const Options& options, Analysis& analysis) {
  analysis.domains = report::domains(crawl);
  network::Rules rules = options.rules;
  rules.level = network::Level::kDomain;
  const network::Network network = network::build(crawl, rules, analysis.site);
  const rank::PagerankResult rank = rank::pagerank(network.flow, rank_options(options, network));
  Scores scores = by_unit(network, rank, crawl.domains.names.size());
  analysis.domain_pagerank = std::move(scores.pagerank);
  analysis.domain_equity = std::move(scores.equity);
  return true;
}

constexpr std::array<Stage, 8> kStages = {Stage{"links", count_links},    Stage{"graph", build_network},
                                          Stage{"equity", rank_pages},    Stage{"equity", measure_more},
                                          Stage{"depth", measure_depth},  Stage{"anchors", group_anchors},
                                          Stage{"classes", find_classes}, Stage{"domains", rank_domains}};

}  // namespace

std::span<const Stage> analysis_stages() { return kStages; }

}  // namespace session
