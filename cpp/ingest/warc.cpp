#include "ingest/warc.h"

#include <algorithm>
#include <string>

#include "html/page.h"
#include "html/robots.h"
#include "ingest/kind.h"
#include "ingest/link_header.h"
#include "ingest/page_links.h"
#include "ingest/page_text.h"
#include "ingest/values.h"
#include "ingest/warc_record.h"
#include "ingest/wat.h"
#include "url/url.h"

namespace ingest {
namespace {

using crawl::ProblemCode;

constexpr std::size_t kWholeRow = 0xFFFF;
constexpr std::size_t kMostHeaderBytes = std::size_t{1} << 16;
constexpr std::string_view kStart = "WARC/1.";

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

  // A record whose end is not there.
  void cut_off(std::string_view bytes, std::uint32_t line) {
    const std::string_view headers = bytes.substr(0, bytes.find("\r\n\r\n"));
    skip(line, std::string(written_address(headers)) + ": the record is cut off, or its length is wrong");
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

  std::string address_of(const WarcRecord& record) {
    const url::Normalised address = url::normalise(written_address(record.headers), buffer_);
    return address.kind == url::Kind::kWeb ? std::string(address.text) : std::string();
  }

  void response(const WarcRecord& record, std::uint32_t line) {
    PageFacts facts{.address = address_of(record), .line = line};
    if (facts.address.empty()) return;  // dns: and the like
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
    const PageFacts facts{.address = address_of(record), .line = line};
    if (!facts.address.empty()) return page(record.body, content_type, {}, facts);
    ++builder_.batch.rows;
    builder_.problem(ProblemCode::kNotAUrl, line, kWholeRow, written_address(record.headers));
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
    auto found = read_wat(record.body);
    if (!found) return;
    const url::Normalised address = url::normalise(found->address, buffer_);
    if (address.kind != url::Kind::kWeb) return;
    links_.add(std::move(found->page), {.address = std::string(address.text),
                                        .line = line,
                                        .status = found->status,
                                        .redirect = std::move(found->redirect),
                                        .canonicals = std::move(found->canonicals)});
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
    if (!record && looks_like_warc(block.substr(at))) archive.cut_off(block.substr(at, kMostHeaderBytes), line);
    const std::size_t next = record ? at + record->bytes : block.find("\nWARC/1.", at) + 1;
    const std::size_t end = next == 0 ? block.size() : next;
    line += lines_in(block.substr(at, end - at));
    at = end;
  }
  return archive.finish(line);
}

}  // namespace ingest
