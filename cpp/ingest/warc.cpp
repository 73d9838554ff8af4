#include "ingest/warc.h"

#include <algorithm>
#include <format>
#include <memory>
#include <span>
#include <string>

#include "html/charset.h"
#include "ingest/page_links.h"
#include "ingest/warc_record.h"
#include "ingest/wat.h"
#include "text/decode.h"
#include "unpack/inflate.h"
#include "url/url.h"

namespace ingest {
namespace {

using crawl::ProblemCode;

constexpr std::size_t kWholeRow = 0xFFFF;
constexpr std::string_view kStart = "WARC/1.";

std::uint32_t lines_in(std::string_view bytes) { return static_cast<std::uint32_t>(std::ranges::count(bytes, '\n')); }

// The encoding is what the answer's header says, else what the page's bytes or its meta element say.
std::string_view page_text(std::string_view body, std::string_view content_type, std::string& buffer) {
  constexpr std::string_view kCharset = "charset=";
  text::Detected found = text::detect(body, true);
  if (found.encoding == text::Encoding::kWindows1252) {
    const std::size_t at = content_type.find(kCharset);
    const auto said =
        at == std::string_view::npos ? std::nullopt : text::encoding_named(content_type.substr(at + kCharset.size()));
    found.encoding = said ? *said : html::declared_encoding(body).value_or(found.encoding);
  }
  if (found.encoding != text::Encoding::kUtf8) body = buffer = text::decode(body, found.encoding);
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return body.starts_with(kMark) ? body.substr(kMark.size()) : body;
}

bool is_html(std::string_view content_type) {
  return content_type.starts_with("text/html") || content_type.starts_with("application/xhtml");
}

bool is_gzip(std::string_view body) { return body.starts_with("\x1F\x8B"); }

class Held : public unpack::Stream {
 public:
  explicit Held(std::string_view bytes) : left_(bytes) {}
  base::Result<std::size_t> read(std::span<char> into) override {
    const std::size_t bytes = left_.copy(into.data(), into.size());
    left_.remove_prefix(bytes);
    return bytes;
  }

 private:
  std::string_view left_;
};

// What a server packed for the wire. All bodies of a block count in one budget.
base::Result<std::string> unpacked(std::string_view body, unpack::Budget& budget) {
  constexpr std::size_t kMostBytes = std::size_t{16} << 20;
  constexpr std::size_t kPieceBytes = std::size_t{64} << 10;
  budget.take(body.size());
  unpack::Inflate inflate(std::make_unique<Held>(body), unpack::Packing::kGzip, budget);
  std::string text;
  while (text.size() < kMostBytes) {
    const std::size_t had = text.size();
    text.resize(had + kPieceBytes);
    const auto bytes = inflate.read(std::span(text).subspan(had));
    if (!bytes) return std::unexpected(bytes.error());
    text.resize(had + *bytes);
    if (*bytes == 0) return text;
  }
  return base::fail(base::ErrorCode::kBadContainer,
                    std::format("its body unpacks to more than {} MB", kMostBytes >> 20));
}

class Archive {
 public:
  Archive() : builder_(Nodes::kAddresses), links_(builder_) {}

  void read(const WarcRecord& record, std::uint32_t line) {
    const std::string_view type = header_value(record.headers, "warc-type");
    const std::uint32_t body_line = line + lines_in({record.headers.data(), record.body.data()});
    if (type == "response") response(record, body_line);
    if (type == "metadata") metadata(record, body_line);
  }

  LinkBatch finish(std::uint32_t lines) {
    links_.finish();
    return builder_.finish(lines);
  }

 private:
  std::string address_of(const WarcRecord& record) {
    std::string_view written = header_value(record.headers, "warc-target-uri");
    if (written.starts_with('<') && written.ends_with('>')) written = written.substr(1, written.size() - 2);
    const url::Normalised address = url::normalise(written, buffer_);
    return address.kind == url::Kind::kWeb ? std::string(address.text) : std::string();
  }

  void response(const WarcRecord& record, std::uint32_t line) {
    const auto answer = http_answer(record.body);
    const std::string address = address_of(record);
    if (!answer || address.empty()) return;   // dns: and the like
    line += lines_in({record.body.data(), answer->body.data()});
    const PageFacts facts{
        .address = address,
        .line = line,
        .status = static_cast<std::uint16_t>(answer->status),
        .redirect = std::string(answer->status / 100 == 3 ? header_value(answer->headers, "location") : "")};
    if (answer->status / 100 == 3) return links_.add({}, facts);
    const std::string_view content_type = header_value(answer->headers, "content-type");
    if (!is_html(content_type)) return;
    std::string chunks;
    std::string decoded;
    const bool chunked = header_value(answer->headers, "transfer-encoding") == "chunked";
    std::string_view body = chunked ? without_chunks(answer->body, chunks) : answer->body;
    base::Result<std::string> plain;
    if (is_gzip(body)) {
      plain = unpacked(body, budget_);
      if (!plain) return skip(line, address + ": " + plain.error().message);
      body = *plain;
    }
    auto page = html::extract(page_text(body, content_type, decoded));
    if (!page) return skip(line, address + ": " + page.error().message);
    links_.add(std::move(*page), facts);
  }

  void metadata(const WarcRecord& record, std::uint32_t line) {
    auto found = read_wat(record.body);
    if (!found) return;
    const url::Normalised address = url::normalise(found->address, buffer_);
    if (address.kind != url::Kind::kWeb) return;
    links_.add(
        std::move(found->page),
        {.address = std::string(address.text), .line = line, .status = found->status, .redirect = found->redirect});
  }

  void skip(std::uint32_t line, const std::string& why) {
    ++builder_.batch.rows;
    builder_.problem(ProblemCode::kFileSkipped, line, kWholeRow, why);
  }

  BatchBuilder builder_;
  PageLinks links_;
  unpack::Budget budget_;
  std::string buffer_;
};

}  // namespace

bool looks_like_warc(std::string_view head) { return head.starts_with(kStart); }

std::size_t cut_warc(std::string_view bytes) {
  std::size_t whole = 0;
  while (const auto record = warc_record_at(bytes.substr(whole))) whole += record->bytes;
  return whole;
}

LinkBatch parse_warc(std::string_view block) {
  Archive archive;
  std::uint32_t line = 0;
  std::size_t at = 0;
  while (at < block.size()) {
    const auto record = warc_record_at(block.substr(at));
    if (record) archive.read(*record, line);
    const std::size_t next = record ? at + record->bytes : block.find("\nWARC/1.", at) + 1;
    const std::size_t end = next == 0 ? block.size() : next;
    line += lines_in(block.substr(at, end - at));
    at = end;
  }
  return archive.finish(line);
}

}  // namespace ingest
