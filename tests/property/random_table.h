// A random table with a column of every kind, and a reader of its cells that shares no code with
// the report module: what a row holds is kept a second time, as text and as number.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "table/columns/column.h"

namespace testing {

struct PlainCell {
  std::string text;
  double number = std::numeric_limits<double>::quiet_NaN();
};

struct RandomTable {
  base::StringPool pool;
  std::vector<std::uint32_t> ids, code_ids, base_ids, integers, index, firsts;
  std::vector<std::uint16_t> codes, smalls, flags;
  std::vector<std::uint8_t> kinds;
  std::vector<std::string> own, runs;
  std::vector<double> numbers;
  std::vector<std::int32_t> dates;
  table::Table table;
  std::map<std::string, std::vector<PlainCell>> plain;  // by column, by row
  std::map<std::string, bool> texts;

  RandomTable(std::uint32_t rows, std::uint32_t seed);
  RandomTable(const RandomTable&) = delete;

 private:
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); }
  std::string random_text();
  void fill_texts(std::uint32_t rows);
  void fill_numbers(std::uint32_t rows);
  void add(std::string name, bool text, table::Cells cells, std::vector<PlainCell> cells_plain, bool indexed = false);

  std::mt19937_64 random;
};

inline std::string RandomTable::random_text() {
  static const std::string kParts[] = {"a",      "B",     "https://x.example/",
                                       "/blog/", "zz",    "\xC3\xA9",
                                       ",",      "\"",    "\n",
                                       "=1+1",   "-5",    "@x",
                                       "\t",     "Click", "here ",
                                       "10",     "\0"};
  std::string text;
  for (std::uint32_t parts = below(5); parts > 0; --parts) text += kParts[below(std::size(kParts))];
  return text;
}

inline void RandomTable::add(std::string name, bool text, table::Cells cells, std::vector<PlainCell> cells_plain,
                             bool indexed) {
  table::Column column;
  column.name = name;
  column.cells = cells;
  if (indexed) column.index = index;
  table.columns.push_back(column);
  texts[name] = text;
  plain[name] = std::move(cells_plain);
}

inline void RandomTable::fill_texts(std::uint32_t rows) {
  static constexpr std::string_view kNames[] = {"", "content", "navigation", "Footer"};
  const std::uint32_t distinct = 1 + below(rows + 5);
  for (std::uint32_t i = 0; i < distinct; ++i) pool.intern(random_text());
  for (std::uint32_t i = 0; i < 7; ++i) code_ids.push_back(below(pool.size()));
  for (std::uint32_t i = 0; i < 9; ++i) base_ids.push_back(below(pool.size()));
  std::vector<PlainCell> pooled(rows), coded(rows), named(rows), owned(rows), ranged(rows), joined(rows);
  for (std::uint32_t row = 0; row < rows; ++row) {
    ids.push_back(below(8) == 0 ? base::kNone : below(pool.size()));
    codes.push_back(static_cast<std::uint16_t>(below(7)));
    kinds.push_back(static_cast<std::uint8_t>(below(4)));
    own.push_back(below(2) == 0 ? "same" : random_text());
    index.push_back(below(10) == 0 ? base::kNone : below(9));
    if (row == 0 || below(6) == 0) {
      firsts.push_back(row);
      runs.push_back(random_text());
    }
    if (ids[row] != base::kNone) pooled[row].text = pool[ids[row]];
    coded[row].text = pool[code_ids[codes[row]]];
    named[row].text = kNames[kinds[row]];
    owned[row].text = own[row];
    ranged[row].text = runs.back();
    if (index[row] != base::kNone) joined[row].text = pool[base_ids[index[row]]];
  }
  add("pooled", true, table::PoolText{&pool, ids}, pooled);
  add("coded", true, table::CodedText{&pool, code_ids, codes}, coded);
  add("named", true, table::NamedCode{kinds, kNames}, named);
  add("owned", true, table::OwnText{own}, owned);
  add("ranged", true, table::RangedText{firsts, runs}, ranged);
  add("joined", true, table::PoolText{&pool, base_ids}, joined, true);
}

inline void RandomTable::fill_numbers(std::uint32_t rows) {
  static const double kNumbers[] = {0.0, -0.0, 1.5, -2.25, 1e-9, 3e300, 10, -7, 0.1};
  std::vector<PlainCell> integer(rows), small(rows), flag(rows), number(rows), date(rows);
  for (std::uint32_t row = 0; row < rows; ++row) {
    integers.push_back(below(9) == 0 ? base::kNone : below(3) == 0 ? below(2000000000) : below(12));
    smalls.push_back(static_cast<std::uint16_t>(below(3) == 0 ? 0 : 200 + below(400)));
    flags.push_back(static_cast<std::uint16_t>(below(8)));
    const double drawn =
        below(2) == 0 ? kNumbers[below(std::size(kNumbers))] : static_cast<double>(random() >> 11) / 9007199254740992.0;
    numbers.push_back(below(7) == 0 ? std::numeric_limits<double>::quiet_NaN() : drawn);
    dates.push_back(below(6) == 0 ? INT32_MIN : static_cast<std::int32_t>(below(40000)) - 10000);
    if (integers[row] != base::kNone) integer[row].number = integers[row];
    if (smalls[row] != 0) small[row].number = smalls[row];
    flag[row].number = (flags[row] & 2) != 0 ? 1 : 0;
    number[row].number = numbers[row];
    if (dates[row] != INT32_MIN) date[row].number = dates[row];
  }
  add("integer", false, table::Integer{integers}, integer);
  add("small", false, table::SmallInteger{smalls, true}, small);
  add("flag", false, table::FlagBit{flags, 2}, flag);
  add("number", false, table::Number{numbers}, number);
  add("date", false, table::Date{dates}, date);
}

inline RandomTable::RandomTable(std::uint32_t rows, std::uint32_t seed) : random(seed) {
  table.name = "random";
  table.rows = rows;
  fill_texts(rows);
  fill_numbers(rows);
}

}  // namespace testing
