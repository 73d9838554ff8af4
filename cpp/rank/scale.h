// Equity, 0 to 100: a logarithmic scale of PageRank, because scores span many orders of magnitude.
//   equity(x) = 100 log(x / baseline) / log(max / baseline), not below 0
// where baseline is what teleport alone gives a page on which visits start (the mean over these pages) and max the
// strongest page's score: 0 is a page that gets nothing by links, whatever teleport gives it, 100 the strongest, and
// equal steps are equal factors. Monotone in x where teleport is the same. When all scores are equal, or none is above
// the baseline, the strongest pages are 100 and others 0. Scale of its own: values of two graphs do not compare.
// O(n); the same bits on every build (base/math.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rank {

// baseline: PagerankResult::baseline or WhatIfResult::baseline, the mean over `nodes` nodes.
// teleport: [scores] their weights, 0 for nodes that are gone; empty: the same for all.
std::vector<double> equity(std::span<const double> score, double baseline, std::span<const double> teleport,
                           std::size_t nodes);
std::vector<double> equity(std::span<const double> score, double baseline);

}  // namespace rank
