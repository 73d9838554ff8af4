// What is still to be pushed in a push method: an amount a node, and which nodes have one. Internal to rank.
// While few nodes wait they are listed; once one in sixteen does, the list costs more than it saves,
// and from then on the whole column is looked through. Always in ascending order of node, so that rows
// are read as they lie in memory and sums have one order.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace rank {

class Residuals {
 public:
  explicit Residuals(std::uint32_t nodes) : left_(nodes, 0.0), listed_(nodes, 0) {}

  void add(std::uint32_t node, double amount) {
    left_[node] += amount;
    if (!dense_ && listed_[node] == 0) {
      listed_[node] = 1;
      waiting_.push_back(node);
    }
  }

  // Calls push(node, amount) for every node whose worth(node, amount) >= 0 is not small beside an even part
  // of the whole, and gives what all that wait are worth before the round.
  template <class Worth, class Push>
  void round(Worth worth, Push push) {
    const double least = rest_ / static_cast<double>(std::max<std::size_t>(count_, 1));
    if (dense_) {
      for (std::uint32_t node = 0; node < left_.size(); ++node) {
        const double amount = left_[node];
        if (amount == 0 || worth(node, amount) < least) continue;
        left_[node] = 0;
        push(node, amount);
      }
      return;
    }
    std::vector<std::uint32_t> now;
    now.swap(waiting_);
    std::ranges::sort(now);
    for (const std::uint32_t node : now) {
      const double amount = left_[node];
      if (worth(node, amount) < least) {
        waiting_.push_back(node);
        continue;
      }
      left_[node] = 0;
      listed_[node] = 0;
      push(node, amount);
    }
  }

  // What all that wait are worth.
  template <class Worth>
  double measure(Worth worth) {
    dense_ = dense_ || waiting_.size() > left_.size() / 16;
    rest_ = 0;
    count_ = 0;
    const auto look = [&](std::uint32_t node) {
      if (left_[node] == 0) return;
      rest_ += worth(node, left_[node]);
      ++count_;
    };
    if (dense_) {
      for (std::uint32_t node = 0; node < left_.size(); ++node) look(node);
    } else {
      for (const std::uint32_t node : waiting_) look(node);
    }
    return rest_;
  }

 private:
  std::vector<double> left_;
  std::vector<std::uint8_t> listed_;    // is it in waiting_?
  std::vector<std::uint32_t> waiting_;
  bool dense_ = false;
  double rest_ = 0;
  std::size_t count_ = 0;
};

}  // namespace rank
