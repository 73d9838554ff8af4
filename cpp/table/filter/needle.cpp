#include "table/filter/needle.h"

#include "table/columns/ascii.h"

namespace table {
namespace {

// How common a byte is in addresses and anchors, roughly; bytes that are not listed are rare.
std::size_t commonness(char c) {
  constexpr std::string_view kCommonFirst = "e/toais. nrhldwcmpu-gfyb:k0vxj1qz2";
  const std::size_t place = kCommonFirst.find(c);
  return place == std::string_view::npos ? 0 : kCommonFirst.size() - place;
}

std::size_t rarest(std::string_view text, std::size_t besides) {
  std::size_t best = besides == 0 && text.size() > 1 ? 1 : 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i != besides && commonness(text[i]) < commonness(text[best])) best = i;
  }
  return best;
}

base::simd::Bytes fold_of(char c) { return base::simd::splat(is_letter(c) ? 0x20 : 0); }

}  // namespace

Needle::Needle(std::string_view text) : text_(folded(text)) {
  if (text_.empty()) return;
  first_ = rarest(text_, text_.size());
  second_ = rarest(text_, first_);
  want_first_ = base::simd::splat(text_[first_]);
  want_second_ = base::simd::splat(text_[second_]);
  fold_first_ = fold_of(text_[first_]);
  fold_second_ = fold_of(text_[second_]);
  borders_.resize(text_.size());
  std::uint32_t border = 0;
  for (std::size_t i = 1; i < text_.size(); ++i) {
    while (border > 0 && text_[border] != text_[i]) border = borders_[border - 1];
    if (text_[border] == text_[i]) ++border;
    borders_[i] = border;
  }
}

std::size_t Needle::agreeing(const char* place) const {
  std::size_t same = 0;
  while (same < text_.size() && lower(place[same]) == text_[same]) ++same;
  return same;
}

std::size_t Needle::find_steadily(std::string_view text, std::size_t from) const {
  std::size_t matched = 0;
  for (std::size_t at = from; at < text.size(); ++at) {
    const char c = lower(text[at]);
    while (matched > 0 && text_[matched] != c) matched = borders_[matched - 1];
    if (text_[matched] == c) ++matched;
    if (matched == text_.size()) return at + 1 - matched;
  }
  return std::string_view::npos;
}

}  // namespace table
