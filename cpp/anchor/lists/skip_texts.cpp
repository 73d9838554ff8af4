#include "anchor/lists/skip_texts.h"

#include <algorithm>

#include "anchor/lists/lists.h"
#include "text/fold.h"

namespace anchor {
namespace {

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed
constexpr char kSkip[] = {
#embed "data/skip.txt"
};
#pragma clang diagnostic pop

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

}  // namespace

SkipTexts::SkipTexts() {
  for (const ListEntry& entry : parse_list({kSkip, sizeof kSkip})) {
    begins_.set(beginning(entry.phrase));
    longest_ = std::max(longest_, entry.phrase.size() * 2);
    phrases_.push_back(plain(entry.phrase));
  }
  std::ranges::sort(phrases_);
}

// Of ASCII letters the case does not count; texts in other scripts begin as the list does, in either case it has.
std::size_t SkipTexts::beginning(std::string_view text) {
  std::size_t hash = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(text.size(), 4); ++i)
    hash = hash * 131 + static_cast<unsigned char>(lower(text[i]));
  return hash % kBeginnings;
}

const std::string& SkipTexts::plain(std::string_view text) {
  plain_.clear();
  for (const std::string_view word : splitter_.split(text)) {
    text::strip_marks(word, plain_);
    plain_ += ' ';
  }
  return plain_;
}

bool SkipTexts::has(std::string_view text) {
  if (text.size() < 4 || text.size() > longest_ || !begins_[beginning(text)]) return false;
  return std::ranges::binary_search(phrases_, plain(text));
}

}  // namespace anchor
