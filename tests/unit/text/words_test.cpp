#include "text/words.h"

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "base/hash.h"
#include "text/code_points.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/script.h"
#include "text/stem.h"
#include "text/vocabulary.h"
#include "text/word_rows.h"

namespace {

std::vector<std::string> words(std::string_view text) {
  text::WordSplitter splitter;
  const auto parts = splitter.split(text);
  return {parts.begin(), parts.end()};
}
std::string folded(std::string_view text) {
  std::string out;
  text::fold(text, out);
  return out;
}
std::string plain(std::string_view text) {
  std::string out;
  text::strip_marks(folded(text), out);
  return out;
}
using Words = std::vector<std::string>;

bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The words of ASCII, byte by byte.
Words plain_words(std::string_view ascii) {
  Words all;
  for (std::size_t at = 0; at < ascii.size(); ++at) {
    const std::size_t first = at;
    std::string word;
    for (; at < ascii.size() && is_letter_or_digit(ascii[at]); ++at) {
      const bool upper = ascii[at] >= 'A' && ascii[at] <= 'Z';
      word.push_back(static_cast<char>(upper ? ascii[at] + ('a' - 'A') : ascii[at]));
    }
    const bool dropped = word == "s" && first > 1 && ascii[first - 1] == '\'';
    if (!word.empty() && !dropped) all.push_back(word);
  }
  return all;
}

// From memory of the very size, so that AddressSanitizer sees who reads outside.
Words words_of_copy(text::WordSplitter& splitter, std::string_view text) {
  const auto copy = std::make_unique_for_overwrite<char[]>(text.size());
  std::ranges::copy(text, copy.get());
  const auto parts = splitter.split({copy.get(), text.size()});
  return {parts.begin(), parts.end()};
}

class RandomText {
 public:
  // Long and short runs of letters, apostrophes before an s, and any other byte of ASCII.
  std::string ascii(std::size_t size) {
    std::string text;
    const std::size_t longest = below(8) == 0 ? 200 : 1 + below(12);
    while (text.size() < size) {
      for (std::size_t left = below(longest + 1); left > 0; --left) text.push_back(kLetters[below(kLetters.size())]);
      if (below(4) == 0) {
        text += below(2) == 0 ? "'s" : "'S";
      } else {
        text.push_back(below(2) == 0 ? ' ' : static_cast<char>(below(128)));
      }
    }
    text.resize(size);
    return text;
  }

  std::size_t below(std::size_t limit) { return random_() % limit; }

 private:
  static constexpr std::string_view kLetters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ssSzZaA09";

  std::mt19937 random_{7};
};

TEST_CASE("folding makes the same of what people type for each other") {
  CHECK(folded("Straße") == "strasse");
  CHECK(folded("ＦＵＬＬ　ｗｉｄｔｈ") == "full width");
  CHECK(folded("Don’t") == "don't");
  CHECK(folded("cafe\u0301") == "café");
  CHECK(folded("ﬁne") == "fine");
  CHECK(folded("a\u00ADb\u200Bc") == "abc");
  CHECK(folded("Σίσυφος") == folded("ΣΊΣΥΦΟΣ"));
}

TEST_CASE("the short way to fold a character is the long way") {
  // A joiner that is left out sends the text the long way.
  for (char32_t c = 0x80; c < 0x11000; ++c) {
    std::string alone, joined = "\u034F";
    text::append_utf8(c, alone);
    text::append_utf8(c, joined);
    if (folded(alone) != folded(joined)) FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("folding accepts any bytes") {
  CHECK(folded("a\xFF"
               "b") == "a\uFFFDb");
  CHECK(folded("\xE2\x80") == "\uFFFD\uFFFD");
  CHECK(folded("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(folded("").empty());
}

TEST_CASE("stripping drops accents and keeps the marks that make another letter") {
  CHECK(plain("Más información aquí") == "mas informacion aqui");
  CHECK(plain("ế") == "e");
  CHECK(plain("ёлка") == "елка");
  CHECK(plain("كِتَابٌ") == "كتاب");
  CHECK(plain("ガイド") == "ガイド");
  CHECK(plain("हिन्दी") == "हिन्दी");
  CHECK(plain("한국어") == "한국어");
}

TEST_CASE("words are runs of letters, marks and digits") {
  CHECK(words("Read more »") == Words{"read", "more"});
  CHECK(words("C++ & iPhone-15") == Words{"c", "iphone", "15"});
  CHECK(words("Amazon's L'Hôtel s") == Words{"amazon", "l", "hôtel", "s"});
  CHECK(words("Amazon’s Größe") == Words{"amazon", "grösse"});
  CHECK(words("हिन्दी में") == Words{"हिन्दी", "में"});
  CHECK(words(" \t…→").empty());
}

TEST_CASE("words of ASCII are those that one finds byte by byte") {
  RandomText random;
  text::WordSplitter splitter;
  for (std::size_t size = 0; size <= 300; ++size) {
    for (int round = 0; round < 60; ++round) {
      const std::string text = random.ascii(size);
      if (words_of_copy(splitter, text) != plain_words(text)) FAIL(size << " bytes: " << text);
    }
  }
}

TEST_CASE("each byte of ASCII is a word's or parts two, at every place") {
  text::WordSplitter splitter;
  for (std::size_t size = 1; size <= 140; ++size) {
    for (int byte = 0; byte < 128; ++byte) {
      std::string text(size, byte % 2 == 0 ? 'x' : '-');
      text[static_cast<std::size_t>(byte) * 7 % size] = static_cast<char>(byte);
      if (words_of_copy(splitter, text) != plain_words(text)) FAIL(size << " bytes, byte " << byte);
    }
  }
}

TEST_CASE("one letter that is not ASCII at any place sends a text the other way") {
  RandomText random;
  text::WordSplitter splitter;
  for (std::size_t size = 0; size <= 150; ++size) {
    for (std::size_t at = 0; at <= size; ++at) {
      // A letter among words makes what other letters in its place make.
      std::string ascii = random.ascii(size), mixed = ascii;
      ascii.insert(at, "qzzzz");
      mixed.insert(at, "\u0416");
      Words expected = plain_words(ascii);
      for (std::string& word : expected) {
        if (const std::size_t place = word.find("qzzzz"); place != std::string::npos) word.replace(place, 5, "\u0436");
      }
      if (words_of_copy(splitter, mixed) != expected) FAIL(at << " of " << size << ": " << ascii);
    }
  }
}

TEST_CASE("words can be read some bytes past their end") {
  text::WordSplitter splitter;
  for (const std::string_view text : {"a", "ab cd", "a longer text of words, until z", "gr\u00f6\u00dfe z", "\u7684"}) {
    for (const std::string_view word : splitter.split(text)) {
      const std::string copy(word);  // of another address, with other bytes behind it
      CHECK(base::hash_padded(word) == base::hash_bytes(copy));
    }
  }
}

TEST_CASE("scripts without blanks give pairs of characters") {
  CHECK(words("点击这里") == Words{"点击", "击这", "这里"});
  CHECK(words("iPhone手机") == Words{"iphone", "手机"});
  CHECK(words("的") == Words{"的"});
  CHECK(words("手机15的") == Words{"手机", "15", "的"});
  CHECK(words("東京タワー") == Words{"東京", "京タ", "タワ", "ワー"});
}

TEST_CASE("a vocabulary numbers words in order of appearance and knows their plain forms") {
  text::Vocabulary words;
  const text::WordId accented = words.intern("aquí"), bare = words.intern("aqui");
  CHECK(accented.value == 0);
  CHECK(bare.value == 1);
  CHECK(words.plain(accented) == words.plain(bare));
  CHECK(words.intern("aquí") == accented);
  CHECK(words.script(words.intern("дом")) == text::Script::kCyrillic);
  CHECK(words.letters(words.intern("2024")) == 0);
  CHECK(words.letters(words.intern("дом2")) == 3);
}

TEST_CASE("words of many texts are numbered as one by one") {
  text::Vocabulary words, one_by_one;
  text::WordRows rows;
  const std::vector<std::string> texts = {"Red boots 7", "", "gr\u00f6\u00dfe boots", "7 8", "点击这里 red"};
  for (const std::string& text : texts) rows.add(text);
  rows.look_up(words);
  REQUIRE(rows.size() == texts.size());
  text::WordSplitter splitter;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::vector<text::WordId> row;
    for (const std::string_view word : splitter.split(texts[i])) row.push_back(one_by_one.intern(word));
    CHECK(std::ranges::equal(rows[i], row));
  }
  CHECK(words.size() == one_by_one.size());

  const text::WordId unknown = words.intern(" ");
  rows.clear();
  rows.add("red 7 9 9a");
  rows.look_up(words, unknown);
  REQUIRE(rows[0].size() == 4);
  CHECK(rows[0][0] == words.intern("red"));
  CHECK(rows[0][1] == words.intern("7"));
  CHECK(rows[0][2] == unknown);
  CHECK(words[rows[0][3]] == "9a");
}

TEST_CASE("rows are full of many texts or of a long one") {
  text::WordRows rows;
  std::size_t texts = 0;
  for (; !rows.is_full(); ++texts) rows.add("red");
  CHECK(texts == 64);
  rows.clear();
  rows.add(std::string(100'000, 'x'));
  CHECK(rows.is_full());
}

TEST_CASE("stems of a language meet") {
  text::Stemmer german("de-AT"), english("EN"), none("ja");
  const std::string shoe(german.stem("laufschuh"));
  CHECK(german.stem("laufschuhe") == shoe);
  CHECK(english.stem("running") == "run");
  CHECK_FALSE(none.knows_language());
  CHECK(none.stem("靴") == "靴");
}

TEST_CASE("language tags") {
  CHECK(text::primary_subtag("pt-BR") == "pt");
  CHECK(text::primary_subtag("ZH_hans") == "zh");
  CHECK(text::primary_subtag("x").empty());
  CHECK(text::primary_subtag("français").empty());
}

}  // namespace
