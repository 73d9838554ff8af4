// Looking for a short text without regard to ASCII case: many places at a time by the two rarest bytes of
// what is sought, then a comparison. Runs over the bytes of many strings at once as well. Linear in the text: where
// comparisons cost more than the bytes that they cover, as in a text of one letter, it goes on by Knuth, Morris and
// Pratt.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/simd.h"

namespace table {

class Needle {
 public:
  explicit Needle(std::string_view text);

  bool empty() const { return text_.empty(); }
  std::size_t size() const { return text_.size(); }
  bool is_in(std::string_view text) const { return find(text, 0) != std::string_view::npos; }

  // The first occurrence that starts at `from` or after it.
  std::size_t find(std::string_view text, std::size_t from) const {
    if (text_.size() > text.size()) return std::string_view::npos;
    const std::size_t places = text.size() - text_.size() + 1;
    std::size_t at = from;
    std::size_t compared = 0;
    const std::size_t last = first_ > second_ ? first_ : second_;
    for (; at + last + sizeof(Bytes) <= text.size(); at += sizeof(Bytes)) {
      Bytes one, two;
      std::memcpy(&one, text.data() + at + first_, sizeof one);
      std::memcpy(&two, text.data() + at + second_, sizeof two);
      std::uint64_t mask =
          base::simd::bits(((one | fold_first_) == want_first_) & ((two | fold_second_) == want_second_));
      for (; mask != 0; mask &= mask - 1) {
        const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(mask));
        const std::size_t same = place < places ? agreeing(text.data() + place) : 0;
        if (same == text_.size()) return place;
        compared += same;
        if (compared > kPatience + 2 * (at - from)) return find_steadily(text, place + 1);
      }
    }
    for (; at < places; ++at) {
      const std::size_t same = agreeing(text.data() + at);
      if (same == text_.size()) return at;
      compared += same;
      if (compared > kPatience + 2 * (at - from)) return find_steadily(text, at + 1);
    }
    return std::string_view::npos;
  }

 private:
  using Bytes = base::simd::Bytes;

  static constexpr std::size_t kPatience = 256;

  std::size_t agreeing(const char* place) const;   // how many bytes from there are as in text_
  std::size_t find_steadily(std::string_view text, std::size_t from) const;

  std::string text_;         // folded
  std::vector<std::uint32_t> borders_;  // [i]: of the first i + 1 bytes, the longest proper start that they end with
  std::size_t first_ = 0;  // places of its rarest bytes
  std::size_t second_ = 0;
  Bytes want_first_{}, want_second_{};
  Bytes fold_first_{}, fold_second_{};  // 0x20 for letters
};

}  // namespace table
