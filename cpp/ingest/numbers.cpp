#include "ingest/numbers.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace ingest {
namespace {

// Powers of ten that a double holds exactly: one multiplication or division by them rounds once.
constexpr std::array<double, 23> kTens = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                          1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool digit(char c) { return c >= '0' && c <= '9'; }

double scaled(double value, int power) {
  for (; power > 22; power -= 22) value *= kTens[22];
  for (; power < -22; power += 22) value /= kTens[22];
  return power < 0 ? value / kTens[static_cast<std::size_t>(-power)] : value * kTens[static_cast<std::size_t>(power)];
}

struct Separators {
  char decimal = '.';
  char group = 0;
};

// Which of the two marks is which: the last one is the decimal mark when both occur, and a mark
// that occurs twice groups thousands.
Separators separators_of(std::string_view digits, Comma comma) {
  const std::size_t dot = digits.rfind('.');
  const std::size_t mark = digits.rfind(',');
  if (mark == std::string_view::npos) {
    const bool twice = dot != std::string_view::npos && digits.find('.') != dot;
    const bool before_three = dot != std::string_view::npos && digits.size() - dot == 4 && !digits.starts_with("0.");
    return twice || (comma == Comma::kDecimal && before_three) ? Separators{',', '.'} : Separators{'.', ','};
  }
  if (dot != std::string_view::npos) return mark > dot ? Separators{',', '.'} : Separators{'.', ','};
  if (digits.find(',') != mark) return {'.', ','};
  const bool three_follow = digits.size() - mark == 4;
  const bool starts_with_zero = digits.starts_with("0,") || mark == 0;
  return three_follow && !starts_with_zero && comma == Comma::kGuess ? Separators{'.', ','} : Separators{',', '.'};
}

// Takes white space that groups thousands: blank, no-break space, narrow no-break space.
std::size_t space_at(std::string_view text) {
  if (text.starts_with(' ')) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  if (text.starts_with("\xE2\x80\xAF")) return 3;
  return 0;
}

std::optional<int> take_exponent(std::string_view& text) {
  if (text.empty() || (text.front() != 'e' && text.front() != 'E')) return 0;
  text.remove_prefix(1);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || !digit(text.front())) return std::nullopt;
  int power = 0;
  while (!text.empty() && digit(text.front())) {
    if (power < 1000) power = power * 10 + (text.front() - '0');
    text.remove_prefix(1);
  }
  return negative ? -power : power;
}

// What may follow a number: %, or a tool's short form for thousands and millions.
std::optional<int> power_of_suffix(std::string_view rest) {
  while (space_at(rest) != 0) rest.remove_prefix(space_at(rest));
  if (rest.empty()) return 0;
  if (rest == "%") return -2;
  if (rest == "k" || rest == "K") return 3;
  if (rest == "m" || rest == "M") return 6;
  return std::nullopt;
}

}  // namespace

std::optional<double> parse_number(std::string_view text, Comma comma) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t mantissa_end = text.find_first_not_of("0123456789., \xC2\xA0\xE2\x80\xAF");
  const Separators separators = separators_of(text.substr(0, mantissa_end), comma);
  std::uint64_t digits = 0;
  int power = 0;
  bool any = false;
  bool fraction = false;
  while (!text.empty()) {
    const char c = text.front();
    if (digit(c)) {
      any = true;
      const bool room = digits < 100'000'000'000'000'000;
      if (room) digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
      power += fraction ? (room ? -1 : 0) : (room ? 0 : 1);
      text.remove_prefix(1);
    } else if (c == separators.decimal && !fraction) {
      fraction = true;
      text.remove_prefix(1);
    } else if (c == separators.group && !fraction && any) {
      text.remove_prefix(1);
    } else if (const std::size_t space = space_at(text); space != 0 && text.size() > space && digit(text[space])) {
      text.remove_prefix(space);
    } else {
      break;
    }
  }
  if (!any) return std::nullopt;
  const auto exponent = take_exponent(text);
  if (!exponent) return std::nullopt;
  const auto suffix = power_of_suffix(text);
  if (!suffix) return std::nullopt;
  const double value = scaled(static_cast<double>(digits), power + *exponent + *suffix);
  return negative ? -value : value;
}

}  // namespace ingest
