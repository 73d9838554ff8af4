#include "cli/lines.h"

#include <algorithm>

#include "text/code_points.h"

namespace cli {

void append_words(std::string_view words, std::size_t margin, std::size_t column, std::string& out) {
  constexpr std::size_t kLongestLine = 80;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    if (column > margin && column + 1 + text::count_code_points(word) > kLongestLine) {
      out += '\n' + std::string(margin, ' ');
      column = margin;
    } else if (column > margin) {
      out += ' ';
      ++column;
    }
    out += word;
    column += text::count_code_points(word);
  }
}

void append_item(std::string_view name, std::string_view words, std::size_t margin, std::string& out) {
  const std::string left = "  " + std::string(name);
  const std::size_t width = text::count_code_points(left);
  out += left;
  out += width < margin ? std::string(margin - width, ' ') : '\n' + std::string(margin, ' ');
  append_words(words, margin, margin, out);
  out += '\n';
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

}  // namespace cli
