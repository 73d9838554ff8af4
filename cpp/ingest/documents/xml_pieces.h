// XML that lies in memory, piece by piece: tags and text, with comments, instructions and document types passed over.
// Bounded by the text, whatever it holds; what has no end ends the pieces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ingest {

struct XmlPiece {
  enum class Kind : std::uint8_t { kOpen, kEmpty, kClose, kText, kEnd } kind = Kind::kEnd;
  std::string_view prefix = {}, name = {};  // of a tag
  std::string_view inside = {};   // the attributes of a tag; text as written
  bool literal = false;           // CDATA: no references in it
  std::size_t begin = 0, end = 0;  // where it stands; of kEnd, what has no end itself
};

class XmlPieces {
 public:
  explicit XmlPieces(std::string_view text, std::size_t from = 0) : text_(text), at_(from) {}
  XmlPiece next();

 private:
  XmlPiece tag();
  XmlPiece end();
  bool skip_past(std::string_view end, std::size_t from);
  bool skip_document_type();

  std::string_view text_;
  std::size_t at_;
};

void append_text(const XmlPiece& piece, std::string& out);  // of a piece of text

}  // namespace ingest
