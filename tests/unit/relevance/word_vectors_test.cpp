#include "relevance/word_vectors.h"

#include <string>

#include <catch_amalgamated.hpp>

namespace {

using relevance::WordVectors;

std::string integer(std::uint32_t value) {
  std::string bytes;
  for (int i = 0; i < 4; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  return bytes;
}
// ball and racket point one way, bishop another, one is in between.
std::string table() {
  std::string bytes = "ANCHWV1\n" + integer(4) + integer(2);
  for (const std::string word : {"ball", "bishop", "one", "racket"}) bytes += static_cast<char>(word.size()) + word;
  return bytes + "\x40\x01" + std::string("\x00\x7F", 2) + "\x20\x20" + "\x7F\x04";
}

TEST_CASE("word vectors are read and compared") {
  auto vectors = WordVectors::read(table());
  REQUIRE(vectors.has_value());
  CHECK(vectors->size() == 4);
  CHECK(vectors->dimensions() == 2);
  CHECK(vectors->word(3) == "racket");
  CHECK(vectors->find("bishop") == 1U);
  CHECK_FALSE(vectors->find("queen").has_value());
  CHECK(vectors->similarity(0, 3) > 0.99);
  CHECK(vectors->similarity(0, 1) < 0.1);
  const auto text = vectors->place("The BALL and the racket, unheard of"), other = vectors->place("Bishop");
  CHECK(text[0] > 0.99);
  CHECK(other[1] == 1);
  CHECK(vectors->place("nothing known") == std::vector<double>{0, 0});
}

TEST_CASE("what is no table of word vectors is said to be none") {
  const std::string good = table();
  for (std::size_t size = 0; size < good.size(); ++size) {
    CHECK_FALSE(WordVectors::read(std::string_view(good).substr(0, size)).has_value());
  }
  CHECK_FALSE(WordVectors::read(good + "x").has_value());
  std::string unordered = good;
  unordered.replace(unordered.find("ball"), 4, "zzzz");
  CHECK_FALSE(WordVectors::read(unordered).has_value());
  CHECK_FALSE(WordVectors::read("ANCHWV1\n" + integer(0xFFFF'FFFF) + integer(100)).has_value());
  CHECK_FALSE(WordVectors::read("ANCHWV1\n" + integer(0) + integer(0)).has_value());
}

}  // namespace
