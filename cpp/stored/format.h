// A network on disk: what equity flows along (graph::FlowGraph), so laid out that ranks need memory for nodes and never
// for arcs. Little-endian. Internal to stored.
//
//   "anchnet1" | blocks of section 0, of section 1, … | index: an entry a block | footer
//
// Sections, in this order. A position is the number of an active node, one that passes equity on, in ascending order of
// nodes; what the others receive is needed only once, at the end.
//   rows       blocks of rows of active nodes, in order: the in-arcs of each, as positions of their sources
//   end_rows   the same of all other nodes (dead ends)
//   active     a bit a node: it is active
//   shares     f64 [active]: what a node passes on by an arc of weight 1
//   teleport   f64 [nodes], any sum; or nothing: uniform
//   weights    f64 [classes] of arcs; or nothing: every arc weighs 1
//   names      of nodes, each a LEB128 length and its bytes; or nothing
//
// A block of rows holds at most kGroupRows rows, and ends with the row that fills kGroupArcs:
//   StreamVByte of the rows' lengths | StreamVByte of gaps | a byte an arc, its class, where there are weights
// The first gap of a row is source - base in zigzag, base being the row's own position (0 for dead ends); the others
// are differences of ascending sources.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stored {

inline constexpr std::string_view kMagic = "anchnet1";
inline constexpr std::uint32_t kGroupRows = 8'192;
inline constexpr std::uint64_t kGroupArcs = 1U << 18;
inline constexpr std::uint32_t kBlockValues = 65'536;  // of the sections that are a number a node; bits: 64 times
inline constexpr std::uint32_t kMostActive = 1U << 31;  // so that a gap in zigzag has 32 bits

enum class Section : std::uint8_t { kRows, kEndRows, kActive, kShares, kTeleport, kWeights, kNames };
inline constexpr std::size_t kSections = static_cast<std::size_t>(Section::kNames) + 1;

// What the index says of a block. Blocks follow each other without room between them.
struct Block {
  std::uint64_t bytes = 0;
  std::uint64_t arcs = 0;
  std::uint32_t rows = 0;  // rows, values or names in it; of bits, how many
  std::uint32_t crc = 0;  // CRC-32 of its bytes (zlib)
};
inline constexpr std::size_t kBlockEntry = 24;

struct Footer {
  std::uint64_t nodes = 0;
  std::uint64_t active = 0;
  std::uint64_t arcs = 0;
  std::array<std::uint64_t, kSections> blocks = {};  // by section
  std::uint64_t index_at = 0;
  std::uint32_t index_crc = 0;
};
inline constexpr std::size_t kFooterBytes = 8 * (4 + kSections) + 4 + 4 + kMagic.size();

// Any number of bytes: zlib's own counter has 32 bits.
std::uint32_t crc_of(std::string_view bytes);

void append_entry(const Block& block, std::string& out);
Block entry_at(std::string_view index, std::size_t at);

// With its own checksum and the magic.
std::string written(const Footer& footer);
// False: these bytes are no footer, or a damaged one. Needs kFooterBytes of them.
bool read_footer(std::string_view bytes, Footer& footer);

}  // namespace stored
