#include "wasm/cells.h"

#include <array>
#include <limits>

namespace wasm {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<const char*, 7> kUnits = {"none", "count", "share", "score",
                                               "url",  "date",  "flag"};

struct NumberAt {
  std::uint32_t row;
  double operator()(const report::Integer& column) const {
    const std::uint32_t cell = column.cells[row];
    return cell == base::kNone ? kEmpty : cell;
  }
  double operator()(const report::SmallInteger& column) const {
    const std::uint16_t cell = column.cells[row];
    return cell == 0 && column.zero_is_empty ? kEmpty : cell;
  }
  double operator()(const report::Number& column) const { return column.cells[row]; }
  double operator()(const auto&) const { return kEmpty; }
};

}  // namespace

bool is_number(const report::Column& column) {
  return std::holds_alternative<report::Integer>(column.cells) ||
         std::holds_alternative<report::SmallInteger>(column.cells) ||
         std::holds_alternative<report::Number>(column.cells);
}

double number_at(const report::Column& column, std::uint32_t row) {
  if (!column.index.empty()) row = column.index[row];
  return row == base::kNone ? kEmpty : std::visit(NumberAt{row}, column.cells);
}

val describe(const report::Table& table) {
  val columns = val::array();
  for (const report::Column& column : table.columns) {
    val about = val::object();
    about.set("name", column.name);
    about.set("label", column.label);
    about.set("help", column.help);
    about.set("unit", kUnits[static_cast<std::size_t>(column.unit)]);
    about.set("type", is_number(column) ? "number" : "text");
    columns.call<void>("push", about);
  }
  val out = val::object();
  out.set("name", table.name);
  out.set("rows", table.rows);
  out.set("columns", columns);
  out.set("defaultSort", table.default_sort);
  return out;
}

base::Result<const report::Column*> find_column(const base::Result<const report::Table*>& table,
                                                std::string_view name) {
  if (!table) return std::unexpected(table.error());
  if (const report::Column* found = (*table)->column(name)) return found;
  return base::fail(base::ErrorCode::kBadOption,
                    "The report " + (*table)->name + " has no column " + std::string(name) + ".");
}

}  // namespace wasm
