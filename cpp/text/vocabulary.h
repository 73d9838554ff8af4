// Each distinct folded word once, with what is true of the word alone: its plain form (marks stripped,
// text/fold.h), its script and how many letters it has. Texts become rows of small integers, so work on
// ten million texts is paid once a distinct word.
// Cost of intern: one probe; a new word about 50 ns more. Memory: the bytes + about 30 a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/string_pool.h"
#include "text/script.h"

namespace text {

using WordId = base::Id<struct WordTag>;     // a folded word
using PlainId = base::Id<struct PlainTag>;   // a word without its marks: aqui for aquí; below twice the words

class Vocabulary {
 public:
  WordId intern(std::string_view folded);

  std::uint32_t size() const { return folded_.size(); }
  std::string_view operator[](WordId word) const { return folded_[word.value]; }
  PlainId plain(WordId word) const { return plain_[word.value]; }
  std::string_view plain_text(PlainId plain) const {
    return ((plain.value & 1) != 0 ? bare_ : folded_)[plain.value / 2];
  }
  Script script(WordId word) const { return script_[word.value]; }      // of its first letter
  std::uint8_t letters(WordId word) const { return letters_[word.value]; }   // 255: that many or more

 private:
  void describe(std::string_view folded);
  PlainId plain_of(std::string_view folded);

  base::StringPool folded_;
  base::StringPool bare_;                    // plain forms that were not words when they were met
  std::vector<PlainId> plain_;
  std::vector<Script> script_;
  std::vector<std::uint8_t> letters_;
  std::string buffer_;
};

}  // namespace text
