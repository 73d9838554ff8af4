#include "text/vocabulary.h"

#include "text/code_points.h"
#include "text/fold.h"

namespace text {

WordId Vocabulary::intern(std::string_view folded) {
  const WordId word{folded_.intern(folded)};
  if (word.value == plain_.size()) describe(folded);
  return word;
}

void Vocabulary::describe(std::string_view folded) {
  buffer_.clear();
  strip_marks(folded, buffer_);
  // A word of nothing but marks keeps them, so that no plain form is empty.
  plain_.push_back(PlainId{plain_words_.intern(buffer_.empty() ? folded : std::string_view(buffer_))});
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
