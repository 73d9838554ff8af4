#include "unpack/inflate.h"

#include <algorithm>
#include <new>

#include <zlib.h>

namespace unpack {
namespace {

constexpr std::size_t kBufferBytes = 256U << 10;
constexpr std::size_t kPieceBytes = 64U << 10;
constexpr int kWindowBits = 15;
constexpr int kGzipWrapper = 16;

int window_bits(Packing packing) {
  switch (packing) {
    case Packing::kDeflate: return -kWindowBits;
    case Packing::kZlib: return kWindowBits;
    case Packing::kGzip: return kWindowBits + kGzipWrapper;
  }
  return kWindowBits;
}

}  // namespace

struct Inflate::Zlib {
  z_stream z{};
};

Inflate::Inflate(std::unique_ptr<Stream> packed, Packing packing, Budget& budget)
    : packed_(std::move(packed)),
      packing_(packing),
      budget_(budget),
      zlib_(std::make_unique<Zlib>()),
      buffer_(kBufferBytes) {
  zlib_->z.next_in = reinterpret_cast<unsigned char*>(buffer_.data());
  if (inflateInit2(&zlib_->z, window_bits(packing)) != Z_OK) throw std::bad_alloc();
}

Inflate::~Inflate() { inflateEnd(&zlib_->z); }

// More packed bytes behind those that are left; false: there are none.
base::Result<bool> Inflate::refill() {
  z_stream& z = zlib_->z;
  std::copy_n(reinterpret_cast<const char*>(z.next_in), z.avail_in, buffer_.data());
  const auto bytes = packed_->read(std::span(buffer_).subspan(z.avail_in));
  z.next_in = reinterpret_cast<unsigned char*>(buffer_.data());
  if (!bytes) return std::unexpected(bytes.error());
  z.avail_in += static_cast<unsigned>(*bytes);
  return *bytes > 0;
}

// Whether another gzip member follows where one has ended; if so, it is begun.
base::Result<bool> Inflate::next_member() {
  z_stream& z = zlib_->z;
  if (packing_ != Packing::kGzip) return false;
  while (z.avail_in < 2) {
    const auto more = refill();
    if (!more || !*more) return more;
  }
  if (z.next_in[0] != 0x1F || z.next_in[1] != 0x8B) return false;
  inflateReset(&z);
  return true;
}

// One call of zlib, with what it asks for before and after.
base::Result<void> Inflate::step() {
  z_stream& z = zlib_->z;
  bool ended = false;
  if (z.avail_in == 0) {
    const auto more = refill();
    if (!more) return std::unexpected(more.error());
    ended = !*more;
  }
  const int status = inflate(&z, Z_NO_FLUSH);  // also at the end: it may hold back what had no room
  if (ended && status == Z_BUF_ERROR) return std::unexpected(incomplete_data());
  if (status == Z_STREAM_END) {
    const auto next = next_member();
    if (!next) return std::unexpected(next.error());
    done_ = !*next;
  } else if (status == Z_MEM_ERROR) {
    throw std::bad_alloc();
  } else if (status != Z_OK && status != Z_BUF_ERROR) {
    return std::unexpected(damaged_data());
  }
  return {};
}

base::Result<std::size_t> Inflate::read(std::span<char> into) {
  if (!state_) return std::unexpected(state_.error());
  z_stream& z = zlib_->z;
  std::size_t filled = 0;
  // The budget is asked at the same places whatever is asked for at once: both doors stop at the same byte.
  while (!done_ && state_ && filled < into.size()) {
    const std::size_t room = std::min(into.size() - filled, kPieceBytes - piece_);
    z.next_out = reinterpret_cast<unsigned char*>(into.data() + filled);
    z.avail_out = static_cast<unsigned>(room);
    state_ = step();
    const std::size_t bytes = room - z.avail_out;
    filled += bytes;
    piece_ += bytes;
    if (piece_ < kPieceBytes && !done_) continue;
    auto within = budget_.give(piece_);
    piece_ = 0;
    if (!within) state_ = std::move(within);
  }
  if (filled == 0 && !state_) return std::unexpected(state_.error());
  return filled;
}

}  // namespace unpack
