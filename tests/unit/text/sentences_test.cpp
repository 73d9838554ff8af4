#include "text/sentences.h"

#include <catch_amalgamated.hpp>

TEST_CASE("a sentence ends with its mark and the white space after it", "[text]") {
  CHECK(text::first_sentence("One. Two.") == "One. ");
  CHECK(text::first_sentence("Version 1.5 is out! Yes") == "Version 1.5 is out! ");
  CHECK(text::first_sentence("no end") == "no end");
  CHECK(text::first_sentence("一つ。二つ。") == "一つ。");
  CHECK(text::first_sentence("").empty());
}
