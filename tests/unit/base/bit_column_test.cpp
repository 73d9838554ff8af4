#include "base/bit_column.h"

#include <random>
#include <vector>

#include <catch_amalgamated.hpp>

TEST_CASE("a column of bits holds what was set and nothing else, at the edges of its words too") {
  const std::size_t size = GENERATE(1U, 63U, 64U, 65U, 127U, 128U, 1000U);
  std::mt19937 random(1);
  base::BitColumn bits(size);
  std::vector<std::uint8_t> bytes(size, 0);
  REQUIRE(bits.size() == size);
  REQUIRE_FALSE(bits.empty());
  const auto agree = [&] {
    for (std::size_t row = 0; row < size; ++row) {
      if (bits[row] != (bytes[row] != 0)) return false;
    }
    return true;
  };
  CHECK(agree());
  for (std::size_t round = 0; round < size; ++round) {   // some rows more than once
    const std::size_t row = round % 4 == 0 ? size - 1 : random() % size;
    bits.set(row);
    bytes[row] = 1;
    REQUIRE(agree());
  }
}

TEST_CASE("a column of no bits is empty") {
  CHECK(base::BitColumn().empty());
  CHECK(base::BitColumn(0).empty());
}
