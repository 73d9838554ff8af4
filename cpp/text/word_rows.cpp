#include "text/word_rows.h"

#include <algorithm>

namespace text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number(std::string_view word) { return is_digit(word.front()) && std::ranges::all_of(word, is_digit); }

}  // namespace

void WordRows::clear() {
  texts_ = bytes_ = 0;
  parts_.clear();
  hashes_.clear();
  words_.clear();
}

void WordRows::add(std::string_view utf8) {
  const auto parts = splitters_[texts_++].split(utf8);
  for (const std::string_view part : parts) hashes_.push_back(base::hash_bytes(part));
  parts_.push_back(parts);
  bytes_ += utf8.size();
}

void WordRows::look_up(Vocabulary& words) { look_up(words, WordId::none()); }

void WordRows::look_up(Vocabulary& words, WordId unknown) {
  words.reach(hashes_);
  for (std::size_t text = 0; text < texts_; ++text) {
    for (const std::string_view part : parts_[text]) {
      const std::uint64_t hash = hashes_[words_.size()];
      const bool left_out = unknown.valid() && is_number(part) && !words.knows(part, hash);
      words_.push_back(left_out ? unknown : words.intern(part, hash));
    }
    ends_[text + 1] = static_cast<std::uint32_t>(words_.size());
  }
}

}  // namespace text
