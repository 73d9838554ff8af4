#include "text/word_rows.h"

#include <algorithm>

namespace text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number(std::string_view word) { return is_digit(word.front()) && std::ranges::all_of(word, is_digit); }

}  // namespace

void WordRows::clear() { texts_ = bytes_ = count_ = 0; }

void WordRows::add(std::string_view utf8) {
  const auto parts = splitters_[texts_].split(utf8);
  parts_[texts_++] = parts;
  if (hashes_.size() < count_ + parts.size()) hashes_.resize(2 * (count_ + parts.size()));
  std::uint64_t* const to = hashes_.data() + count_;
  for (std::size_t i = 0; i < parts.size(); ++i) to[i] = base::hash_padded(parts[i]);
  count_ += parts.size();
  bytes_ += utf8.size();
}

void WordRows::look_up(Vocabulary& words) { look_up(words, WordId::none()); }

void WordRows::look_up(Vocabulary& words, WordId unknown) {
  words.prefetch(std::span(hashes_).first(count_));
  if (words_.size() < count_) words_.resize(hashes_.size());
  std::uint32_t at = 0;
  for (std::size_t text = 0; text < texts_; ++text) {
    for (const std::string_view part : parts_[text]) {
      const std::uint64_t hash = hashes_[at];
      const bool left_out = unknown.valid() && is_number(part) && !words.knows(part, hash);
      words_[at++] = left_out ? unknown : words.intern(part, hash);
    }
    ends_[text + 1] = at;
  }
}

}  // namespace text
