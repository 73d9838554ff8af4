// Reads a text as a reader would: sniff, cut into blocks of about `block` bytes, parse, cross the
// wire, merge. The first block holds the header whatever `block` is, as parse() asks.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "crawl/crawl.h"
#include "csv/records.h"
#include "ingest/detect/parse.h"
#include "ingest/mapping/format.h"
#include "ingest/merge/merge.h"
#include "support/pieces.h"
#include "text/decode.h"

namespace support {

inline void merge_over_wire(const ingest::LinkBatch& batch, base::FileId file, const ingest::Mapping& mapping,
                            crawl::Crawl& into) {
  const std::vector<char> wire = ingest::encode(batch);
  const auto view = ingest::decode(wire);
  if (!view) throw std::runtime_error(view.error().message);
  ingest::merge(*view, file, mapping, into);
}

inline std::size_t header_bytes(std::string_view text, const ingest::Mapping& mapping) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // as parse() does: a blank line may follow
  csv::Records records(text, {mapping.delimiter, mapping.quote, mapping.comment});
  for (std::uint32_t i = 0; i < mapping.skip_records; ++i) records.next();
  return mapping.skip_records == 0 ? 0 : records.end() + 3;  // a BOM, or the rest of a line end
}

inline void read_into(crawl::Crawl& crawl, std::string_view text, const ingest::Mapping& mapping,
                      std::size_t block = 1U << 20) {
  const base::FileId file{static_cast<std::uint32_t>(crawl.files.size())};
  crawl.files.emplace_back().first_link = crawl.links.size();
  crawl.files.back().format = mapping.format;
  bool first = true;
  const auto take = [&](std::string_view bytes) {
    merge_over_wire(ingest::parse(bytes, mapping, first), file, mapping, crawl);
    first = false;
  };
  const std::size_t header = header_bytes(text, mapping);
  const auto cut = [&](std::string_view gathered) {
    return first && gathered.size() < header ? 0 : ingest::cut(gathered, mapping);
  };
  in_pieces(text, block, cut, take);
  if (first) take({});
}

inline crawl::Crawl read(std::string_view text, std::string_view map = {}) {
  crawl::Crawl crawl;
  const auto mapping = ingest::sniff(text, true, {.file_name = "test.csv", .map = std::string(map)});
  if (!mapping) throw std::runtime_error(mapping.error().message);
  read_into(crawl, text::decode(text, *text::encoding_named(mapping->encoding)), *mapping);
  return crawl;
}

}  // namespace support
