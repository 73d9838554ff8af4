#include "ingest/detect/parse.h"

#include "ingest/documents/html_page.h"
#include "ingest/documents/sitemap.h"
#include "ingest/documents/warc.h"
#include "ingest/json/json_document.h"
#include "ingest/json/json_lines.h"
#include "ingest/rows/disavow.h"
#include "ingest/rows/rows.h"

namespace ingest {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

csv::Dialect dialect_of(const Mapping& mapping) {
  return {.delimiter = mapping.delimiter, .quote = mapping.quote, .comment = mapping.comment};
}

LinkBatch parse_records(std::string_view block, const Mapping& mapping, bool first) {
  if (mapping.shape == Shape::kHtml) return parse_html_page(block, mapping);
  if (mapping.shape == Shape::kWarc) return parse_warc(block);
  if (first && block.starts_with(kBom)) block.remove_prefix(kBom.size());
  if (mapping.shape == Shape::kJsonLines) return parse_json_lines(block, mapping);
  if (mapping.shape == Shape::kSitemap) return parse_sitemap(block, mapping);
  if (mapping.shape == Shape::kDisavow) return parse_disavow(block);
  if (mapping.shape == Shape::kJson) return parse_json_document(block, mapping);
  BatchBuilder builder(mapping.names_allowed ? Nodes::kNames : Nodes::kAddresses);
  csv::Records records(block, dialect_of(mapping));
  for (std::uint32_t i = 0; first && i < mapping.skip_records; ++i) records.next();
  const ColumnOf column(mapping);
  if (column.has(Role::kListTarget)) return read_lists(records, mapping);
  if (column.has(Role::kHop) || column.has(Role::kCanonicalHop)) {
    read_chains(records, mapping, builder);
  } else if (column.has(Role::kVertex) || column.has(Role::kNodeLabel)) {
    read_vertices(records, mapping, builder);
  } else if (column.has(Role::kSource) && column.has(Role::kTarget)) {
    read_links(records, block.size(), mapping, builder);
  } else if (column.has(Role::kPage)) {
    read_pages(records, mapping, builder);
  } else {
    read_subjects(records, mapping, builder);
  }
  return builder.finish(records.lines());
}

}  // namespace

LinkBatch parse(std::string_view block, const Mapping& mapping, bool first) {
  LinkBatch batch = parse_records(block, mapping, first);
  batch.bytes = static_cast<std::uint32_t>(block.size());
  return batch;
}

std::size_t cut(std::string_view bytes, const Mapping& mapping) {
  if (is_one_block(mapping.shape)) return 0;
  if (mapping.shape == Shape::kDisavow) return cut_disavow(bytes);
  if (mapping.shape == Shape::kWarc) return cut_warc(bytes);
  if (mapping.shape == Shape::kSitemap) return cut_sitemap(bytes);
  return csv::whole_records(bytes, dialect_of(mapping), kMaxRecordBytes);
}

LinkBatch overlong_record(std::uint32_t lines) {
  BatchBuilder builder(Nodes::kAddresses);
  builder.batch.rows = 1;
  builder.problem(crawl::ProblemCode::kRecordTooLong, 0, kNoColumn, "");
  return builder.finish(lines);
}

}  // namespace ingest
