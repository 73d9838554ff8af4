#include "stored/format.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include <zlib.h>

namespace stored {
namespace {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie in memory");

template <class Number>
void put(Number number, std::string& out) {
  std::array<char, sizeof number> bytes{};
  std::memcpy(bytes.data(), &number, sizeof number);
  out.append(bytes.data(), bytes.size());
}

template <class Number>
Number take(std::string_view& bytes) {
  Number number{};
  std::memcpy(&number, bytes.data(), sizeof number);
  bytes.remove_prefix(sizeof number);
  return number;
}

}  // namespace

std::uint32_t crc_of(std::string_view bytes) {
  uLong crc = crc32(0, nullptr, 0);
  constexpr std::size_t kPiece = 1U << 30;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(kPiece, bytes.size()))) {
    crc = crc32(crc, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(std::min(kPiece, bytes.size())));
  }
  return static_cast<std::uint32_t>(crc);
}

void append_entry(const Block& block, std::string& out) {
  put(block.bytes, out);
  put(block.arcs, out);
  put(block.rows, out);
  put(block.crc, out);
}

Block entry_at(std::string_view index, std::size_t at) {
  std::string_view bytes = index.substr(at * kBlockEntry, kBlockEntry);
  Block block;
  block.bytes = take<std::uint64_t>(bytes);
  block.arcs = take<std::uint64_t>(bytes);
  block.rows = take<std::uint32_t>(bytes);
  block.crc = take<std::uint32_t>(bytes);
  return block;
}

std::string written(const Footer& footer) {
  std::string bytes;
  put(footer.nodes, bytes);
  put(footer.active, bytes);
  put(footer.arcs, bytes);
  for (const std::uint64_t blocks : footer.blocks) put(blocks, bytes);
  put(footer.index_at, bytes);
  put(footer.index_crc, bytes);
  put(crc_of(bytes), bytes);
  return bytes.append(kMagic);
}

bool read_footer(std::string_view bytes, Footer& footer) {
  const std::string_view sums = bytes.substr(0, kFooterBytes - kMagic.size() - 4);
  footer.nodes = take<std::uint64_t>(bytes);
  footer.active = take<std::uint64_t>(bytes);
  footer.arcs = take<std::uint64_t>(bytes);
  for (std::uint64_t& blocks : footer.blocks) blocks = take<std::uint64_t>(bytes);
  footer.index_at = take<std::uint64_t>(bytes);
  footer.index_crc = take<std::uint32_t>(bytes);
  return take<std::uint32_t>(bytes) == crc_of(sums) && bytes == kMagic;
}

}  // namespace stored
