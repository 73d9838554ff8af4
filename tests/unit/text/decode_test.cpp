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
  CHECK(text::encoding_named("shift_jis") == std::nullopt);
}
