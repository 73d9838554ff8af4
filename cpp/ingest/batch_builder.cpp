#include "ingest/batch_builder.h"

#include <algorithm>

namespace ingest {

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
