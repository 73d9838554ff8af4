#include "reports/columns/ranks.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/ids.h"

namespace reports {

std::vector<std::uint32_t> ranks_of(std::span<const double> scores, std::span<const std::uint32_t> rows) {
  std::vector<std::uint32_t> order;
  for (const std::uint32_t row : rows) {
    if (!std::isnan(scores[row])) order.push_back(row);
  }
  std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t row) { return scores[row]; });
  std::vector<std::uint32_t> ranks(scores.size(), base::kNone);
  for (std::uint32_t at = 0; at < order.size(); ++at) {
    const bool ties = at > 0 && scores[order[at]] == scores[order[at - 1]];
    ranks[order[at]] = ties ? ranks[order[at - 1]] : at + 1;
  }
  return ranks;
}

}  // namespace reports
