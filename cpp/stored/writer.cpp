#include "stored/writer.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "stored/stream_vbyte.h"

namespace stored {
namespace {

constexpr std::size_t kNameBytes = 1U << 20;  // after which a block of names ends

std::uint32_t zigzag(std::uint64_t to, std::uint64_t from) {
  return static_cast<std::uint32_t>(to >= from ? 2 * (to - from) : 2 * (from - to) - 1);
}

}  // namespace

Writer::Writer(std::uint64_t nodes, std::function<void(std::string_view)> put) : put_(std::move(put)) {
  footer_.nodes = nodes;
  put_(kMagic);
  written_ = kMagic.size();
}

void Writer::begin(Section section) {
  assert(section >= section_);
  if (section != section_) end_block();
  section_ = section;
}

void Writer::end_block() {
  if (block_.rows == 0) return;
  append_stream_vbyte(lengths_, bytes_);
  append_stream_vbyte(gaps_, bytes_);
  bytes_ += classes_;
  block_.bytes = bytes_.size();
  block_.crc = crc_of(bytes_);
  append_entry(block_, index_);
  footer_.arcs += block_.arcs;
  ++footer_.blocks[static_cast<std::size_t>(section_)];
  put_(bytes_);
  written_ += bytes_.size();
  block_ = {};
  lengths_.clear();
  gaps_.clear();
  classes_.clear();
  bytes_.clear();
}

void Writer::add_row(Section section, std::uint64_t base, std::span<const std::uint32_t> sources,
                     std::span<const std::uint8_t> classes) {
  begin(section);
  lengths_.push_back(static_cast<std::uint32_t>(sources.size()));
  for (std::size_t i = 0; i < sources.size(); ++i) {
    gaps_.push_back(i == 0 ? zigzag(sources[0], base) : sources[i] - sources[i - 1]);
  }
  for (const std::uint8_t one : classes) classes_ += static_cast<char>(one);
  ++block_.rows;
  block_.arcs += sources.size();
  if (block_.rows == kGroupRows || block_.arcs >= kGroupArcs) end_block();
}

void Writer::row(std::uint32_t position, std::span<const std::uint32_t> sources,
                 std::span<const std::uint8_t> classes) {
  add_row(Section::kRows, position, sources, classes);
}

void Writer::end_row(std::span<const std::uint32_t> sources, std::span<const std::uint8_t> classes) {
  add_row(Section::kEndRows, 0, sources, classes);
}

void Writer::active(const std::vector<bool>& bits) {
  begin(Section::kActive);
  constexpr std::size_t kBits = std::size_t{kBlockValues} * 64;
  for (std::size_t at = 0; at < bits.size(); at += kBits) {
    const std::size_t end = std::min(at + kBits, bits.size());
    bytes_.assign((end - at + 7) / 8, '\0');
    for (std::size_t bit = at; bit < end; ++bit) {
      if (!bits[bit]) continue;
      ++footer_.active;
      char& byte = bytes_[(bit - at) / 8];
      byte = static_cast<char>(static_cast<unsigned char>(byte) | 1U << bit % 8);
    }
    block_.rows = static_cast<std::uint32_t>(end - at);
    end_block();
  }
}

void Writer::numbers(Section section, std::span<const double> values) {
  begin(section);
  for (std::size_t at = 0; at < values.size(); at += kBlockValues) {
    const auto piece = values.subspan(at, std::min<std::size_t>(kBlockValues, values.size() - at));
    bytes_.assign(reinterpret_cast<const char*>(piece.data()), piece.size_bytes());
    block_.rows = static_cast<std::uint32_t>(piece.size());
    end_block();
  }
}

void Writer::name(std::string_view name) {
  begin(Section::kNames);
  std::size_t length = name.size();
  for (; length >= 0x80; length >>= 7) bytes_ += static_cast<char>((length & 0x7F) | 0x80);
  bytes_ += static_cast<char>(length);
  bytes_ += name;
  ++block_.rows;
  if (bytes_.size() >= kNameBytes) end_block();
}

void Writer::finish() {
  end_block();
  footer_.index_at = written_;
  footer_.index_crc = crc_of(index_);
  put_(index_);
  put_(written(footer_));
}

}  // namespace stored
