// Zip archives for tests, put together by hand from APPNOTE 6.3.10, so that each number in one can be wrong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <zlib.h>

namespace support {

inline void append_number(std::string& out, std::uint64_t value, int width) {
  for (int i = 0; i < width; ++i, value >>= 8) out += static_cast<char>(value & 0xFF);
}

inline std::uint32_t crc_of(std::string_view bytes) {
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

struct Packed {
  std::string name;
  std::string text;
  std::string packed = {};  // of method 8: its deflated bytes
  std::uint16_t method = 0;
  std::uint16_t flags = 1U << 11;  // names are UTF-8
  bool zip64 = false;              // sizes and place stand in the extra field
};

inline std::string end_of_zip(std::size_t files, std::size_t list_bytes, std::size_t list_at, bool zip64) {
  std::string out;
  if (zip64) {
    out += "PK\x06\x06";
    append_number(out, 44, 8);
    append_number(out, 45, 2);
    append_number(out, 45, 2);
    append_number(out, 0, 8);
    for (const std::size_t value : {files, files, list_bytes, list_at}) append_number(out, value, 8);
    out += "PK\x06\x07";
    append_number(out, 0, 4);
    append_number(out, list_at + list_bytes, 8);
    append_number(out, 1, 4);
  }
  constexpr std::uint64_t kElsewhere = ~std::uint64_t{0};
  out += "PK\x05\x06";
  append_number(out, 0, 4);
  append_number(out, zip64 ? kElsewhere : files, 2);
  append_number(out, zip64 ? kElsewhere : files, 2);
  append_number(out, zip64 ? kElsewhere : list_bytes, 4);
  append_number(out, zip64 ? kElsewhere : list_at, 4);
  append_number(out, 0, 2);
  return out;
}

// With `zip64` the end says nothing itself and leads to a longer one before it.
inline std::string zip_of(const std::vector<Packed>& files, bool zip64 = false) {
  constexpr std::uint64_t kElsewhere = 0xFFFFFFFF;
  std::string out, list;
  for (const Packed& file : files) {
    const std::string& bytes = file.method == 8 ? file.packed : file.text;
    const std::uint64_t at = out.size();
    std::string common;
    append_number(common, file.flags, 2);
    append_number(common, file.method, 2);
    append_number(common, 0, 4);
    append_number(common, crc_of(file.text), 4);
    append_number(common, file.zip64 ? kElsewhere : bytes.size(), 4);
    append_number(common, file.zip64 ? kElsewhere : file.text.size(), 4);
    append_number(common, file.name.size(), 2);
    std::string extra;
    if (file.zip64) {
      append_number(extra, 0x5455, 2);  // another field before it
      append_number(extra, 1, 2);
      append_number(extra, 0, 1);
      append_number(extra, 1, 2);
      append_number(extra, 24, 2);
      for (const std::uint64_t value : {std::uint64_t{file.text.size()}, std::uint64_t{bytes.size()}, at})
        append_number(extra, value, 8);
    }
    out += "PK\x03\x04";
    append_number(out, 20, 2);
    out += common;
    append_number(out, 0, 2);
    out += file.name + bytes;
    list += "PK\x01\x02";
    append_number(list, 20, 2);
    append_number(list, 20, 2);
    list += common;
    append_number(list, extra.size(), 2);
    append_number(list, 0, 10);  // no comment, part 0, no attributes
    append_number(list, file.zip64 ? kElsewhere : at, 4);
    list += file.name + extra;
  }
  return out + list + end_of_zip(files.size(), list.size(), out.size(), zip64);
}

// A run of `count` letters as deflate's fixed code writes it (RFC 1951, 3.2.6): one letter, then copies of it.
inline std::string deflated_run(unsigned char letter, std::size_t count) {
  std::string out;
  unsigned held = 0, bits = 0;
  const auto put = [&](unsigned value, unsigned width) {
    held |= value << bits;
    for (bits += width; bits >= 8; bits -= 8, held >>= 8) out += static_cast<char>(held & 0xFF);
  };
  const auto put_code = [&](unsigned code, unsigned width) {  // codes stand with their first bit first
    for (unsigned i = width; i-- > 0;) put(code >> i & 1, 1);
  };
  put(0b011, 3);  // the last block, fixed codes
  put_code(0x30U + letter, 8);
  std::size_t left = count - 1;
  for (; left >= 258; left -= 258) {
    put_code(0b11000101, 8);  // length 258
    put_code(0, 5);           // one back
  }
  for (; left > 0; --left) put_code(0x30U + letter, 8);
  put_code(0, 7);
  put(0, 7);  // up to the next byte
  return out;
}

inline std::string gzip_of(std::string_view deflated, std::string_view text) {
  std::string out("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10);
  out += deflated;
  append_number(out, crc_of(text), 4);
  append_number(out, text.size(), 4);
  return out;
}

// RFC 1950
inline std::string zlib_of(std::string_view deflated, std::string_view text) {
  std::string out("\x78\x01", 2);
  out += deflated;
  const auto sum = adler32_z(1, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(sum >> shift & 0xFF);
  return out;
}

// Deflate without packing anything: one block of at most 65,535 bytes.
inline std::string deflated_stored(std::string_view text) {
  std::string out("\x01", 1);
  append_number(out, text.size(), 2);
  append_number(out, ~text.size(), 2);
  return out.append(text);
}

}  // namespace support
