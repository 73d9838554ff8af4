#include "analysis/quality/reason_codes.h"

#include <array>
#include <charconv>

namespace analysis {

std::string fixed(double number, int digits) {
  std::array<char, 32> text;
  const auto [end, error] =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, digits);
  return error == std::errc() ? std::string(text.data(), end) : std::string();
}

std::string codes_of_reasons(const quality::DomainValues& values, const quality::Weights& weights) {
  std::string text;
  for (const quality::Reason& reason : quality::reasons_of(values, weights)) {
    if (!text.empty()) text += "; ";
    text.append(quality::info(reason.rule).code).append(reason.points < 0 ? " " : " +");
    text += fixed(reason.points, 1);
  }
  return text;
}

}  // namespace analysis
