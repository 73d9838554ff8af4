#include "html/folded_text.h"

#include <catch_amalgamated.hpp>

using html::first_characters;
using html::last_characters;

TEST_CASE("folded text: pieces join as they stand", "[html]") {
  html::FoldedText text;
  for (const char* piece : {"  a", "b ", "", " ", "c\xC2\xA0", "\n d", "\xC2", "\xA9 "}) text.add(piece);
  CHECK(text.text() == "ab c d\xC2\xA9");
}

TEST_CASE("folded text: what one gathered goes into another, with the space around it", "[html]") {
  html::FoldedText inner;
  inner.add(" b ");
  html::FoldedText outer;
  outer.add("a");
  outer.add(inner);
  outer.add("c");
  CHECK(outer.text() == "a b c");
}

TEST_CASE("folded text: the limit falls between characters", "[html]") {
  html::FoldedText text(5);
  text.add("ab ééé");
  CHECK(text.text() == "ab é");
}

TEST_CASE("first and last characters: whole words where there are words", "[html]") {
  CHECK(first_characters("one two three", 9) == "one two");
  CHECK(first_characters("one two three", 7) == "one two");
  CHECK(first_characters("one two", 7) == "one two");
  CHECK(first_characters("onetwothree", 4) == "onet");
  CHECK(first_characters("ééé", 2) == "éé");
  CHECK(first_characters(" one", 4) == "one");
  CHECK(last_characters("one two three", 9) == "two three");
  CHECK(last_characters("one two three", 8) == "three");
  CHECK(last_characters("onetwothree", 4) == "hree");
  CHECK(last_characters("ééé", 2) == "éé");
  CHECK(last_characters("", 2).empty());
}
