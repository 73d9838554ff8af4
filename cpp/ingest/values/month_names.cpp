#include "ingest/values/month_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.h"

namespace ingest {
namespace {

// Beginnings of names, folded and without accents.
struct Beginning {
  std::string_view letters;
  int month;
};
constexpr auto kMonths = std::to_array<Beginning>({
    {"jan", 1},  {"ene", 1},  {"gen", 1},  {"sty", 1},  {"feb", 2},  {"fev", 2},  {"lut", 2},  {"mar", 3},
    {"maa", 3},  {"mrt", 3},  {"mrz", 3},  {"apr", 4},  {"avr", 4},  {"abr", 4},  {"kwi", 4},  {"may", 5},
    {"mai", 5},  {"mei", 5},  {"maj", 5},  {"mag", 5},  {"jun", 6},  {"juin", 6}, {"giu", 6},  {"cze", 6},
    {"jul", 7},  {"juil", 7}, {"lug", 7},  {"lip", 7},  {"aug", 8},  {"aou", 8},  {"ago", 8},  {"sie", 8},
    {"sep", 9},  {"set", 9},  {"wrz", 9},  {"oct", 10}, {"okt", 10}, {"ott", 10}, {"out", 10}, {"paz", 10},
    {"nov", 11}, {"lis", 11}, {"dec", 12}, {"dez", 12}, {"dic", 12}, {"gru", 12},
});
constexpr std::array<std::string_view, 7> kWeekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::size_t kLongest = 16;

std::string plain(std::string_view word) {
  std::string folded, out;
  text::fold(word.substr(0, kLongest), folded);
  text::strip_marks(folded, out);
  return out;
}

}  // namespace

int month_named(std::string_view word) {
  const std::string letters = plain(word);
  const auto* found =
      std::ranges::find_if(kMonths, [&](const Beginning& month) { return letters.starts_with(month.letters); });
  return found == kMonths.end() ? 0 : found->month;
}

bool is_weekday(std::string_view word) {
  const std::string letters = plain(word);
  return std::ranges::any_of(kWeekdays, [&](std::string_view day) { return letters.starts_with(day); });
}

}  // namespace ingest
