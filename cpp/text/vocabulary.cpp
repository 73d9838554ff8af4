#include "text/vocabulary.h"

#include <algorithm>

#include "text/code_points.h"
#include "text/fold.h"

namespace text {

WordId Vocabulary::intern(std::string_view folded, std::uint64_t hash) {
  const WordId word{folded_.intern(folded, hash)};
  if (word.value == about_.size()) about_.push_back(describe(folded, hash));
  return word;
}

// Nearly all words are their own plain form: an even number, that of the word. An odd one is a place in bare_.
PlainId Vocabulary::plain_of_bare(std::string_view bare, std::uint64_t hash) const {
  const std::uint32_t met = bare_.size() == 0 ? base::kNone : bare_.find(bare, hash);
  return PlainId{met != base::kNone ? met * 2 + 1 : static_cast<std::uint32_t>(about_.size()) * 2};
}

PlainId Vocabulary::plain_of(std::string_view folded, std::uint64_t hash) {
  buffer_.clear();
  strip_marks(folded, buffer_);
  // A word of nothing but marks keeps them, so that no plain form is empty.
  if (buffer_.empty() || buffer_ == folded) return plain_of_bare(folded, hash);
  const std::uint32_t word = folded_.find(buffer_);
  return PlainId{word != base::kNone ? about_[word].plain.value : bare_.intern(buffer_) * 2 + 1};
}

Vocabulary::About Vocabulary::describe(std::string_view folded, std::uint64_t hash) {
  constexpr std::uint32_t kMost = 255;
  About about;
  std::uint32_t letters = 0;
  if (is_ascii(folded)) {
    about.plain = plain_of_bare(folded, hash);
    for (const char c : folded) letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
    if (letters > 0) about.script = Script::kLatin;
  } else {
    about.plain = plain_of(folded, hash);
    for (std::size_t at = 0; at < folded.size() && letters < kMost;) {
      const Script next = script_of(next_code_point(folded, at));
      if (next == Script::kCommon) continue;
      if (about.script == Script::kCommon) about.script = next;
      ++letters;
    }
  }
  about.letters = static_cast<std::uint8_t>(std::min(letters, kMost));
  return about;
}

}  // namespace text
