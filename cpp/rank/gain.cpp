#include "rank/gain.h"

#include <algorithm>

namespace rank {
namespace {

constexpr double kGainTolerance = 5e-11;  // times the score of the source, twice: 1e-10 of a gain
constexpr double kLoosest = 1e-8;         // of values that are about 1 at their page

double tolerance_for(std::span<const double> score) {
  const double most = score.empty() ? 1.0 : std::ranges::max(score);
  return most > 0 ? std::min(kGainTolerance / most, kLoosest) : kLoosest;
}

std::vector<Worth> everywhere(std::uint32_t nodes) {
  std::vector<Worth> worths(nodes);
  for (std::uint32_t node = 0; node < nodes; ++node) worths[node].node = node;
  return worths;
}

double passing(const LinkWeight& link) { return link.passes ? link.weight : 0.0; }

}  // namespace

RowShift shift_of(double total, LinkWeight before, LinkWeight after) {
  const double fresh = total - before.weight + after.weight;
  // What is left of a row whose only link goes is rounding.
  constexpr double kNothing = 1e-12;
  if (!(fresh > kNothing * total) || !(fresh > 0)) return {.keep = 0, .give = 0};
  return {.keep = total / fresh, .give = (passing(after) - passing(before)) / fresh};
}

double pull(const RowShift& shift, double damping, const Ends& z) {
  return damping * shift.give * z.target - (1 - shift.keep) * (z.source - z.worth);
}

double change(double score, double value, const Pulls& pulls) {
  const double amount = score / (1 - pulls.itself);
  const double more = amount * pulls.aim + pulls.arrives;
  const double total = amount * pulls.sum + pulls.arrives;
  return (more - value * total) / (1 + total);
}

Gains::Gains(const graph::FlowGraph& graph, const PresentRank& present)
    : graph_(graph),
      present_(present),
      influence_(graph, present),
      tolerance_(tolerance_for(present.score)),
      lasting_(rank::influence(influence_, everywhere(graph.nodes()), tolerance_)) {}

RowShift Gains::shift(const LinkEdit& edit) const {
  const double scale = graph_.scale[edit.source];
  return shift_of(scale > 0 ? 1 / scale : 0, edit.before, edit.after);
}

double Gains::gain(const LinkEdit& edit, double value, const Ends& aim, const Ends& back) const {
  const RowShift row = shift(edit);
  const Ends lasting{.source = lasting_[edit.source], .target = lasting_[edit.target], .worth = 1};
  return change(present_.score[edit.source], value,
                {.aim = pull(row, present_.damping, aim),
                 .sum = pull(row, present_.damping, lasting),
                 .itself = pull(row, present_.damping, back)});
}

}  // namespace rank
