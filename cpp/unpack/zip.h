// The file list of a zip archive (PKWARE's APPNOTE 6.3.10: its central directory, Zip64 too), and its members unpacked.
// The list at the end is what counts; local headers only say where a member's bytes begin. Members stored or deflated
// are read; encrypted ones, other methods and archives in several parts are refused by name.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "unpack/stream.h"

namespace unpack {

struct Entry {
  std::string name;  // UTF-8; as the archive writes it, whatever it is: shown, never opened
  std::uint64_t header = 0;  // where its local header stands in the file
  std::uint64_t packed = 0;
  std::uint64_t unpacked = 0;
  std::uint32_t crc = 0;
  std::uint16_t method = 0;
  bool encrypted = false;

  bool is_folder() const { return name.ends_with('/'); }
};

inline constexpr std::size_t kMaxEntries = 100'000;

// In the archive's order. Errors (kBadContainer): no list, a list that is damaged, more entries than kMaxEntries, one
// part of several, members that overlap.
base::Result<std::vector<Entry>> list_zip(Bytes& file);

// Why an entry cannot be unpacked; nothing when it can.
std::optional<base::Error> refusal_of(const Entry& entry);

// The bytes of an entry. The stream lives no longer than `file` and `budget`; its last read says when the checksum is
// not that of the list.
base::Result<std::unique_ptr<Stream>> open_entry(Bytes& file, const Entry& entry, Budget& budget);

}  // namespace unpack
