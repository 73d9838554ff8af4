// What is still to be pushed in a push method: an amount a node, and which nodes have one. Internal to rank.
//
// A pass goes through the waiting nodes in ascending order and pushes those whose amount, for each edge that
// pushing it costs, is not below the average (Gauss-Southwell, weighed by degree as in Andersen, Chung &
// Lang 2006, FOCS). What a push adds to a later node is pushed on in the same pass. Who waits is a
// bit a node, so that a frontier of any size stays in order without being sorted.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace rank {

class Residuals {
 public:
  // value: [nodes] what an amount of 1 is worth at each; empty: 1 everywhere.
  explicit Residuals(std::uint32_t nodes, std::span<const double> value = {})
      : value_(value), left_(nodes, 0.0), waiting_(nodes / kBits + 1, 0) {}

  void add(std::uint32_t node, double amount) {
    left_[node] += amount;
    waiting_[node / kBits] |= std::uint64_t{1} << (node % kBits);
  }

  // Nothing is left at this node: what its links to itself would bring back round after round was pushed at once.
  void close(std::uint32_t node) {
    left_[node] = 0;
    waiting_[node / kBits] &= ~(std::uint64_t{1} << (node % kBits));
  }

  struct Rest {
    double worth = 0;     // without regard to sign
    double sum = 0;       // of the amounts
    double for_edge = 0;  // worth for each edge that pushing costs, on average over the nodes
  };
  // degree(node): edges that pushing it costs.
  template <class Degree>
  Rest rest(Degree degree) const {
    Rest rest;
    std::size_t count = 0;
    each_waiting([&](std::uint32_t node) {
      const double worth = worth_of(node);
      const std::uint32_t edges = degree(node);
      rest.worth += worth;
      rest.sum += left_[node];
      if (edges == 0) return;
      rest.for_edge += worth / edges;
      ++count;
    });
    if (count > 0) rest.for_edge /= static_cast<double>(count);
    return rest;
  }

  // Pushes, in ascending order of node, those that are worth about this for each edge; push(node, amount)
  // may add to any node.
  template <class Degree, class Push>
  void pass(double least, Degree degree, Push push) {
    each_waiting([&](std::uint32_t node) {
      if (worth_of(node) < kNearly * least * degree(node)) return;
      const double amount = left_[node];
      close(node);
      push(node, amount);
    });
  }

 private:
  static constexpr double kNearly = 0.9;  // rounding must not put an average above all that it is of
  static constexpr std::uint32_t kBits = 64;

  // Those too that begin to wait meanwhile, if they come after the present one.
  template <class Visit>
  void each_waiting(Visit visit) const {
    for (std::uint32_t word = 0; word < waiting_.size(); ++word) {
      std::uint64_t ahead = ~std::uint64_t{0};
      while (const std::uint64_t bits = waiting_[word] & ahead) {
        const auto bit = static_cast<std::uint32_t>(std::countr_zero(bits));
        ahead = ~std::uint64_t{1} << bit;
        visit(word * kBits + bit);
      }
    }
  }

  double worth_of(std::uint32_t node) const { return std::abs(left_[node]) * (value_.empty() ? 1.0 : value_[node]); }

  std::span<const double> value_;
  std::vector<double> left_;
  std::vector<std::uint64_t> waiting_;  // a bit a node
};

}  // namespace rank
