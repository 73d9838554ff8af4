// What dead ends receive: only once, since they pass nothing on. Internal to stored.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "stored/network.h"

namespace stored {

// What all of them receive, carried: [active] what each active node sends along an arc of weight 1.
base::Result<double> end_inflow(const Network& network, unsigned threads, std::span<const double> carried);

// What each of them receives, in their order. The network and `carried` must outlive it.
class EndInflows {
 public:
  EndInflows(const Network& network, unsigned threads, std::span<const double> carried)
      : network_(network), threads_(threads), carried_(carried) {}
  base::Result<double> next();

 private:
  base::Result<void> refill();

  const Network& network_;
  unsigned threads_;
  std::span<const double> carried_;
  std::uint64_t block_ = 0;  // the next to be read
  std::vector<double> inflow_;
  std::size_t at_ = 0;
};

}  // namespace stored
