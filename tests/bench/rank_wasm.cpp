// The half of the rank benchmark that runs as WebAssembly: the same graph, the same call, timed by the
// page around run().
#include <cstdio>
#include <string>

#include <emscripten/bind.h>

#include "bench/gain_case.h"
#include "bench/rank_case.h"

namespace {

bench::WebGraph web;
graph::FlowGraph flow;
rank::PagerankResult result;

void prepare(std::uint32_t nodes, std::uint32_t links) {
  web = bench::make_web_graph(nodes, links);
  flow = bench::flow_of(web);
}

// Source and target by turns. The view is good until the next call.
emscripten::val edges() {
  static std::vector<std::uint32_t> pairs;
  pairs.clear();
  for (std::size_t e = 0; e < web.from.size(); ++e) {
    pairs.push_back(web.from[e]);
    pairs.push_back(web.to[e]);
  }
  return emscripten::val(emscripten::typed_memory_view(pairs.size(), pairs.data()));
}

int run() {
  result = bench::run(flow);
  return result.sweeps;
}

// After run(): what all sources of bench::kTargets pages are worth.
double price() { return bench::price_targets(flow, result).sum; }

std::string fingerprint() {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(bench::fingerprint(result.score)));
  return text;
}

}  // namespace

EMSCRIPTEN_BINDINGS(rank_bench) {
  emscripten::function("prepare", &prepare);
  emscripten::function("edges", &edges);
  emscripten::function("run", &run);
  emscripten::function("price", &price);
  emscripten::function("fingerprint", &fingerprint);
}
