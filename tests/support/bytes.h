// Files and streams over bytes in memory.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "unpack/stream.h"

namespace support {

class Held : public unpack::Bytes {
 public:
  explicit Held(std::string bytes) : bytes_(std::move(bytes)) {}
  std::uint64_t size() const override { return bytes_.size(); }
  base::Result<std::size_t> read(std::uint64_t at, std::span<char> into) override {
    if (at >= bytes_.size()) return 0;
    return std::string_view(bytes_).substr(static_cast<std::size_t>(at)).copy(into.data(), into.size());
  }

 private:
  std::string bytes_;
};

// At most `step` bytes a call.
class Dribble : public unpack::Stream {
 public:
  Dribble(std::string_view bytes, std::size_t step) : bytes_(bytes), step_(step) {}
  base::Result<std::size_t> read(std::span<char> into) override {
    const std::size_t count = bytes_.copy(into.data(), std::min(step_, into.size()));
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
  std::size_t step_;
};

struct Read {
  std::string text;
  std::string error;  // what came after it
  bool operator==(const Read&) const = default;
};

// All of a stream, asked for `step` bytes at a time; past `most` it stops.
inline Read read_all(unpack::Stream& stream, std::size_t step, std::size_t most = std::size_t{1} << 28) {
  Read read;
  std::string piece(step, '\0');
  while (read.text.size() < most) {
    const auto count = stream.read(piece);
    if (!count) read.error = count.error().message;
    if (!count || *count == 0) break;
    read.text.append(piece, 0, *count);
  }
  return read;
}

}  // namespace support
