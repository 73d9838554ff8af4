// Gauss-Seidel sweeps over y = d P y + t in order of position: each node reads the newest value of its
// sources, which takes about half the sweeps of a power iteration. Every fourth is followed by a vector
// Aitken step: with f, g the steps of the last two sweeps, to the point on the line through the last two iterates
// where the step would be least. It takes out the slowest mode, whatever it is (Anderson
// acceleration of depth 1, Walker & Ni 2011, SIAM J. Numer. Anal. 49:4). Internal to rank.
// One order, one sum: the same bits on every run. Memory: 16 bytes a node, 24 a slot.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/layout.h"

namespace rank {

class Sweeps {
 public:
  // share: [active] what a node passes on by a link of weight 1; own: [active] t, empty: mean_own everywhere.
  Sweeps(Layout layout, double damping, std::vector<double> share, std::vector<double> own, double mean_own);

  // One pass, and an Aitken step when it is time for one, unless the change is no more than `enough`.
  void sweep(double enough);
  // The values were put from outside: what is known of the last sweeps does not hold any more.
  void restart();
  void put(std::uint32_t position, double carried);

  double change() const { return change_; }   // of what is carried, relative, L1, in the last sweep; 1: not known
  double rate() const { return rate_; }       // that by the one before; 1: not known
  double carried(std::uint32_t position) const {   // by a link of the first weight
    return carried_[std::size_t{position} * layout_.classes()];
  }
  double inflow(std::uint32_t position) const;
  double share(std::uint32_t position) const { return share_[position]; }
  double own(std::uint32_t position) const { return own_.empty() ? mean_own_ : own_[position]; }
  const Layout& layout() const { return layout_; }

 private:
  void gauss_seidel();
  void extrapolate();

  Layout layout_;
  double damping_;
  double mean_own_;
  std::vector<double> share_;
  std::vector<double> own_;
  std::vector<double> gain_;      // [active] share * pivot
  std::vector<double> carried_;   // [slots]
  std::vector<double> earlier_;   // [slots] two sweeps ago, and
  std::vector<double> before_;    // [slots] one sweep ago, while an extrapolation is prepared
  double change_ = 1;
  double rate_ = 1;
  double change_at_extrapolation_ = 0;   // 0: none to judge
  bool extrapolates_ = true;
  int in_period_ = 0;
};

}  // namespace rank
