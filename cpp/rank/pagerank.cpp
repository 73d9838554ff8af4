#include "rank/pagerank.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ids.h"
#include "rank/layout.h"

namespace rank {
namespace {

constexpr int kPeriod = 4;   // sweeps between two extrapolations

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

}  // namespace

// What is kept between sweeps is `carried`: what an edge of each slot carries. The score of an active
// node is carried / share, where the slot's weight is 1.
struct Pagerank::State {
  const graph::FlowGraph& graph;
  PagerankOptions options;
  Layout layout = {};
  std::vector<double> teleport = {};   // [active] in order of position; empty: uniform
  std::vector<double> by_node = {};   // [nodes] the same in order of node
  double mean_teleport = 0;
  std::vector<double> share = {};      // [active] what a node passes on by a link of weight 1
  std::vector<double> gain = {};       // [active] share * pivot
  std::vector<double> carried = {};    // [slots]
  std::vector<double> earlier = {};    // [slots] two sweeps ago, and
  std::vector<double> before = {};     // [slots] one sweep ago, while an extrapolation is prepared
  std::vector<double> y = {};          // [nodes] the unscaled solution, from the last check
  double total = 0;                    // of y
  double change = 1;                   // relative change of `carried` in the last sweep
  double change_wanted = 0;            // a check is worth its pass below this
  double change_at_extrapolation = 0;  // 0: none to judge
  bool extrapolates = true;
  int in_period = 0;
  double residual = 1;
  int sweeps = 0;
  bool converged = false;

  double teleport_at(std::uint32_t position) const { return teleport.empty() ? mean_teleport : teleport[position]; }
  double teleport_of(std::uint32_t node) const { return by_node.empty() ? mean_teleport : by_node[node]; }
  void carry(std::uint32_t position, double value);
  void gauss_seidel();
  void extrapolate();
  void check();
  void finish_sinks();
};

namespace {

double inflow(const Layout& layout, std::span<const double> carried, std::uint32_t position) {
  double sum = 0;
  const std::uint32_t end = layout.offsets[position + 1];
  for (std::uint32_t e = layout.offsets[position]; e < end; ++e) sum += carried[layout.slots[e]];
  return sum;
}

}  // namespace

void Pagerank::State::carry(std::uint32_t position, double value) {
  const std::uint32_t classes = layout.classes();
  for (std::uint32_t c = 0; c < classes; ++c) {
    carried[std::size_t{position} * classes + c] = value * layout.weights[c];
  }
}

// One pass in order of position; each node reads the newest value of its sources.
void Pagerank::State::gauss_seidel() {
  const std::uint32_t classes = layout.classes();
  const double weight = layout.weights[0];
  double changed = 0;
  double sum = 0;
  for (std::uint32_t p = 0; p < layout.active(); ++p) {
    const double value = gain[p] * (teleport_at(p) + options.damping * inflow(layout, carried, p));
    double& first = carried[std::size_t{p} * classes];
    changed += std::abs(value * weight - first);
    sum += value * weight;
    first = value * weight;
    for (std::uint32_t c = 1; c < classes; ++c) (&first)[c] = value * layout.weights[c];
  }
  change = sum > 0 ? changed / sum : 0;
}

// Vector Aitken: with f, g the steps of the last two sweeps, the point on the line through the last
// two iterates where the step would be least. It takes out the slowest mode, whatever it is.
// (Anderson acceleration of depth 1, Walker & Ni 2011, SIAM J. Numer. Anal. 49:4.)
void Pagerank::State::extrapolate() {
  double along = 0;
  double squared = 0;
  for (std::size_t s = 0; s < carried.size(); ++s) {
    const double step = carried[s] - before[s];
    const double bend = step - (before[s] - earlier[s]);
    along += bend * step;
    squared += bend * bend;
  }
  if (!(squared > 0)) return;
  // A mode of ratio r asks for r / (1 - r) more of the last step, and no ratio is above the damping.
  const double most = options.damping / (1 - options.damping);
  const double more = std::clamp(-along / squared, -0.5, most);
  for (std::size_t s = 0; s < carried.size(); ++s) carried[s] += more * (carried[s] - before[s]);
}

// One Jacobi pass in y: measures the residual r of what the sweeps found, and keeps d P y + t, whose own
// residual d P r is at most d |r|. Scaling the sum to 1 spreads the sum of that by t as well: twice at most.
void Pagerank::State::check() {
  double missed = 0;
  for (std::uint32_t p = 0; p < layout.active(); ++p) {
    const double old = carried[std::size_t{p} * layout.classes()] / (share[p] * layout.weights[0]);
    const double returned = old * (1 - 1 / layout.pivot[p]);
    const double fresh = teleport_at(p) + options.damping * inflow(layout, carried, p) + returned;
    missed += std::abs(fresh - old);
    y[layout.node[p]] = fresh;
  }
  for (std::uint32_t p = 0; p < layout.active(); ++p) carry(p, y[layout.node[p]] * share[p]);
  finish_sinks();
  total = sum_of(y);
  residual = total > 0 ? 2 * options.damping * missed / total : 0;
  converged = residual <= options.tolerance;
  if (converged) return;
  change_wanted = std::min(change_wanted, change) * std::clamp(options.tolerance / residual, 0.01, 0.5);
  change = 1;
  in_period = 0;
}

// Dead ends take what their sources carry and pass nothing on, so once is enough.
void Pagerank::State::finish_sinks() {
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    if (layout.position[node] != base::kNone) continue;
    double sum = teleport_of(node);
    for (std::uint32_t e = graph.in.offsets[node]; e < graph.in.offsets[node + 1]; ++e) {
      const std::uint32_t source = graph.in.ids[e];
      sum += options.damping * graph.scale[source] * y[source] * graph.weight(e);
    }
    y[node] = sum;
  }
}

Pagerank::Pagerank(const graph::FlowGraph& graph, const PagerankOptions& options)
    : state_(new State{.graph = graph, .options = options}) {
  State& s = *state_;
  s.layout = lay_out(graph, options.damping);
  const std::uint32_t active = s.layout.active();
  s.mean_teleport = graph.nodes() == 0 ? 0.0 : 1.0 / graph.nodes();
  if (const double sum = sum_of(options.teleport); sum > 0) {
    s.by_node.assign(options.teleport.begin(), options.teleport.end());
    for (double& part : s.by_node) part /= sum;
    s.teleport.resize(active);
    for (std::uint32_t p = 0; p < active; ++p) s.teleport[p] = s.by_node[s.layout.node[p]];
  }
  s.change_wanted = options.tolerance / 2;

  const bool warm = !options.start.empty();
  const double factor = warm ? unscale(graph, options.start, options.damping) : 1;
  s.share.resize(active);
  s.gain.resize(active);
  s.carried.resize(std::size_t{active} * s.layout.classes());
  s.y.resize(graph.nodes());
  for (std::uint32_t p = 0; p < active; ++p) {
    const std::uint32_t node = s.layout.node[p];
    s.share[p] = graph.scale[node];
    s.gain[p] = s.share[p] * s.layout.pivot[p];
    s.carry(p, s.share[p] * (warm ? options.start[node] * factor : s.teleport_at(p)));
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
  const bool last = s.sweeps + 1 >= s.options.max_sweeps;
  ++s.sweeps;
  if (last || s.change <= s.change_wanted) {
    s.check();
    return s.converged || last;
  }

  if (s.extrapolates && s.in_period == kPeriod - 2) s.earlier = s.carried;
  if (s.extrapolates && s.in_period == kPeriod - 1) s.before = s.carried;
  s.gauss_seidel();
  s.residual = std::min(1.0, s.change);
  ++s.in_period;
  if (s.in_period == 1 && s.change > s.change_at_extrapolation && s.change_at_extrapolation > 0) s.extrapolates = false;
  if (s.in_period == kPeriod) {
    s.in_period = 0;
    s.change_at_extrapolation = s.change;
    if (s.extrapolates && s.change > s.change_wanted) s.extrapolate();
  }
  return false;
}

double Pagerank::residual() const { return state_->residual; }
int Pagerank::sweeps() const { return state_->sweeps; }

PagerankResult Pagerank::take() {
  State& s = *state_;
  PagerankResult result;
  result.baseline = s.total > 0 ? s.mean_teleport / s.total : 0;
  result.residual = s.residual;
  result.sweeps = s.sweeps;
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
