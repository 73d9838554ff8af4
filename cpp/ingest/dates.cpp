#include "ingest/dates.h"

#include <array>
#include <chrono>

#include "ingest/values.h"

namespace ingest {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr int kSecondsADay = 86'400;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A date's words: numbers and month names, whatever stands between them.
struct Words {
  std::array<int, 3> value = {};
  std::array<std::size_t, 3> digits = {};  // 0: a month's name
  int count = 0;
};

int month_named(std::string_view word) {
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word.size() >= 3 && same_word(word.substr(0, 3), kMonths[i])) return static_cast<int>(i) + 1;
  }
  return 0;
}

bool separates(char c) { return c == '-' || c == '/' || c == '.' || c == ' ' || c == ','; }

std::optional<Words> split(std::string_view text) {
  Words words;
  while (words.count < 3) {
    while (!text.empty() && words.count > 0 && separates(text.front())) text.remove_prefix(1);
    if (text.empty()) return std::nullopt;
    std::size_t length = 0;
    const bool number = digit(text.front());
    while (length < text.size() && (number ? digit(text[length]) : letter(text[length]))) ++length;
    if (length == 0 || (number && length > 4)) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(0, length)) value = number ? value * 10 + (c - '0') : 0;
    if (!number) value = month_named(text.substr(0, length));
    if (!number && value == 0) return std::nullopt;
    words.value[static_cast<std::size_t>(words.count)] = value;
    words.digits[static_cast<std::size_t>(words.count)] = number ? length : 0;
    ++words.count;
    text.remove_prefix(length);
  }
  // A time of day may follow, but no further digits of the day itself.
  if (!text.empty() && text.front() != 'T' && text.front() != ' ' && text.front() != ',') return std::nullopt;
  return words;
}

std::optional<std::int32_t> of_words(const Words& words, DayOrder order) {
  const auto [a, b, c] = words.value;
  if (words.digits[0] == 4) return days_of(a, b, c);
  if (words.digits[2] != 4) return std::nullopt;
  if (words.digits[0] == 0) return days_of(c, a, b);  // May 31, 2024
  if (words.digits[1] == 0) return days_of(c, b, a);  // 31 May 2024
  const bool month_first = b > 12 || (order == DayOrder::kMonthFirst && a <= 12);
  return month_first ? days_of(c, a, b) : days_of(c, b, a);
}

// 20240531, Unix seconds or milliseconds.
std::optional<std::int32_t> of_digits(std::string_view text) {
  std::int64_t value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  const auto eight = static_cast<int>(value % 100'000'000);
  if (text.size() == 8) return days_of(eight / 10'000, eight / 100 % 100, eight % 100);
  if (text.size() == 13) value /= 1'000;
  if (text.size() == 9 || text.size() == 10 || text.size() == 13) {
    return static_cast<std::int32_t>(value / kSecondsADay);
  }
  return std::nullopt;
}

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!digit(c)) return false;
  }
  return !text.empty();
}

}  // namespace

std::optional<std::int32_t> days_of(int year, int month, int day) {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
}

std::optional<std::int32_t> parse_date(std::string_view cell, DayOrder order) {
  const std::string_view text = trimmed(cell);
  if (text.empty() || text.size() > 64) return std::nullopt;
  if (all_digits(text) && text.size() <= 13) return of_digits(text);
  const auto words = split(text);
  return words ? of_words(*words, order) : std::nullopt;
}

}  // namespace ingest
