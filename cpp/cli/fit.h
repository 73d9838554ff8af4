// A report as it fits a terminal: the columns for which there is room, addresses shortened, numbers rounded.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "table/write/terminal.h"

namespace cli {

struct Fitted {
  table::Table table;                  // of the rows given, in their order; lives as long as the report
  std::vector<std::string> columns;
  std::size_t left_out = 0;            // columns for which there is no room
  std::uint32_t width = 0;             // for append_terminal
};

// The first column and those of `wanted` come before others, which are taken in their order as long as they fit.
Fitted fit(const table::Table& report, std::span<const std::uint32_t> ids, std::span<const std::string> wanted,
           std::uint32_t width);

// 0.021344656 -> 0.02134: four digits that say something, and scores in tenths.
double rounded(double number, table::Unit unit);

// "https://www.example.com/a/long/path" -> "www.exam…long/path": of the host so much that one knows it again.
std::string short_address(std::string_view address, std::uint32_t width);

}  // namespace cli
