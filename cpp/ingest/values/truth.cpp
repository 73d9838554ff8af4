#include "ingest/values/truth.h"

#include <algorithm>
#include <array>
#include <string>

#include "crawl/link.h"
#include "ingest/values/numbers.h"
#include "ingest/values/values.h"
#include "text/fold.h"

namespace ingest {
namespace {

constexpr auto kNoValue = std::to_array<std::string_view>(
    {"-",    "--",   "–",      "—",         "n/a",     "n.a.",    "na",    "n/d",   "null",
     "nan",  "none", "nil",    "undefined", "(null)",  "<na>",    "<nil>", "#n/a",  "#nv",
     "#n/d", "#na",  "#null!", "#ref!",     "#value!", "#div/0!", "#num!", "#name?"});

// Folded, sorted by language: the words of spreadsheets for TRUE and FALSE, then yes and no.
constexpr auto kYes = std::to_array<std::string_view>({
    "true",       "yes",     "y",     "t",  "x",  "+", "on", "✓", "✔", "wahr", "ja",  // German, Dutch, Danish, Swedish
    "vrai",       "oui",  // French
    "verdadero",  "sí",      "si",  // Spanish, Italian
    "vero",  // Italian
    "verdadeiro", "sim",  // Portuguese
    "waar",  // Dutch
    "prawda",     "tak",  // Polish
    "sant",  // Swedish
    "sand",  // Danish
    "sann",  // Norwegian
    "tosi",       "kyllä",  // Finnish
    "igaz",       "igen",  // Hungarian
    "pravda",     "ano",     "áno",  // Czech, Slovak
    "istina",     "tačno",   "da",  // Croatian, Serbian, Romanian
    "adevărat",  // Romanian
    "cert",  // Catalan
    "истина",     "да",  // Russian, Bulgarian
    "істина",     "так",  // Ukrainian
    "doğru",      "evet",  // Turkish
    "αληθεσ",     "αληθησ",  "ναι",  // Greek
    "tiesa",      "patiess", "tõene",  // Lithuanian, Latvian, Estonian
    "benar",      "đúng",  // Indonesian, Vietnamese
    "真",         "是",      "はい",  "참", "예",  // Chinese, Japanese, Korean
    "אמת",        "صواب",    "จริง",  // Hebrew, Arabic, Thai
});
constexpr auto kNo = std::to_array<std::string_view>({
    "false",  "no",      "n",      "f",       "off",      "✗",        "✘",      "falsch", "nein",    "faux",  "non",
    "falso",  "não",     "nao",    "onwaar",  "nee",      "fałsz",    "nie",    "falskt", "nej",     "falsk", "nei",
    "usann",  "epätosi", "ei",     "hamis",   "nem",      "nepravda", "ne",     "laž",    "netačno", "fals",  "nu",
    "ложь",   "лъжа",    "нет",    "не",      "хибність", "ні",       "yanliş", "yanlış", "hayır",   "hayir", "ψευδεσ",
    "ψευδησ", "οχι",     "όχι",    "netiesa", "aplams",   "väär",     "salah",  "sai",    "假",      "偽",    "否",
    "いいえ", "거짓",    "아니요", "שקר",     "خطأ",      "เท็จ",
});
constexpr auto kFollowed =
    std::to_array<std::string_view>({"follow", "followed", "dofollow", "do-follow", "do follow"});
constexpr auto kNotFollowed = std::to_array<std::string_view>(
    {"nofollow", "no-follow", "no follow", "nofollowed", "not followed", "sponsored", "ugc"});

template <class Words>
bool has(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// Greek writes its capitals without accents.
std::string folded(std::string_view word) {
  std::string out;
  text::fold(word, out);
  return out;
}

bool starts_as_number(std::string_view word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; }

// A list of rel's words: "nofollow, ugc".
bool is_rel(std::string_view word) { return parse_rel(word) != 0; }

}  // namespace

bool says_nothing(std::string_view word) {
  constexpr std::size_t kLongest = 9;
  if (word.empty()) return true;
  if (word.size() > kLongest) return false;
  return std::ranges::any_of(kNoValue, [word](std::string_view known) { return same_word(word, known); });
}

Truth truth_of(std::string_view cell) {
  constexpr std::size_t kLongest = 40;
  const std::string_view word = trimmed(cell);
  if (says_nothing(word)) return Truth::kNothing;
  if (word.size() > kLongest) return Truth::kUnknown;
  if (starts_as_number(word)) {
    const auto number = parse_number(word);
    if (number == 1) return Truth::kYes;
    return number == 0 ? Truth::kNo : Truth::kUnknown;
  }
  const std::string plain = folded(word);
  if (has(kYes, plain)) return Truth::kYes;
  return has(kNo, plain) ? Truth::kNo : Truth::kUnknown;
}

Truth follow_of(std::string_view cell) {
  const Truth said = truth_of(cell);
  if (said != Truth::kUnknown) return said;
  const std::string plain = folded(trimmed(cell));
  if (has(kFollowed, plain)) return Truth::kYes;
  return has(kNotFollowed, plain) || is_rel(plain) ? Truth::kNo : Truth::kUnknown;
}

Truth nofollow_of(std::string_view cell) {
  const Truth said = truth_of(cell);
  if (said != Truth::kUnknown) return said;
  const Truth followed = follow_of(cell);
  if (followed == Truth::kUnknown) return followed;
  return followed == Truth::kYes ? Truth::kNo : Truth::kYes;
}

std::optional<bool> parse_truth(std::string_view cell) {
  const Truth said = truth_of(cell);
  if (said == Truth::kYes) return true;
  return said == Truth::kNo ? std::optional(false) : std::nullopt;
}

}  // namespace ingest
