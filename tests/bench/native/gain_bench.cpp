// What all sources of 200 targets are worth (rank/gain.h, first order), in runs of PageRank on the same graph.
//
//   gain_bench [nodes] [links] [rounds]     prints one JSON object; exits with 1 when a gain is off
//
// Nothing is timed before it is verified: gains, exact, against a run of rank/whatif.h. Medians are shown.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "bench/gain_case.h"
#include "bench/rank_case.h"
#include "bench/timing.h"

using bench::argument;
using bench::median;
using bench::seconds;

int main(int count, char** values) {
  const std::uint32_t nodes = argument(count, values, 1, 100'000);
  const std::uint32_t links = argument(count, values, 2, 1'000'000);
  const std::uint32_t rounds = std::max(argument(count, values, 3, 5), 1U);
  const graph::FlowGraph flow = bench::flow_of(bench::make_web_graph(nodes, links));
  const rank::PagerankResult present = bench::run(flow);
  const double off = bench::gains_off_by(flow, present);
  if (!(off < 1e-9)) {
    std::fprintf(stderr, "gains differ from a what-if run by %g\n", off);
    return 1;
  }
  std::vector<double> run, price;
  bench::Priced priced;
  for (std::uint32_t i = 0; i < rounds; ++i) {
    run.push_back(seconds([&] { bench::run(flow); }));
    price.push_back(seconds([&] { priced = bench::price_targets(flow, present); }));
  }
  std::printf(
      "{\"nodes\": %u, \"links\": %u, \"targets\": %u, \"off\": %.2e, \"pagerank_seconds\": %.4f, "
      "\"gain_seconds\": %.4f, \"runs\": %.1f, \"sweeps\": %d, \"sum\": %.17g}\n",
      nodes, flow.in.edges(), bench::kTargets, off, median(run), median(price), median(price) / median(run),
      priced.sweeps, priced.sum);
  return 0;
}
