#include "handover/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace handover {
namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr int kMostDecimals = 20;

}  // namespace

std::string fixed(double value, int decimals, const Signs& signs) {
  if (!std::isfinite(value)) return {};
  std::array<char, 400> digits;  // the longest double has 310 before its point
  const auto made = std::to_chars(digits.data(), digits.data() + digits.size(), std::abs(value),
                                  std::chars_format::fixed, std::min(decimals, kMostDecimals));
  std::string text(digits.data(), made.ptr);
  const bool nothing = text.find_first_of("123456789") == std::string::npos;
  const std::size_t point = std::min(text.find('.'), text.size());
  if (point < text.size()) text.replace(point, 1, signs.decimal);
  for (std::size_t at = point; at > 3;) text.insert(at -= 3, signs.thousands);
  if (value < 0 && !nothing) text.insert(0, kMinus);
  return text;
}

std::string plain(double value, const Signs& signs) {
  if (!std::isfinite(value) || value == std::trunc(value)) return fixed(value, 0, signs);
  int decimals = 3;
  for (double size = std::abs(value); size >= 10 && decimals > 0; size /= 10) --decimals;
  for (double size = std::abs(value); size < 1 && decimals < kMostDecimals; size *= 10) ++decimals;
  std::string text = fixed(value, decimals, signs);
  if (text.find(signs.decimal) == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with(signs.decimal)) text.erase(text.size() - signs.decimal.size());
  return text;
}

std::string share(double value, int decimals, const Signs& signs) {
  double least = 0.01;
  for (int i = 0; i < decimals; ++i) least /= 10;
  if (value > 0 && value < least / 2) return '<' + share(least, decimals, signs);
  const std::string text = fixed(value * 100, decimals, signs);
  return text.empty() ? text : text + signs.percent;
}

std::string change(double value, int decimals, const Signs& signs) {
  std::string text = fixed(value, decimals, signs);
  const bool something = text.find_first_of("123456789") != std::string::npos;
  return value > 0 && something ? '+' + text : text;
}

}  // namespace handover
