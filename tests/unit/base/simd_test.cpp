#include "base/simd.h"

#include <algorithm>
#include <memory>
#include <random>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "base/bytes.h"
#include "base/hash.h"

namespace {

TEST_CASE("a byte is found where it is first, and nothing outside of the text is read") {
  std::mt19937 random{3};
  for (std::size_t size = 0; size <= 100; ++size) {
    for (int round = 0; round < 100; ++round) {
      // Of the very size, so that AddressSanitizer sees who reads outside.
      const auto bytes = std::make_unique_for_overwrite<char[]>(size);
      std::generate_n(bytes.get(), size, [&] { return static_cast<char>(random() % 40); });
      const std::string_view text(bytes.get(), size);
      for (const char byte : {'\0', '\1', '\x20', '\x7F'}) {
        if (base::simd::find(text, byte) != text.find(byte)) FAIL(size << " bytes, byte " << int{byte});
      }
    }
  }
}

TEST_CASE("a short string is two words with zeros behind it, and its hash is that of padded ones") {
  for (std::size_t size = 0; size <= 40; ++size) {
    const auto bytes = std::make_unique_for_overwrite<char[]>(size);
    char padded[64];
    std::ranges::fill(padded, '#');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = padded[i] = static_cast<char>(0x81 + i * 3);
    const std::string_view text(bytes.get(), size);
    CHECK(base::hash_bytes(text) == base::hash_padded({padded, size}));
    if (size >= 16) continue;
    char expected[16] = {};
    std::ranges::copy(text, expected);
    const auto words = base::short_words(text);
    CHECK(words[0] == base::word_at(expected));
    CHECK(words[1] == base::word_at(expected + 8));
  }
}

TEST_CASE("what a text begins with") {
  CHECK(base::begins("https://a", "https://"));
  CHECK(base::begins("http://", "http://"));
  CHECK_FALSE(base::begins("http:/", "http://"));
  CHECK_FALSE(base::begins("httpx//a", "http://"));
  CHECK(base::begins("", ""));
}

}  // namespace
