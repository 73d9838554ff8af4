#include "stored/stream_vbyte.h"

#include <array>
#include <cstring>

namespace stored {
namespace {

// Where the four numbers of a control byte start in the data, and where the next four do.
struct Places {
  std::array<std::uint8_t, 5> at = {};
};

constexpr std::array<Places, 256> kPlaces = [] {
  std::array<Places, 256> all{};
  for (unsigned control = 0; control < all.size(); ++control) {
    for (unsigned i = 0; i < 4; ++i) {
      all[control].at[i + 1] = static_cast<std::uint8_t>(all[control].at[i] + 1 + (control >> 2 * i & 3));
    }
  }
  return all;
}();
constexpr std::array<std::uint32_t, 4> kMask = {0xFF, 0xFFFF, 0xFF'FFFF, 0xFFFF'FFFF};

std::uint32_t number_at(const unsigned char* data, unsigned bytes_less_one) {
  std::uint32_t number = 0;
  std::memcpy(&number, data, sizeof number);
  return number & kMask[bytes_less_one];
}

unsigned bytes_less_one(std::uint32_t number) {
  return (number > kMask[0] ? 1U : 0U) + (number > kMask[1] ? 1U : 0U) + (number > kMask[2] ? 1U : 0U);
}

}  // namespace

void append_stream_vbyte(std::span<const std::uint32_t> numbers, std::string& out) {
  const std::size_t start = out.size();
  out.resize(start + (numbers.size() + 3) / 4);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const unsigned less = bytes_less_one(numbers[i]);
    char& control = out[start + i / 4];
    control = static_cast<char>(static_cast<unsigned char>(control) | less << 2 * (i % 4));
    for (unsigned byte = 0; byte <= less; ++byte) out += static_cast<char>(numbers[i] >> 8 * byte & 0xFF);
  }
}

bool StreamVByte::open(std::string_view& bytes, std::uint64_t count) {
  const std::uint64_t controls = count / 4 + (count % 4 != 0 ? 1 : 0);
  if (controls > bytes.size()) return false;
  control_ = reinterpret_cast<const unsigned char*>(bytes.data());
  data_ = control_ + controls;
  std::uint64_t size = 0;
  for (std::uint64_t i = 0; i < count / 4; ++i) size += kPlaces[control_[i]].at[4];
  if (count % 4 != 0) size += kPlaces[control_[controls - 1]].at[count % 4];
  if (size > bytes.size() - controls) return false;
  bytes.remove_prefix(controls + size);
  return true;
}

void StreamVByte::read(std::span<std::uint32_t> into) {
  std::size_t i = 0;
  for (; i + 4 <= into.size(); i += 4) {
    const unsigned control = *control_++;
    const std::array<std::uint8_t, 5>& at = kPlaces[control].at;
    into[i] = number_at(data_, control & 3);
    into[i + 1] = number_at(data_ + at[1], control >> 2 & 3);
    into[i + 2] = number_at(data_ + at[2], control >> 4 & 3);
    into[i + 3] = number_at(data_ + at[3], control >> 6);
    data_ += at[4];
  }
  for (unsigned rest = 0; i < into.size(); ++i, ++rest) {
    into[i] = number_at(data_ + kPlaces[*control_].at[rest], *control_ >> 2 * rest & 3);
  }
}

}  // namespace stored
