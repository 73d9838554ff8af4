#include "relevance/word_vectors.h"

#include <algorithm>
#include <cmath>

#include "relevance/unit_vector.h"

namespace relevance {
namespace {

constexpr std::string_view kMagic = "ANCHWV1\n";

std::uint32_t integer_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return value;
}

base::Error no_table(std::string why) {
  return {base::ErrorCode::kBadContainer, "This is no table of word vectors: " + std::move(why) + "."};
}

}  // namespace

base::Result<WordVectors> WordVectors::read(std::string_view bytes) {
  const std::size_t head = kMagic.size() + 8;
  if (bytes.size() < head || !bytes.starts_with(kMagic)) return std::unexpected(no_table("it begins otherwise"));
  const std::uint32_t words = integer_at(bytes, kMagic.size());
  WordVectors table;
  table.dimensions_ = integer_at(bytes, kMagic.size() + 4);
  if (words > kMostWords || table.dimensions_ == 0 || table.dimensions_ > kMostDimensions) {
    return std::unexpected(no_table("its size is not possible"));
  }
  std::size_t at = head;
  for (std::uint32_t i = 0; i < words; ++i) {
    const std::size_t length = at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
    if (length == 0 || length >= bytes.size() - at) return std::unexpected(no_table("its words end early"));
    const std::string_view word = bytes.substr(at + 1, length);
    if (i > 0 && word <= bytes.substr(table.word_starts_.back(), table.word_ends_.back() - table.word_starts_.back())) {
      return std::unexpected(no_table("its words are not in order"));
    }
    table.word_starts_.push_back(static_cast<std::uint32_t>(at + 1));
    table.word_ends_.push_back(static_cast<std::uint32_t>(at + 1 + length));
    at += 1 + length;
  }
  if ((bytes.size() - at) / table.dimensions_ != words || (bytes.size() - at) % table.dimensions_ != 0) {
    return std::unexpected(no_table("its numbers do not fit its words"));
  }
  table.numbers_at_ = at;
  table.bytes_ = bytes;
  for (std::uint32_t word = 0; word < words; ++word) {
    double norm = 0;
    for (std::uint32_t i = 0; i < table.dimensions_; ++i) norm += table.number(word, i) * table.number(word, i);
    table.length_.push_back(norm > 0 ? std::sqrt(norm) : 1);
  }
  return table;
}

std::string_view WordVectors::word(std::uint32_t index) const {
  return std::string_view(bytes_).substr(word_starts_[index], word_ends_[index] - word_starts_[index]);
}

std::optional<std::uint32_t> WordVectors::find(std::string_view folded_word) const {
  std::uint32_t low = 0, high = size();
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (word(middle) < folded_word) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < size() && word(low) == folded_word ? std::optional(low) : std::nullopt;
}

std::vector<double> WordVectors::place(std::string_view text) {
  std::vector<double> sum(dimensions_, 0.0);
  for (const std::string_view part : reader_->splitter.split(text)) {
    const text::WordId id = reader_->words.intern(part);
    if (reader_->languages.is_function_word(reader_->words.plain(id), reader_->english)) continue;
    const auto known = find(reader_->words.plain_text(reader_->words.plain(id)));
    if (!known) continue;
    for (std::uint32_t i = 0; i < dimensions_; ++i) sum[i] += number(*known, i) / length_[*known];
  }
  to_unit(sum);
  return sum;
}

double WordVectors::similarity(std::uint32_t a, std::uint32_t b) const {
  double dot = 0;
  for (std::uint32_t i = 0; i < dimensions_; ++i) dot += number(a, i) * number(b, i);
  return dot / (length_[a] * length_[b]);
}

}  // namespace relevance
