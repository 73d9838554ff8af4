#include "ingest/documents/xml_pieces.h"

#include <algorithm>

#include "unpack/xml_markup.h"

namespace ingest {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kCdata = "<![CDATA[";

// Where the tag that begins at `at` has its '>'; npos: nowhere. Attributes may hold one.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
  while (true) {
    at = text.find_first_of("\"'>", at);
    if (at == npos || text[at] == '>') return at;
    at = text.find(text[at], at + 1);
    if (at == npos) return npos;
    ++at;
  }
}

}  // namespace

XmlPiece XmlPieces::next() {
  while (at_ < text_.size()) {
    const std::string_view ahead = text_.substr(at_);
    if (ahead.front() != '<') {
      const std::size_t end = std::min(text_.find('<', at_), text_.size());
      XmlPiece piece{.kind = XmlPiece::Kind::kText, .inside = text_.substr(at_, end - at_), .begin = at_, .end = end};
      at_ = end;
      return piece;
    }
    if (ahead.starts_with(kCdata)) {
      const std::size_t start = at_;
      const std::size_t inside = at_ + kCdata.size();
      if (!skip_past("]]>", inside)) break;
      const std::string_view held = text_.substr(inside, at_ - 3 - inside);
      return {.kind = XmlPiece::Kind::kText, .inside = held, .literal = true, .begin = start, .end = at_};
    }
    const bool comment = ahead.starts_with("<!--");
    const bool instruction = ahead.starts_with("<?");
    if (!comment && !instruction && !ahead.starts_with("<!")) return tag();
    if (comment ? !skip_past("-->", at_ + 4) : instruction ? !skip_past("?>", at_ + 2) : !skip_document_type()) break;
  }
  return end();
}

XmlPiece XmlPieces::end() {
  const std::size_t begin = at_;
  at_ = text_.size();
  return {.begin = begin, .end = at_};
}

XmlPiece XmlPieces::tag() {
  const std::size_t close = end_of_tag(text_, at_ + 1);
  if (close == npos) return end();
  XmlPiece piece{.kind = XmlPiece::Kind::kOpen, .begin = at_, .end = close + 1};
  std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
  at_ = close + 1;
  if (inside.starts_with('/')) {
    piece.kind = XmlPiece::Kind::kClose;
    inside.remove_prefix(1);
  } else if (inside.ends_with('/')) {
    piece.kind = XmlPiece::Kind::kEmpty;
    inside.remove_suffix(1);
  }
  const std::size_t name_end = std::min(inside.find_first_of(kBlanks), inside.size());
  const std::string_view name = inside.substr(0, name_end);
  piece.inside = inside.substr(name_end);
  piece.name = unpack::without_xml_prefix(name);
  piece.prefix = name.substr(0, name.size() - piece.name.size());
  return piece;
}

bool XmlPieces::skip_past(std::string_view end, std::size_t from) {
  const std::size_t found = text_.find(end, from);
  if (found == npos) return false;
  at_ = found + end.size();
  return true;
}

// One with declarations in it ends at "]>".
bool XmlPieces::skip_document_type() {
  const std::size_t mark = text_.find_first_of("[>", at_ + 2);
  if (mark == npos) return false;
  return text_[mark] == '>' ? skip_past(">", mark) : skip_past("]", mark) && skip_past(">", at_);
}

void append_text(const XmlPiece& piece, std::string& out) {
  if (piece.literal) {
    out.append(piece.inside);
  } else {
    unpack::append_xml_text(piece.inside, out);
  }
}

}  // namespace ingest
