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
  CHECK(inert("") == "");
}

TEST_CASE("formulas in full-width signs and after blanks are made inert", "[csv]") {
  for (const char* sign : {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
    CHECK(inert(sign + std::string("1+1")) == "'" + std::string(sign) + "1+1");
  }
  CHECK(inert("\uFF21") == "\uFF21");
  CHECK(inert(" =1") == "' =1");
  CHECK(inert(std::string_view("\0=1", 3)) == std::string_view("'\0=1", 4));
  CHECK(inert(std::string_view("\0x", 2)) == std::string_view("'\0x", 3));
  CHECK(inert("\nx") == "\"'\nx\"");
}

TEST_CASE("formulas after what spreadsheets part fields at are made inert", "[csv]") {
  CHECK(inert("x;=1+1") == "x;'=1+1");
  CHECK(inert("x; @SUM(A1);y") == "x;' @SUM(A1);y");
  CHECK(inert("x;-5;+a;") == "x;-5;'+a;");
  CHECK(inert("x\t=1") == "x\t'=1");
  CHECK(inert("a\r\n=1") == "\"a\r\n'=1\"");
  CHECK(inert("a,;\"=1\"") == "\"a,;\"\"=1\"\"\"");
  CHECK(inert("=1;=2") == "'=1;'=2");
}

TEST_CASE("what was made inert can be had back", "[csv]") {
  for (const std::string_view text : {"", "=1;=2", "a;b", "'a", "\t=1", "x\n=1\r\n-y;", "it's", "\uFF1Dx", ";'x"}) {
    CHECK(csv::without_guards(csv::inert(text)) == text);
  }
}

TEST_CASE("plain numbers", "[csv]") {
  for (const char* yes : {"0", "-1", "+.5", "5.", "1e9", "1.5E-7"}) CHECK(csv::is_plain_number(yes));
  for (const char* no : {"", "-", ".", "1e", "1e+", "0x1", "1 ", "nan", "1.2.3", "--1"}) {
    CHECK_FALSE(csv::is_plain_number(no));
  }
}
