#include "table/filter/glob.h"

#include <algorithm>

#include "table/columns/ascii.h"

namespace table {
namespace {

constexpr std::size_t kBits = 64;
constexpr std::size_t kBytes = 256;

bool is_at_start(std::string_view piece, std::string_view text) {
  return std::ranges::equal(piece, text.substr(0, piece.size()),
                            [](char wanted, char c) { return wanted == '?' || wanted == lower(c); });
}

std::size_t words_of(std::string_view piece) { return (piece.size() + kBits - 1) / kBits; }

}  // namespace

Glob::Piece Glob::piece_of(std::string_view text) {
  const bool any_byte = text.contains('?');
  Piece piece{folded(text), Needle(any_byte ? std::string_view() : text), {}};
  if (!any_byte || text.size() <= kBits) return piece;
  const std::size_t words = words_of(text);
  piece.fits.resize(kBytes * words);
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (std::size_t byte = 0; byte < kBytes; ++byte) {
      const bool fits = text[i] == '?' || piece.text[i] == lower(static_cast<char>(byte));
      piece.fits[byte * words + i / kBits] |= std::uint64_t{fits} << (i % kBits);
    }
  }
  return piece;
}

Glob::Glob(std::string_view pattern) {
  for (std::size_t star = 0; star != std::string_view::npos;) {
    star = pattern.find('*');
    const std::string_view text = pattern.substr(0, star);
    const bool needed = !text.empty() || pieces_.empty() || star == std::string_view::npos;
    if (needed) pieces_.push_back(piece_of(text));
    least_ += text.size();
    if (star != std::string_view::npos) pattern.remove_prefix(star + 1);
  }
}

bool Glob::operator()(std::string_view text) const {
  if (text.size() < least_ || !is_at_start(pieces_.front().text, text)) return false;
  text.remove_prefix(pieces_.front().text.size());
  if (pieces_.size() == 1) return text.empty();
  const std::string_view last = pieces_.back().text;
  if (!is_at_start(last, text.substr(text.size() - last.size()))) return false;
  text.remove_suffix(last.size());
  for (std::size_t i = 1; i + 1 < pieces_.size(); ++i) {
    const std::size_t end = end_in(pieces_[i], text);
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end);
  }
  return true;
}

std::size_t Glob::end_in(const Piece& piece, std::string_view text) {
  const std::size_t size = piece.text.size();
  if (!piece.fits.empty()) return end_by_bits(piece, text);
  if (!piece.needle.empty()) {
    const std::size_t at = piece.needle.find(text, 0);
    return at == std::string_view::npos ? at : at + size;
  }
  for (std::size_t end = size; end <= text.size(); ++end) {
    if (is_at_start(piece.text, text.substr(end - size))) return end;
  }
  return std::string_view::npos;
}

// All starts of the piece that match so far at once, a bit each (Baeza-Yates and Gonnet, "A new approach to text
// searching", 1992).
std::size_t Glob::end_by_bits(const Piece& piece, std::string_view text) {
  const std::size_t words = words_of(piece.text);
  const std::size_t last = piece.text.size() - 1;
  std::vector<std::uint64_t> matched(words);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::uint64_t* const fits = &piece.fits[static_cast<unsigned char>(text[at]) * words];
    std::uint64_t carry = 1;
    for (std::size_t word = 0; word < words; ++word) {
      const std::uint64_t grown = matched[word] << 1 | carry;
      carry = matched[word] >> (kBits - 1);
      matched[word] = grown & fits[word];
    }
    if ((matched[last / kBits] >> (last % kBits) & 1) != 0) return at + 1;
  }
  return std::string_view::npos;
}

}  // namespace table
