// How the body of an HTTP message was packed for the wire: RFC 9110 (8.4), RFC 9112 (6 and 7).
#include <charconv>
#include <format>
#include <memory>
#include <optional>
#include <span>

#include "html/markup.h"
#include "ingest/documents/kind.h"
#include "ingest/documents/warc_record.h"
#include "ingest/values/values.h"
#include "unpack/brotli.h"
#include "unpack/inflate.h"

namespace ingest {
namespace {

constexpr std::size_t kMostBytes = std::size_t{16} << 20;

// The words of a list header, in the order in which they were applied.
std::vector<std::string_view> words_of(std::string_view headers, std::string_view name) {
  std::vector<std::string_view> words;
  for (std::string_view list : header_values(headers, name)) {
    while (!list.empty()) {
      const std::size_t end = std::min(list.find(','), list.size());
      const std::string_view item = list.substr(0, end);
      const std::string_view word = trimmed(item.substr(0, item.find(';')));
      if (!word.empty()) words.push_back(word);
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }
  return words;
}

std::optional<std::size_t> chunk_size(std::string_view line) {
  const std::string_view digits = trimmed(line);
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc{}) return std::nullopt;
  return value;
}

// The body of chunks put together, as far as they go; `body` itself where it is not in chunks.
std::string without_chunks(std::string_view body) {
  std::string out;
  std::string_view rest = body;
  while (true) {
    const std::size_t line = rest.substr(0, 64).find('\n');
    const auto size = line == std::string_view::npos ? std::nullopt : chunk_size(rest.substr(0, line));
    if (!size) return out.empty() ? std::string(body) : out;
    if (*size == 0) return out;
    if (*size > rest.size() - line - 1) return out.empty() ? std::string(body) : out.append(rest.substr(line + 1));
    out.append(rest, line + 1, *size);
    rest.remove_prefix(line + 1 + *size);
    rest.remove_prefix(rest.starts_with("\r\n") ? 2 : rest.starts_with('\n') ? 1 : 0);
  }
}

base::Result<std::string> read_all(unpack::Stream& stream) {
  constexpr std::size_t kPieceBytes = std::size_t{64} << 10;
  std::string text;
  while (text.size() < kMostBytes) {
    const std::size_t had = text.size();
    text.resize(had + kPieceBytes);
    const auto bytes = stream.read(std::span(text).subspan(had));
    if (!bytes) return std::unexpected(bytes.error());
    text.resize(had + *bytes);
    if (*bytes == 0) return text;
  }
  return base::fail(base::ErrorCode::kBadContainer,
                    std::format("its body unpacks to more than {} MB", kMostBytes >> 20));
}

base::Result<std::string> inflated(std::string_view body, unpack::Packing packing, unpack::Budget& budget) {
  budget.take(body.size());
  unpack::Inflate inflate(std::make_unique<unpack::Held>(body), packing, budget);
  return read_all(inflate);
}

base::Result<std::string> unpacked_brotli(std::string_view body, unpack::Budget& budget) {
  budget.take(body.size());
  unpack::Brotli brotli(std::make_unique<unpack::Held>(body), budget);
  return read_all(brotli);
}

bool is_gzip(std::string_view body) { return body.starts_with("\x1F\x8B"); }

// "deflate" is zlib's format, and in what servers send also what is inside of it.
base::Result<std::string> unpacked_deflate(std::string_view body, unpack::Budget& budget) {
  const auto byte = [body](std::size_t at) { return static_cast<unsigned char>(body[at]); };
  const bool wrapped = body.size() > 2 && (byte(0) & 0x0F) == 8 && (byte(0) * 256 + byte(1)) % 31 == 0;
  if (wrapped) {
    auto plain = inflated(body, unpack::Packing::kZlib, budget);
    if (plain) return plain;
  }
  return inflated(body, unpack::Packing::kDeflate, budget);
}

base::Result<std::string> unpacked(std::string_view coding, std::string_view body, unpack::Budget& budget) {
  if (html::is_any(coding, {"gzip", "x-gzip"}))
    return is_gzip(body) ? inflated(body, unpack::Packing::kGzip, budget) : std::string(body);
  if (html::is_any(coding, {"deflate"})) return unpacked_deflate(body, budget);
  if (html::is_any(coding, {"br"})) return unpacked_brotli(body, budget);
  return base::fail(base::ErrorCode::kBadContainer,
                    std::format("its body is packed as \"{}\", which is not read", coding.substr(0, 40)));
}

bool is_plain(std::string_view body) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return looks_like_html(body.starts_with(kMark) ? body.substr(kMark.size()) : body);
}

}  // namespace

base::Result<std::string_view> plain_body(const HttpAnswer& answer, unpack::Budget& budget, std::string& buffer) {
  std::string_view body = answer.body;
  std::vector<std::string_view> codings = words_of(answer.headers, "content-encoding");
  for (const std::string_view coding : words_of(answer.headers, "transfer-encoding")) codings.push_back(coding);
  constexpr std::size_t kMostCodings = 8;
  if (codings.size() > kMostCodings) {
    return base::fail(base::ErrorCode::kBadContainer, "its body is packed more often than pages are");
  }
  for (; !codings.empty(); codings.pop_back()) {
    const std::string_view coding = codings.back();
    if (body.empty() || html::is_any(coding, {"identity", "none"})) continue;
    if (html::is_any(coding, {"chunked"})) {
      body = buffer = without_chunks(body);
      continue;
    }
    if (is_plain(body)) break;
    auto plain = unpacked(coding, body, budget);
    if (!plain) return std::unexpected(plain.error());
    body = buffer = std::move(*plain);
  }
  if (!is_gzip(body)) return body;
  auto plain = inflated(body, unpack::Packing::kGzip, budget);
  if (!plain) return std::unexpected(plain.error());
  buffer = std::move(*plain);
  return buffer;
}

}  // namespace ingest
