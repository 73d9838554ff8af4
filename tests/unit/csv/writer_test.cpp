#include "csv/writer.h"

#include <catch_amalgamated.hpp>

namespace {

std::string plain(std::string_view field) {
  std::string out;
  csv::append_field(field, out);
  return out;
}
std::string inert(std::string_view field) {
  std::string out;
  csv::append_inert_field(field, out);
  return out;
}

}  // namespace

TEST_CASE("fields are quoted when they must be", "[csv]") {
  CHECK(plain("") == "");
  CHECK(plain(" a ") == " a ");
  CHECK(plain("a,b") == "\"a,b\"");
  CHECK(plain("\"") == "\"\"\"\"");
  CHECK(plain("a\rb\nc") == "\"a\rb\nc\"");
}

TEST_CASE("formulas are made inert, numbers stay", "[csv]") {
  CHECK(inert("=cmd|x") == "'=cmd|x");
  CHECK(inert("+1+1") == "'+1+1");
  CHECK(inert("-5.5e-3") == "-5.5e-3");
  CHECK(inert("+49") == "+49");
  CHECK(inert("-") == "'-");
  CHECK(inert("@a,b") == "\"'@a,b\"");
  CHECK(inert("\tx") == "'\tx");
  CHECK(inert("\r") == "\"'\r\"");
  CHECK(inert("a=b") == "a=b");
}

TEST_CASE("plain numbers", "[csv]") {
  for (const char* yes : {"0", "-1", "+.5", "5.", "1e9", "1.5E-7"}) CHECK(csv::is_plain_number(yes));
  for (const char* no : {"", "-", ".", "1e", "1e+", "0x1", "1 ", "nan", "1.2.3", "--1"}) {
    CHECK_FALSE(csv::is_plain_number(no));
  }
}
