#include "rank/pagerank.h"

#include <cmath>

namespace rank {

struct Pagerank::State {
  const graph::FlowGraph& graph;
  double damping;
  double tolerance;
  int max_sweeps;
  std::vector<double> teleport = {};  // [nodes] sums to 1; empty: uniform
  double mean_teleport = 0;
  std::vector<double> y = {};  // [nodes] the unscaled solution
  std::vector<double> pushed = {};  // [nodes] scale * y: what a link of weight 1 carries
  double residual = 1;
  int sweeps = 0;
  bool converged = false;

  double teleport_of(std::size_t v) const { return teleport.empty() ? mean_teleport : teleport[v]; }
};

namespace {

double sum_of(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
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

// What flows into v along its links from others, and along its links to itself.
struct Inflow {
  double others = 0;
  double self_share = 0;
};

Inflow inflow(const graph::FlowGraph& graph, std::span<const double> pushed, std::uint32_t v) {
  Inflow flow;
  const std::uint32_t last = graph.in.offsets[v + 1];
  for (std::uint32_t e = graph.in.offsets[v]; e < last; ++e) {
    const std::uint32_t source = graph.in.ids[e];
    if (source == v) {
      flow.self_share += graph.weight(e) * graph.scale[v];
    } else {
      flow.others += graph.weight(e) * pushed[source];
    }
  }
  return flow;
}

}  // namespace

Pagerank::Pagerank(const graph::FlowGraph& graph, const PagerankOptions& options)
    : state_(new State{.graph = graph,
                       .damping = options.damping,
                       .tolerance = options.tolerance,
                       .max_sweeps = options.max_sweeps}) {
  State& s = *state_;
  const std::size_t nodes = graph.nodes();
  s.mean_teleport = nodes == 0 ? 0.0 : 1.0 / static_cast<double>(nodes);
  if (const double sum = sum_of(options.teleport); sum > 0) {
    s.teleport.assign(options.teleport.begin(), options.teleport.end());
    for (double& share : s.teleport) share /= sum;
  }

  s.y.resize(nodes);
  s.pushed.resize(nodes);
  const bool warm = !options.start.empty();
  const double factor = warm ? unscale(graph, options.start, s.damping) : 0;
  for (std::size_t v = 0; v < nodes; ++v) {
    s.y[v] = warm ? options.start[v] * factor : s.teleport_of(v);
    s.pushed[v] = s.y[v] * graph.scale[v];
  }
}

Pagerank::~Pagerank() = default;
Pagerank::Pagerank(Pagerank&&) noexcept = default;
Pagerank& Pagerank::operator=(Pagerank&&) noexcept = default;

// After a Gauss-Seidel pass that changed node v by delta[v], what is left of the equation at v is
// what later nodes sent it in this pass, so the residual is at most d |delta|. Scaling to sum 1
// moves it along t as well, which at most doubles it.
bool Pagerank::sweep() {
  State& s = *state_;
  if (s.converged || s.sweeps >= s.max_sweeps) return true;
  const std::uint32_t nodes = s.graph.nodes();
  double change = 0;
  double total = 0;
  for (std::uint32_t v = 0; v < nodes; ++v) {
    const Inflow flow = inflow(s.graph, s.pushed, v);
    const double y = (s.teleport_of(v) + s.damping * flow.others) / (1 - s.damping * flow.self_share);
    change += std::abs(y - s.y[v]);
    total += y;
    s.y[v] = y;
    s.pushed[v] = y * s.graph.scale[v];
  }
  ++s.sweeps;
  s.residual = total > 0 ? 2 * s.damping * change / total : 0;
  s.converged = s.residual <= s.tolerance;
  return s.converged || s.sweeps >= s.max_sweeps;
}

double Pagerank::residual() const { return state_->residual; }
int Pagerank::sweeps() const { return state_->sweeps; }

PagerankResult Pagerank::take() {
  State& s = *state_;
  PagerankResult result;
  const double total = sum_of(s.y);
  result.baseline = total > 0 ? s.mean_teleport / total : 0;
  result.residual = s.residual;
  result.sweeps = s.sweeps;
  result.converged = s.converged;
  result.score = std::move(s.y);
  for (double& score : result.score) score /= total;
  return result;
}

PagerankResult pagerank(const graph::FlowGraph& graph, const PagerankOptions& options) {
  Pagerank run(graph, options);
  while (!run.sweep()) {
  }
  return run.take();
}

}  // namespace rank
