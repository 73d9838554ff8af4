// Words of a text, folded (text/fold.h). A word is a run of letters, marks and digits (Unicode general
// categories L, M, N). Scripts without blanks between words (Han, Kana, Thai, Lao, Khmer, Myanmar)
// give overlapping pairs of characters instead, so that a phrase inside a run is a run of words too.
// An apostrophe parts words, and a lone s after it is dropped: "Amazon's" -> amazon.
// Cost: ASCII about 1 ns a byte, else that of folding. The views live until the next split().
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace text {

class WordSplitter {
 public:
  // From the start of each word on, that many bytes can be read (base::hash_padded).
  static constexpr std::size_t kWordRoom = 16;

  std::span<const std::string_view> split(std::string_view utf8);

 private:
  std::optional<std::size_t> split_ascii(std::string_view text);  // how many words; none: not all is ASCII
  void split_folded(std::string_view all);

  std::string folded_;
  std::vector<std::string_view> words_;
};

}  // namespace text
