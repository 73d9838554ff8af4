// Equity, 0 to 100: a logarithmic scale of PageRank, because scores span many orders of magnitude.
//   equity(x) = 100 log(x / baseline) / log(max / baseline), not below 0
// where baseline is the score of a page without in-links (PagerankResult::baseline) and max the
// strongest page's: 0 is a page that gets nothing by links, 100 the strongest, and equal steps are equal
// factors. Monotone in x. When all scores are equal, or none is above the baseline, the strongest
// pages are 100 and others 0. Scale of its own: values of two graphs do not compare.
// O(n); the same bits on every build (base/math.h).
#pragma once

#include <span>
#include <vector>

namespace rank {

std::vector<double> equity(std::span<const double> score, double baseline);

}  // namespace rank
