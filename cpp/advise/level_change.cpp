#include "advise/level_change.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "advise/anomaly.h"
#include "base/math.h"
#include "base/scatter.h"

namespace advise {
namespace {

// Sums of one series in another order differ in their last bits.
constexpr double kAlike = 1e-9;

struct Split {
  std::size_t at = 0;
  double size = 0;
};

// The largest |CUSUM| of values whose mean is 0, but for the standard deviation. `scale`: [n], 1 / sqrt(k (m - k) / m).
Split best_split(std::span<const double> values, std::span<const double> scale) {
  Split best;
  double sum = 0;
  for (std::size_t k = 1; k + kFewestOnASide <= values.size(); ++k) {
    sum += values[k - 1];
    if (k < kFewestOnASide) continue;
    const double size = std::abs(sum) * scale[k];
    if (size > best.size) best = {k, size};
  }
  return best;
}

double mean_of(std::span<const std::uint32_t> counts) {
  double sum = 0;
  for (const std::uint32_t count : counts) sum += count;
  return sum / static_cast<double>(counts.size());
}

// A series shuffled again and again (Fisher and Yates).
class Shuffler {
 public:
  Shuffler(std::vector<double> values, std::uint64_t seed) : values_(std::move(values)), seed_(base::scatter(seed)) {}

  std::span<const double> next() {
    for (std::size_t left = values_.size(); left > 1; --left) {
      const std::uint32_t drawn = base::below(base::scatter(seed_ + drawn_++), static_cast<std::uint32_t>(left));
      std::swap(values_[left - 1], values_[drawn]);
    }
    return values_;
  }

 private:
  std::vector<double> values_;
  std::uint64_t seed_, drawn_ = 0;
};

}  // namespace

std::optional<LevelChange> find_level_change(std::span<const std::uint32_t> counts, std::uint64_t seed) {
  const std::size_t m = counts.size();
  if (m < kFewestPeriods || std::ranges::count(counts, counts[0]) == static_cast<std::ptrdiff_t>(m)) {
    return std::nullopt;
  }
  std::vector<double> values, scale(m, 0);
  double sum = 0;
  for (const std::uint32_t count : counts) sum += values.emplace_back(base::log(1.0 + count));
  for (double& value : values) value -= sum / static_cast<double>(m);
  for (std::size_t k = 1; k < m; ++k) {
    scale[k] = std::sqrt(static_cast<double>(m) / (static_cast<double>(k) * static_cast<double>(m - k)));
  }
  // The standard deviation is that of all shuffled series, so it takes no part in the comparison.
  const Split split = best_split(values, scale);
  if (split.at == 0) return std::nullopt;
  Shuffler shuffler(values, seed);
  int as_large = 1;
  for (int i = 0; i < kPermutations; ++i) {
    as_large += best_split(shuffler.next(), scale).size >= split.size * (1 - kAlike) ? 1 : 0;
  }
  return LevelChange{split.at, mean_of(counts.first(split.at)), mean_of(counts.subspan(split.at)),
                     static_cast<double>(as_large) / (kPermutations + 1)};
}

std::vector<double> adjusted_for_trials(std::span<const double> p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(p[i], i); });
  std::vector<double> adjusted(p.size());
  double least = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    const std::size_t i = order[rank - 1];
    least = std::min(least, p[i] * static_cast<double>(p.size()) / static_cast<double>(rank));
    adjusted[i] = least;
  }
  return adjusted;
}

}  // namespace advise
