#include "text/language.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

#include "text/words.h"

namespace text {
namespace {

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed
constexpr char kStopWords[] = {
#embed "data/stopwords.txt"
};
#pragma clang diagnostic pop

constexpr std::array kScriptLanguages = {
    std::pair{Script::kKana, "ja"},  std::pair{Script::kHan, "zh"},      std::pair{Script::kHangul, "ko"},
    std::pair{Script::kThai, "th"},  std::pair{Script::kTamil, "ta"},    std::pair{Script::kBengali, "bn"},
    std::pair{Script::kGreek, "el"}, std::pair{Script::kArmenian, "hy"}, std::pair{Script::kGeorgian, "ka"},
};
}  // namespace

std::string primary_subtag(std::string_view tag) {
  std::string primary;
  for (const char c : tag) {
    if (c == '-' || c == '_') break;
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    if (lower < 'a' || lower > 'z' || primary.size() == 3) return {};
    primary.push_back(lower);
  }
  return primary.size() >= 2 ? primary : std::string();
}

Languages::Languages(Vocabulary& words) {
  std::string_view rest(kStopWords, sizeof kStopWords);
  WordSplitter splitter;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1);
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    const std::size_t colon = line.find(':');
    if (line.starts_with('#') || colon == std::string_view::npos) continue;
    const bool smaller = line.starts_with('~');
    const Language language = add(line.substr(smaller ? 1 : 0, colon - (smaller ? 1 : 0)));
    if (smaller) smaller_ |= LanguageSet{1} << language.index;
    for (const std::string_view part : splitter.split(line.substr(colon + 1))) {
      const std::uint32_t plain = words.plain(words.intern(part)).value;
      if (plain >= sets_.size()) sets_.resize(plain + 1, 0);
      sets_[plain] |= LanguageSet{1} << language.index;
    }
  }
  for (const auto& [script, code] : kScriptLanguages) {
    of_script_[static_cast<std::size_t>(script)] = add(code);
    telling_ |= set_of(script);
  }
}

Language Languages::add(std::string_view code) {
  const Language known = find(code);
  if (known.valid() || codes_.size() == kMostLanguages) return known;
  codes_.emplace_back(code);
  return {static_cast<std::uint8_t>(codes_.size() - 1)};
}

std::string_view Languages::code(Language language) const {
  return !language.valid() ? std::string_view() : codes_[language.index];
}

Language Languages::find(std::string_view tag) const {
  if (tag.empty()) return {};
  const auto found = std::ranges::find(codes_, primary_subtag(tag));
  return found == codes_.end() ? Language{} : Language{static_cast<std::uint8_t>(found - codes_.begin())};
}

bool Languages::tells(std::span<const WordId> text, const Vocabulary& words) const {
  return std::ranges::any_of(text, [&](WordId word) {
    return function_word(words.plain(word)) != 0 || (set_of(words.script(word)) & telling_) != 0;
  });
}

Languages::Guess Languages::guess(std::span<const WordId> text, const Vocabulary& words) const {
  if (!tells(text, words)) return {};
  std::array<std::uint32_t, kScripts> letters{};
  std::array<int, kMostLanguages> hits{};
  for (const WordId word : text) {
    letters[static_cast<std::size_t>(words.script(word))] += words.letters(word);
    for (LanguageSet left = function_word(words.plain(word)); left != 0; left &= left - 1) {
      ++hits[static_cast<std::size_t>(std::countr_zero(left))];
    }
  }
  letters[static_cast<std::size_t>(Script::kCommon)] = 0;
  // Japanese is written in Han and Kana together; a fifth of Kana tells it from Chinese.
  const std::uint32_t kana = letters[static_cast<std::size_t>(Script::kKana)];
  if (kana > 0 && kana * 4 >= letters[static_cast<std::size_t>(Script::kHan)]) {
    letters[static_cast<std::size_t>(Script::kKana)] += letters[static_cast<std::size_t>(Script::kHan)];
  }
  const auto main_script = std::ranges::max_element(letters);
  if (*main_script == 0) return {};
  const Language alone = of_script_[main_script - letters.begin()];
  if (alone.valid()) return {alone, 0};

  const Language most = most_of(hits);
  return {most, most.valid() ? hits[most.index] : 0};
}

// None: no language is alone at the top.
Language Languages::most_of(std::span<const int> hits) const {
  const auto is_smaller = [this](std::size_t i) { return (smaller_ >> i & 1) != 0; };
  Language best;
  int most = 0, times = 0;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (hits[i] < most || hits[i] == 0) continue;
    const bool above = hits[i] > most || (best.valid() && is_smaller(best.index) && !is_smaller(i));
    if (!above && is_smaller(i) && !is_smaller(best.index)) continue;
    times = above ? 1 : times + 1;
    if (above) best = {static_cast<std::uint8_t>(i)};
    most = hits[i];
  }
  return times == 1 ? best : Language{};
}

}  // namespace text
