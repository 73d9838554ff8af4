// Oracle: a file read whole and read in blocks makes the same crawl, over the wire, and each record is
// a link, a page or a problem that dropped it. The first byte chooses the block's size.
#include <cstdio>
#include <cstdlib>

#include "support/crawl_text.h"
#include "support/read_text.h"

namespace {

void require(bool holds, const char* law) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", law);
  std::abort();
}

std::uint64_t dropped(const crawl::Crawl& crawl) {
  std::uint64_t sum = 0;
  for (int code = 0; code < crawl::kProblemCodes && !crawl.problems.counts.empty(); ++code) {
    if (!crawl::drops_row(static_cast<crawl::ProblemCode>(code))) continue;
    sum += crawl.problems.counts[0][static_cast<std::size_t>(code)];
  }
  return sum;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto mapping = ingest::sniff(bytes, true, {.file_name = "fuzz", .map = {}});
  if (!mapping || mapping->shape == ingest::Shape::kHtml) return 0;
  require(ingest::to_json(*ingest::mapping_from_json(ingest::to_json(*mapping))) == ingest::to_json(*mapping),
          "a mapping crosses as JSON");
  const std::string text = text::decode(bytes, *text::encoding_named(mapping->encoding));
  crawl::Crawl whole, pieces;
  support::read_into(whole, text, *mapping, text.size() + 1);
  support::read_into(pieces, text, *mapping, 1U + data[0]);
  require(support::to_text(whole) == support::to_text(pieces), "blocks change nothing");
  const crawl::FileInfo& file = whole.files[0];
  require(file.rows == file.links + file.pages + file.listed + dropped(whole), "rows = what was read + dropped");
  return 0;
}
