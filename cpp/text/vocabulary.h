// Each distinct folded word once, with what is true of the word alone: its plain form (marks stripped,
// text/fold.h), its script and how many letters it has. Texts become rows of small integers, so work on
// ten million texts is paid once a distinct word.
// Cost of intern: one probe; a new word about 50 ns more. Memory: the bytes + about 30 a word.
// Whoever has many words looks them up together (text/word_rows.h).
#pragma once

#include <cstdint>
#include <span>
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
  WordId intern(std::string_view folded) { return intern(folded, base::hash_bytes(folded)); }
  WordId intern(std::string_view folded, std::uint64_t hash);   // hash == base::hash_bytes(folded)
  void prefetch(std::span<const std::uint64_t> hashes) const { folded_.prefetch(hashes); }
  // Is it a word, or the plain form of one?
  bool knows(std::string_view folded, std::uint64_t hash) const {
    return folded_.find(folded, hash) != base::kNone || bare_.find(folded, hash) != base::kNone;
  }

  std::uint32_t size() const { return folded_.size(); }
  std::string_view operator[](WordId word) const { return folded_[word.value]; }
  PlainId plain(WordId word) const { return about_[word.value].plain; }
  std::string_view plain_text(PlainId plain) const {
    return ((plain.value & 1) != 0 ? bare_ : folded_)[plain.value / 2];
  }
  // The word that is this plain form; none: it was no word when it was met, and bare_form() numbers it.
  WordId word_of(PlainId plain) const { return (plain.value & 1) != 0 ? WordId::none() : WordId{plain.value / 2}; }
  static std::uint32_t bare_form(PlainId plain) { return plain.value / 2; }
  Script script(WordId word) const { return about_[word.value].script; }   // of its first letter
  std::uint8_t letters(WordId word) const { return about_[word.value].letters; }   // 255: that many or more

 private:
  struct About {
    PlainId plain;
    Script script = Script::kCommon;
    std::uint8_t letters = 0;
  };
  About describe(std::string_view folded, std::uint64_t hash);
  PlainId plain_of(std::string_view folded, std::uint64_t hash);
  PlainId plain_of_bare(std::string_view bare, std::uint64_t hash) const;

  base::StringPool folded_;
  base::StringPool bare_;                    // plain forms that were not words when they were met
  std::vector<About> about_;
  std::string buffer_;
};

}  // namespace text
