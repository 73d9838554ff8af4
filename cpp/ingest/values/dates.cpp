#include "ingest/values/dates.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "ingest/values/month_names.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

constexpr int kSecondsADay = 86'400;
constexpr int kLastShortYear = 2029;
// Serial numbers of days from 1970 to 2099: those before would be numbers of any kind.
constexpr int kSerialOf1970 = 25'569;
constexpr int kSerialOf2100 = 73'051;

bool digit(char c) { return c >= '0' && c <= '9'; }

// Bytes at the start of `text` that only stand between a date's words.
std::size_t gap_at(std::string_view text) {
  const char c = text.front();
  if (c == '-' || c == '/' || c == '.' || c == ' ' || c == ',') return 1;
  if (static_cast<unsigned char>(c) < 0x80) return 0;
  if (text.starts_with("\xC2\xA0")) return 2;
  for (const std::string_view mark : {"年", "月", "日"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

// A date's words: numbers and names of months, and the mark after the first of them.
struct Words {
  std::array<int, 3> value = {};
  std::array<std::size_t, 3> digits = {};  // 0: a month's name
  std::size_t count = 0;
  char mark = 0;
};

std::string_view take_word(std::string_view& text, bool number) {
  std::size_t length = 0;
  while (length < text.size() && digit(text[length]) == number && gap_at(text.substr(length)) == 0) ++length;
  const std::string_view word = text.substr(0, length);
  text.remove_prefix(length);
  return word;
}

bool is_filler(std::string_view word) {
  constexpr std::array<std::string_view, 6> kFillers = {"st", "nd", "rd", "th", "de", "del"};
  return std::ranges::any_of(kFillers, [word](std::string_view filler) { return same_word(word, filler); });
}

// False: this is no word of a date. A weekday, "31st" and the "de" of Spanish and Portuguese are passed over.
bool add_word(std::string_view& text, Words& words) {
  const bool number = digit(text.front());
  const std::string_view word = take_word(text, number);
  if (!number && (is_weekday(word) || is_filler(word))) return true;
  int value = 0;
  if (number && word.size() > 4) return false;
  for (const char c : word) value = number ? value * 10 + (c - '0') : 0;
  if (!number) value = month_named(word);
  if (!number && value == 0) return false;
  words.value[words.count] = value;
  words.digits[words.count] = number ? word.size() : 0;
  ++words.count;
  if (words.count == 1 && !text.empty()) words.mark = text.front();
  return true;
}

std::optional<Words> split(std::string_view text) {
  Words words;
  while (words.count < words.value.size()) {
    while (!text.empty() && words.count > 0 && gap_at(text) > 0) text.remove_prefix(gap_at(text));
    if (!text.empty() && words.count == 0 && text.front() == ',') text.remove_prefix(1);
    while (!text.empty() && words.count == 0 && text.front() == ' ') text.remove_prefix(1);
    if (text.empty() || !add_word(text, words)) return std::nullopt;
  }
  // A time of day may follow, but no further digits of the day itself.
  const bool ends = text.empty() || text == "." || text.starts_with("日");
  return ends || std::string_view("T ,").contains(text.front()) ? std::optional(words) : std::nullopt;
}

int year_of(int value, std::size_t digits) {
  if (digits != 2) return value;
  return value + 1900 + (value <= kLastShortYear - 2000 ? 100 : 0);
}

std::optional<Day> day_of(int year, int month, int day, Tells order = Tells::kNothing) {
  const auto days = days_of(year, month, day);
  return days ? std::optional(Day{*days, order}) : std::nullopt;
}

std::optional<Day> of_words(const Words& words, DayOrder order) {
  const auto [a, b, c] = words.value;
  if (words.digits[0] == 4) return day_of(a, b, c);
  if (words.digits[0] > 2 || words.digits[1] > 2 || (words.digits[2] != 4 && words.digits[2] != 2)) return std::nullopt;
  const int year = year_of(c, words.digits[2]);
  if (words.digits[0] == 0) return day_of(year, a, b);  // May 31, 2024
  if (words.digits[1] == 0) return day_of(year, b, a);  // 31 May 2024
  if (b > 12) return day_of(year, a, b, Tells::kSecond);
  if (a > 12) return day_of(year, b, a, Tells::kFirst);
  if (words.mark == '.' || a == b) return day_of(year, b, a);  // nobody writes the month first with points
  return order == DayOrder::kMonthFirst ? day_of(year, a, b, Tells::kOpen) : day_of(year, b, a, Tells::kOpen);
}

// 2024-05-31 and what may follow it, as most tools write days.
std::optional<Day> of_iso(std::string_view text) {
  constexpr std::size_t kBytes = 10;
  if (text.size() < kBytes || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > kBytes && text[kBytes] != ' ' && text[kBytes] != 'T') return std::nullopt;
  int value = 0;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (!digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return day_of(value / 10'000, value / 100 % 100, value % 100);
}

// 20240531, Unix seconds or milliseconds, serial numbers of spreadsheets; fractions are parts of a day or second.
std::optional<Day> of_digits(std::string_view text) {
  std::int64_t value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  const auto eight = static_cast<int>(value % 100'000'000);
  if (text.size() == 8) return day_of(eight / 10'000, eight / 100 % 100, eight % 100);
  if (text.size() == 5 && value >= kSerialOf1970 && value < kSerialOf2100) {
    return Day{static_cast<std::int32_t>(value) - kSerialOf1970};
  }
  if (text.size() == 13) value /= 1'000;
  if (text.size() == 9 || text.size() == 10 || text.size() == 13) {
    return Day{static_cast<std::int32_t>(value / kSecondsADay)};
  }
  return std::nullopt;
}

// The whole part of a text of digits with at most one point or comma; "" where it is something else.
std::string_view whole_part(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && digit(text[end])) ++end;
  if (end == text.size()) return text;
  if (text[end] != '.' && text[end] != ',') return {};
  for (const char c : text.substr(end + 1)) {
    if (!digit(c)) return {};
  }
  return text.substr(0, end);
}

}  // namespace

std::optional<std::int32_t> days_of(int year, int month, int day) {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
}

std::optional<Day> read_date(std::string_view cell, DayOrder order) {
  const std::string_view text = trimmed(cell);
  if (text.empty() || text.size() > 64) return std::nullopt;
  if (const auto day = of_iso(text)) return day;
  if (const std::string_view whole = whole_part(text); !whole.empty() && whole.size() <= 13) return of_digits(whole);
  const auto words = split(text);
  return words ? of_words(*words, order) : std::nullopt;
}

std::optional<std::int32_t> parse_date(std::string_view cell, DayOrder order) {
  const auto day = read_date(cell, order);
  return day ? std::optional(day->days) : std::nullopt;
}

}  // namespace ingest
