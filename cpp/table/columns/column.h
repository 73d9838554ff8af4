// A report is named columns over rows 0..n-1. A column does not hold cells: it names where they
// are, so a report over ten million links costs a few spans. `index`, when not empty, maps a row of
// the report to a row of the base column (links.status = pages.status[link.target]); base::kNone
// there, or a row past the end of the cells, is an empty cell. Lifetime: the spans belong to the
// session's tables and analysis; a report is dropped with them.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "base/string_pool.h"
#include "catalog/catalog.h"
#include "crawl/evidence.h"
#include "table/columns/sentences.h"

namespace table {

using catalog::Unit;

struct PoolText {  // cells are strings of a pool, by id; kNone: empty
  const base::StringPool* pool = nullptr;
  std::span<const std::uint32_t> ids;  // no ids at all (data() is null): the row is the id
};
struct CodedText {  // few distinct texts, a 16-bit code each
  const base::StringPool* pool = nullptr;
  std::span<const std::uint32_t> ids;  // code -> string of the pool
  std::span<const std::uint16_t> codes;
};
struct OwnText {  // a short table's own strings
  std::span<const std::string> cells;
};
struct RangedText {  // runs of rows that share a text: run i starts at row first[i]
  std::span<const std::uint32_t> first;  // ascending; the first is 0
  std::span<const std::string> names;    // one a run
};
struct NamedCode {  // a small code with a name each
  std::span<const std::uint8_t> codes;
  std::span<const std::string_view> names;  // "" is an empty cell
};
struct Integer {  // kNone: empty
  std::span<const std::uint32_t> cells;
};
struct SmallInteger {  // 0: empty when zero_is_empty
  std::span<const std::uint16_t> cells;
  bool zero_is_empty = false;
};
struct FlagBit {  // true when any bit of mask is set
  std::span<const std::uint16_t> cells;
  std::uint16_t mask = 0;
};
struct Number {  // NaN: empty
  std::span<const double> cells;
};
struct Date {  // days since 1970-01-01, INT32_MIN: empty
  std::span<const std::int32_t> cells;
};
using Cells =
    std::variant<PoolText, CodedText, OwnText, RangedText, NamedCode, Integer, SmallInteger, FlagBit, Number, Date>;

struct Column {
  std::string name;   // snake_case, a promise
  std::string label;  // for people
  std::string help;   // what, how computed, from which columns
  Unit unit = Unit::kNone;
  std::span<const std::uint32_t> index;  // empty: the row itself
  Cells cells;
  const Sentences* sentences = nullptr;  // of a column of sentences: what they are made of
  crawl::Facts needs = {};  // what must be known for it to say something
  bool known = true;        // false: it is not, all cells are empty, and views for people leave the column out
  bool aside = false;       // filters and orders read it; it is written only where it is named
  std::string header = {};  // what a CSV calls it, where a tool wants its own word; several columns may have the same
};

struct Table {
  std::string name;
  std::uint32_t rows = 0;
  std::vector<Column> columns;
  std::string default_sort;  // "pagerank:desc"
  std::shared_ptr<const void> keep;  // storage that the spans point into, when the table owns it

  const Column* column(std::string_view column_name) const;  // nullptr: none of that name
};

// The column, or kBadOption with the nearest name and those that exist. ASCII case does not matter.
base::Result<const Column*> find_column(const Table& table, std::string_view name);
// The columns of these names; all that are not aside, in the table's order, when there are none.
base::Result<std::vector<const Column*>> find_columns(const Table& table, std::span<const std::string> names);

bool is_text(const Column& column);

}  // namespace table
