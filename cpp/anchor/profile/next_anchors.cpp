#include "anchor/profile/next_anchors.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace anchor {
namespace {

constexpr double kRounding = 1e-9;             // relative: what a product of shares and counts may be off
constexpr double kMostLinks = 1e12;            // beyond it nobody asks for any
constexpr int kNeighbours = 200;               // of whole per cents every hundredth number of links is whole

struct Kind {
  BandKind kind;
  Band band;
  double now;                                  // placements
};

class Plan {
 public:
  Plan(const Distribution& links, const BandSet& bands) : now_(links.placements) {
    for (int i = 0; i < kBandKinds; ++i) {
      const auto kind = static_cast<BandKind>(i);
      const auto& band = bands.band[static_cast<std::size_t>(i)];
      if (band) kinds_.push_back({kind, *band, count(links.by_placements, kind)});
    }
  }

  // How many links there have to be in all; none: there is no such number.
  std::optional<double> total() const {
    double first = now_;
    for (const Kind& kind : kinds_) {
      if (kind.now > 0) first = std::max(first, kind.now / kind.band.high);
    }
    first = std::max(first, room_for_lows(first));
    for (double all = std::ceil(first * (1 - kRounding)), tried = 0; tried < kNeighbours; ++all, ++tried) {
      if (all > kMostLinks) return std::nullopt;
      if (fits(all)) return all;
    }
    return std::nullopt;
  }

  // For as many links in all: each kind what its band needs at least, and the rest by the room that they have.
  NextAnchors wanted(double all) const {
    NextAnchors next;
    double rest = all - now_, room = 0;
    for (const Kind& kind : kinds_) {
      rest -= least(kind, all) - kind.now;
      room += most(kind, all) - least(kind, all);
    }
    next.others = static_cast<std::uint64_t>(std::max(0.0, rest - room));
    rest = std::min(rest, room);
    for (const Kind& kind : kinds_) {
      const double own_room = most(kind, all) - least(kind, all);
      const double more = room > 0 ? std::min(own_room, std::ceil(rest * own_room / room)) : 0;
      rest -= more;
      room -= own_room;
      const double links = least(kind, all) - kind.now + more;
      if (links > 0) next.wanted.push_back({kind.kind, static_cast<std::uint64_t>(links)});
    }
    std::ranges::stable_sort(next.wanted, std::ranges::greater(), &Wanted::links);
    return next;
  }

 private:
  static double count(const ByClass& counts, BandKind kind) {
    double sum = 0;
    for (int c = 0; c < kClasses; ++c) {
      if (kind_of(static_cast<Class>(c)) == kind) sum += counts[static_cast<std::size_t>(c)];
    }
    return sum;
  }
  static double least(const Kind& kind, double all) {
    return std::max(kind.now, std::ceil(kind.band.low * all * (1 - kRounding)));
  }
  static double most(const Kind& kind, double all) { return std::floor(kind.band.high * all * (1 + kRounding)); }

  // The fewest links in all that leave room for what the lower ends ask for. Kinds that are under theirs only become
  // more as the number grows, so each round adds one or is the last.
  double room_for_lows(double all) const {
    for (std::size_t round = 0; round <= kinds_.size(); ++round) {
      double others = now_, lows = 0;
      for (const Kind& kind : kinds_) {
        if (kind.band.low * all <= kind.now) continue;
        others -= kind.now;
        lows += kind.band.low;
      }
      const double needed = lows < 1 ? others / (1 - lows) : others > 0 ? 2 * kMostLinks : all;
      if (needed <= all) break;
      all = needed;
    }
    return all;
  }

  bool fits(double all) const {
    double fewest = 0;
    for (const Kind& kind : kinds_) {
      const double low = least(kind, all), high = most(kind, all);
      if (low > high) return false;
      fewest += low - kind.now;
    }
    return fewest <= all - now_;
  }

  double now_;
  std::vector<Kind> kinds_;
};

}  // namespace

NextAnchors next_anchors(const Distribution& links, const BandSet& bands) {
  if (links.placements == 0) return {};
  const Plan plan(links, bands);
  const std::optional<double> all = plan.total();
  if (!all) return {.possible = false, .wanted = {}, .others = 0};
  return plan.wanted(*all);
}

}  // namespace anchor
