// Strings that were chosen to have one hash, as an attacker's file could hold them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/hash.h"

namespace support {

// So many different strings of 32 letters, digits and signs, all of one base::hash_bytes. Its first lane takes the
// words at 0 and 16: to any first word there is one third word after which the lane is what it is for all others, and
// about one in a thousand of those can be typed.
inline std::vector<std::string> strings_of_one_hash(std::size_t count) {
  namespace hashing = base::hashing;
  static constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const auto typed = [](std::uint64_t word) {
    for (; word != 0; word >>= 8) {
      const auto byte = static_cast<unsigned char>(word);
      if (byte <= ' ' || byte > '~' || byte == '"' || byte == ',' || byte == '\'') return false;
    }
    return true;
  };
  const std::uint64_t wanted = std::rotl(hashing::Lanes(32).a, 11) ^ base::word_at("OneHash!");
  std::vector<std::string> strings;
  for (std::uint64_t number = 0; strings.size() < count; ++number) {
    std::uint64_t word = 0;
    for (int place = 0; place < 8; ++place) {
      word |= std::uint64_t{static_cast<unsigned char>(kDigits[number >> (6 * place) & 63])} << (8 * place);
    }
    const std::uint64_t lane = (std::rotl(hashing::Lanes(32).a, 23) ^ word) * hashing::kB;
    const std::uint64_t third = wanted ^ std::rotl(lane, 23);
    if ((third & 0x8080'8080'8080'8080) != 0 || !typed(third) || third >> 56 == 0) continue;
    std::string text(32, '.');
    std::memcpy(text.data(), &word, sizeof word);
    std::memcpy(text.data() + 16, &third, sizeof third);
    strings.push_back(text);
  }
  return strings;
}

}  // namespace support
