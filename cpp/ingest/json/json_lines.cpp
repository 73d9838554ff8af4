#include "ingest/json/json_lines.h"

#include <algorithm>
#include <optional>

#include "ingest/json/json_document.h"
#include "ingest/json/json_rows.h"
#include "ingest/mapping/importer.h"
#include "ingest/rows/edge_list.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

std::string_view first_line(std::string_view head) { return head.substr(0, head.find_first_of("\r\n")); }

Mapping json_mapping(std::string_view format, std::vector<ColumnUse> columns) {
  Mapping mapping;
  mapping.shape = Shape::kJsonLines;
  mapping.format = std::string(format);
  mapping.confidence = 1;
  mapping.quote = 0;
  mapping.columns = std::move(columns);
  return mapping;
}

}  // namespace

base::Result<Mapping> sniff_json_lines(std::string_view head, bool whole, const SniffOptions& options) {
  const std::string name = options.file_name.empty() ? "This file" : "\"" + options.file_name + "\"";
  const std::string_view line = first_line(trimmed(head));
  const bool cut_off = !whole && line.size() == trimmed(head).size();
  const auto pairs = cut_off ? std::vector<std::pair<std::string, std::string>>() : flat_object(line);
  const auto has = [&](std::string_view key) {
    return std::ranges::any_of(pairs, [key](const auto& pair) { return pair.first == key; });
  };
  if (has("url") && (has("links_url") || has("links_href"))) return json_mapping(kAdvertoolsCrawl, json_link_columns());
  auto lines = columns_of_object(pairs, options.map);
  if (!lines) return std::unexpected(lines.error());
  if (*lines) {
    (*lines)->shape = Shape::kJsonLines;
    return **lines;
  }
  auto document = sniff_json_document(head, options.map);
  if (!document) return std::unexpected(document.error());
  if (*document) return **document;
  return base::fail(base::ErrorCode::kNotALinkFile,
                    name + ": expected JSON with objects that name a linking and a linked page, found " +
                        (pairs.empty() ? "other JSON" : "other keys") + ". Save the links as JSON lines or CSV.");
}

LinkBatch parse_json_lines(std::string_view block, const Mapping& mapping) {
  RowTables tables(mapping.columns, json_page_columns(), mapping.names_allowed);
  std::uint32_t number = 0;
  while (!block.empty()) {
    const std::size_t end = block.find_first_of("\r\n");
    const bool ends = end != std::string_view::npos;
    const std::string_view line = block.substr(0, end);
    tables.add(json_rows(line, mapping), line, number);
    if (!ends) break;
    ++number;
    block.remove_prefix(end + (block.substr(end, 2) == "\r\n" ? 2 : 1));
  }
  return tables.finish(number);
}

}  // namespace ingest
