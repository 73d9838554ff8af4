#include "base/string_pool.h"

#include <algorithm>
#include <cstring>

#include "base/bytes.h"

namespace base {
namespace {

constexpr std::size_t kChunkBytes = 1U << 20;
constexpr unsigned kFirstShift = 64 - 10;

std::uint64_t slot_of(std::uint64_t hash, std::uint32_t index) {
  return (hash & 0xFFFF'FFFF'0000'0000) | (index + 1ULL);
}

}  // namespace

StringPool::StringPool() : slots_(std::size_t{1} << (64 - kFirstShift), 0), shift_(kFirstShift) {}

std::uint32_t StringPool::intern(std::string_view bytes, std::uint64_t hash) {
  if ((views_.size() + 1) * 10 > slots_.size() * 7) grow();
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = first_slot(hash);; at = (at + 1) & mask) {
    const std::uint64_t slot = slots_[at];
    if (slot == 0) {
      const auto index = static_cast<std::uint32_t>(views_.size());
      views_.push_back(store(bytes));
      slots_[at] = slot_of(hash, index);
      return index;
    }
    if ((slot ^ hash) >> 32 == 0) {
      const auto index = static_cast<std::uint32_t>(slot) - 1;
      if (same_bytes(views_[index], bytes)) return index;
    }
  }
}

std::uint32_t StringPool::find(std::string_view bytes, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = first_slot(hash);; at = (at + 1) & mask) {
    const std::uint64_t slot = slots_[at];
    if (slot == 0) return kNone;
    if ((slot ^ hash) >> 32 == 0) {
      const auto index = static_cast<std::uint32_t>(slot) - 1;
      if (same_bytes(views_[index], bytes)) return index;
    }
  }
}

void StringPool::reach(std::span<const std::uint64_t> hashes) const {
  for (const std::uint64_t hash : hashes) {
    const volatile std::uint64_t& slot = slots_[first_slot(hash)];
    static_cast<void>(slot);
  }
}

std::uint64_t StringPool::memory_bytes() const {
  return chunk_bytes_ + views_.capacity() * sizeof(std::string_view) + slots_.capacity() * sizeof(std::uint64_t);
}

void StringPool::clear() { *this = StringPool(); }

std::string_view StringPool::store(std::string_view bytes) {
  if (bytes.empty()) return {};
  if (bytes.size() > chunk_left_) {
    const std::size_t size = std::max(kChunkBytes, bytes.size());
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    chunk_bytes_ += size;
    // A string larger than a chunk gets its own; the chunk begun before keeps its room.
    if (bytes.size() > kChunkBytes / 4 && chunk_left_ > 0) {
      std::memcpy(chunks_.back().get(), bytes.data(), bytes.size());
      return {chunks_.back().get(), bytes.size()};
    }
    chunk_at_ = chunks_.back().get();
    chunk_left_ = size;
  }
  char* start = chunk_at_;
  std::memcpy(start, bytes.data(), bytes.size());
  chunk_at_ += bytes.size();
  chunk_left_ -= bytes.size();
  return {start, bytes.size()};
}

// A slot's place follows from the upper bits of the hash, which it keeps, and the larger table has the same order: one
// sweep over both, and no string is looked at again. Of 2^26 strings still five bits tell neighbours apart.
void StringPool::grow() {
  std::vector<std::uint64_t> larger(slots_.size() * 2, 0);
  const std::size_t mask = larger.size() - 1;
  --shift_;
  for (const std::uint64_t slot : slots_) {
    if (slot == 0) continue;
    std::size_t at = first_slot(slot);
    while (larger[at] != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

}  // namespace base
