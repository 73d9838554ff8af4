#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "unpack/cell_text.h"
#include "unpack/workbook.h"
#include "unpack/xml.h"

namespace unpack {
namespace {

using Token = Xml::Token;

// Excel's own limits; what a file says beyond them is not believed.
constexpr std::uint32_t kMaxRows = 1'048'576;
constexpr std::uint32_t kMaxColumns = 16'384;

constexpr std::size_t kMaxRowBytes = 64U << 20;

// Column of a cell by its name, "C5" -> 2; `unknown` where it has none.
std::uint32_t column_of(std::string_view name, std::uint32_t unknown) {
  std::uint32_t column = 0;
  for (const char c : name) {
    if (c < 'A' || c > 'Z' || column > kMaxColumns) break;
    column = column * 26 + static_cast<std::uint32_t>(c - 'A') + 1;
  }
  return column == 0 || column > kMaxColumns ? unknown : column - 1;
}

std::optional<std::uint32_t> number_in(const std::optional<std::string>& text) {
  std::uint32_t value = 0;
  if (!text) return std::nullopt;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
  return value;
}

void append_quoted(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

class SheetText : public Stream {
 public:
  SheetText(std::unique_ptr<Stream> bytes, const Workbook& book, Budget& budget)
      : bytes_(std::move(bytes)), xml_(*bytes_), book_(book), budget_(budget) {}

  base::Result<std::size_t> read(std::span<char> into) override {
    while (rows_.size() == given_ && state_ && !done_) {
      rows_.clear();
      given_ = 0;
      state_ = read_row();
    }
    const std::size_t bytes = std::string_view(rows_).substr(given_).copy(into.data(), into.size());
    given_ += bytes;
    if (bytes == 0 && !state_) return std::unexpected(state_.error());
    return bytes;
  }

 private:
  // One row into rows_, or the end.
  base::Result<void> read_row() {
    while (true) {
      const auto token = xml_.next();
      if (!token) return std::unexpected(token.error());
      if (*token == Token::kEnd) done_ = true;
      if (*token == Token::kEnd) return {};
      if (*token == Token::kText) {
        if (in_value_) value_ += xml_.text();
      } else if (*token == Token::kOpen) {
        open();
      } else if (xml_.name() == "row") {
        return end_row();
      } else if (auto within = close(); !within) {
        return within;
      }
      if (line_.size() + value_.size() <= kMaxRowBytes) continue;
      return base::fail(base::ErrorCode::kBadContainer, "A row of more than " + std::to_string(kMaxRowBytes >> 20) +
                                                            " MB is not read. Save the sheet as CSV and drop that.");
    }
  }

  void open() {
    if (xml_.name() == "row") {
      const std::uint32_t number = number_in(xml_.attribute("r")).value_or(row_ + 1);
      const bool believed = number > row_ && number <= kMaxRows;
      rows_.append(believed ? number - row_ - 1 : 0, '\n');
      row_ = believed ? number : row_ + 1;
      column_ = cells_ = 0;
      line_.clear();
    } else if (xml_.name() == "c") {
      column_ = std::max(cells_, column_of(xml_.attribute("r").value_or(""), cells_));
      type_ = xml_.attribute("t").value_or("n");
      style_ = number_in(xml_.attribute("s")).value_or(0);
      value_.clear();
    } else if (xml_.name() == "v" || xml_.name() == "t") {
      in_value_ = !in_phonetic_;
    } else if (xml_.name() == "rPh") {
      in_phonetic_ = true;
    }
  }

  // Counts each cell as it comes: a few bytes may name a long text.
  base::Result<void> close() {
    if (xml_.name() == "v" || xml_.name() == "t") in_value_ = false;
    if (xml_.name() == "rPh") in_phonetic_ = false;
    if (xml_.name() != "c" || value_.empty() || column_ >= kMaxColumns) return {};
    const std::size_t had = line_.size();
    line_.append(column_ - cells_ + (cells_ > 0 ? 1 : 0), ',');
    cells_ = column_ + 1;
    append_value();
    return budget_.give(line_.size() - had);
  }

  void append_value() {
    if (type_ == "s") {
      const auto at = number_in(value_);
      if (at && *at < book_.text_ends.size()) append_quoted(book_.text(*at), line_);
    } else if (type_ == "b") {
      line_ += value_ == "1" || value_ == "true" ? "TRUE" : "FALSE";
    } else if (type_ == "n") {
      append_number();
    } else if (type_ != "e") {
      std::string text;
      append_unescaped(value_, text);
      append_quoted(text, line_);
    }
  }

  void append_number() {
    const std::string number = general_number(value_);
    const bool date = style_ < book_.date_styles.size() && book_.date_styles[style_];
    append_quoted(date ? date_text(number, book_.from_1904).value_or(number) : number, line_);
  }

  base::Result<void> end_row() {
    const std::size_t gaps = rows_.size();
    rows_ += line_;
    rows_ += '\n';
    return budget_.give(gaps + 1);
  }

  std::unique_ptr<Stream> bytes_;
  Xml xml_;
  const Workbook& book_;
  Budget& budget_;
  std::string rows_;  // ready to be given away from given_ on
  std::size_t given_ = 0;
  base::Result<void> state_;
  bool done_ = false;
  std::string line_;
  std::uint32_t row_ = 0;     // number of the last row, from 1
  std::uint32_t cells_ = 0;   // of the row that are in line_
  std::uint32_t column_ = 0;  // of the cell that is open
  std::string type_;
  std::size_t style_ = 0;
  std::string value_;
  bool in_value_ = false;
  bool in_phonetic_ = false;
};

}  // namespace

std::unique_ptr<Stream> sheet_as_csv(std::unique_ptr<Stream> xml, const Workbook& workbook, Budget& budget) {
  return std::make_unique<SheetText>(std::move(xml), workbook, budget);
}

}  // namespace unpack
