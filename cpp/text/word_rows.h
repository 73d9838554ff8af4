// The words of some dozens of texts as rows of numbers, looked up together. The slots of new words are all over the
// memory, so they are loaded many at a time (base::StringPool::prefetch): 64 texts take a third less time than one by
// one.
//
//   for (rows.clear(); !rows.is_full() && more();) rows.add(next());
//   rows.look_up(words);
//   for (std::size_t i = 0; i < rows.size(); ++i) use(rows[i]);
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/vocabulary.h"
#include "text/words.h"

namespace text {

class WordRows {
 public:
  void clear();
  void add(std::string_view utf8);  // split at once; the text need not live longer
  bool is_full() const { return texts_ == kTexts || bytes_ >= kBytes; }
  std::size_t size() const { return texts_; }
  std::size_t words() const { return count_; }  // of all texts

  void look_up(Vocabulary& words);  // interns those that are new
  // A number (nothing but 0 to 9) that is new becomes `unknown`.
  void look_up(Vocabulary& words, WordId unknown);

  // Of the texts that have been looked up; lives until the next clear().
  std::span<const WordId> operator[](std::size_t text) const {
    return std::span(words_).subspan(ends_[text], ends_[text + 1] - ends_[text]);
  }

 private:
  static constexpr std::size_t kTexts = 64, kBytes = 1U << 14;

  std::size_t texts_ = 0, bytes_ = 0, count_ = 0;
  std::array<WordSplitter, kTexts> splitters_;  // each holds the words of its text
  std::array<std::span<const std::string_view>, kTexts> parts_;
  std::vector<std::uint64_t> hashes_;  // of all words, `count_` of them
  std::vector<WordId> words_;  // as many
  std::array<std::uint32_t, kTexts + 1> ends_{};
};

}  // namespace text
