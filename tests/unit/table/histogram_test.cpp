#include <limits>
#include <numeric>

#include <catch_amalgamated.hpp>

#include "table/view/view.h"

namespace {

table::Histogram histogram(const std::vector<double>& numbers, std::uint32_t bins) {
  table::Table table;
  table.rows = static_cast<std::uint32_t>(numbers.size());
  table.columns = {{"number", "", "", {}, {}, table::Number{numbers}}};
  table::View view(table, std::make_shared<table::TextOrders>());
  const auto found = view.histogram("number", bins);
  REQUIRE(found);
  REQUIRE(std::accumulate(found->rows.begin(), found->rows.end(), found->empty) == numbers.size());
  return *found;
}

using Counts = std::vector<std::uint32_t>;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("bins of a histogram", "[report]") {
  const auto found = histogram({0, 1, 2, 3, kNaN, 10, 9.99}, 10);
  CHECK(found.rows == Counts{1, 1, 1, 1, 0, 0, 0, 0, 0, 2});
  CHECK(found.least == 0);
  CHECK(found.most == 10);
  CHECK(found.empty == 1);
  CHECK(histogram({5, 5}, 3).rows == Counts{2, 0, 0});
  CHECK(histogram({kNaN}, 2).rows == Counts{0, 0});
  CHECK(histogram({}, 2).rows == Counts{0, 0});
}

TEST_CASE("ranges at the ends of what a double can say", "[report]") {
  CHECK(histogram({-1.7e308, 0, 1.7e308}, 2).rows == Counts{1, 2});
  CHECK(histogram({0, 5e-324}, 2).rows == Counts{2, 0});
  CHECK(histogram({std::numeric_limits<double>::infinity(), 1, 2}, 2).rows == Counts{1, 1});
}

TEST_CASE("texts have no histogram", "[report]") {
  const std::vector<std::string> texts = {"a"};
  table::Table table;
  table.rows = 1;
  table.columns = {{"text", "", "", {}, {}, table::OwnText{texts}}};
  table::View view(table, std::make_shared<table::TextOrders>());
  CHECK_FALSE(view.histogram("text", 3));
}
