// Bytes of the encodings that exports and saved pages come in -> UTF-8, in pieces of any size: a
// character cut by the edge of a piece is kept for the next one. All is read as the Encoding Standard
// does: Windows-1252 stands for Latin-1 and ASCII, too; what is no character is U+FFFD. UTF-8 passes as it is: what is
// wrong in it is found, and said, where a cell is read. Cost: UTF-8 nothing, the others about 1 to 2 ns a character.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/encoding.h"

namespace text {

struct Detected {
  Encoding encoding = Encoding::kUtf8;
  bool bom = false;
};

// From the first bytes of a file: the byte order mark, else zero bytes on one side of each pair
// (UTF-16), else UTF-8 when it is valid nearly everywhere, else Windows-1252. `whole`: the bytes are
// all of the file; else the last character may be cut.
Detected detect(std::string_view head, bool whole);

class Decoder {
 public:
  explicit Decoder(Encoding encoding) : encoding_(encoding) {}

  bool passes() const { return encoding_ == Encoding::kUtf8; }  // feed() only copies
  void feed(std::string_view bytes, std::string& out);          // appends
  void finish(std::string& out);                                // half a character left is one U+FFFD

 private:
  void feed_utf16(std::string_view bytes, std::string& out);
  void take_unit(std::uint16_t unit, std::string& out);

  void feed_two_byte(std::string_view bytes, std::string& out);

  Encoding encoding_;
  std::string held_;                   // the beginning of a character of several bytes
  std::optional<unsigned char> half_;  // the first byte of a unit
  std::uint16_t high_ = 0;             // a high surrogate that waits for its low one
};

std::string decode(std::string_view bytes, Encoding encoding);

}  // namespace text
