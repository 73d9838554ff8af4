// Oracle: the indexed walk, the plain reading of each record, and reading cut by cut see the same records.
// The first byte chooses the dialect, the second where the text is cut.
#include <string>
#include <vector>

#include "csv/records.h"
#include "support/pieces.h"
#include "support/require.h"

namespace {

using support::require;

constexpr csv::Dialect kDialects[] = {{',', '"', 0}, {'\t', 0, 0},    {';', '"', 0},
                                      {' ', 0, '#'}, {',', '"', '#'}, {'|', 0, '%'}};

using Rows = std::vector<std::vector<std::string>>;

void append(std::string_view block, const csv::Dialect& dialect, Rows& rows, std::vector<std::uint32_t>& lines,
            std::uint32_t& lines_before) {
  csv::Records records(block, dialect);
  while (records.next()) {
    auto& row = rows.emplace_back();
    for (std::uint32_t i = 0; i < records.fields(); ++i) row.emplace_back(records.field(i));
    lines.push_back(lines_before + records.line());
  }
  lines_before += records.lines();
}

Rows plain(std::string_view text, const csv::Dialect& dialect) {
  Rows rows;
  csv::Arena arena;
  csv::Record record;
  for (std::size_t at = 0; at < text.size(); at = record.end) {
    csv::read_record(text, at, dialect, arena, record);
    const bool blank = record.fields.empty() || text[at] == '\n' || text[at] == '\r';
    if (!blank && !record.comment) rows.emplace_back(record.fields.begin(), record.fields.end());
  }
  return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size < 2) return 0;
  const csv::Dialect dialect = kDialects[data[0] % std::size(kDialects)];
  const std::size_t step = 1 + data[1];
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  Rows walked;
  std::vector<std::uint32_t> lines;
  std::uint32_t total = 0;
  append(text, dialect, walked, lines, total);
  require(walked == plain(text, dialect), "the walk reads what the plain reader reads");

  Rows pieces;
  std::vector<std::uint32_t> piece_lines;
  std::uint32_t piece_total = 0;
  const auto cut = [&](std::string_view held) { return csv::whole_records(held, dialect, text.size() + 64); };
  support::in_pieces(text, step, cut,
                     [&](std::string_view whole) { append(whole, dialect, pieces, piece_lines, piece_total); });
  require(pieces == walked, "cut text reads the same");
  require(piece_lines == lines && piece_total == total, "cut text counts the same lines");
  return 0;
}
