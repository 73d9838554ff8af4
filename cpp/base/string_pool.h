// Each distinct string once, named by a dense 32-bit index in order of first appearance.
// Bytes live in chunks that never move, so a view stays good as long as the pool.
// Cost: intern is one hash (or none, when the caller has it), about one probe, one compare; of strings that were chosen
// to collide O(log n) compares.
// Memory: bytes + 8 (wasm) or 16 (native) for the view + 8 to 16 a string for the table.
// Limits: 2^32 - 2 strings.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "base/ids.h"
#include "base/string_index.h"

namespace base {

class StringPool {
 public:
  StringPool();

  std::uint32_t intern(std::string_view bytes) { return intern(bytes, hash_bytes(bytes)); }
  std::uint32_t intern(std::string_view bytes, std::uint64_t hash);  // hash == hash_bytes(bytes)
  std::uint32_t find(std::string_view bytes) const { return find(bytes, hash_bytes(bytes)); }
  std::uint32_t find(std::string_view bytes, std::uint64_t hash) const;  // kNone when absent
  // Loads the slots of these hashes into the cache, many at a time, so that the misses overlap. intern() and find() ask
  // for one string after the other and would wait for each miss. For a small table this costs more than it saves.
  void prefetch(std::span<const std::uint64_t> hashes) const;

  std::string_view operator[](std::uint32_t index) const { return views_[index]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(views_.size()); }
  std::uint64_t memory_bytes() const;
  void clear();

 private:
  std::string_view store(std::string_view bytes);

  std::vector<std::string_view> views_;
  StringIndex index_;
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t chunk_left_ = 0;
  char* chunk_at_ = nullptr;
  std::uint64_t chunk_bytes_ = 0;
};

}  // namespace base
