#include "unpack/xml.h"

#include <algorithm>
#include <utility>

#include "unpack/xml_markup.h"

namespace unpack {
namespace {

constexpr std::size_t kPieceBytes = 1U << 16;
constexpr std::size_t kMaxTagBytes = 1U << 20;
constexpr std::string_view kBlanks = " \t\r\n";

std::unexpected<base::Error> bad_xml() {
  return base::fail(base::ErrorCode::kBadContainer,
                    "The workbook is damaged: a part of it is no XML. Save it again, or as CSV.");
}

}  // namespace

base::Result<bool> Xml::refill() {
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t had = buffer_.size();
  buffer_.resize(had + kPieceBytes);
  const auto bytes = stream_.read(std::span(buffer_).subspan(had));
  buffer_.resize(had + (bytes ? *bytes : 0));
  if (!bytes) return std::unexpected(bytes.error());
  return *bytes > 0;
}

// Where `end` next stands, reading on as far as needed; false: nowhere.
base::Result<bool> Xml::need(std::string_view end, std::size_t& at) {
  std::size_t from = 0;
  while (true) {
    at = buffer_.find(end, at_ + from);
    if (at != std::string::npos) return true;
    from = buffer_.size() - at_ - std::min(buffer_.size() - at_, end.size() - 1);
    if (buffer_.size() - at_ > kMaxTagBytes) return bad_xml();
    if (auto more = refill(); !more || !*more) return more;
  }
}

base::Result<void> Xml::skip_past(std::string_view end) {
  std::size_t at = 0;
  const auto found = need(end, at);
  if (!found) return std::unexpected(found.error());
  if (!*found) return bad_xml();
  at_ = at + end.size();
  return {};
}

base::Result<Xml::Token> Xml::next() {
  if (std::exchange(close_next_, false)) return Token::kClose;
  while (true) {
    while (buffer_.size() - at_ < 9) {  // as long as "<![CDATA["
      const auto more = refill();
      if (!more) return std::unexpected(more.error());
      if (!*more) break;
    }
    const std::string_view ahead = std::string_view(buffer_).substr(at_);
    if (ahead.empty()) return Token::kEnd;
    if (ahead.front() != '<') return read_text();
    if (ahead.starts_with("<![CDATA[")) return read_cdata();
    const bool comment = ahead.starts_with("<!--");
    if (!comment && !ahead.starts_with("<?")) return ahead.starts_with("<!") ? bad_xml() : read_tag();
    if (auto skipped = skip_past(comment ? "-->" : "?>"); !skipped) return std::unexpected(skipped.error());
  }
}

base::Result<Xml::Token> Xml::read_text() {
  std::size_t end = buffer_.find('<', at_);
  if (end == std::string::npos) {
    // A piece; a reference that it might cut waits for the next one.
    end = buffer_.size();
    const std::size_t reference = buffer_.rfind('&');
    if (reference != std::string::npos && reference >= at_ && end - reference < 12) {
      const auto more = refill();
      if (!more) return std::unexpected(more.error());
      if (*more) return read_text();
      end = buffer_.size();
    }
  }
  text_.clear();
  append_xml_text(std::string_view(buffer_).substr(at_, end - at_), text_);
  at_ = end;
  return Token::kText;
}

base::Result<Xml::Token> Xml::read_cdata() {
  at_ += 9;
  std::size_t end = 0;
  const auto found = need("]]>", end);
  if (!found) return std::unexpected(found.error());
  if (!*found) return bad_xml();
  text_ = buffer_.substr(at_, end - at_);
  at_ = end + 3;
  return Token::kText;
}

base::Result<Xml::Token> Xml::read_tag() {
  std::size_t end = 0;
  const auto found = need(">", end);
  if (!found) return std::unexpected(found.error());
  if (!*found) return bad_xml();
  std::string_view inside = std::string_view(buffer_).substr(at_ + 1, end - at_ - 1);
  at_ = end + 1;
  const bool close = inside.starts_with('/');
  if (close) inside.remove_prefix(1);
  close_next_ = !close && inside.ends_with('/');
  if (close_next_) inside.remove_suffix(1);
  const std::size_t name_end = std::min(inside.find_first_of(kBlanks), inside.size());
  name_ = without_xml_prefix(inside.substr(0, name_end));
  if (close) return Token::kClose;
  tag_ = inside.substr(name_end);
  return Token::kOpen;
}

std::optional<std::string> Xml::attribute(std::string_view name) const { return xml_attribute(tag_, name); }

}  // namespace unpack
