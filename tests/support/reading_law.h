// What holds of every text that is read: whole or in blocks it makes the same crawl, over the wire, and each of its
// records is a link, a page or a problem that dropped it. Where a record is a page with several links, it is counted
// once.
#pragma once

#include "support/crawl_text.h"
#include "support/read_text.h"
#include "support/require.h"

namespace support {

inline std::uint64_t dropped(const crawl::Crawl& crawl) {
  std::uint64_t sum = 0;
  for (int code = 0; code < crawl::kProblemCodes && !crawl.problems.counts.empty(); ++code) {
    if (!crawl::drops_row(static_cast<crawl::ProblemCode>(code))) continue;
    sum += crawl.problems.counts[0][static_cast<std::size_t>(code)];
  }
  return sum;
}

inline void check_reading(std::string_view utf8, const ingest::Mapping& mapping, std::size_t block) {
  crawl::Crawl whole, pieces;
  read_into(whole, utf8, mapping, utf8.size() + 1);
  read_into(pieces, utf8, mapping, block);
  require(to_text(whole) == to_text(pieces), "blocks change nothing");
  const crawl::FileInfo& file = whole.files[0];
  const bool several = mapping.format.contains("advertools crawl") || mapping.format.contains("chains");
  if (several) return require(file.pages <= file.rows, "a record is one page at most");
  // Of an archive of pages their links are the rows.
  const std::uint32_t pages = mapping.shape == ingest::Shape::kWarc ? 0 : file.pages;
  require(file.rows == file.links + pages + file.listed + dropped(whole), "rows = what was read + dropped");
}

}  // namespace support
