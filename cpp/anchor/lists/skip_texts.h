// Texts of skip links ("Skip to content", "Zum Inhalt springen"), by language in cpp/anchor/data/skip.txt.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace anchor {

class SkipTexts {
 public:
  SkipTexts();
  // Is it one, the whole of it, whatever its case, accents and punctuation? A few ns for nearly all other texts.
  bool has(std::string_view text);

 private:
  static constexpr std::size_t kBeginnings = 1U << 12;

  static std::size_t beginning(std::string_view text);
  const std::string& plain(std::string_view text);

  std::vector<std::string> phrases_;           // plain words with blanks between, ascending
  std::bitset<kBeginnings> begins_;            // by the first bytes of phrases, in the cases that people write
  std::size_t longest_ = 0;                    // bytes
  text::WordSplitter splitter_;
  std::string plain_;
};

}  // namespace anchor
