// The layout of a LinkBatch as one buffer, shared by encode and decode. Little-endian, as both ends are.
// Header, directory of `entries` Entry records, then the columns, each at a multiple of 8.
#pragma once

#include <cstdint>

namespace ingest::wire {

inline constexpr std::uint32_t kMagic = 0x3342'4C41;  // "ALB3"

enum class Tag : std::uint32_t {
  kUrlBytes = 1,
  kUrlEnds,
  kUrlHashes,
  kTextBytes,
  kTextEnds,
  kTextHashes,
  kAssumed,
  kLinkColumn,  // one a column of LinkRows, in the order of link_columns(); `extra` is its number
  kPage,
  kDomain,
  kListedAnchor,
  kLog,
  kOutreach,
  kListText,
  kTells,
  kProblems,
  kProblemCounts,
  // A page column is three entries in this order; the name's `extra` is PageField + 256 * About.
  kPageName,
  kPageNumbers,
  kPageIds,
};

struct Header {
  std::uint32_t magic = kMagic;
  std::uint32_t entries = 0;
  std::uint32_t rows = 0;
  std::uint32_t lines = 0;
  std::uint32_t bytes = 0;
  std::uint32_t reserved = 0;  // the directory starts at a multiple of 8
};

struct Entry {
  Tag tag = Tag::kUrlBytes;
  std::uint32_t extra = 0;
  std::uint64_t offset = 0;  // bytes from the start of the buffer
  std::uint64_t count = 0;   // elements
};

}  // namespace ingest::wire
