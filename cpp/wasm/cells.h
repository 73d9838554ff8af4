// A report as JavaScript sees it: its columns are texts or numbers.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "report/column.h"
#include "wasm/boundary.h"

namespace wasm {

// {name, rows, columns: [{name, label, help, unit, type}], defaultSort}
val describe(const report::Table& table);

bool is_number(const report::Column& column);
double number_at(const report::Column& column, std::uint32_t row);  // NaN: empty, or not a number

base::Result<const report::Column*> find_column(const base::Result<const report::Table*>& table,
                                                std::string_view name);

}  // namespace wasm
