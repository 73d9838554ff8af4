// Text as a reader sees it: runs of white space (HTML's, and the no-break space) are one space, and
// there is none at the ends.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace html {

class FoldedText {
 public:
  // Keeps at most `limit` bytes, cut between characters.
  explicit FoldedText(std::size_t limit = std::string::npos) : limit_(limit) {}

  void add(std::string_view text);  // white space inside and at its ends counts
  void add(const FoldedText& inner);
  void gap() { gap_ = true; }  // as if white space stood here
  void clear();

  const std::string& text() const { return text_; }
  std::size_t size() const { return text_.size(); }
  bool empty() const { return text_.empty(); }

 private:
  void add_word(std::string_view word);

  std::string text_;
  std::size_t limit_;
  bool gap_ = false;  // white space since the last word
  bool led_by_gap_ = false;
};

// The last, the first `count` characters of `text`, less the word that the cut went through, unless
// that is all there is (scripts without spaces). No white space at the ends.
std::string_view last_characters(std::string_view text, int count);
std::string_view first_characters(std::string_view text, int count);

}  // namespace html
