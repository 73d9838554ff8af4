// Bits of a file, the highest of a byte first, and the codes of WebGraph in them. Internal to stored.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>

#include "base/result.h"
#include "unpack/stream.h"

namespace stored {

class BitStream {
 public:
  explicit BitStream(unpack::Bytes& file) : file_(file), buffer_(kBuffer, '\0') {}

  // False: more was read than there is, a code was longer than a number, or the disk stopped reading.
  bool good() const { return good_; }
  // Of the disk, where it is that.
  const base::Result<void>& read_error() const { return read_error_; }

  std::uint64_t bits(unsigned count) {  // at most 56
    if (count == 0) return 0;
    if (filled_ < count && !fill(count)) return fail();
    const std::uint64_t value = window_ >> (64 - count);
    window_ <<= count;
    filled_ -= count;
    return value;
  }
  std::uint64_t unary() {  // how many zeros before a one
    std::uint64_t zeros = 0;
    while (window_ == 0) {
      zeros += filled_;
      filled_ = 0;
      if (!fill(1)) return fail();
    }
    const auto here = static_cast<unsigned>(std::countl_zero(window_));
    window_ <<= here;
    window_ <<= 1;
    filled_ -= here + 1;
    return zeros + here;
  }
  std::uint64_t gamma() {
    const std::uint64_t length = unary();
    return length > kLongest ? fail() : (std::uint64_t{1} << length | bits(static_cast<unsigned>(length))) - 1;
  }
  std::uint64_t zeta(unsigned k) {
    const std::uint64_t length = unary() * k;
    if (length + k - 1 > kLongest) return fail();
    const std::uint64_t left = std::uint64_t{1} << length;
    const std::uint64_t value = bits(static_cast<unsigned>(length) + k - 1);
    return value < left ? value + left - 1 : (value << 1 | bits(1)) - 1;
  }

 private:
  static constexpr std::size_t kBuffer = 1U << 16;
  static constexpr std::uint64_t kLongest = 48;

  std::uint64_t fail() {
    good_ = false;
    window_ = 0;
    filled_ = 0;
    return 0;
  }
  // So that at least `count` bits are in the window, where there are so many.
  bool fill(unsigned count) {
    while (filled_ <= 56) {
      if (at_ == end_ && !read()) break;
      window_ |= std::uint64_t{static_cast<unsigned char>(buffer_[at_++])} << (56 - filled_);
      filled_ += 8;
    }
    return filled_ >= count;
  }
  bool read() {
    if (!good_) return false;
    const auto bytes = file_.read(place_, buffer_);
    if (!bytes) read_error_ = std::unexpected(bytes.error());
    end_ = bytes ? *bytes : 0;
    at_ = 0;
    place_ += end_;
    return end_ > 0;
  }

  unpack::Bytes& file_;
  std::string buffer_;
  std::size_t at_ = 0, end_ = 0;  // in the buffer
  std::uint64_t place_ = 0;       // in the file, of the end of the buffer
  std::uint64_t window_ = 0;      // the next bit is the highest
  unsigned filled_ = 0;
  bool good_ = true;
  base::Result<void> read_error_;
};

}  // namespace stored
