#include "ingest/json_lines.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>

#include "csv/writer.h"
#include "ingest/edge_list.h"
#include "ingest/importer.h"
#include "ingest/json_rows.h"
#include "ingest/rows.h"
#include "ingest/values.h"

namespace ingest {
namespace {

// A table written from JSON: each row one line, so that its number leads back to the file's line.
class Table {
 public:
  void add(const std::vector<std::string>& cells, std::uint32_t line) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text_ += ',';
      std::string cell = cells[i];
      for (char& c : cell) {
        if (c == '\n' || c == '\r') c = ' ';
      }
      csv::append_field(cell, text_);
    }
    text_ += '\n';
    lines_.push_back(line);
  }
  std::string_view text() const { return text_; }
  std::uint32_t line_of(std::uint32_t row) const { return lines_[row]; }

 private:
  std::string text_;
  std::vector<std::uint32_t> lines_;
};

// What was read from one table; kept while its fields are in the batch's dictionaries.
struct Part {
  Table table;
  std::unique_ptr<csv::Records> records;
};

class LineReader {
 public:
  explicit LineReader(const Mapping& mapping)
      : mapping_(mapping), page_mapping_(mapping), builder_(mapping.names_allowed) {
    page_mapping_.columns = json_page_columns();
  }

  void read(std::string_view line, std::uint32_t number) {
    JsonRows rows = json_rows(line, mapping_);
    if (rows.line == JsonLine::kBlank) return;
    if (rows.line == JsonLine::kBad) {
      flush_links();  // problems stay in the order of their lines
      ++builder_.batch.rows;
      builder_.problem(crawl::ProblemCode::kTooFewFields, number, kNoColumn, line);
      return;
    }
    // A page comes before its links, line by line, so that cutting the file changes no order.
    if (!rows.pages.empty()) flush_links();
    if (!rows.pages.empty()) read_table(rows.pages, number, page_mapping_);
    for (const auto& row : rows.links) links_.table.add(row, number);
  }

  LinkBatch finish(std::uint32_t lines) {
    flush_links();
    return builder_.finish(lines);
  }

 private:
  void read_table(const std::vector<std::vector<std::string>>& rows, std::uint32_t line, const Mapping& mapping) {
    Part part;
    for (const auto& row : rows) part.table.add(row, line);
    read_part(std::move(part), mapping);
  }

  void flush_links() {
    if (links_.table.text().empty()) return;
    read_part(std::move(links_), mapping_);
    links_ = {};
  }

  void read_part(Part&& moved, const Mapping& mapping) {
    Part& part = parts_.emplace_back(std::move(moved));
    part.records = std::make_unique<csv::Records>(part.table.text(), csv::Dialect{});
    const std::size_t links = builder_.batch.line.size();
    const std::size_t problems = builder_.batch.problems.size();
    const bool pages = &mapping == &page_mapping_;
    if (pages) {
      read_pages(*part.records, mapping, builder_);
    } else {
      read_links(*part.records, part.table.text().size(), mapping, builder_);
    }
    for (std::size_t i = links; i < builder_.batch.line.size(); ++i) {
      builder_.batch.line[i] = part.table.line_of(builder_.batch.line[i]);
    }
    for (std::size_t i = problems; i < builder_.batch.problems.size(); ++i) {
      BatchProblem& problem = builder_.batch.problems[i];
      problem.line = part.table.line_of(problem.line);
      if (pages) problem.column = 0xFFFF;
    }
  }

  const Mapping& mapping_;
  Mapping page_mapping_;
  BatchBuilder builder_;
  std::deque<Part> parts_;
  Part links_;
};

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
  if (!whole && line.size() == trimmed(head).size()) {
    return base::fail(base::ErrorCode::kNotALinkFile,
                      name + ": expected JSON with one object a line, found one line of more than " +
                          std::to_string(head.size() >> 20) + " MB. Save it as JSON lines.");
  }
  const auto pairs = flat_object(line);
  std::vector<HeadRecord> records(2);
  for (const auto& [key, value] : pairs) {
    records[0].cells.push_back(key);
    records[1].cells.push_back(value);
  }
  const auto has = [&](std::string_view key) {
    return std::ranges::find(records[0].cells, key) != records[0].cells.end();
  };
  if (has("url") && (has("links_url") || has("links_href"))) return json_mapping(kAdvertoolsCrawl, json_link_columns());
  std::optional<Mapping> named;
  if (options.map.empty()) {
    named = named_edges(records);
  } else {
    const auto choices = parse_choices(options.map);
    if (!choices) return std::unexpected(choices.error());
    named = chosen_columns(records, *choices);
  }
  if (!named) {
    return base::fail(base::ErrorCode::kNotALinkFile,
                      name + ": expected JSON with one object a line that names a linking and a linked page, found " +
                          (pairs.empty() ? "other JSON" : "other keys") + ". Save the links as JSON lines or CSV.");
  }
  Mapping mapping = json_mapping("Edge list (JSON lines)", named->columns);
  mapping.confidence = named->confidence;
  mapping.names_allowed = nodes_are_names(records, *named);
  return mapping;
}

LinkBatch parse_json_lines(std::string_view block, const Mapping& mapping) {
  LineReader reader(mapping);
  std::uint32_t number = 0;
  while (!block.empty()) {
    const std::size_t end = block.find_first_of("\r\n");
    const bool ends = end != std::string_view::npos;
    reader.read(block.substr(0, end), number);
    if (!ends) break;
    ++number;
    block.remove_prefix(end + (block.substr(end, 2) == "\r\n" ? 2 : 1));
  }
  return reader.finish(number);
}

}  // namespace ingest
