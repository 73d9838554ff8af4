// The XML of a workbook, one token after the other, from a stream: what is between two tags never stands in memory as a
// whole. Reads what programs write: elements, attributes, text, CDATA, the five entities and character references. A
// document type is refused, because only an attack has one. Names come without their prefix.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "unpack/stream.h"

namespace unpack {

class Xml {
 public:
  enum class Token { kOpen, kClose, kText, kEnd };

  explicit Xml(Stream& stream) : stream_(stream) {}

  // Errors: those of the stream; kBadContainer for what is no XML. An empty element is kOpen, then kClose; text may
  // come in several pieces.
  base::Result<Token> next();

  // Of the token that next() returned; good until the next call.
  std::string_view name() const { return name_; }
  const std::string& text() const { return text_; }
  std::optional<std::string> attribute(std::string_view name) const;  // by its name without a prefix

 private:
  base::Result<bool> need(std::string_view end, std::size_t& at);
  base::Result<bool> refill();
  base::Result<void> skip_past(std::string_view end);
  base::Result<Token> read_tag();
  base::Result<Token> read_cdata();
  base::Result<Token> read_text();

  Stream& stream_;
  std::string buffer_;
  std::size_t at_ = 0;  // what stands before it in the buffer has been read
  std::string tag_;  // the inside of the last opening tag
  std::string name_;
  std::string text_;
  bool close_next_ = false;
};

}  // namespace unpack
