#include "rank/pagerank.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "base/ids.h"
#include "rank/sweeps.h"

namespace rank {
namespace {

double sum_of(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
}

std::vector<double> normalised(std::span<const double> teleport) {
  std::vector<double> parts;
  const double sum = sum_of(teleport);
  if (!(sum > 0)) return parts;
  parts.assign(teleport.begin(), teleport.end());
  for (double& part : parts) part /= sum;
  return parts;
}

// The factor that turns scores x back into the unscaled y: summed over all nodes, y = d P y + t
// says sum(y) - d mass(P y) = 1.
double unscale(const graph::FlowGraph& graph, std::span<const double> score, double damping) {
  double passed = 0;
  for (std::uint32_t e = 0; e < graph.in.edges(); ++e) {
    const std::uint32_t source = graph.in.ids[e];
    passed += score[source] * graph.scale[source] * graph.weight(e);
  }
  const double kept = sum_of(score) - damping * passed;
  return kept > 0 ? 1 / kept : 0;
}

}  // namespace

struct Pagerank::State {
  const graph::FlowGraph& graph;
  PagerankOptions options;
  std::vector<double> by_node;   // [nodes] teleport, sums to 1; empty: uniform
  double mean_teleport;
  Sweeps sweeps;
  std::vector<double> y = {};    // [nodes] the unscaled solution, from the last check
  double total = 0;              // of y
  double change_wanted = 0;      // a check is worth its pass below this
  double residual = 1;
  int swept = 0;
  bool converged = false;

  double teleport_of(std::uint32_t node) const { return by_node.empty() ? mean_teleport : by_node[node]; }
  void check();
  void finish_sinks();
};

// One Jacobi pass in y: measures the residual r of what the sweeps found, and keeps d P y + t, whose own
// residual d P r is at most d |r|. Scaling the sum to 1 spreads the sum of that by t as well: twice at most.
void Pagerank::State::check() {
  const Layout& layout = sweeps.layout();
  double missed = 0;
  for (std::uint32_t p = 0; p < layout.active(); ++p) {
    const double old = sweeps.carried(p) / (sweeps.share(p) * layout.weights[0]);
    const double returned = old * (1 - 1 / layout.pivot[p]);
    const double fresh = sweeps.own(p) + options.damping * sweeps.inflow(p) + returned;
    missed += std::abs(fresh - old);
    y[layout.node[p]] = fresh;
  }
  for (std::uint32_t p = 0; p < layout.active(); ++p) sweeps.put(p, y[layout.node[p]] * sweeps.share(p));
  finish_sinks();
  total = sum_of(y);
  residual = total > 0 ? 2 * options.damping * missed / total : 0;
  converged = residual <= options.tolerance;
  if (converged) return;
  change_wanted = std::min(change_wanted, sweeps.change()) * std::clamp(options.tolerance / residual, 0.01, 0.5);
  sweeps.restart();
}

// Dead ends take what their sources carry and pass nothing on, so once is enough.
void Pagerank::State::finish_sinks() {
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    if (sweeps.layout().position[node] != base::kNone) continue;
    double sum = teleport_of(node);
    for (std::uint32_t e = graph.in.offsets[node]; e < graph.in.offsets[node + 1]; ++e) {
      const std::uint32_t source = graph.in.ids[e];
      sum += options.damping * graph.scale[source] * y[source] * graph.weight(e);
    }
    y[node] = sum;
  }
}

Pagerank::Pagerank(const graph::FlowGraph& graph, const PagerankOptions& options) {
  assert(options.damping >= 0 && options.damping < 1 && options.tolerance > 0 && options.max_sweeps >= 1);
  assert(options.teleport.empty() || options.teleport.size() == graph.nodes());
  assert(options.start.empty() || options.start.size() == graph.nodes());
  const double mean = graph.nodes() == 0 ? 0.0 : 1.0 / graph.nodes();
  std::vector<double> by_node = normalised(options.teleport);
  Layout layout = lay_out(graph, options.damping);
  std::vector<double> share;
  std::vector<double> own;
  for (const std::uint32_t node : layout.node) {
    share.push_back(graph.scale[node]);
    if (!by_node.empty()) own.push_back(by_node[node]);
  }
  Sweeps sweeps(std::move(layout), options.damping, std::move(share), std::move(own), mean);
  state_ = std::make_unique<State>(State{.graph = graph,
                                         .options = options,
                                         .by_node = std::move(by_node),
                                         .mean_teleport = mean,
                                         .sweeps = std::move(sweeps)});
  State& s = *state_;
  s.change_wanted = options.tolerance / 2;
  s.y.resize(graph.nodes());
  const bool warm = !options.start.empty();
  const double factor = warm ? unscale(graph, options.start, options.damping) : 1;
  for (std::uint32_t p = 0; p < s.sweeps.layout().active(); ++p) {
    const double start = warm ? options.start[s.sweeps.layout().node[p]] * factor : s.sweeps.own(p);
    s.sweeps.put(p, s.sweeps.share(p) * start);
  }
  s.options.teleport = {};
  s.options.start = {};
}

Pagerank::~Pagerank() = default;
Pagerank::Pagerank(Pagerank&&) noexcept = default;
Pagerank& Pagerank::operator=(Pagerank&&) noexcept = default;

bool Pagerank::sweep() {
  State& s = *state_;
  if (s.converged) return true;
  const bool last = s.swept + 1 >= s.options.max_sweeps;
  ++s.swept;
  if (last || s.sweeps.change() <= s.change_wanted) {
    s.check();
    return s.converged || last;
  }
  s.sweeps.sweep(s.change_wanted);
  s.residual = std::min(1.0, s.sweeps.change());
  return false;
}

double Pagerank::residual() const { return state_->residual; }
int Pagerank::sweeps() const { return state_->swept; }

PagerankResult Pagerank::take() {
  State& s = *state_;
  PagerankResult result;
  result.baseline = s.total > 0 ? s.mean_teleport / s.total : 0;
  result.residual = s.residual;
  result.sweeps = s.swept;
  result.converged = s.converged;
  result.score = std::move(s.y);
  for (double& score : result.score) score /= s.total;
  return result;
}

PagerankResult pagerank(const graph::FlowGraph& graph, const PagerankOptions& options) {
  Pagerank run(graph, options);
  while (!run.sweep()) {
  }
  return run.take();
}

}  // namespace rank
