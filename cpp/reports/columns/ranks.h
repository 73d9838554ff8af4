// Places by a score, as reports show them: 1 for the highest; equal scores share a place, and the next one is as far on
// as there are rows before it (1, 2, 2, 4).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace reports {

// [scores] the place of each among `rows`, which are numbers of scores; base::kNone for those that are not among them,
// and where the score is NaN. O(n log n).
std::vector<std::uint32_t> ranks_of(std::span<const double> scores, std::span<const std::uint32_t> rows);

}  // namespace reports
