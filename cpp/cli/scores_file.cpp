#include "cli/scores_file.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <memory>
#include <string_view>

#include "cli/progress.h"
#include "cli/source.h"
#include "csv/records.h"
#include "ingest/values/numbers.h"
#include "unpack/package.h"

namespace cli {
namespace {

using base::Result;

constexpr std::uint32_t kNoColumn = ~std::uint32_t{0};
constexpr double kNoScore = std::numeric_limits<double>::quiet_NaN();

class ScoreRows {
 public:
  ScoreRows(const std::string& path, std::uint32_t nodes) : path_(path) { scores_.resize(nodes, kNoScore); }

  // Whole records.
  Result<void> add(std::string_view text) {
    csv::Records records(text, {.delimiter = ',', .quote = '"', .comment = 0});
    while (records.next()) {
      auto done = node_ == kNoColumn ? find_columns(records) : add_row(records);
      if (!done) return done;
    }
    lines_ += records.lines();
    return {};
  }

  Result<stored::Doubles> take() {
    for (std::size_t node = 0; node < scores_.size(); ++node) {
      if (std::isnan(scores_[node])) return fail(": no row is of node " + std::to_string(node) + ".");
    }
    return std::move(scores_);
  }

 private:
  std::unexpected<base::Error> fail(const std::string& what) const {
    return base::fail(base::ErrorCode::kBadOption, path_ + what);
  }
  std::unexpected<base::Error> fail(const csv::Records& records, const std::string& what) const {
    return fail(", line " + std::to_string(lines_ + records.line() + 1) + ": " + what);
  }

  Result<void> find_columns(const csv::Records& header) {
    for (std::uint32_t i = 0; i < header.fields(); ++i) {
      const std::string_view name = header.field(i);
      if (name == "node" || name == "id") node_ = i;
      if (name == "pagerank" || name == "score") score_ = i;
    }
    if (node_ != kNoColumn && score_ != kNoColumn) return {};
    return fail(header, "expected a header with the columns node (or id) and pagerank (or score).");
  }

  Result<void> add_row(const csv::Records& row) {
    const std::string_view number = node_ < row.fields() ? row.field(node_) : "";
    std::uint64_t node = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), node);
    if (error != std::errc() || end != number.data() + number.size() || node >= scores_.size()) {
      return fail(row, "expected a node from 0 to " + std::to_string(scores_.size() - 1) + ", found \"" +
                           std::string(number) + "\".");
    }
    const std::string_view text = score_ < row.fields() ? row.field(score_) : "";
    const auto score = ingest::parse_number(text);
    if (!score || !std::isfinite(*score) || *score < 0) {
      return fail(row, "expected a score of 0 or more, found \"" + std::string(text) + "\".");
    }
    if (!std::isnan(scores_[node])) return fail(row, "node " + std::to_string(node) + " has a row already.");
    scores_[node] = *score;
    return {};
  }

  const std::string& path_;
  stored::Doubles scores_;
  std::uint32_t node_ = kNoColumn, score_ = kNoColumn;
  std::uint64_t lines_ = 0;  // before the present piece
};

// Where the last whole record ends: after a line end with an even number of quotes before it.
std::size_t whole_records(std::string_view text) {
  std::size_t end = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (text[i] == '\n' && !quoted) end = i + 1;
  }
  return end;
}

}  // namespace

Result<stored::Doubles> read_scores(const std::string& path, std::uint32_t nodes) {
  const auto about = [&](const base::Error& error) { return base::fail(error.code, path + ": " + error.message); };
  auto bytes = open_bytes(path);
  if (!bytes) return about(bytes.error());
  const auto package = unpack::Package::open(std::move(*bytes), path);
  if (!package) return about(package.error());
  const auto stream = (*package)->read(0);
  if (!stream) return about(stream.error());
  ScoreRows rows(path, nodes);
  std::string held;
  for (bool more = true; more;) {
    constexpr std::size_t kPiece = 4U << 20;
    const std::size_t before = held.size();
    held.resize(before + kPiece);
    const auto read = (*stream)->read(std::span(held).subspan(before));
    if (!read) return about(read.error());
    more = *read > 0;
    held.resize(before + *read);
    const std::size_t whole = more ? whole_records(held) : held.size();
    if (auto done = rows.add(std::string_view(held).substr(0, whole)); !done) return std::unexpected(done.error());
    held.erase(0, whole);
    show_progress("Reading " + path + ": " + std::to_string((*package)->taken() >> 20) + " MB");
  }
  return rows.take();
}

}  // namespace cli
