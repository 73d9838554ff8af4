// English word vectors from a table (tools/word-vectors.mjs makes it): what two texts share when they share no word.
// A text is the mean of its words' directions without function words, as its words are written; texts are compared by
// the cosine. Optional: nothing else needs it.
//
// The table: "ANCHWV1\n"; how many words and how many numbers each (two 32-bit integers, low byte first); the words by
// rising bytes, each its length in a byte and its bytes; then their vectors, signed bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/language.h"
#include "text/vocabulary.h"
#include "text/words.h"

namespace relevance {

class WordVectors {
 public:
  static constexpr std::uint32_t kMostWords = 1'000'000, kMostDimensions = 1'000;

  // Errors: kBadContainer for bytes that are no such table. Cost: one pass. Keeps its own copy of the bytes.
  static base::Result<WordVectors> read(std::string_view bytes);

  std::uint32_t size() const { return static_cast<std::uint32_t>(word_ends_.size()); }
  std::uint32_t dimensions() const { return dimensions_; }
  std::string_view word(std::uint32_t index) const;
  std::optional<std::uint32_t> find(std::string_view folded_word) const;   // O(log words)

  // The direction of a text, length 1; all zero when it has no word that is known.
  std::vector<double> place(std::string_view text);
  double similarity(std::uint32_t a, std::uint32_t b) const;               // of two words, -1..1

 private:
  std::string bytes_;
  std::uint32_t dimensions_ = 0;
  std::vector<std::uint32_t> word_ends_;       // in bytes_
  std::vector<std::uint32_t> word_starts_;
  std::size_t numbers_at_ = 0;
  std::vector<double> length_;                 // [words] of a vector, for dividing

  std::int8_t number(std::uint32_t word, std::uint32_t i) const {
    return static_cast<std::int8_t>(bytes_[numbers_at_ + std::size_t{word} * dimensions_ + i]);
  }
  struct Reader {                              // what place() needs of a text
    text::WordSplitter splitter;
    text::Vocabulary words;
    text::Languages languages{words};
    text::Language english = languages.find("en");
  };
  std::unique_ptr<Reader> reader_ = std::make_unique<Reader>();
};

}  // namespace relevance
