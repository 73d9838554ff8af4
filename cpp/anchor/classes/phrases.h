// A list of phrases over the plain words of a vocabulary, each with a code of its own; finds a phrase
// that is the whole of a text or stands inside it. The phrases' words are interned when they are
// added, so a word with a number beyond theirs cannot begin one: most words cost one comparison.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/vocabulary.h"
#include "text/words.h"

namespace anchor {

class Phrases {
 public:
  static constexpr int kNoCode = -1;
  using Codes = std::uint64_t;                 // set of codes 0..63; a phrase whose code is not in it is passed over

  // A phrase without words is ignored. A last word that ends in '*' stands for any ending.
  void add(std::string_view phrase, int code, text::Vocabulary& words);

  // Is there a phrase that begins with this word? Not one of a single open word.
  bool begin_with(text::PlainId word) const {
    return word.value < first_of_.size() && first_of_[word.value] != base::kNone;
  }

  int whole(std::span<const text::PlainId> text, const text::Vocabulary& words, Codes allowed) const;
  int inside(std::span<const text::PlainId> text, const text::Vocabulary& words, Codes allowed) const;

  // Phrases of one open word ("casino*") cannot be found by their first word; this is the code of the
  // one that `word` begins with. Callers ask once a distinct word.
  int open_word(std::string_view plain_word, Codes allowed) const;

 private:
  struct Phrase {
    std::vector<text::PlainId> words;          // without the open last word
    std::string open;                          // its beginning, "" when there is none
    std::uint32_t next = base::kNone;          // of the same first word
    int code = kNoCode;
  };
  bool begins(const Phrase& phrase, std::span<const text::PlainId> text, const text::Vocabulary& words) const;

  std::vector<Phrase> phrases_;
  std::vector<std::uint32_t> first_of_;        // by plain word: head of its chain
  std::vector<Phrase> open_words_;
  std::array<bool, 256> open_begins_{};        // by first byte: does one of them?
};

}  // namespace anchor
