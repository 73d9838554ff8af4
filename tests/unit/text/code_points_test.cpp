#include "text/code_points.h"

#include <catch_amalgamated.hpp>

using text::first_bytes;

TEST_CASE("code points: the first bytes end between two of them", "[text]") {
  CHECK(first_bytes("aé", 3) == "aé");
  CHECK(first_bytes("aé", 4) == "aé");
  CHECK(first_bytes("aé", 2) == "a");
  CHECK(first_bytes("aé", 1) == "a");
  CHECK(first_bytes("éé", 1).empty());
  CHECK(first_bytes("a😀b", 4) == "a");
  CHECK(first_bytes("a😀b", 5) == "a😀");
  CHECK(first_bytes("", 0).empty());
  CHECK(first_bytes("\x80\x80\x80\x80", 2).empty());
}

TEST_CASE("code points: as many as bytes that start one", "[text]") {
  CHECK(text::count_code_points("") == 0);
  CHECK(text::count_code_points("aé😀") == 3);
}
