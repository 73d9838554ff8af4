#include "ingest/documents/warc.h"

#include <algorithm>
#include <string>

#include "html/page.h"
#include "html/robots.h"
#include "ingest/documents/kind.h"
#include "ingest/documents/link_header.h"
#include "ingest/documents/page_links.h"
#include "ingest/documents/page_text.h"
#include "ingest/documents/warc_record.h"
#include "ingest/documents/wat.h"
#include "ingest/mapping/limits.h"
#include "ingest/values/values.h"
#include "url/url.h"

namespace ingest {
namespace {

using crawl::ProblemCode;

constexpr std::size_t kWholeRow = 0xFFFF;
constexpr std::size_t kMostHeaderBytes = std::size_t{1} << 16;

std::uint32_t lines_in(std::string_view bytes) { return static_cast<std::uint32_t>(std::ranges::count(bytes, '\n')); }

class Archive {
 public:
  Archive() : builder_(Nodes::kAddresses), links_(builder_) {}

  void read(const WarcRecord& record, std::uint32_t line) {
    const std::string_view type = header_value(record.headers, "warc-type");
    const std::uint32_t body_line = line + lines_in({record.headers.data(), record.body.data()});
    if (same_word(type, "response")) response(record, body_line);
    if (same_word(type, "resource") || same_word(type, "conversion")) resource(record, body_line);
    if (same_word(type, "metadata")) metadata(record, body_line);
  }

  // A record whose end is not where it should be.
  void damaged(std::string_view bytes, std::uint32_t line) {
    const std::string_view headers = bytes.substr(0, bytes.find("\r\n\r\n"));
    skip(line, name_of(headers) + ": the record is cut off, or its Content-Length is wrong or missing");
  }

  void skip(std::uint32_t line, const std::string& why) {
    ++builder_.batch.rows;
    builder_.problem(ProblemCode::kContainerMember, line, kWholeRow, why);
  }

  LinkBatch finish(std::uint32_t lines) {
    links_.finish();
    return builder_.finish(lines);
  }

 private:
  static std::string_view written_address(std::string_view headers) {
    std::string_view written = header_value(headers, "warc-target-uri");
    if (written.starts_with('<') && written.ends_with('>')) written = written.substr(1, written.size() - 2);
    return written;
  }

  static std::string name_of(std::string_view headers) {
    const std::string_view written = written_address(headers);
    return written.empty() ? "A record without an address" : std::string(written);
  }

  std::string address_of(std::string_view written) {
    const url::Normalised address = url::normalise(written, buffer_);
    return address.kind == url::Kind::kWeb ? std::string(address.text) : std::string();
  }

  // dns: and the like are no pages.
  bool is_other(std::string_view written) { return url::normalise(written, buffer_).kind == url::Kind::kOtherScheme; }

  void no_address(std::string_view written, std::uint32_t line) {
    ++builder_.batch.rows;
    builder_.problem(ProblemCode::kNotAUrl, line, kWholeRow, written);
  }

  void response(const WarcRecord& record, std::uint32_t line) {
    const std::string_view written = written_address(record.headers);
    PageFacts facts{.address = address_of(written), .line = line};
    if (facts.address.empty()) return is_other(written) ? void() : no_address(written, line);
    const auto answer = http_answer(record.body);
    if (!answer) return skip(line, facts.address + ": expected an HTTP answer, found another text");
    facts.line += lines_in({record.body.data(), answer->body.data()});
    facts.status = static_cast<std::uint16_t>(answer->status);
    for (const std::string_view value : header_values(answer->headers, "link")) {
      for (std::string& href : canonicals_of(value)) facts.canonicals.push_back(std::move(href));
    }
    const std::string_view location = header_value(answer->headers, "location");
    if (answer->status / 100 == 3) {
      facts.redirect = location;
      return links_.add({}, facts);
    }
    const std::string_view content_type = header_value(answer->headers, "content-type");
    if (!content_type.empty() && !is_html_type(content_type)) return;
    std::string unpacked;
    const auto body = plain_body(*answer, budget_, unpacked);
    if (!body) return skip(facts.line, facts.address + ": " + body.error().message);
    if (content_type.empty() && !looks_like_html(*body)) return;
    html::Robots robots;
    for (const std::string_view value : header_values(answer->headers, "x-robots-tag")) {
      robots = html::both(robots, html::robots_of_header(value));
    }
    page(*body, content_type, robots, facts);
  }

  // The page itself, as tools that pack saved pages keep it.
  void resource(const WarcRecord& record, std::uint32_t line) {
    const std::string_view content_type = header_value(record.headers, "content-type");
    if (!is_html_type(content_type)) return;
    const std::string_view written = written_address(record.headers);
    const PageFacts facts{.address = address_of(written), .line = line};
    if (!facts.address.empty()) return page(record.body, content_type, {}, facts);
    no_address(written, line);
  }

  void page(std::string_view body, std::string_view content_type, html::Robots robots, const PageFacts& facts) {
    std::string decoded;
    auto page = html::extract(page_text(body, content_type, decoded));
    if (!page) return skip(facts.line, facts.address + ": " + page.error().message);
    page->noindex |= robots.noindex;
    page->nofollow |= robots.nofollow;
    html::apply_nofollow(*page);
    links_.add(std::move(*page), facts);
  }

  void metadata(const WarcRecord& record, std::uint32_t line) {
    if (!trimmed(record.body).starts_with('{')) return;  // a crawler's notes
    auto read = read_wat(record.body);
    if (!read) return skip(line, name_of(record.headers) + ": " + read.error().message);
    if (!*read) return;
    WatPage* found = &**read;
    std::string address = address_of(found->address);
    if (address.empty()) return is_other(found->address) ? void() : no_address(found->address, line);
    links_.add(std::move(found->page), {.address = std::move(address),
                                        .line = line,
                                        .status = found->status,
                                        .redirect = std::move(found->redirect),
                                        .canonicals = std::move(found->canonicals)});
  }

  BatchBuilder builder_;
  PageLinks links_;
  unpack::Budget budget_;
  std::string buffer_;
};

}  // namespace

std::size_t cut_warc(std::string_view bytes) {
  using Kind = WarcPiece::Kind;
  std::size_t whole = 0;
  while (true) {
    const WarcPiece piece = warc_piece_at(bytes.substr(whole));
    if (piece.kind == Kind::kOpen || (piece.kind == Kind::kRecord && piece.bytes > kMaxRecordBytes)) return whole;
    whole += piece.bytes;
  }
}

LinkBatch parse_warc(std::string_view block) {
  Archive archive;
  std::uint32_t line = 0;
  while (!block.empty()) {
    const WarcPiece piece = warc_piece_at(block);
    if (piece.needs > 0 && piece.needs <= block.size()) {
      archive.read(piece.record, line);
    } else if (looks_like_warc(block)) {
      archive.damaged(block.substr(0, std::min(piece.bytes, kMostHeaderBytes)), line);
    } else if (!trimmed(block.substr(0, piece.bytes)).empty()) {
      archive.skip(line, "expected a record of the archive, found other bytes");
    }
    line += lines_in(block.substr(0, piece.bytes));
    block.remove_prefix(piece.bytes);
  }
  return archive.finish(line);
}

}  // namespace ingest
