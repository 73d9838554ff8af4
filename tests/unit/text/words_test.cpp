#include "text/words.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

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
