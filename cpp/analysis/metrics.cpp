#include "analysis/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "analysis/analysis.h"
#include "analysis/site/page_named.h"
#include "analysis/site/sections.h"
#include "graph/harmonic.h"
#include "rank/hits.h"
#include "rank/trust.h"

namespace analysis {
namespace {

using base::ErrorCode;
using base::Result;
using crawl::Crawl;

constexpr double kNoScore = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t kMostTopics = 24;   // a run each

struct MetricJob {
  const Crawl& crawl;
  const Options& options;
  Analysis& analysis;

  rank::PagerankOptions rank() const {
    return {.damping = options.damping,
            .tolerance = options.tolerance,
            .max_sweeps = options.max_sweeps,
            .teleport = {},
            .start = {}};
  }
};

// Scores by node -> by page, as PageRank has it.
std::vector<double> by_page(const MetricJob& asked, std::span<const double> score) {
  const network::Network& network = asked.analysis.network;
  const bool of_pages = asked.options.rules.level == network::Level::kPage;
  std::vector<double> result(asked.crawl.pages.size(), kNoScore);
  if (score.empty()) return result;
  for (std::uint32_t page = 0; page < result.size(); ++page) {
    const std::uint32_t node = network.node_of_page[page];
    const bool is_own = !of_pages || network.final_page[page].value == page;
    if (node != base::kNone && is_own) result[page] = score[node];
  }
  return result;
}

void add(const MetricJob& asked, catalog::ColumnName column, std::span<const double> score) {
  asked.analysis.metrics.push_back({column, by_page(asked, score)});
}

// Words separated by blanks or commas.
std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find_first_of(" ,\n\t", at), list.size());
    if (end > at) words.emplace_back(list.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// A seed is a page, a host or a registrable domain.
bool is_seed(const Crawl& crawl, base::PageId page, std::string_view seed) {
  return crawl.hosts.names[crawl.pages.host[page.value].value] == seed ||
         crawl.domains.names[crawl.domain_of(page).value] == seed;
}

// The nodes that the chosen pages stand for, ascending.
template <class IsChosen>
std::vector<std::uint32_t> nodes_of(const MetricJob& asked, IsChosen is_chosen) {
  const network::Network& network = asked.analysis.network;
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t page = 0; page < asked.crawl.pages.size(); ++page) {
    const std::uint32_t node = network.node_of_page[page];
    if (node != base::kNone && is_chosen(base::PageId{page})) nodes.push_back(node);
  }
  std::ranges::sort(nodes);
  nodes.erase(std::ranges::unique(nodes).begin(), nodes.end());
  return nodes;
}

std::vector<std::uint32_t> seed_nodes(const MetricJob& asked, std::string_view list) {
  const std::vector<std::string> seeds = words_of(list);
  std::vector<base::PageId> named;
  for (const std::string& seed : seeds) named.push_back(page_named(asked.crawl, seed));
  return nodes_of(asked, [&](base::PageId page) {
    return std::ranges::contains(named, page) ||
           std::ranges::any_of(seeds, [&](const std::string& seed) { return is_seed(asked.crawl, page, seed); });
  });
}

bool is_marked(const std::vector<std::uint8_t>& marks, std::uint32_t at) { return at < marks.size() && marks[at] != 0; }

std::vector<std::uint32_t> disavowed_nodes(const MetricJob& asked) {
  const crawl::PageTable& pages = asked.crawl.pages;
  const std::vector<std::uint8_t> hosts = asked.crawl.disavowed_hosts();
  return nodes_of(asked, [&](base::PageId page) {
    return is_marked(pages.disavowed, page.value) || hosts[pages.host[page.value].value] != 0;
  });
}

void measure_hits(const MetricJob& asked) {
  const rank::HitsResult hits = rank::hits(asked.analysis.network.flow);
  add(asked, "hub", hits.hub);
  add(asked, "authority", hits.authority);
}

void measure_cheirank(const MetricJob& asked) {
  add(asked, "cheirank", rank::chei_rank(asked.analysis.network.flow, asked.rank()).score);
}

void measure_trust(const MetricJob& asked) {
  const std::vector<std::uint32_t> seeds = seed_nodes(asked, asked.options.trust_seeds);
  add(asked, "trust", rank::trust_rank(asked.analysis.network.flow, seeds, asked.rank()).score);
}

void measure_distrust(const MetricJob& asked) {
  const bool by_lists = asked.options.distrust_seeds.empty();
  const std::vector<std::uint32_t> seeds =
      by_lists ? disavowed_nodes(asked) : seed_nodes(asked, asked.options.distrust_seeds);
  if (by_lists) asked.analysis.disavowed_seeds = static_cast<std::uint32_t>(seeds.size());
  add(asked, "distrust", rank::distrust_rank(asked.analysis.network.flow, seeds, asked.rank()).score);
}

void measure_harmonic(const MetricJob& asked) {
  add(asked, "harmonic", graph::harmonic_centrality(asked.analysis.network.clicks).centrality);
}

// Each page's score where visits start in its own section (first folder) only.
void measure_topic(const MetricJob& asked) {
  const Analysis& analysis = asked.analysis;
  const Sections sections = sections_of(asked.crawl, analysis.site_pages);
  std::vector<std::uint32_t> order;
  for (std::uint32_t section = 0; section < sections.names.size(); ++section) {
    if (section != sections.others) order.push_back(section);
  }
  std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t section) { return sections.pages[section]; });
  if (order.size() > kMostTopics) order.resize(kMostTopics);
  std::vector<double> score(asked.crawl.pages.size(), kNoScore);
  for (const std::uint32_t section : order) {
    std::vector<std::uint32_t> seeds;
    for (std::uint32_t node = 0; node < analysis.network.page_of_node.size(); ++node) {
      if (sections.of_page[analysis.network.page_of_node[node].value] == section) seeds.push_back(node);
    }
    const std::vector<double> topic = rank::trust_rank(analysis.network.flow, seeds, asked.rank()).score;
    for (const std::uint32_t node : seeds) score[analysis.network.page_of_node[node].value] = topic[node];
  }
  asked.analysis.metrics.push_back({"topic_pagerank", std::move(score)});
}

using Measure = void (*)(const MetricJob& asked);
// In the order of catalog/metrics.json.
constexpr auto kMeasures = std::to_array<Measure>(
    {measure_hits, measure_cheirank, measure_trust, measure_distrust, measure_harmonic, measure_topic});
static_assert(kMeasures.size() == catalog::kMetrics.size());

bool has_disavowed(const Crawl& crawl) {
  return std::ranges::contains(crawl.pages.disavowed, 1) || crawl.hosts.disavowed.size() > 0;
}

Result<void> check_seeds(const Crawl& crawl, const char* option, std::string_view list) {
  for (const std::string& seed : words_of(list)) {
    bool found = page_named(crawl, seed).valid();
    for (std::uint32_t page = 0; !found && page < crawl.pages.size(); ++page) found = is_seed(crawl, {page}, seed);
    if (found) continue;
    return base::fail(ErrorCode::kBadOption,
                      std::string("--") + option + ": no page, host or domain of these files is \"" + seed + "\".");
  }
  return {};
}

}  // namespace

std::string known_metrics() {
  std::string names;
  for (const std::string_view metric : catalog::kMetrics) names += (names.empty() ? "" : ", ") + std::string(metric);
  return names;
}

bool is_metric(std::string_view name) { return std::ranges::contains(catalog::kMetrics, name); }

Result<void> check_metrics(const Crawl& crawl, const Options& options) {
  const bool trusts = std::ranges::contains(options.metrics, "trust");
  const bool distrusts = std::ranges::contains(options.metrics, "distrust");
  if (trusts && options.trust_seeds.empty()) {
    return base::fail(ErrorCode::kBadOption, "The metric trust needs --trust-seeds: pages, hosts or domains.");
  }
  if (distrusts && options.distrust_seeds.empty() && !has_disavowed(crawl)) {
    return base::fail(ErrorCode::kBadOption,
                      "The metric distrust needs --distrust-seeds: pages, hosts or domains; or a disavow list among "
                      "the files.");
  }
  if (std::ranges::contains(options.metrics, "topic") && options.rules.level != network::Level::kPage) {
    return base::fail(ErrorCode::kBadOption, "The metric topic is about sections of pages: it needs --level page.");
  }
  if (auto good = check_seeds(crawl, "trust-seeds", options.trust_seeds); !good) return good;
  if (auto good = check_seeds(crawl, "distrust-seeds", options.distrust_seeds); !good) return good;
  if (options.personalise.empty()) return {};
  const auto column = crawl.pages.metrics.find(options.personalise);
  const bool useful = column != crawl.pages.metrics.end() &&
                      std::ranges::any_of(column->second, [](double value) { return value > 0; });
  if (useful) return {};
  std::string known;
  for (const auto& [name, values] : crawl.pages.metrics) known += (known.empty() ? "" : ", ") + name;
  return base::fail(ErrorCode::kBadOption, "--personalise: no column \"" + options.personalise +
                                               "\" of the pages has numbers above 0. There are: " + known + ".");
}

void personalise(const Crawl& crawl, std::string_view column, network::Network& network) {
  const std::vector<double>& values = crawl.pages.metrics.find(std::string(column))->second;
  network.start.assign(crawl.pages.size(), 0.0);
  for (std::size_t page = 0; page < values.size(); ++page) network.start[page] = values[page] > 0 ? values[page] : 0;
  std::vector<double> teleport(network.page_of_node.size(), 0.0);
  for (std::size_t page = 0; page < network.start.size(); ++page) {
    const std::uint32_t node = network.node_of_page[page];
    if (node == base::kNone || (!network.teleport.empty() && network.teleport[node] == 0)) continue;
    teleport[node] += network.start[page];
  }
  network.teleport = std::move(teleport);
}

void measure(const Crawl& crawl, const Options& options, std::size_t at, Analysis& analysis) {
  const auto* named = std::ranges::find(catalog::kMetrics, options.metrics[at]);
  kMeasures[static_cast<std::size_t>(named - catalog::kMetrics.begin())]({crawl, options, analysis});
}

}  // namespace analysis
