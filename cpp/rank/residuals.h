// What is still to be pushed in a push method: an amount a node, and which nodes have one. Internal to rank.
//
// Each round chooses, in ascending order of node, those whose amount for each edge that pushing it costs is
// not far below the average (Gauss-Southwell, weighed by degree as in Andersen, Chung & Lang 2006, FOCS).
// While few nodes wait they are listed; from then on the whole column is looked through instead.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace rank {

class Residuals {
 public:
  // value: [nodes] what an amount of 1 is worth at each; empty: 1 everywhere.
  explicit Residuals(std::uint32_t nodes, std::span<const double> value = {})
      : value_(value), left_(nodes, 0.0), listed_(nodes, 0) {}

  void add(std::uint32_t node, double amount) {
    left_[node] += amount;
    if (!dense_ && listed_[node] == 0) {
      listed_[node] = 1;
      waiting_.push_back(node);
    }
  }

  // What all that wait are worth, without regard to sign; chooses who is pushed next.
  // degree(node): edges that pushing it costs.
  template <class Degree>
  double choose(Degree degree) {
    collect();
    double rest = 0;
    double eased = 0;
    std::size_t count = 0;
    for (const std::uint32_t node : chosen_) {
      const double worth = worth_of(node);
      const std::uint32_t edges = degree(node);
      rest += worth;
      if (edges == 0) continue;
      eased += worth / edges;
      ++count;
    }
    // A look at the whole column has its price: push more each time.
    const double least = count == 0 ? 0 : eased / static_cast<double>(count) / (dense_ ? 2 : 1);
    const auto is_small = [&](std::uint32_t node) {
      const bool small = worth_of(node) < least * degree(node);
      if (small && !dense_) waiting_.push_back(node);
      return small;
    };
    std::erase_if(chosen_, is_small);
    return rest;
  }

  template <class Push>
  void push_chosen(Push push) {
    for (const std::uint32_t node : chosen_) {
      const double amount = left_[node];
      left_[node] = 0;
      listed_[node] = 0;
      push(node, amount);
    }
  }

  double sum() const {
    double total = 0;
    for (const double amount : left_) total += amount;
    return total;
  }

 private:
  static constexpr std::size_t kListedPart = 64;  // sorting a longer list takes longer than looking at all

  double worth_of(std::uint32_t node) const { return std::abs(left_[node]) * (value_.empty() ? 1.0 : value_[node]); }

  void collect() {
    chosen_.clear();
    dense_ = dense_ || waiting_.size() > left_.size() / kListedPart;
    if (!dense_) {
      chosen_.swap(waiting_);
      std::ranges::sort(chosen_);
      return;
    }
    for (std::uint32_t node = 0; node < left_.size(); ++node) {
      if (left_[node] != 0) chosen_.push_back(node);
    }
  }

  std::span<const double> value_;
  std::vector<double> left_;
  std::vector<std::uint8_t> listed_;    // is it in waiting_?
  std::vector<std::uint32_t> waiting_;
  std::vector<std::uint32_t> chosen_;
  bool dense_ = false;
};

}  // namespace rank
