#include "html/charset.h"

#include <string>

#include <catch_amalgamated.hpp>

namespace {

std::string declared(std::string_view page) {
  const auto encoding = html::declared_encoding(page);
  return encoding ? std::string(text::name_of(*encoding)) : "";
}

}  // namespace

TEST_CASE("charset: what a page declares", "[html]") {
  CHECK(declared("<meta charset=koi8-r>") == "KOI8-R");
  CHECK(declared("<!DOCTYPE html><html><head><META  CharSet = 'Shift_JIS' />") == "Shift_JIS");
  CHECK(declared("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>") == "Windows-1251");
  CHECK(declared("<meta content='text/html; charset = \"big5\"' http-equiv=\"content-type\">") == "Big5");
  CHECK(declared("<meta name=x content='charset=big5'><meta charset=gbk>") == "gb18030");
  CHECK(declared("<meta charset=nonsense><meta charset=latin1>") == "Windows-1252");
  CHECK(declared("<meta charset=utf-16>") == "UTF-8");
}

TEST_CASE("charset: what looks like a declaration and is none", "[html]") {
  CHECK(declared("<!-- <meta charset=big5> -->").empty());
  CHECK(declared("<!--><meta charset=big5>") == "Big5");
  CHECK(declared("<a title='<meta charset=big5>'><meta charset=gbk>") == "gb18030");
  CHECK(declared("<? <meta charset=big5><meta charset=gbk>") == "gb18030");
  CHECK(declared("</p x='<meta charset=big5>'><meta charset=gbk>") == "gb18030");
  CHECK(declared("<metadata charset=big5>").empty());
  CHECK(declared("<meta charset=").empty());
  CHECK(declared("<meta content='charset=big5' http-equiv=refresh>").empty());
  CHECK(declared("").empty());
  CHECK(declared(std::string(1024, ' ') + "<meta charset=big5>").empty());
}
