#include "base/string_pool.h"

#include <algorithm>
#include <cstring>

#include "base/bytes.h"

namespace base {
namespace {

constexpr std::size_t kChunkBytes = 1U << 20;
constexpr unsigned kFirstBits = 10;

}  // namespace

StringPool::StringPool() : index_(kFirstBits) {}

std::uint32_t StringPool::intern(std::string_view bytes, std::uint64_t hash) {
  return index_.intern(
      bytes, hash, [this](std::uint32_t index) { return views_[index]; },
      [&] {
        views_.push_back(store(bytes));
        return static_cast<std::uint32_t>(views_.size() - 1);
      });
}

std::uint32_t StringPool::find(std::string_view bytes, std::uint64_t hash) const {
  return index_.find(bytes, hash, [this](std::uint32_t index) { return views_[index]; });
}

void StringPool::prefetch(std::span<const std::uint64_t> hashes) const {
  for (const std::uint64_t hash : hashes) {
    const volatile std::uint64_t& slot = index_.slot(hash);
    static_cast<void>(slot);
  }
}

std::uint64_t StringPool::memory_bytes() const {
  return chunk_bytes_ + views_.capacity() * sizeof(std::string_view) + index_.memory_bytes();
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

}  // namespace base
