#include "outreach/template.h"

#include <algorithm>

#include "text/code_points.h"

namespace outreach {
namespace {

constexpr std::string_view kOpens = "{{", kCloses = "}}", kSubject = "Subject:";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string unix_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

base::Error unknown_field(std::string_view name, std::span<const std::string_view> fields) {
  std::string known;
  for (const std::string_view field : fields) known.append(known.empty() ? "" : ", ").append(field);
  return {base::ErrorCode::kBadOption,
          "The template has {{" + std::string(name) + "}}, which is no field. There are: " + known + "."};
}

// Values of files may hold line ends, which would begin a line of a mail's head in a subject.
void append_value(std::string_view value, std::string& out) {
  constexpr std::string_view kBlanks("\n\r\t\0", 4);
  for (std::size_t at = 0; (at = value.find_first_of(kBlanks)) != std::string_view::npos;) {
    out.append(value.substr(0, at)).push_back(' ');
    value.remove_prefix(at + 1);
  }
  out.append(value);
}

bool begins_line(const std::string& out) { return out.empty() || out.back() == '\n'; }

}  // namespace

base::Result<Template> Template::parse(std::string_view text, std::span<const std::string_view> fields) {
  if (text::count_code_points(text) > kLongestTemplate) {
    return base::fail(base::ErrorCode::kBadOption,
                      "The template is longer than " + std::to_string(kLongestTemplate) + " characters.");
  }
  const std::string lines = unix_lines(text);
  std::string_view body = lines, subject;
  if (body.starts_with(kSubject)) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    subject = trimmed(body.substr(kSubject.size(), end - kSubject.size()));
    body.remove_prefix(std::min(end + 1, body.size()));
    if (body.starts_with('\n')) body.remove_prefix(1);
  }
  Template made;
  for (const auto& [part, pieces] : {std::pair(subject, &made.subject_), std::pair(body, &made.body_)}) {
    auto read = pieces_of(part, fields);
    if (!read) return std::unexpected(read.error());
    *pieces = std::move(*read);
  }
  return made;
}

base::Result<std::vector<Template::Piece>> Template::pieces_of(std::string_view text,
                                                               std::span<const std::string_view> fields) {
  using base::ErrorCode;
  std::vector<Piece> pieces;
  std::vector<std::size_t> open;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find(kOpens), text.size());
    if (at > 0) pieces.push_back({.kind = Kind::kText, .text = std::string(text.substr(0, at))});
    text.remove_prefix(at);
    if (text.empty()) break;
    const std::size_t close = text.find(kCloses);
    if (close == std::string_view::npos) {
      return base::fail(ErrorCode::kBadOption, "The template has {{ without }} behind it.");
    }
    std::string_view inside = trimmed(text.substr(kOpens.size(), close - kOpens.size()));
    text.remove_prefix(close + kCloses.size());
    Piece piece{.kind = Kind::kField};
    if (inside.starts_with('#') || inside.starts_with('/')) {
      piece.kind = inside.front() == '#' ? Kind::kOpen : Kind::kClose;
      inside.remove_prefix(1);
    } else if (const std::size_t bar = inside.find('|'); bar != std::string_view::npos) {
      piece.text = trimmed(inside.substr(bar + 1));
      piece.has_words = true;
      inside = inside.substr(0, bar);
    }
    inside = trimmed(inside);
    const auto field = std::ranges::find(fields, inside);
    if (field == fields.end()) return std::unexpected(unknown_field(inside, fields));
    piece.field = static_cast<std::uint32_t>(field - fields.begin());
    if (piece.kind == Kind::kOpen) open.push_back(pieces.size());
    if (piece.kind == Kind::kClose) {
      if (open.empty() || pieces[open.back()].field != piece.field) {
        return base::fail(ErrorCode::kBadOption, "The template has {{/" + std::string(inside) + "}} where {{#" +
                                                     std::string(inside) + "}} is not the last that was opened.");
      }
      pieces[open.back()].end = pieces.size();
      open.pop_back();
    }
    pieces.push_back(std::move(piece));
  }
  if (open.empty()) return pieces;
  const std::string name(fields[pieces[open.back()].field]);
  return base::fail(ErrorCode::kBadOption, "The template has {{#" + name + "}} without {{/" + name + "}}.");
}

std::string Template::fill(const std::vector<Piece>& pieces, std::span<const std::string_view> values, Mail& mail) {
  std::string out;
  bool drop_line_end = false;  // behind marks that alone make a line
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    const Piece& piece = pieces[at];
    const std::string_view value = values[piece.field];
    if (piece.kind == Kind::kText) {
      const bool drop = drop_line_end && begins_line(out) && piece.text.starts_with('\n');
      out.append(piece.text, drop ? 1 : 0);
      drop_line_end = false;
    } else if (piece.kind != Kind::kField) {
      if (piece.kind == Kind::kOpen && trimmed(value).empty()) at = piece.end;
      drop_line_end = begins_line(out);
    } else {
      if (trimmed(value).empty() && !piece.has_words && !std::ranges::contains(mail.missing, piece.field)) {
        mail.missing.push_back(piece.field);
      }
      append_value(trimmed(value).empty() ? std::string_view(piece.text) : value, out);
      drop_line_end = false;
    }
  }
  return out;
}

Mail Template::fill(std::span<const std::string_view> values) const {
  Mail mail;
  mail.subject = fill(subject_, values, mail);
  mail.body = fill(body_, values, mail);
  return mail;
}

}  // namespace outreach
