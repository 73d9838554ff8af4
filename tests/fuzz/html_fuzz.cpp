// Pages: no bytes crash the reader; what is skimmed changes nothing; texts are valid UTF-8 and within their bounds;
// lines are lines of the page; the region that the walk carries is the one that the path says; and as a batch, links
// and refused links are all the rows.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "crawl/region.h"
#include "html/page.h"
#include "ingest/documents/html_page.h"
#include "text/clean.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_text(std::string_view text, std::size_t most_bytes) {
  require(text.size() <= most_bytes);
  for (std::size_t bad = 0; !text.empty();) {
    const std::size_t length = text::valid_character(text, bad);
    require(length != 0);
    text.remove_prefix(length);
  }
}

void check_link(const html::RawLink& link, std::uint32_t lines) {
  constexpr std::size_t kContextBytes = std::size_t{4} * html::kContextChars;
  check_text(link.anchor, html::kMaxAnchorBytes);
  check_text(link.heading, html::kMaxHeadingBytes);
  check_text(link.before, kContextBytes);
  check_text(link.after, kContextBytes);
  check_text(link.path, html::kMaxPathBytes);
  check_text(link.rel, link.rel.size());
  require(link.line <= lines);
  if (!link.path.contains("/.../")) require(crawl::region_of_path(link.path) == link.region);
}

void check_batch(std::string_view page) {
  const ingest::LinkBatch batch = ingest::parse_html_page(page, {});
  const auto wire = ingest::encode(batch);
  require(ingest::decode(wire).has_value());
  const auto& counts = batch.problem_counts;
  std::uint64_t dropped = 0;
  for (int code = 0; code < crawl::kProblemCodes; ++code) {
    const auto problem = static_cast<crawl::ProblemCode>(code);
    if (problem != crawl::ProblemCode::kFileSkipped && crawl::drops_row(problem)) dropped += counts[code];
  }
  require(batch.source.size() + dropped == batch.rows);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto page = html::extract(bytes);
  const auto whole = html::extract_whole(bytes);
  if (!page || !whole) return 0;
  require(*page == *whole);
  const auto lines = std::ranges::count_if(bytes, [](char byte) { return byte == '\n' || byte == '\r'; });
  for (const html::RawLink& link : page->links) check_link(link, static_cast<std::uint32_t>(lines));
  check_batch(bytes);
  return 0;
}
