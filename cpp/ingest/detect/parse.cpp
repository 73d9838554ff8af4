#include "ingest/detect/parse.h"

#include <array>

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

LinkBatch parse_delimited(std::string_view block, const Mapping& mapping, bool first) {
  BatchBuilder builder(mapping.names_allowed ? Nodes::kNames : Nodes::kAddresses);
  csv::Records records(block, dialect_of(mapping));
  for (std::uint32_t i = 0; first && i < mapping.skip_records; ++i) records.next();
  const ColumnOf column(mapping);
  if (column.has(Role::kListTarget)) return read_lists(records, mapping);
  if (column.has(Role::kLogCell)) {
    read_decisions(records, mapping, builder);
  } else if (column.has(Role::kOutreachCell)) {
    read_outreach(records, mapping, builder);
  } else if (column.has(Role::kHop) || column.has(Role::kCanonicalHop)) {
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

using Bytes = std::string_view;

std::size_t cut_nothing(Bytes, const Mapping&) { return 0; }   // the file is one block
std::size_t cut_lines(Bytes bytes, const Mapping& mapping) {
  return csv::whole_records(bytes, dialect_of(mapping), kMaxRecordBytes);
}

// What each shape does with a block. `marked`: a byte order mark may stand before the first record.
struct ShapeRow {
  Shape shape;
  bool marked;
  LinkBatch (*parse)(Bytes block, const Mapping& mapping, bool first);
  std::size_t (*cut)(Bytes bytes, const Mapping& mapping);
};
constexpr std::array kShapes = {
    ShapeRow{Shape::kDelimited, true, parse_delimited, cut_lines},
    ShapeRow{Shape::kHtml, false,
             [](Bytes block, const Mapping& mapping, bool) { return parse_html_page(block, mapping); }, cut_nothing},
    ShapeRow{Shape::kJsonLines, true,
             [](Bytes block, const Mapping& mapping, bool) { return parse_json_lines(block, mapping); }, cut_lines},
    ShapeRow{Shape::kWarc, false, [](Bytes block, const Mapping&, bool) { return parse_warc(block); },
             [](Bytes bytes, const Mapping&) { return cut_warc(bytes); }},
    ShapeRow{Shape::kSitemap, true,
             [](Bytes block, const Mapping& mapping, bool) { return parse_sitemap(block, mapping); },
             [](Bytes bytes, const Mapping&) { return cut_sitemap(bytes); }},
    ShapeRow{Shape::kDisavow, true, [](Bytes block, const Mapping&, bool) { return parse_disavow(block); },
             [](Bytes bytes, const Mapping&) { return cut_disavow(bytes); }},
    ShapeRow{Shape::kJson, true,
             [](Bytes block, const Mapping& mapping, bool) { return parse_json_document(block, mapping); },
             cut_nothing},
};

constexpr bool in_order_of_shapes() {
  for (std::size_t at = 0; at < kShapes.size(); ++at) {
    const ShapeRow& row = kShapes[at];
    if (row.shape != static_cast<Shape>(at) || is_one_block(row.shape) != (row.cut == cut_nothing)) return false;
  }
  return kShapes.size() == static_cast<std::size_t>(Shape::kJson) + 1;
}
static_assert(in_order_of_shapes());

const ShapeRow& row_of(Shape shape) { return kShapes[static_cast<std::size_t>(shape)]; }

}  // namespace

LinkBatch parse(std::string_view block, const Mapping& mapping, bool first) {
  const ShapeRow& row = row_of(mapping.shape);
  std::string_view records = block;
  if (row.marked && first && block.starts_with(kBom)) records.remove_prefix(kBom.size());
  LinkBatch batch = row.parse(records, mapping, first);
  batch.bytes = static_cast<std::uint32_t>(block.size());
  return batch;
}

std::size_t cut(std::string_view bytes, const Mapping& mapping) { return row_of(mapping.shape).cut(bytes, mapping); }

LinkBatch overlong_record(std::uint32_t lines) {
  BatchBuilder builder(Nodes::kAddresses);
  builder.batch.rows = 1;
  builder.problem(crawl::ProblemCode::kRecordTooLong, 0, kNoColumn, "");
  return builder.finish(lines);
}

}  // namespace ingest
