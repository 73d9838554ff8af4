// Windows, filters and counts of a View against a plain sort and a plain loop over the cells.
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

#include <catch_amalgamated.hpp>

#include "property/random_table.h"
#include "table/columns/cell.h"
#include "table/view/view.h"

namespace {

using table::Query;
using table::SortKey;
using testing::PlainCell;
using testing::RandomTable;

bool is_empty(const PlainCell& cell, bool text) { return text ? cell.text.empty() : std::isnan(cell.number); }

// <0, 0, >0; empty cells last whatever the direction.
int compare(const PlainCell& a, const PlainCell& b, bool text, bool descending) {
  if (is_empty(a, text) || is_empty(b, text)) return is_empty(a, text) - is_empty(b, text);
  const int sign = text ? a.text.compare(b.text) : (a.number > b.number) - (a.number < b.number);
  return descending ? -sign : sign;
}

std::vector<std::uint32_t> plain_order(const RandomTable& random, const std::vector<SortKey>& sort,
                                       std::vector<std::uint32_t> rows) {
  std::ranges::stable_sort(rows, [&](std::uint32_t a, std::uint32_t b) {
    for (const SortKey& key : sort) {
      const auto& cells = random.plain.at(key.column);
      const int sign = compare(cells[a], cells[b], random.texts.at(key.column), key.descending);
      if (sign != 0) return sign < 0;
    }
    return false;
  });
  return rows;
}

std::vector<std::uint32_t> all_rows(const RandomTable& random) {
  std::vector<std::uint32_t> rows(random.table.rows);
  std::iota(rows.begin(), rows.end(), 0U);
  return rows;
}

std::string random_column(const RandomTable& random, std::mt19937& dice) {
  return random.table.columns[dice() % random.table.columns.size()].name;
}

std::shared_ptr<table::TextOrders> new_orders() { return std::make_shared<table::TextOrders>(); }

}  // namespace

TEST_CASE("windows together are the stable sort of the whole table", "[report]") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    std::mt19937 dice(seed);
    const RandomTable random(dice() % 400, seed);
    table::View view(random.table, new_orders());
    for (int round = 0; round < 8; ++round) {
      Query query;
      for (std::uint32_t keys = 1 + dice() % 3; keys > 0; --keys) {
        query.sort.push_back({random_column(random, dice), dice() % 2 == 0});
      }
      const auto expected = plain_order(random, query.sort, all_rows(random));
      std::vector<std::uint32_t> found;
      while (found.size() < expected.size()) {
        query.offset = static_cast<std::uint32_t>(found.size());
        query.limit = 1 + dice() % 90;
        const auto window = view.rows(query);
        REQUIRE(window);
        REQUIRE(window->matched == random.table.rows);
        found.insert(found.end(), window->ids.begin(), window->ids.end());
      }
      REQUIRE(found == expected);
      for (std::uint32_t at = 0; at < expected.size(); at += 17) {
        REQUIRE(view.position_of(expected[at]) == at);
      }
    }
  }
}

TEST_CASE("large buckets are ordered like small ones", "[report]") {
  // Skewed columns: most rows share a few keys, so buckets are large and go through further keys.
  constexpr std::uint32_t kRows = 200'000;
  std::mt19937 dice(7);
  std::vector<std::uint32_t> few(kRows), many(kRows);
  std::vector<double> scores(kRows);
  for (std::uint32_t row = 0; row < kRows; ++row) {
    few[row] = dice() % 50 == 0 ? dice() % 1'000'000 : dice() % 3;
    many[row] = dice() % 5 == 0 ? base::kNone : 1'000'000'000 + dice() % 5'000;
    scores[row] = dice() % 3 == 0 ? 1.0 : 1.0 + (dice() % 4) * 1e-12;
  }
  table::Table table;
  table.rows = kRows;
  table.columns = {{"few", "", "", {}, {}, table::Integer{few}},
                   {"many", "", "", {}, {}, table::Integer{many}},
                   {"score", "", "", {}, {}, table::Number{scores}}};
  const std::vector<std::vector<SortKey>> sorts = {{{"few", true}},
                                                   {{"few", false}, {"many", true}},
                                                   {{"score", true}, {"few", false}, {"many", false}},
                                                   {{"many", false}},
                                                   {{"many", true}, {"score", false}}};
  for (const auto& sort : sorts) {
    std::vector<std::uint32_t> expected(kRows);
    std::iota(expected.begin(), expected.end(), 0U);
    const auto key = [&](const SortKey& by, std::uint32_t row) {
      const double inf = std::numeric_limits<double>::infinity();
      const std::uint32_t cell = by.column == "few" ? few[row] : many[row];
      const double value = by.column == "score" ? scores[row] : cell == base::kNone ? inf : cell;
      return by.descending && value != inf ? -value : value;
    };
    std::ranges::stable_sort(expected, [&](std::uint32_t a, std::uint32_t b) {
      for (const SortKey& by : sort) {
        if (key(by, a) != key(by, b)) return key(by, a) < key(by, b);
      }
      return false;
    });
    table::View view(table, new_orders());
    REQUIRE(view.look({}, sort));
    for (std::uint32_t at : {0U, 39'990U, 65'000U, 131'000U, 199'900U}) {
      const auto window = view.window(at, 500);
      const auto end = std::min(at + 500, kRows);
      REQUIRE(window == std::vector<std::uint32_t>(expected.begin() + at, expected.begin() + end));
      REQUIRE(view.position_of(expected[at]) == at);
    }
    REQUIRE(view.window(0, base::kNone) == expected);
  }
}

namespace {

struct PlainTerm {
  std::string column, op, value;
  bool negated = false;
};

std::string lower_case(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

bool holds_text(const std::string& cell, const PlainTerm& term) {
  if (term.op == ":") return lower_case(cell).find(lower_case(term.value)) != std::string::npos;
  if (term.op == "=") return cell == term.value;
  if (term.op == "!=") return cell != term.value;
  if (cell.empty()) return false;
  if (term.op == "<") return cell < term.value;
  if (term.op == "<=") return cell <= term.value;
  if (term.op == ">") return cell > term.value;
  return cell >= term.value;
}

bool holds_number(double cell, const PlainTerm& term) {
  const double value = std::stod(term.value);
  if (term.op == ":" || term.op == "=") return cell == value;
  if (term.op == "!=") return !(cell == value);
  if (term.op == "<") return cell < value;
  if (term.op == "<=") return cell <= value;
  if (term.op == ">") return cell > value;
  return cell >= value;
}

std::string quoted(const std::string& value) {
  std::string out = "\"";
  for (const char c : value) out.append(c == '"' ? 2 : 1, c);
  return out + "\"";
}

PlainTerm random_term(const RandomTable& random, std::mt19937& dice) {
  static const std::string kOps[] = {":", "=", "!=", "<", "<=", ">", ">="};
  PlainTerm term{"", kOps[dice() % std::size(kOps)], "", dice() % 3 == 0};
  do {
    term.column = random_column(random, dice);
  } while (term.column == "flag" || term.column == "date");
  const auto& cells = random.plain.at(term.column);
  const PlainCell cell = cells[dice() % cells.size()];
  if (random.texts.at(term.column)) {
    term.value = term.op == ":" && cell.text.size() > 2 ? cell.text.substr(1, 2) : cell.text;
  } else {
    table::append_number(std::isnan(cell.number) ? 5 : cell.number, term.value);
  }
  return term;
}

}  // namespace

TEST_CASE("a filter keeps the rows that a plain loop keeps", "[report]") {
  for (std::uint32_t seed = 1; seed <= 80; ++seed) {
    std::mt19937 dice(seed);
    const RandomTable random(1 + dice() % 300, seed);
    table::View view(random.table, new_orders());
    for (int round = 0; round < 10; ++round) {
      std::vector<PlainTerm> terms;
      Query query;
      query.filters.resize(1);
      for (std::uint32_t count = 1 + dice() % 3; count > 0; --count) {
        terms.push_back(random_term(random, dice));
        const PlainTerm& term = terms.back();
        query.filters[0] += (term.negated ? " -" : " ") + term.column + term.op + quoted(term.value);
      }
      std::vector<std::uint32_t> expected = all_rows(random);
      std::erase_if(expected, [&](std::uint32_t row) {
        return !std::ranges::all_of(terms, [&](const PlainTerm& term) {
          const PlainCell& cell = random.plain.at(term.column)[row];
          const bool text = random.texts.at(term.column);
          return (text ? holds_text(cell.text, term) : holds_number(cell.number, term)) != term.negated;
        });
      });
      query.sort = {{random_column(random, dice), dice() % 2 == 0}};
      const auto found = view.rows(query);
      INFO(query.filters[0]);
      REQUIRE(found);
      REQUIRE(found->matched == expected.size());
      REQUIRE(found->ids == plain_order(random, query.sort, expected));
    }
  }
}

TEST_CASE("facets count the filtered rows by value", "[report]") {
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    const RandomTable random(250, seed);
    table::View view(random.table, new_orders());
    const std::string filter = "small>300";
    REQUIRE(view.look(std::span(&filter, 1), {}));
    for (const table::Column& column : random.table.columns) {
      std::map<std::string, std::uint32_t> expected;
      for (std::uint32_t row = 0; row < 250; ++row) {
        if (!(random.plain.at("small")[row].number > 300)) continue;
        std::string value;
        table::append_cell(column, row, value);
        if (value == "-0") value = "0";
        ++expected[value];
      }
      const auto facets = view.facets(column.name, 1000);
      REQUIRE(facets);
      REQUIRE(facets->values == expected.size());
      std::map<std::string, std::uint32_t> found;
      for (const table::Facet& facet : facets->top) {
        found[facet.value == "-0" ? "0" : facet.value] = facet.rows;
      }
      REQUIRE(found == expected);
      REQUIRE(std::ranges::is_sorted(facets->top, std::greater(), &table::Facet::rows));
    }
  }
}
