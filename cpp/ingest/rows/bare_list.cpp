#include "ingest/rows/bare_list.h"

#include <algorithm>
#include <span>

#include "ingest/values/values.h"
#include "url/url.h"

namespace ingest {
namespace {

bool is_absolute(std::string_view line) { return line.starts_with("http://") || line.starts_with("https://"); }

bool is_domain(std::string_view line) {
  std::string buffer;
  const bool host_like = line.contains('.') && line.find_first_of("/:@?#") == std::string_view::npos;
  return host_like && url::normalise(line, buffer).kind == url::Kind::kWeb;
}

template <class Test>
bool most_lines(std::span<const HeadRecord> lines, Test test) {
  const auto passing =
      std::ranges::count_if(lines, [&](const HeadRecord& line) { return test(trimmed(line.cells[0])); });
  return !lines.empty() && static_cast<std::size_t>(passing) * 10 >= lines.size() * 9;
}

// A first line with as many delimiters as every line below it heads a table whose columns nobody knows.
bool heads_table(std::string_view first, std::span<const HeadRecord> lines) {
  return std::ranges::any_of(std::string_view(",;|"), [&](char delimiter) {
    const auto columns = std::ranges::count(first, delimiter);
    return columns > 0 && std::ranges::all_of(lines, [&](const HeadRecord& line) {
             return std::ranges::count(line.cells[0], delimiter) == columns;
           });
  });
}

}  // namespace

std::optional<Mapping> bare_list(const std::vector<HeadRecord>& records) {
  const auto is_line = [](const HeadRecord& record) {
    return record.cells.size() == 1 && trimmed(record.cells[0]).find_first_of(" \t") == std::string_view::npos;
  };
  if (records.empty() || !std::ranges::all_of(std::span(records).subspan(1), is_line)) return std::nullopt;
  if (records.front().cells.size() != 1) return std::nullopt;
  const std::string_view first = trimmed(records.front().cells[0]);
  const std::size_t skipped = is_absolute(first) || is_domain(first) ? 0 : 1;
  const std::span<const HeadRecord> lines = std::span(records).subspan(skipped);
  if (skipped == 1 && heads_table(first, lines)) return std::nullopt;
  const bool addresses = most_lines(lines, is_absolute);
  if (!addresses && (lines.size() < 2 || !most_lines(lines, is_domain))) return std::nullopt;
  Mapping mapping;
  mapping.format = addresses ? "List of addresses" : "List of domains";
  mapping.confidence = 0.8;
  mapping.skip_records = static_cast<std::uint32_t>(skipped);
  mapping.columns = {{.role = addresses ? Role::kPage : Role::kDomain,
                      .header = skipped == 1 ? std::string(first) : "column 1",
                      .metric = {}}};
  return mapping;
}

}  // namespace ingest
