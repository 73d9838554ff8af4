#include "ingest/documents/warc_record.h"

#include <algorithm>
#include <charconv>

namespace ingest {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view kStart = "WARC/1.";
constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 40;  // of a record: a length past it is a slip

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

bool same_name(std::string_view name, std::string_view lower) {
  return std::ranges::equal(name, lower, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a | 0x20 : a) == b; });
}

// A block of headers, its end and what follows. Line ends are CRLF; a bare LF is taken, too.
struct Head {
  std::string_view headers;
  std::size_t body = 0;
};
// None: no blank line comes, or another record starts before one.
std::optional<Head> head_of(std::string_view bytes) {
  constexpr std::size_t kLongest = 1U << 16;
  for (std::size_t lf = bytes.find('\n'); lf < kLongest; lf = bytes.find('\n', lf + 1)) {
    const std::string_view rest = bytes.substr(lf + 1);
    if (rest.starts_with(kStart)) return std::nullopt;
    if (rest.starts_with('\n')) return Head{bytes.substr(0, lf + 1), lf + 2};
    if (rest.starts_with("\r\n")) return Head{bytes.substr(0, lf + 1), lf + 3};
  }
  return std::nullopt;
}

std::optional<std::uint64_t> number(std::string_view digits, int base) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (error != std::errc{} || end == digits.data()) return std::nullopt;
  return value;
}

}  // namespace

std::vector<std::string_view> header_values(std::string_view headers, std::string_view name) {
  std::vector<std::string_view> values;
  while (!headers.empty()) {
    const std::size_t end = std::min(headers.find('\n'), headers.size() - 1);
    const std::string_view line = headers.substr(0, end);
    headers.remove_prefix(end + 1);
    const std::size_t colon = line.find(':');
    if (colon != npos && same_name(without_blanks(line.substr(0, colon)), name))
      values.push_back(without_blanks(line.substr(colon + 1)));
  }
  return values;
}

std::string_view header_value(std::string_view headers, std::string_view name) {
  const auto values = header_values(headers, name);
  return values.empty() ? std::string_view{} : values.front();
}

bool looks_like_warc(std::string_view head) { return head.starts_with(kStart); }

std::size_t next_warc_start(std::string_view bytes, std::size_t from) {
  const std::size_t end = bytes.find("\nWARC/1.", from);
  return end == npos ? npos : end + 1;
}

WarcPiece warc_piece_at(std::string_view bytes) {
  using Kind = WarcPiece::Kind;
  // Looked for only where it is needed: sound records would all look through the same bytes.
  const auto up_to_next = [bytes](Kind if_one_follows) -> WarcPiece {
    const std::size_t next = std::min(next_warc_start(bytes, 0), bytes.size());
    return {.kind = next < bytes.size() ? if_one_follows : Kind::kOpen, .bytes = next};
  };
  if (!looks_like_warc(bytes)) return up_to_next(Kind::kBetween);
  const auto head = head_of(bytes);
  const auto length = head ? number(header_value(head->headers, "content-length"), 10) : std::nullopt;
  if (!length || *length > kMostBytes) return up_to_next(Kind::kDamaged);
  const std::uint64_t needs = head->body + *length;
  if (needs > bytes.size()) {
    WarcPiece open = up_to_next(Kind::kOpen);
    open.needs = needs;
    return open;
  }
  const auto end = static_cast<std::size_t>(needs);
  const std::size_t follow = std::min(bytes.find_first_not_of("\r\n", end), bytes.size());
  const std::string_view after = bytes.substr(follow);
  const std::string_view breaks = bytes.substr(end, follow - end);
  const bool ends = looks_like_warc(after) || std::ranges::count(breaks, '\n') >= 2;
  if (!ends && !kStart.starts_with(after)) return up_to_next(Kind::kDamaged);
  return {.kind = ends ? Kind::kRecord : Kind::kOpen,
          .record = {head->headers, bytes.substr(head->body, end - head->body)},
          .bytes = follow,
          .needs = needs};
}

std::optional<HttpAnswer> http_answer(std::string_view message) {
  const auto head = head_of(message);
  if (!head || !head->headers.starts_with("HTTP/")) return std::nullopt;
  const std::size_t space = head->headers.find(' ');
  if (space == npos) return std::nullopt;
  const auto status = number(without_blanks(head->headers.substr(space, 5)).substr(0, 3), 10);
  if (!status || *status > 999) return std::nullopt;
  return HttpAnswer{static_cast<unsigned>(*status), head->headers, message.substr(head->body)};
}

}  // namespace ingest
