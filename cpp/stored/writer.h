// Writes a network (format.h) from its start to its end: what is kept in memory is one block and the index.
//
// Order of calls: row() for each active node, end_row() for each other one, then active(), shares(), teleport(),
// weights() and name(), the last three where there are any, then finish().
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stored/format.h"

namespace stored {

class Writer {
 public:
  // `put` takes bytes in order. What it does with an error is its own affair: the writer does not stop.
  Writer(std::uint64_t nodes, std::function<void(std::string_view)> put);

  // sources: positions, ascending. classes: as many, or empty where no arc has a weight.
  void row(std::uint32_t position, std::span<const std::uint32_t> sources, std::span<const std::uint8_t> classes = {});
  void end_row(std::span<const std::uint32_t> sources, std::span<const std::uint8_t> classes = {});
  void active(const std::vector<bool>& bits);
  void shares(std::span<const double> values) { numbers(Section::kShares, values); }
  void teleport(std::span<const double> values) { numbers(Section::kTeleport, values); }
  void weights(std::span<const double> values) { numbers(Section::kWeights, values); }
  void name(std::string_view name);
  void finish();

 private:
  void add_row(Section section, std::uint64_t base, std::span<const std::uint32_t> sources,
               std::span<const std::uint8_t> classes);
  void numbers(Section section, std::span<const double> values);
  void begin(Section section);  // a block of it, unless one is begun
  void end_block();

  std::function<void(std::string_view)> put_;
  Footer footer_;
  std::string index_;
  std::uint64_t written_ = 0;
  Section section_ = Section::kRows;  // of the block that is begun
  Block block_;
  std::vector<std::uint32_t> lengths_, gaps_;
  std::string classes_;
  std::string bytes_;  // of the block, as far as it is no rows
};

}  // namespace stored
