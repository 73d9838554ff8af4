#include "unpack/cell_text.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>

namespace unpack {
namespace {

constexpr std::size_t kDigitsThatCount = 15;
constexpr int kMostZeros = 20;  // before or behind the digits: beyond them numbers are written with an exponent

bool digit(char c) { return c >= '0' && c <= '9'; }

void append_padded(unsigned value, int width, std::string& out) {
  const std::string digits = std::to_string(value);
  out.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0');
  out += digits;
}

// A decimal number: 0.DIGITS times ten to the power `point`.
struct Decimal {
  bool negative = false;
  std::string digits;
  int point = 0;
};

std::optional<Decimal> decimal_of(std::string_view text) {
  Decimal out;
  out.negative = text.starts_with('-');
  if (out.negative || text.starts_with('+')) text.remove_prefix(1);
  bool fraction = false, any = false;
  while (!text.empty() && (digit(text.front()) || (text.front() == '.' && !fraction))) {
    if (text.front() == '.') {
      fraction = true;
    } else {
      any = true;
      const bool leads = out.digits.empty() && text.front() == '0';
      if (!leads) out.digits += text.front();
      out.point += leads ? (fraction ? -1 : 0) : (fraction ? 0 : 1);
    }
    text.remove_prefix(1);
  }
  if (!any) return std::nullopt;
  if (text.empty()) return out;
  if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
  text.remove_prefix(1);
  if (text.starts_with('+')) text.remove_prefix(1);
  int exponent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
  if (error != std::errc() || end != text.data() + text.size() || exponent < -400 || exponent > 400)
    return std::nullopt;
  out.point += exponent;
  return out;
}

// To the digits that count, the half of the last one up, and without zeros at the end.
void round_off(Decimal& number) {
  std::string& digits = number.digits;
  const bool up = digits.size() > kDigitsThatCount && digits[kDigitsThatCount] >= '5';
  digits.resize(std::min(digits.size(), kDigitsThatCount));
  if (up) {
    while (!digits.empty() && digits.back() == '9') digits.pop_back();
    if (digits.empty()) {
      digits = "1";
      ++number.point;
    } else {
      ++digits.back();
    }
  }
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
}

std::string written(const Decimal& number) {
  const auto count = static_cast<int>(number.digits.size());
  std::string out = number.negative ? "-" : "";
  if (number.point > kMostZeros || number.point < -kMostZeros) {
    out += number.digits.substr(0, 1);
    if (count > 1) out += "." + number.digits.substr(1);
    return out + "E" + (number.point > 0 ? "+" : "") + std::to_string(number.point - 1);
  }
  if (number.point <= 0) return out + "0." + std::string(static_cast<std::size_t>(-number.point), '0') + number.digits;
  if (number.point >= count)
    return out + number.digits + std::string(static_cast<std::size_t>(number.point - count), '0');
  const auto whole = static_cast<std::size_t>(number.point);
  return out + number.digits.substr(0, whole) + "." + number.digits.substr(whole);
}

// The code of an escape at the start of `text`, "_x000D_".
std::optional<std::uint32_t> escape_at(std::string_view text) {
  constexpr std::size_t kBytes = 7;
  std::uint32_t code = 0;
  if (text.size() < kBytes || !text.starts_with("_x") || text[kBytes - 1] != '_') return std::nullopt;
  const char* end = text.data() + kBytes - 1;
  const auto [stop, error] = std::from_chars(text.data() + 2, end, code, 16);
  return error == std::errc() && stop == end ? std::optional(code) : std::nullopt;
}

void append_utf8(std::uint32_t code, std::string& out) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (code >> shift & 0x3F)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | code >> 12);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | code >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_first_half(std::uint32_t code) { return code >= 0xD800 && code < 0xDC00; }
bool is_second_half(std::uint32_t code) { return code >= 0xDC00 && code < 0xE000; }

}  // namespace

std::string general_number(std::string_view text) {
  const bool plain = text.size() <= kDigitsThatCount && !text.starts_with('0') && std::ranges::all_of(text, digit);
  if (plain) return std::string(text);
  auto number = decimal_of(text);
  if (!number) return std::string(text);
  round_off(*number);
  return number->digits.empty() ? "0" : written(*number);
}

// Day 60 is 29 February 1900 there, which never was. Integers alone, so that both builds round alike.
std::optional<std::string> date_text(std::string_view serial, bool from_1904) {
  constexpr std::uint64_t kLastDay = 2'958'465;  // of the year 9999
  constexpr std::uint64_t kSecondsOfDay = 86'400;
  constexpr std::uint64_t kMaxParts = 1'000'000'000;
  std::uint64_t days = 0, part = 0, parts = 1;
  bool fraction = false;
  for (const char c : serial) {
    if (c == '.' && !fraction) {
      fraction = true;
    } else if (c < '0' || c > '9') {
      return std::nullopt;
    } else if (!fraction) {
      days = days * 10 + static_cast<std::uint64_t>(c - '0');
    } else if (parts < kMaxParts) {
      part = part * 10 + static_cast<std::uint64_t>(c - '0');
      parts *= 10;
    }
    if (days > kLastDay) return std::nullopt;
  }
  std::uint64_t seconds = (2 * part * kSecondsOfDay + parts) / (2 * parts);
  days += seconds / kSecondsOfDay;
  seconds %= kSecondsOfDay;
  namespace chrono = std::chrono;
  const chrono::year_month_day first =
      from_1904 ? chrono::year(1904) / 1 / 1 : chrono::year(1899) / 12 / (days < 60 ? 31 : 30);
  const chrono::year_month_day day(chrono::sys_days(first) + chrono::days(static_cast<int>(days)));
  std::string out;
  append_padded(static_cast<unsigned>(static_cast<int>(day.year())), 4, out);
  append_padded(static_cast<unsigned>(day.month()), 2, out += '-');
  append_padded(static_cast<unsigned>(day.day()), 2, out += '-');
  if (seconds == 0) return out;
  append_padded(static_cast<unsigned>(seconds / 3600), 2, out += ' ');
  append_padded(static_cast<unsigned>(seconds / 60 % 60), 2, out += ':');
  append_padded(static_cast<unsigned>(seconds % 60), 2, out += ':');
  return out;
}

void append_unescaped(std::string_view text, std::string& out) {
  constexpr std::size_t kBytes = 7;
  constexpr std::uint32_t kNoCharacter = 0xFFFD;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find("_x"), text.size());
    out += text.substr(0, at);
    text.remove_prefix(at);
    if (text.empty()) return;
    const auto code = escape_at(text);
    if (!code) {
      out += text.front();
      text.remove_prefix(1);
      continue;
    }
    text.remove_prefix(kBytes);
    std::uint32_t character = is_first_half(*code) || is_second_half(*code) ? kNoCharacter : *code;
    const auto second = is_first_half(*code) ? escape_at(text) : std::nullopt;
    if (second && is_second_half(*second)) {
      character = 0x10000 + ((*code - 0xD800) << 10) + (*second - 0xDC00);
      text.remove_prefix(kBytes);
    }
    append_utf8(character, out);
  }
}

}  // namespace unpack
