#include <catch_amalgamated.hpp>

#include "unit/unpack/texts.h"

namespace {

using Catch::Matchers::ContainsSubstring;
using support::deflated_run;
using support::deflated_stored;
using support::gzip_of;
using support::Packed;
using support::zip_of;

const std::string kText = "source,target\nhttps://a.example/,https://b.example/\n";

std::string error_of(std::string file) { return texts_in(std::move(file)).at(0).error; }

}  // namespace

TEST_CASE("a plain file is its own text", "[unpack]") {
  CHECK(text_in(kText) == kText);
  CHECK(text_in(kText, 1) == kText);
  CHECK(text_in("") == "");
}

TEST_CASE("gzip, in one member or several, with anything behind", "[unpack]") {
  const std::string one = gzip_of(deflated_stored(kText), kText);
  const std::string letters(100'000, 'a');
  const std::string two = gzip_of(deflated_run('a', letters.size()), letters);
  CHECK(text_in(one) == kText);
  CHECK(text_in(one + two + one, 7) == kText + letters + kText);
  CHECK(text_in(one + std::string(512, '\0')) == kText);
}

TEST_CASE("gzip that is cut or damaged keeps what came before", "[unpack]") {
  const std::string letters(100'000, 'a');
  const std::string whole = gzip_of(deflated_stored(kText), kText);
  for (std::size_t bytes = 10; bytes < whole.size(); ++bytes) {
    const Text cut = texts_in(whole.substr(0, bytes)).at(0);
    CAPTURE(bytes);
    CHECK(kText.starts_with(cut.text));
    CHECK_THAT(cut.error, ContainsSubstring("incomplete"));
  }
  std::string wrong_sum = whole;
  wrong_sum[whole.size() - 8] ^= 1;
  const Text damaged = texts_in(wrong_sum).at(0);
  CHECK(damaged.text == kText);
  CHECK_THAT(damaged.error, ContainsSubstring("damaged"));
}

TEST_CASE("zip: stored, deflated, both with 64 bits", "[unpack]") {
  for (const bool zip64 : {false, true}) {
    const std::string letters(1000, 'x');
    const auto texts = texts_in(zip_of(
        {
            {.name = "a.csv", .text = kText, .zip64 = zip64},
            {.name = "folder/", .text = ""},
            {.name = "__MACOSX/._a.csv", .text = "fork"},
            {.name = "folder/b.txt", .text = letters, .packed = deflated_run('x', 1000), .method = 8, .zip64 = zip64},
        },
        zip64));
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].name == "f/a.csv");
    CHECK(texts[0].text == kText);
    CHECK(texts[1].name == "f/folder/b.txt");
    CHECK(texts[1].text == letters);
    CHECK(texts[0].error + texts[1].error == "");
  }
}

TEST_CASE("a zip behind a program that unpacks it", "[unpack]") {
  // The program stands before what the zip's own numbers count, so the file has to start as a zip for us to look.
  const std::string zip = zip_of({{.name = "a", .text = kText}});
  CHECK(text_in("PK\x03\x04 a program" + zip) == kText);
}

TEST_CASE("names of a zip: UTF-8 as flagged or found, else code page 437", "[unpack]") {
  CHECK(texts_in(zip_of({{.name = "\xC3\xBC", .text = ""}})).at(0).name == "f/ü");
  CHECK(texts_in(zip_of({{.name = "\xC3\xBC", .text = "", .flags = 0}})).at(0).name == "f/ü");
  CHECK(texts_in(zip_of({{.name = "gr\x81\xE1 \x9C.csv", .text = "", .flags = 0}})).at(0).name == "f/grüß £.csv");
}

TEST_CASE("what a zip holds and cannot be read is refused by name, the rest is read", "[unpack]") {
  const auto texts = texts_in(zip_of({
      {.name = "secret", .text = kText, .flags = 1},
      {.name = "aes", .text = kText, .method = 99},
      {.name = "odd", .text = kText, .method = 12},
      {.name = "inner.zip", .text = zip_of({{.name = "a", .text = "a"}})},
      {.name = "inner.gz", .text = gzip_of(deflated_stored(kText), kText)},
      {.name = "last", .text = kText},
  }));
  REQUIRE(texts.size() == 6);
  CHECK_THAT(texts[0].error, ContainsSubstring("password"));
  CHECK_THAT(texts[1].error, ContainsSubstring("password"));
  CHECK_THAT(texts[2].error, ContainsSubstring("packing method 12"));
  CHECK_THAT(texts[3].error, ContainsSubstring("inside of a zip"));
  CHECK(texts[4].text == kText);
  CHECK(texts[5].text == kText);
}

TEST_CASE("a checksum or a size that is wrong is said after the text", "[unpack]") {
  std::string zip = zip_of({{.name = "a", .text = kText}});
  zip[zip.find("source")] = 'S';
  const Text changed = texts_in(zip).at(0);
  CHECK(changed.text.size() == kText.size());
  CHECK_THAT(changed.error, ContainsSubstring("not what was packed"));

  const Text long_list =
      texts_in(zip_of({{.name = "a", .text = kText, .packed = deflated_stored("source"), .method = 8}})).at(0);
  CHECK(long_list.text == "source");
  CHECK_THAT(long_list.error, ContainsSubstring("not what was packed"));
}

TEST_CASE("a zip that is cut anywhere is refused or says so", "[unpack]") {
  const std::string zip = zip_of({{.name = "a", .text = kText}, {.name = "b", .text = kText}});
  for (std::size_t bytes = 4; bytes < zip.size(); ++bytes) {
    CAPTURE(bytes);
    CHECK_THAT(error_of(zip.substr(0, bytes)), ContainsSubstring("incomplete"));
  }
  CHECK_THAT(error_of(zip_of({})), ContainsSubstring("empty"));
}

TEST_CASE("lists that lie are refused", "[unpack]") {
  const std::string zip = zip_of({{.name = "a", .text = kText}, {.name = "b", .text = kText}});
  const std::size_t end = zip.size() - 22;
  const auto with = [&](std::size_t at, char byte) {
    std::string changed = zip;
    changed[at] = byte;
    return error_of(changed);
  };
  CHECK_THAT(with(end + 10, 3), ContainsSubstring("file list cannot be read"));
  CHECK_THAT(with(end + 18, 1), ContainsSubstring("file list cannot be read"));
  CHECK_THAT(with(end + 4, 1), ContainsSubstring("one part of several"));
  const std::size_t first = zip.find("PK\x01\x02");
  CHECK_THAT(with(first + 22, 1), ContainsSubstring("file list cannot be read"));  // packed: larger than the file
  CHECK_THAT(with(first + 44, 1), ContainsSubstring("file list cannot be read"));  // place: behind the list
  CHECK_THAT(with(first + 20, static_cast<char>(130)), ContainsSubstring("overlap"));  // 130 + 52 of 166
}

TEST_CASE("a bomb is stopped, alone and in small pieces", "[unpack]") {
  // A dynamic block (RFC 1951, 3.2.7) in which a zero bit is 258 more zeros: each byte of it is 1,032.
  const std::string head("\xEC\xC1\x01\x01\x00\x00\x00\x80\x90\xFE\xAF\xEE\x08\x0A", 14);
  const Text alone = texts_in(gzip_of(head + std::string(100'000, '\0'), "")).at(0);
  CHECK(alone.text.size() >= unpack::Budget::kBytes);
  CHECK(alone.text.size() <= unpack::Budget::kBytes + (1U << 16));
  CHECK_THAT(alone.error, ContainsSubstring("more than 400 times its size"));
  CHECK(texts_in(gzip_of(head + std::string(100'000, '\0'), ""), 1001).at(0).text == alone.text);

  std::vector<Packed> many;
  for (int i = 0; i < 8; ++i) {
    many.push_back({.name = std::to_string(i), .text = "", .packed = head + std::string(10'000, '\0'), .method = 8});
  }
  CHECK_THAT(texts_in(zip_of(many)).back().error, ContainsSubstring("more than 400 times its size"));
}

TEST_CASE("much that packs well is no bomb", "[unpack]") {
  const std::string letters(std::size_t{70} << 20, 'a');
  CHECK(text_in(gzip_of(deflated_run('a', letters.size()), letters)) == letters);  // 159 to 1
}
