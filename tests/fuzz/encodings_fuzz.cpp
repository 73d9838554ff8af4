// Oracle: decoding in pieces is decoding whole, and what comes out of the encodings that are not
// UTF-8 is valid UTF-8. The first byte chooses the encoding and the size of the pieces.
#include "support/require.h"
#include "text/clean.h"
#include "text/decode.h"

namespace {

using support::require;

bool is_valid(std::string_view utf8) {
  while (!utf8.empty()) {
    std::size_t bad = 0;
    const std::size_t length = text::valid_character(utf8, bad);
    if (length == 0) return false;
    utf8.remove_prefix(length);
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size < 1) return 0;
  const auto encoding = static_cast<text::Encoding>(data[0] % 9);
  const std::size_t step = 1 + data[0] / 4;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string whole = text::decode(bytes, encoding);
  std::string pieces;
  text::Decoder decoder(encoding);
  for (std::size_t at = 0; at < bytes.size(); at += step) decoder.feed(bytes.substr(at, step), pieces);
  decoder.finish(pieces);
  require(pieces == whole, "pieces decode to the same text");
  require(encoding == text::Encoding::kUtf8 || is_valid(whole), "the text is valid UTF-8");

  std::string buffer, again;
  const std::string cleaned(text::clean(bytes, buffer).text);
  require(is_valid(cleaned), "a cleaned cell is valid UTF-8");
  require(text::clean(cleaned, again).text == cleaned, "cleaning twice is cleaning once");
  text::detect(bytes, data[0] % 2 == 0);
  return 0;
}
