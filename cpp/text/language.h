// The language of a text: codes, function words, and a simple guess.
//
// The guess: scripts of one language decide by themselves (Kana ja, Hangul ko, Han zh, Greek el,
// Thai th, Tamil ta, …); for the others (Latin, Cyrillic, Arabic, Hebrew, Devanagari) the language
// whose function words the text has most of, if it has them alone at the top. Smaller languages that share most of
// theirs with a larger one (Catalan, Slovak) have to be alone above all. Titles of five words and more come out right
// about nine times in ten; a word or two often cannot be told, and then the answer is none.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/vocabulary.h"

namespace text {

// "pt-BR" -> "pt", "DE" -> "de", "zh_Hans" -> "zh"; "" when it is no language tag.
std::string primary_subtag(std::string_view tag);

// A language of the function-word list, or one of the scripts above.
struct Language {
  std::uint8_t index = 0xFF;

  bool valid() const { return index != 0xFF; }
  friend bool operator==(Language, Language) = default;
};
inline constexpr int kMostLanguages = 56;
using LanguageSet = std::uint64_t;              // bit 1 << index

class Languages {
 public:
  explicit Languages(Vocabulary& words);        // interns the function words, best into an empty vocabulary

  int size() const { return static_cast<int>(codes_.size()); }
  std::string_view code(Language language) const;      // "de"; "" for none
  Language find(std::string_view tag) const;

  // The languages in which a word is a function word.
  LanguageSet function_word(PlainId word) const { return word.value < sets_.size() ? sets_[word.value] : 0; }
  bool is_function_word(PlainId word, Language language) const {
    return language.valid() && (function_word(word) >> language.index & 1) != 0;
  }

  struct Guess {
    Language language;
    int evidence = 0;  // function words seen; 0 when the script alone decided
  };
  Guess guess(std::span<const WordId> text, const Vocabulary& words) const;

 private:
  Language add(std::string_view code);
  Language most_of(std::span<const int> hits) const;
  bool tells(std::span<const WordId> text, const Vocabulary& words) const;

  std::vector<std::string> codes_;
  std::vector<LanguageSet> sets_;               // by plain word
  Language of_script_[kScripts];
  ScriptSet telling_ = 0;                       // scripts of one language
  LanguageSet smaller_ = 0;
};

}  // namespace text
