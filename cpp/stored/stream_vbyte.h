// StreamVByte (Lemire, Kurz & Rupp 2018, "Stream VByte: Faster Byte-Oriented Integer Compression", Information
// Processing Letters 130): numbers of 1 to 4 bytes; two bits each, how many, stand before all of them. Internal to
// stored.
//
//   control: 4 numbers a byte, the first in the lowest bits, bytes - 1 | data: their bytes, the lowest first
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace stored {

void append_stream_vbyte(std::span<const std::uint32_t> numbers, std::string& out);

// Numbers of such a stream, piece by piece.
class StreamVByte {
 public:
  // Takes the stream of so many numbers from the front of `bytes`; false: they do not hold it. Bytes that are read
  // beyond the end of a number, never beyond kPadding, must be there.
  static constexpr std::size_t kPadding = 4;
  bool open(std::string_view& bytes, std::uint64_t count);

  // The next numbers: a multiple of 4 of them, or all that are left.
  void read(std::span<std::uint32_t> into);

 private:
  const unsigned char* control_ = nullptr;
  const unsigned char* data_ = nullptr;
};

}  // namespace stored
