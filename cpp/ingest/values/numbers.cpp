#include "ingest/values/numbers.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace ingest {
namespace {

// Powers of ten that a double holds exactly: one multiplication or division by them rounds once.
constexpr std::array<double, 23> kTens = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                          1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr std::size_t kExactDigits = 15;
constexpr std::size_t kGroup = 3;  // digits

bool digit(char c) { return c >= '0' && c <= '9'; }

double scaled(double value, int power) {
  for (; power > 22; power -= 22) value *= kTens[22];
  for (; power < -22; power += 22) value /= kTens[22];
  return power < 0 ? value / kTens[static_cast<std::size_t>(-power)] : value * kTens[static_cast<std::size_t>(power)];
}

// Bytes of the blank at the start of `text`: a blank, a no-break space, a narrow or a thin one.
std::size_t blank_at(std::string_view text) {
  if (text.starts_with(' ')) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  if (text.starts_with("\xE2\x80\xAF") || text.starts_with("\xE2\x80\x89")) return 3;
  return 0;
}

// Blanks and apostrophes group digits and do nothing else.
std::size_t grouping_at(std::string_view text) {
  if (text.starts_with('\'')) return 1;
  if (text.starts_with("\xE2\x80\x99")) return 3;
  return blank_at(text);
}

// A number's digits in pieces, and the mark before each but the first: '.', ',' or ' ' for what only groups.
struct Mantissa {
  static constexpr std::size_t kMostPieces = 12;
  std::array<std::string_view, kMostPieces> pieces;
  std::array<char, kMostPieces> marks = {};
  std::size_t count = 0;
  std::size_t points = 0, commas = 0;
};

std::string_view take_digits(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && digit(text[length])) ++length;
  const std::string_view digits = text.substr(0, length);
  text.remove_prefix(length);
  return digits;
}

std::optional<Mantissa> take_mantissa(std::string_view& text) {
  Mantissa out;
  out.pieces[out.count++] = take_digits(text);
  while (!text.empty()) {
    const bool mark = text.front() == '.' || text.front() == ',';
    const std::size_t bytes = mark ? 1 : grouping_at(text);
    if (bytes == 0 || (!mark && (text.size() == bytes || !digit(text[bytes])))) break;
    if (out.count == Mantissa::kMostPieces) return std::nullopt;
    out.marks[out.count] = mark ? text.front() : ' ';
    out.points += text.front() == '.' ? 1 : 0;
    out.commas += text.front() == ',' ? 1 : 0;
    text.remove_prefix(bytes);
    out.pieces[out.count++] = take_digits(text);
  }
  return out;
}

// Pieces [0, end) are a whole number: alone, or in groups of three, 1,234,567, or as in India 12,34,567.
bool is_grouped(const Mantissa& number, std::size_t end) {
  if (end == 1) return true;
  if (number.pieces[0].empty() || number.pieces[0].size() > kGroup || number.pieces[0].front() == '0') return false;
  for (std::size_t i = 1; i < end; ++i) {
    if (number.marks[i] != number.marks[1]) return false;
    const std::size_t digits = number.pieces[i].size();
    const bool pair = digits == 2 && number.marks[1] == ',' && i + 1 < end;
    if (digits != kGroup && !pair) return false;
  }
  return true;
}

Tells tells_decimal(char mark) { return mark == '.' ? Tells::kFirst : Tells::kSecond; }
Tells tells_grouping(char mark) { return mark == ',' ? Tells::kFirst : Tells::kSecond; }

struct Marks {
  bool fraction = false;  // the last piece is one
  Tells tells = Tells::kNothing;
};

// A mark that occurs once and no other with it.
Marks alone(char mark, std::string_view before, std::string_view after, Decimals decimals, bool scaled) {
  const bool open =
      !scaled && after.size() == kGroup && !before.empty() && before.size() <= kGroup && before.front() != '0';
  if (!open || decimals == Decimals::kMeasured) return {true, tells_decimal(mark)};
  return {(mark == '.') == (decimals == Decimals::kPoint), Tells::kOpen};
}

// `scaled`: an exponent, a per cent sign or the like follows, and with these numbers are not grouped.
std::optional<Marks> marks_of(const Mantissa& number, Decimals decimals, bool scaled) {
  const std::size_t last = number.count - 1;
  const char mark = number.marks[last];
  const std::size_t of_mark = mark == '.' ? number.points : number.commas;
  if (last == 0 || mark == ' ') {
    if (number.points + number.commas > 0) return std::nullopt;
    return Marks{};
  }
  if (of_mark > 1)
    return number.points > 0 && number.commas > 0 ? std::nullopt : std::optional(Marks{false, tells_grouping(mark)});
  return alone(mark, number.pieces[0], number.pieces[1], decimals, scaled || last > 1);
}

std::optional<int> take_exponent(std::string_view& text) {
  if (text.empty() || (text.front() != 'e' && text.front() != 'E')) return 0;
  text.remove_prefix(1);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || !digit(text.front())) return std::nullopt;
  int power = 0;
  for (const char c : take_digits(text)) {
    if (power < 1000) power = power * 10 + (c - '0');
  }
  return negative ? -power : power;
}

// What may follow a number: %, or a tool's short form for thousands, millions and billions.
std::optional<int> power_of_suffix(std::string_view rest) {
  while (blank_at(rest) != 0) rest.remove_prefix(blank_at(rest));
  if (rest.empty()) return 0;
  if (rest == "%") return -2;
  if (rest == "k" || rest == "K") return 3;
  if (rest == "m" || rest == "M") return 6;
  if (rest == "b" || rest == "B") return 9;
  return std::nullopt;
}

double value_of(const Mantissa& number, bool fraction, int power) {
  std::uint64_t digits = 0;
  for (std::size_t i = 0; i < number.count; ++i) {
    const bool after = fraction && i + 1 == number.count;
    for (const char c : number.pieces[i]) {
      const bool room = digits < 100'000'000'000'000'000;
      if (room) digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
      power += after ? (room ? -1 : 0) : (room ? 0 : 1);
    }
  }
  return scaled(static_cast<double>(digits), power);
}

std::optional<Number> of_marks(std::string_view text, Decimals decimals) {
  const auto number = take_mantissa(text);
  if (!number || (number->count == 1 && number->pieces[0].empty())) return std::nullopt;
  const std::size_t written = text.size();
  const auto exponent = take_exponent(text);
  const auto suffix = power_of_suffix(text);
  if (!exponent || !suffix) return std::nullopt;
  const auto marks = marks_of(*number, decimals, written != text.size() || *suffix != 0);
  if (!marks || !is_grouped(*number, number->count - (marks->fraction ? 1 : 0))) return std::nullopt;
  if (marks->fraction && number->count == 2 && number->pieces[0].empty() && number->pieces[1].empty()) {
    return std::nullopt;
  }
  return Number{value_of(*number, marks->fraction, *exponent + *suffix), marks->tells};
}

// Most numbers are digits, or digits with one mark among them.
std::optional<Number> of_few_digits(std::string_view text, Decimals decimals) {
  constexpr std::size_t kNowhere = kExactDigits + 1;
  std::size_t mark = kNowhere;
  std::uint64_t digits = 0;
  if (text.empty() || text.size() > kExactDigits || !digit(text.front())) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (digit(text[i])) {
      digits = digits * 10 + static_cast<std::uint64_t>(text[i] - '0');
    } else if ((text[i] == '.' || text[i] == ',') && mark == kNowhere) {
      mark = i;
    } else {
      return std::nullopt;
    }
  }
  const auto value = static_cast<double>(digits);
  if (mark == kNowhere) return Number{value, Tells::kNothing};
  const std::string_view after = text.substr(mark + 1);
  const Marks marks = alone(text[mark], text.substr(0, mark), after, decimals, false);
  return Number{marks.fraction ? value / kTens[after.size()] : value, marks.tells};
}

}  // namespace

std::optional<Number> read_number(std::string_view text, Decimals decimals) {
  const bool negative = text.starts_with('-') || text.starts_with("\xE2\x88\x92");
  if (negative) text.remove_prefix(text.front() == '-' ? 1 : 3);
  if (!negative && text.starts_with('+')) text.remove_prefix(1);
  auto out = of_few_digits(text, decimals);
  if (!out) out = of_marks(text, decimals);
  if (out && negative) out->value = -out->value;
  return out;
}

std::optional<double> parse_number(std::string_view text, Decimals decimals) {
  const auto number = read_number(text, decimals);
  return number ? std::optional(number->value) : std::nullopt;
}

}  // namespace ingest
