#include "ingest/rows/row_tables.h"

#include <deque>
#include <utility>

#include "csv/writer.h"
#include "ingest/rows/rows.h"

namespace ingest {
namespace {

// A table written again: each row one line, so that its number leads back to the file's line.
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

Mapping table_of(std::vector<ColumnUse> columns) {
  Mapping mapping;
  mapping.columns = std::move(columns);
  return mapping;
}

}  // namespace

class RowTables::State {
 public:
  State(std::vector<ColumnUse> links, std::vector<ColumnUse> pages, bool names_allowed)
      : links_mapping_(table_of(std::move(links))),
        pages_mapping_(table_of(std::move(pages))),
        builder_(names_allowed ? Nodes::kNames : Nodes::kAddresses) {
    builder_.blank_rows_count = true;
  }

  void add(const TableRows& rows, std::string_view record, std::uint32_t line) {
    if (rows.kind == TableRows::Kind::kBlank) return;
    const bool bad = rows.kind == TableRows::Kind::kBad;
    // Problems stay in the order of their lines, and a page comes before its links, line by line, so that
    // cutting the file changes no order.
    if (bad || rows.mismatch || !rows.pages.empty()) flush_links();
    ++records_;
    if (bad) return builder_.problem(crawl::ProblemCode::kTooFewFields, line, kNoColumn, record);
    if (!rows.pages.empty()) read_pages_of(rows.pages, line);
    if (rows.mismatch) builder_.problem(crawl::ProblemCode::kListMismatch, line, kNoColumn, record);
    for (const auto& row : rows.links) links_.table.add(row, line);
  }

  LinkBatch finish(std::uint32_t lines) {
    flush_links();
    builder_.batch.rows = records_;
    return builder_.finish(lines);
  }

 private:
  void read_pages_of(const std::vector<std::vector<std::string>>& rows, std::uint32_t line) {
    Part part;
    for (const auto& row : rows) part.table.add(row, line);
    read_part(std::move(part), pages_mapping_);
  }

  void flush_links() {
    if (links_.table.text().empty()) return;
    read_part(std::move(links_), links_mapping_);
    links_ = {};
  }

  void read_part(Part&& moved, const Mapping& mapping) {
    Part& part = parts_.emplace_back(std::move(moved));
    part.records = std::make_unique<csv::Records>(part.table.text(), csv::Dialect{});
    const std::size_t links = builder_.batch.line.size();
    const std::size_t problems = builder_.batch.problems.size();
    const std::vector<ColumnTells> told = std::exchange(builder_.batch.tells, {});
    const ColumnOf column(mapping);
    if (column.has(Role::kPage)) {
      read_pages(*part.records, mapping, builder_);
    } else if (column.has(Role::kSource)) {
      read_links(*part.records, part.table.text().size(), mapping, builder_);
    } else {
      read_subjects(*part.records, mapping, builder_);
    }
    for (std::size_t i = links; i < builder_.batch.line.size(); ++i) {
      builder_.batch.line[i] = part.table.line_of(builder_.batch.line[i]);
    }
    for (ColumnTells& tells : builder_.batch.tells) {
      for (std::uint32_t* line : {&tells.open, &tells.first, &tells.second}) {
        if (*line != ColumnTells::kNever) *line = part.table.line_of(*line);
      }
    }
    gather(builder_.batch.tells, told, 0);
    for (std::size_t i = problems; i < builder_.batch.problems.size(); ++i) {
      BatchProblem& problem = builder_.batch.problems[i];
      problem.line = part.table.line_of(problem.line);
      if (&mapping == &pages_mapping_) problem.column = 0xFFFF;
    }
  }

  Mapping links_mapping_, pages_mapping_;
  BatchBuilder builder_;
  std::uint32_t records_ = 0;
  std::deque<Part> parts_;
  Part links_;
};

RowTables::RowTables(std::vector<ColumnUse> links, std::vector<ColumnUse> pages, bool names_allowed)
    : state_(std::make_unique<State>(std::move(links), std::move(pages), names_allowed)) {}
RowTables::~RowTables() = default;

void RowTables::add(const TableRows& rows, std::string_view record, std::uint32_t line) {
  state_->add(rows, record, line);
}

LinkBatch RowTables::finish(std::uint32_t lines) { return state_->finish(lines); }

}  // namespace ingest
