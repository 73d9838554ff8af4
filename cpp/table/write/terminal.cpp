#include "table/write/terminal.h"

#include <algorithm>
#include <vector>

#include <utf8proc.h>

#include "table/columns/cell.h"
#include "table/write/json.h"

namespace table {
namespace {

constexpr std::size_t kMeasuredRows = 1000;
constexpr std::uint32_t kLeastWidth = 6;
constexpr std::uint32_t kMostWidth = 60;
constexpr std::uint32_t kGap = 2;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Sign {
  std::string_view bytes;   // of the text, or of a constant
  std::uint32_t width = 1;
};

// The pictures of the C0 control characters and of DEL, U+2400 on.
std::string_view control_picture(unsigned char c) {
  static constexpr std::string_view kPictures =
      "\u2400\u2401\u2402\u2403\u2404\u2405\u2406\u2407\u2408\u2409\u240A\u240B\u240C\u240D\u240E\u240F"
      "\u2410\u2411\u2412\u2413\u2414\u2415\u2416\u2417\u2418\u2419\u241A\u241B\u241C\u241D\u241E\u241F"
      "\u2421";
  constexpr std::size_t kBytes = 3;
  return kPictures.substr((c == 0x7F ? 0x20 : c) * kBytes, kBytes);
}

bool is_harmless(utf8proc_int32_t code) {
  constexpr utf8proc_int32_t kZeroWidthNonJoiner = 0x200C;
  constexpr utf8proc_int32_t kZeroWidthJoiner = 0x200D;
  if (code == kZeroWidthNonJoiner || code == kZeroWidthJoiner) return true;
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return false;
    default: return true;
  }
}

// The sign that stands for the start of `text`, which loses its bytes.
Sign take_sign(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  std::size_t skip = 1;
  const std::size_t length = utf8_length(text, skip);
  const std::string_view bytes = text.substr(0, length);
  text.remove_prefix(length == 0 ? skip : length);
  if (lead < 0x20 || lead == 0x7F) return {control_picture(lead), 1};
  if (length == 0) return {kReplacement, 1};
  utf8proc_int32_t code = 0;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()), static_cast<utf8proc_ssize_t>(bytes.size()),
                   &code);
  if (!is_harmless(code)) return {kReplacement, 1};
  return {bytes, static_cast<std::uint32_t>(std::max(0, utf8proc_charwidth(code)))};
}

std::vector<Sign> signs_of(std::string_view text) {
  std::vector<Sign> signs;
  while (!text.empty()) signs.push_back(take_sign(text));
  return signs;
}

std::uint32_t width_of(std::span<const Sign> signs) {
  std::uint32_t width = 0;
  for (const Sign& sign : signs) width += sign.width;
  return width;
}

// How many signs of [at, …) fit.
std::size_t fitting(std::span<const Sign> signs, std::uint32_t width) {
  std::size_t count = 0;
  while (count < signs.size() && signs[count].width <= width) width -= signs[count++].width;
  return count;
}

struct Shown {
  const Column* column;
  std::uint32_t width = 0;
};

std::string cell_text(const Column& column, std::uint32_t row) {
  std::string text;
  append_cell(column, row, text);
  return text;
}

// The widest that columns may be so that a row fits.
std::uint32_t common_limit(std::span<const Shown> shown, std::uint32_t width) {
  for (std::uint32_t limit = kMostWidth; limit > kLeastWidth; --limit) {
    std::uint64_t sum = 0;
    for (const Shown& one : shown) sum += std::min(one.width, limit) + kGap;
    if (sum <= std::uint64_t{width} + kGap) return limit;
  }
  return kLeastWidth;
}

std::vector<Shown> layout(std::span<const Column* const> columns, std::span<const std::uint32_t> ids,
                          std::uint32_t width) {
  std::vector<Shown> shown;
  for (const Column* column : columns) {
    Shown one{column, display_width(column->name)};
    for (const std::uint32_t row : ids.first(std::min(ids.size(), kMeasuredRows))) {
      one.width = std::max(one.width, display_width(cell_text(*column, row)));
    }
    shown.push_back(one);
  }
  const std::uint32_t limit = common_limit(shown, width);
  for (Shown& one : shown) {   // a number is never shortened
    if (is_text(*one.column)) one.width = std::min(one.width, limit);
  }
  return shown;
}

void append_padded(const Shown& shown, std::string_view text, std::string& line) {
  const std::string cell = shortened(text, shown.width);
  const std::uint32_t padding = shown.width - std::min(shown.width, display_width(cell));
  const bool right = !is_text(*shown.column);
  if (!line.empty()) line.append(kGap, ' ');
  if (right) line.append(padding, ' ');
  line.append(cell);
  if (!right) line.append(padding, ' ');
}

void append_line(std::string line, std::string& out) {
  line.erase(line.find_last_not_of(' ') + 1);
  out.append(line).push_back('\n');
}

std::string grouped(std::uint32_t number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), 1, ',');
  }
  return digits;
}

}  // namespace

std::uint32_t display_width(std::string_view text) { return width_of(signs_of(text)); }

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) out.append(take_sign(text).bytes);
  return out;
}

std::string printable_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const bool line_ends = text[0] == '\n';
    const std::string_view bytes = take_sign(text).bytes;
    out.append(line_ends ? "\n" : bytes);
  }
  return out;
}

std::string shortened(std::string_view text, std::uint32_t width) {
  std::vector<Sign> signs = signs_of(text);
  std::string out;
  const auto append = [&](std::span<const Sign> some) {
    for (const Sign& sign : some) out.append(sign.bytes);
  };
  if (width_of(signs) <= width) {
    append(signs);
    return out;
  }
  if (width == 0) return out;
  const std::size_t head = fitting(signs, width / 2);
  std::vector<Sign> backwards(signs.rbegin(), signs.rend());
  const std::size_t tail = fitting(backwards, width - 1 - width_of(std::span(signs).first(head)));
  append(std::span(signs).first(head));
  out.append("\u2026");
  append(std::span(signs).last(tail));
  return out;
}

void append_terminal(const Table& table, std::span<const std::string> columns, std::span<const std::uint32_t> ids,
                     std::string& out, const TerminalOptions& options) {
  std::vector<const Column*> chosen;
  for (const std::string& name : columns) {
    if (const auto column = find_column(table, name)) chosen.push_back(*column);
  }
  if (columns.empty()) {
    for (const Column& column : table.columns) {
      if (column.known && !column.aside) chosen.push_back(&column);
    }
  }
  const std::vector<Shown> shown = layout(chosen, ids, options.width);
  std::string line;
  std::string rule;
  for (const Shown& one : shown) {
    append_padded(one, one.column->name, line);
    if (!rule.empty()) rule.append(kGap, ' ');
    for (std::uint32_t i = 0; i < one.width; ++i) rule.append("\u2500");
  }
  append_line(line, out);
  append_line(rule, out);
  for (const std::uint32_t row : ids) {
    line.clear();
    for (const Shown& one : shown) append_padded(one, cell_text(*one.column, row), line);
    append_line(line, out);
  }
  const auto count = static_cast<std::uint32_t>(ids.size());
  const std::uint32_t matched = options.matched == base::kNone ? count : options.matched;
  if (matched != count) out.append(grouped(count)).append(" of ");
  out.append(grouped(matched)).append(matched == 1 ? " row\n" : " rows\n");
}

}  // namespace table
