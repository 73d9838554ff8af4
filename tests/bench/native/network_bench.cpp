// Writes a network file like the graph of domains that Common Crawl publishes: a node has 26 in-arcs on average, a few
// have millions (Pareto, 1.12), 36 of 100 nodes lead anywhere, half of the sources are near in the order of names, the
// others anywhere, and some of these far more often than others. It lacks copied lists and cliques, so that it
// converges sooner.
//
//   network_bench ARCS FILE      about so many arcs
//
// What it does in place of sorting: near sources and far ones are made in ascending order and merged.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string_view>
#include <vector>

#include "stored/writer.h"
#include "support/random.h"

namespace {

using support::Random;

constexpr double kTail = 1.12;
constexpr double kLeastOfActive = 10, kLeastOfOthers = 2;  // in-arcs
constexpr double kArcsANode = 26;
constexpr double kNearBits = 14,
                 kNearGap = 1'688;  // gaps of near sources up to 2^14, as often of each size, and their mean

class Rows {
 public:
  explicit Rows(std::uint32_t active) : active_(active), out_(active, 0) {}

  // The sources of a node with at least so many, at this place in the order of active ones.
  const std::vector<std::uint32_t>& make(std::uint32_t node, std::uint32_t place, double least) {
    Random random(node);
    const double wanted = std::min(least * std::pow(1 - random.unit(), -1 / kTail), 0.4 * active_);
    const double half = std::max(wanted / 2, 1.0);
    near_.clear();
    far_.clear();
    double source = std::max(0.0, place - kNearGap / 2 * half);
    for (double left = half; left > 0 && (source += std::exp2(kNearBits * random.unit())) < active_; --left) {
      near_.push_back(static_cast<std::uint32_t>(source));
    }
    const std::uint32_t snapped = ~std::uint32_t{0} << std::min(std::countl_zero(random.next()), 20);
    source = 0;
    for (const double mean = active_ / half; (source -= mean * std::log(1 - random.unit())) < active_;) {
      far_.push_back(static_cast<std::uint32_t>(source) & snapped);
    }
    sources_.clear();
    std::ranges::merge(near_, far_, std::back_inserter(sources_));
    sources_.erase(std::ranges::unique(sources_).begin(), sources_.end());
    for (const std::uint32_t one : sources_) ++out_[one];
    return sources_;
  }

  std::vector<double> shares() const {
    std::vector<double> shares;
    for (const std::uint32_t degree : out_) shares.push_back(1.0 / std::max(degree, 1U));
    return shares;
  }

 private:
  std::uint32_t active_;
  std::vector<std::uint32_t> out_, near_, far_, sources_;
};

}  // namespace

int main(int argc, char** argv) {
  std::FILE* const file = argc == 3 ? std::fopen(argv[2], "wb") : nullptr;
  if (file == nullptr) {
    std::fputs("usage: network_bench ARCS FILE\n", stderr);
    return 2;
  }
  const auto nodes = static_cast<std::uint32_t>(std::atof(argv[1]) / kArcsANode);
  std::vector<bool> active(nodes);
  for (std::uint32_t node = 0; node < nodes; ++node) active[node] = Random(std::uint64_t{nodes} + node).unit() < 0.36;
  Rows rows(static_cast<std::uint32_t>(std::ranges::count(active, true)));
  bool written = true;
  stored::Writer writer(nodes, [&](std::string_view bytes) {
    written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && written;
  });
  for (const bool passing : {true, false}) {
    std::uint32_t place = 0;
    for (std::uint32_t node = 0; node < nodes; ++node) {
      if (active[node] == passing) {
        const std::vector<std::uint32_t>& sources = rows.make(node, place, passing ? kLeastOfActive : kLeastOfOthers);
        passing ? writer.row(place, sources) : writer.end_row(sources);
      }
      if (active[node]) ++place;
    }
  }
  writer.active(active);
  writer.shares(rows.shares());
  writer.finish();
  return std::fclose(file) == 0 && written ? 0 : 1;
}
