// Files whose records are pages with their links (JSON, lists in a table): each record is written as rows of a
// table of pages and of a table of links, and those are read as any table is.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"

namespace ingest {

struct TableRows {
  enum class Kind : unsigned char { kRows, kBad, kBlank };
  Kind kind = Kind::kRows;
  bool mismatch = false;                             // lists that are not equally long
  std::vector<std::vector<std::string>> pages = {};  // cells, as the page columns
  std::vector<std::vector<std::string>> links = {};  // cells, as the other columns
};

class RowTables {
 public:
  RowTables(std::vector<ColumnUse> links, std::vector<ColumnUse> pages, bool names_allowed);
  ~RowTables();

  // `record` is shown in a problem; `line` is where it starts in the block.
  void add(const TableRows& rows, std::string_view record, std::uint32_t line);
  LinkBatch finish(std::uint32_t lines);  // once

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace ingest
