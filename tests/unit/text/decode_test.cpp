#include "text/decode.h"

#include <catch_amalgamated.hpp>

using text::decode;
using text::detect;
using text::Encoding;
using namespace std::string_view_literals;

TEST_CASE("UTF-16 of both orders, with characters beyond the first plane", "[text][decode]") {
  CHECK(decode("a\0\xE9\0\xAC\x20\x3D\xD8\0\xDE"sv, Encoding::kUtf16Le) == "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
  CHECK(decode("\0a\0\xE9\x20\xAC\xD8\x3D\xDE\0"sv, Encoding::kUtf16Be) == "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
}

TEST_CASE("surrogates alone and half units are one replacement character each", "[text][decode]") {
  CHECK(decode("\x3D\xD8"
               "a\0"sv,
               Encoding::kUtf16Le) ==
        "\xEF\xBF\xBD"
        "a");
  CHECK(decode("\0\xDE"sv, Encoding::kUtf16Le) == "\xEF\xBF\xBD");
  CHECK(decode("a\0b"sv, Encoding::kUtf16Le) == "a\xEF\xBF\xBD");
  CHECK(decode("\x3D\xD8"sv, Encoding::kUtf16Le) == "\xEF\xBF\xBD");
}

TEST_CASE("Windows-1252 is the Encoding standard's", "[text][decode]") {
  CHECK(decode("caf\xE9 \x80 \x93x\x94 \x81", Encoding::kWindows1252) ==
        "caf\xC3\xA9 \xE2\x82\xAC \xE2\x80\x9Cx\xE2\x80\x9D \xC2\x81");
}

TEST_CASE("pieces of any size decode to the same text", "[text][decode]") {
  const auto bytes =
      "\xFF\xFE"
      "a\0\xAC\x20\x3D\xD8\0\xDE\0\xDC\n\0"sv;
  for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
    std::string out;
    text::Decoder decoder(Encoding::kUtf16Le);
    for (std::size_t at = 0; at < bytes.size(); at += piece) decoder.feed(bytes.substr(at, piece), out);
    decoder.finish(out);
    CHECK(out == decode(bytes, Encoding::kUtf16Le));
  }
}

TEST_CASE("the encoding of a file shows in its first bytes", "[text][decode]") {
  CHECK(detect("\xEF\xBB\xBFx", true).encoding == Encoding::kUtf8);
  CHECK(detect("\xEF\xBB\xBFx", true).bom);
  CHECK(detect("\xFF\xFEx\0"sv, true).encoding == Encoding::kUtf16Le);
  CHECK(detect("\xFE\xFF\0x"sv, true).encoding == Encoding::kUtf16Be);
  CHECK(detect("U\0R\0L\0,\0\xAC\x20\n\0"sv, true).encoding == Encoding::kUtf16Le);
  CHECK(detect("\0U\0R\0L\0,\x20\xAC\0\n"sv, true).encoding == Encoding::kUtf16Be);
  CHECK(detect("caf\xC3\xA9", true).encoding == Encoding::kUtf8);
  CHECK(detect("caf\xC3", false).encoding == Encoding::kUtf8);
  CHECK(detect("caf\xC3", true).encoding == Encoding::kWindows1252);
  CHECK(detect("caf\xE9,x", true).encoding == Encoding::kWindows1252);
  CHECK(detect("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 \xE9,x", true).encoding == Encoding::kUtf8);
}

TEST_CASE("encodings are named as people and standards do", "[text][decode]") {
  CHECK(text::encoding_named("UTF-16LE with BOM") == Encoding::kUtf16Le);
  CHECK(text::encoding_named("Latin1") == Encoding::kWindows1252);
  CHECK(text::encoding_named(" x-SJIS ") == Encoding::kShiftJis);
  CHECK(text::encoding_named("gb2312") == Encoding::kGb18030);
  CHECK(text::encoding_named("iso-2022-jp") == std::nullopt);
  CHECK(text::encoding_named("") == std::nullopt);
  for (const char* label : {"utf-8", "utf-16be", "gbk", "big5", "euc-jp", "sjis", "korean", "l1", "koi8-r", "cp1251"}) {
    const auto encoding = text::encoding_named(label);
    REQUIRE(encoding.has_value());
    CHECK(text::encoding_named(text::name_of(*encoding)) == encoding);
  }
}

TEST_CASE("tables of single bytes are the Encoding standard's", "[text][decode]") {
  const auto as = [](const char* label, std::string_view bytes) { return decode(bytes, *text::encoding_named(label)); };
  CHECK(as("windows-1251", "\xCF\xF0\xE8\xE2\xE5\xF2") == "Привет");
  CHECK(as("koi8-r", "\xF0\xD2\xC9\xD7\xC5\xD4") == "Привет");
  CHECK(as("koi8-u", "\xAE") == "ў");
  CHECK(as("iso-8859-2", "\xE8\xE1p") == "čáp");
  CHECK(as("windows-1253", "\xE1\xAA\xE2") == "α\xEF\xBF\xBDβ");
  CHECK(as("iso-8859-8-i", "\xF9") == "ש");
  CHECK(as("windows-874", "\xA1\xDB") == "ก\xEF\xBF\xBD");
}

TEST_CASE("characters of two bytes and more are the Encoding standard's", "[text][decode]") {
  CHECK(decode("\x93\xFA\x96\x7B\xB1 a", Encoding::kShiftJis) == "日本ｱ a");
  CHECK(decode("\xC6\xFC\xCB\xDC\x8E\xB1\x8F\xB0\xA1", Encoding::kEucJp) == "日本ｱ丂");
  CHECK(decode("\xD6\xD0\xCE\xC4\x80\x81\x30\x84\x36\x94\x39\xDA\x33", Encoding::kGb18030) == "中文€¥💩");
  CHECK(decode("\xA4\xA4\xA4\xE5\x88\x62\x87\x40", Encoding::kBig5) == "中文Ê̄䏰");
  CHECK(decode("\x8A\x45\x9D\xF2", Encoding::kBig5) == "𥄫𨋢");
  CHECK(decode("\xC7\xD1\xB1\xDB", Encoding::kEucKr) == "한글");
}

TEST_CASE("a broken pair leaves the ASCII after it", "[text][decode]") {
  constexpr std::string_view kBad = "\xEF\xBF\xBD";
  for (const Encoding encoding :
       {Encoding::kShiftJis, Encoding::kEucJp, Encoding::kGb18030, Encoding::kBig5, Encoding::kEucKr}) {
    INFO(text::name_of(encoding));
    CHECK(decode("\xE5\"b", encoding) == std::string(kBad) + "\"b");
    CHECK(decode("a\xE5", encoding) == "a" + std::string(kBad));
  }
  CHECK(decode("\x81\x30\x81\xFF"
               "x",
               Encoding::kGb18030) == std::string(kBad) + "0" + std::string(kBad) + "x");
}

TEST_CASE("pieces of any size decode to the same text, in every encoding", "[text][decode]") {
  constexpr std::string_view kBytes =
      "a\x93\xFA\x81\x30\x84\x36\x8F\xB0\xA1\xC7\xD1 \xFF\x88\x62\xE5\"\xB1\x94\x39\xDA\x33\xC6\xFC\x8E";
  for (const char* label : {"gbk", "big5", "euc-jp", "sjis", "euc-kr", "koi8-r", "utf-16be"}) {
    const Encoding encoding = *text::encoding_named(label);
    for (std::size_t piece = 1; piece <= kBytes.size(); ++piece) {
      std::string out;
      text::Decoder decoder(encoding);
      for (std::size_t at = 0; at < kBytes.size(); at += piece) decoder.feed(kBytes.substr(at, piece), out);
      decoder.finish(out);
      CHECK(out == decode(kBytes, encoding));
    }
  }
}
