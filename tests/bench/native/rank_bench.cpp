// PageRank, what-if and contributions on a web-like graph, beside igraph's PRPACK in the same run and the
// machine's own speed of copying memory.
//
//   rank_bench [nodes] [links] [rounds]     prints one JSON object; exits with 1 when the scores differ
//
// Nothing is timed before it is verified. Rounds alternate between the two, and medians are shown.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <string>

#include "bench/rank_case.h"
#include "bench/timing.h"
#include "rank/contributions.h"
#include "rank/whatif.h"
#ifdef ANCHORITE_HAS_IGRAPH
#include <igraph.h>
#endif

namespace {

using bench::argument;
using bench::median;
using bench::seconds;

// Bytes read and written a second, copying 256 MB.
double copy_speed() {
  constexpr std::size_t kCount = std::size_t{1} << 24;
  std::vector<double> from(kCount, 1.0);
  std::vector<double> to(kCount, 0.0);
  std::vector<double> times;
  for (int i = 0; i < 7; ++i) {
    times.push_back(seconds([&] { std::ranges::copy(from, to.begin()); }));
    from[static_cast<std::size_t>(i)] = to[kCount - 1] + i;
  }
  return 2.0 * sizeof(double) * kCount / median(times);
}

#ifdef ANCHORITE_HAS_IGRAPH
constexpr bool kHasPeer = true;

class Peer {
 public:
  explicit Peer(const bench::WebGraph& web) {
    igraph_vector_int_t edges;
    igraph_vector_int_init(&edges, static_cast<igraph_integer_t>(2 * web.from.size()));
    for (std::size_t e = 0; e < web.from.size(); ++e) {
      VECTOR(edges)[2 * e] = web.from[e];
      VECTOR(edges)[2 * e + 1] = web.to[e];
    }
    igraph_create(&graph_, &edges, web.nodes, true);
    igraph_vector_int_destroy(&edges);
    igraph_vector_init(&score_, 0);
  }
  ~Peer() {
    igraph_vector_destroy(&score_);
    igraph_destroy(&graph_);
  }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  void run() {
    igraph_real_t value = 0;
    igraph_pagerank(&graph_, IGRAPH_PAGERANK_ALGO_PRPACK, &score_, &value, igraph_vss_all(), true, 0.85, nullptr,
                    nullptr);
  }
  double difference(const std::vector<double>& score) const {
    double sum = 0;
    for (std::size_t v = 0; v < score.size(); ++v) sum += std::abs(score[v] - VECTOR(score_)[v]);
    return sum;
  }

 private:
  igraph_t graph_;
  igraph_vector_t score_;
};
#else
constexpr bool kHasPeer = false;

struct Peer {
  explicit Peer(const bench::WebGraph&) {}
  void run() {}
  double difference(const std::vector<double>&) const { return 0; }
};
#endif

// The page that half of all pages outrank: what a person edits is seldom the home page.
std::uint32_t middling(const std::vector<double>& score) {
  std::vector<std::uint32_t> order(score.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::nth_element(order, order.begin() + static_cast<std::ptrdiff_t>(order.size() / 2), {},
                           [&](std::uint32_t v) { return score[v]; });
  return order[order.size() / 2];
}

graph::Changes one_link_more(const rank::WhatIf& what_if, std::uint32_t from, std::uint32_t to) {
  graph::NewRow row = what_if.present_row(from);
  row.links.push_back({.target = to, .weight = 1});
  row.total += 1;
  return {.rows = {row}, .teleports = {}};
}

}  // namespace

int main(int count, char** values) {
  if constexpr (!kHasPeer) {
    std::fputs("igraph, which is measured beside, was not there when this was built: npm run bench installs it\n",
               stderr);
    return 1;
  }
  const std::uint32_t nodes = argument(count, values, 1, 1'000'000);
  const std::uint32_t links = argument(count, values, 2, 10'000'000);
  const std::uint32_t rounds = argument(count, values, 3, 5);
  const bench::WebGraph web = bench::make_web_graph(nodes, links);
  const graph::FlowGraph flow = bench::flow_of(web);
  Peer peer(web);

  const rank::PagerankResult result = bench::run(flow);
  peer.run();
  const double difference = peer.difference(result.score);
  if (!result.converged || difference > 1e-9) {
    std::fprintf(stderr, "the scores differ from igraph's: %g\n", difference);
    return 1;
  }

  const std::uint32_t page = middling(result.score);
  const rank::WhatIf what_if(flow, result.score, result.baseline, 0.85);
  const auto top = static_cast<std::uint32_t>(std::ranges::max_element(result.score) - result.score.begin());
  const graph::Changes changes = one_link_more(what_if, page, nodes / 3);
  const graph::Changes top_changes = one_link_more(what_if, top, nodes / 3);

  std::vector<double> ours;
  std::vector<double> theirs;
  std::vector<double> edits;
  std::vector<double> edits_top;
  std::vector<double> explained;
  std::vector<double> explained_top;
  for (std::uint32_t i = 0; i < rounds; ++i) {
    theirs.push_back(seconds([&] { peer.run(); }));
    ours.push_back(seconds([&] { bench::run(flow); }));
    edits.push_back(seconds([&] { what_if.run(changes); }));
    edits_top.push_back(seconds([&] { what_if.run(top_changes); }));
    explained.push_back(seconds([&] { rank::contributions(flow, result.score, page, {.baseline = result.baseline}); }));
    explained_top.push_back(
        seconds([&] { rank::contributions(flow, result.score, top, {.baseline = result.baseline}); }));
  }
  // A sweep reads every edge and the value at its other end, and reads and writes a few numbers a node.
  const double bytes = result.sweeps * (12.0 * flow.in.edges() + 28.0 * nodes);
  std::printf(
      "{\"nodes\": %u, \"links\": %u, \"difference\": %.2e, \"fingerprint\": \"%016llx\", \"sweeps\": %d, "
      "\"seconds\": %.4f, \"igraph_seconds\": %.4f, \"whatif_seconds\": %.4f, \"whatif_top_seconds\": %.4f, "
      "\"contributions_seconds\": %.4f, "
      "\"contributions_top_seconds\": %.4f, \"bytes_per_second\": %.3e, \"copy_bytes_per_second\": %.3e}\n",
      nodes, flow.in.edges(), difference, static_cast<unsigned long long>(bench::fingerprint(result.score)),
      result.sweeps, median(ours), median(theirs), median(edits), median(edits_top), median(explained),
      median(explained_top), bytes / median(ours), copy_speed());
  return 0;
}
