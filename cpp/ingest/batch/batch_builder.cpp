#include "ingest/batch/batch_builder.h"

#include <algorithm>
#include <limits>

#include "ingest/values/numbers.h"
#include "ingest/values/truth.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

Decimals decimals_of(const ColumnUse& use) {
  if (use.measured) return Decimals::kMeasured;
  return use.decimal_comma ? Decimals::kComma : Decimals::kPoint;
}

}  // namespace

std::size_t BatchBuilder::column(PageField field, std::string_view name, About about) {
  const auto found = std::ranges::find_if(batch.page_columns, [&](const PageColumn& column) {
    return column.field == field && column.name == name && column.about == about;
  });
  const auto index = static_cast<std::size_t>(found - batch.page_columns.begin());
  if (found == batch.page_columns.end()) {
    batch.page_columns.push_back({.field = field, .name = std::string(name), .numbers = {}, .ids = {}, .about = about});
  }
  return index;
}

double BatchBuilder::number(std::string_view raw, const ColumnUse& use, std::uint32_t line, std::size_t column) {
  const std::string_view text = trimmed(raw);
  if (text.empty()) return kNoNumber;
  if (const auto known = read_number(text, decimals_of(use))) {
    note(static_cast<std::uint32_t>(column), known->decimals, line);
    return known->value;
  }
  if (says_nothing(text)) return kNoNumber;
  if (const auto truth = parse_truth(text)) return *truth ? 1 : 0;
  problem(crawl::ProblemCode::kBadNumber, line, column, raw);
  return kNoNumber;
}

void BatchBuilder::note(std::uint32_t column, Tells what, std::uint32_t line) {
  if (what == Tells::kNothing) return;
  auto found = std::ranges::find(batch.tells, column, &ColumnTells::column);
  if (found == batch.tells.end()) found = batch.tells.insert(found, {.column = column});
  found->note(what, line);
}

void BatchBuilder::problem(crawl::ProblemCode code, std::uint32_t line, std::size_t column, std::string_view found) {
  std::uint64_t& count = batch.problem_counts[static_cast<std::size_t>(code)];
  if (count++ >= crawl::kKeptPerCode) return;
  const auto shown = static_cast<std::uint16_t>(std::min<std::size_t>(column, 0xFFFF));
  batch.problems.push_back({.line = line, .column = shown, .code = code, .value = 0});
  // A little more than is kept, so that the table clips it and not us.
  problem_values_.emplace_back(found.substr(0, crawl::kMaxValueBytes + 8));
}

std::uint32_t BatchBuilder::text(const Text& text, std::uint32_t line, std::size_t column, std::string_view raw) {
  if (text.had_nul) problem(crawl::ProblemCode::kNulByte, line, column, raw);
  if (text.was_invalid) problem(crawl::ProblemCode::kInvalidText, line, column, raw);
  return text.id;
}

LinkBatch BatchBuilder::finish(std::uint32_t lines) {
  // Last of all: what rows use comes first in the dictionary, wherever the file was cut.
  for (std::size_t i = 0; i < batch.problems.size(); ++i) {
    batch.problems[i].value = texts.intern(problem_values_[i]).id;
  }
  batch.lines = lines;
  return std::move(batch);
}

}  // namespace ingest
