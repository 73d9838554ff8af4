#include "text/words.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include <utf8proc.h>

#include "base/simd.h"
#include "text/code_points.h"
#include "text/fold.h"
#include "text/script.h"

namespace text {
namespace {

using base::simd::Block;
using base::simd::splat;

constexpr std::size_t kBlock = sizeof(Block), kGroup = 64;  // bytes: of a vector, of a mask
static_assert(kBlock <= WordSplitter::kWordRoom);

// Texts of ASCII in lower case and as masks of the bytes that are letters or digits.
class AsciiReader {
 public:
  AsciiReader(std::string_view text, char* folded) : text_(text), folded_(folded) {}

  // Bit i speaks of byte `from` + i.
  std::uint64_t read(std::size_t from) {
    const std::size_t size = std::min(kGroup, text_.size() - from);
    std::uint64_t mask = 0;
    std::size_t at = 0;
    for (; at + kBlock <= size; at += kBlock) mask |= read_block(from + at) << at;
    const std::size_t left = size - at;
    if (left == 0) return mask;
    if (text_.size() < kBlock) return fold(base::simd::short_block(text_), folded_);
    return mask | read_block(from + size - kBlock) >> (kBlock - left) << at;  // some of them a second time
  }

  bool is_ascii() const { return base::simd::bits(seen_ < 0) == 0; }  // all that was read

 private:
  std::uint64_t read_block(std::size_t at) { return fold(base::simd::block_at(text_.data() + at), folded_ + at); }

  // Setting one bit makes lower case of letters and leaves digits; what else it does is not looked at.
  std::uint64_t fold(Block bytes, char* folded) {
    const Block lower = bytes | splat<Block>(0x20);
    std::memcpy(folded, &lower, sizeof lower);
    seen_ |= bytes;
    const Block letter = (lower >= splat<Block>('a')) & (lower <= splat<Block>('z'));
    const Block digit = (bytes >= splat<Block>('0')) & (bytes <= splat<Block>('9'));
    return base::simd::bits(letter | digit);
  }

  std::string_view text_;
  char* folded_;
  Block seen_{};
};

bool is_ascii_word(char32_t c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

bool is_word_point(char32_t c) {
  if (c < 0x80) return is_ascii_word(c);
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool is_unspaced_point(char32_t c) { return c >= 0x0E00 && is_unspaced(script_of(c)); }

// Of a text in either case.
bool possessive(std::string_view text, std::size_t first, std::size_t last) {
  return last - first == 1 && (text[first] | 0x20) == 's' && first > 1 && text[first - 1] == '\'';
}

}  // namespace

std::span<const std::string_view> WordSplitter::split(std::string_view utf8) {
  if (const std::optional<std::size_t> count = split_ascii(utf8)) return std::span(words_).first(*count);
  folded_.clear();
  fold(utf8, folded_);
  const std::size_t size = folded_.size();
  folded_.resize(size + kWordRoom);
  words_.clear();
  split_folded({folded_.data(), size});
  return words_;
}

// Words begin and end where the bits of neighbours differ.
std::optional<std::size_t> WordSplitter::split_ascii(std::string_view text) {
  const std::size_t room = text.size() + kWordRoom;
  if (folded_.size() < room) folded_.resize(room);  // once, so that the views into it stay good
  char* const folded = folded_.data();
  AsciiReader reader(text, folded);
  std::string_view* words = nullptr;
  std::size_t count = 0, first = 0;
  const auto end_at = [&](std::size_t last) {
    words[count] = {folded + first, last - first};
    count += possessive(text, first, last) ? 0 : 1;
  };
  std::uint64_t open = 0;  // 1: the word that began at `first` goes on
  for (std::size_t from = 0; from < text.size(); from += kGroup) {
    const std::uint64_t mask = reader.read(from);
    if (!reader.is_ascii()) return std::nullopt;
    if (words_.size() < count + kGroup) words_.resize(2 * count + kGroup);
    words = words_.data();
    std::uint64_t edges = mask ^ (mask << 1 | open);
    const auto next_edge = [&] {
      const std::size_t at = from + static_cast<std::size_t>(std::countr_zero(edges));
      edges &= edges - 1;
      return at;
    };
    if (open != 0 && edges != 0) end_at(next_edge());
    while (edges != 0) {
      first = next_edge();
      if (edges == 0) break;
      end_at(next_edge());
    }
    open = mask >> (kGroup - 1);
  }
  if (open != 0) end_at(text.size());
  return count;
}

void WordSplitter::split_folded(std::string_view all) {
  std::size_t at = 0;
  while (at < all.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(all, next);
    if (!is_word_point(c)) {
      at = next;
      continue;
    }
    const bool unspaced = is_unspaced_point(c);
    const std::size_t first = at;
    std::size_t previous = at;
    at = next;
    while (at < all.size()) {
      const char32_t d = next_code_point(all, next);
      if (!is_word_point(d) || is_unspaced_point(d) != unspaced) break;
      if (unspaced) words_.push_back(all.substr(previous, next - previous));
      previous = at;
      at = next;
    }
    const bool lone = unspaced && previous == first;
    if (lone || (!unspaced && !possessive(all, first, at))) words_.push_back(all.substr(first, at - first));
  }
}

}  // namespace text
