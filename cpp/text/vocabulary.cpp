#include "text/vocabulary.h"

#include "text/code_points.h"
#include "text/fold.h"

namespace text {

WordId Vocabulary::intern(std::string_view folded) {
  const WordId word{folded_.intern(folded)};
  if (word.value == plain_.size()) describe(folded);
  return word;
}

// Nearly all words are their own plain form: an even number, that of the word. An odd one is a place in bare_.
PlainId Vocabulary::plain_of(std::string_view folded) {
  const auto itself = static_cast<std::uint32_t>(plain_.size()) * 2;
  std::string_view bare = folded;
  if (!is_ascii(folded)) {
    buffer_.clear();
    strip_marks(folded, buffer_);
    if (!buffer_.empty()) bare = buffer_;  // a word of nothing but marks keeps them, so that no plain form is empty
  }
  if (bare != folded) {
    const std::uint32_t word = folded_.find(bare);
    return PlainId{word != base::kNone ? plain_[word].value : bare_.intern(bare) * 2 + 1};
  }
  const std::uint32_t met = bare_.size() == 0 ? base::kNone : bare_.find(bare);
  return PlainId{met != base::kNone ? met * 2 + 1 : itself};
}

void Vocabulary::describe(std::string_view folded) {
  plain_.push_back(plain_of(folded));
  Script script = Script::kCommon;
  std::uint8_t letters = 0;
  for (std::size_t at = 0; at < folded.size() && letters < 255;) {
    const Script next = script_of(next_code_point(folded, at));
    if (next == Script::kCommon) continue;
    if (script == Script::kCommon) script = next;
    ++letters;
  }
  script_.push_back(script);
  letters_.push_back(letters);
}

}  // namespace text
