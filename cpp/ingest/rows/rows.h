// The two readings of a delimited block, by what its columns are.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

#include "csv/records.h"
#include "ingest/batch/batch_builder.h"
#include "ingest/mapping/format.h"
#include "ingest/mapping/roles.h"

namespace ingest {

inline constexpr std::uint32_t kNoColumn = std::numeric_limits<std::uint32_t>::max();

// The first column of each role.
class ColumnOf {
 public:
  explicit ColumnOf(const Mapping& mapping);
  std::uint32_t operator[](Role role) const { return columns_[static_cast<std::size_t>(role)]; }
  bool has(Role role) const { return (*this)[role] != kNoColumn; }

 private:
  std::array<std::uint32_t, kRoles> columns_;
};

inline std::string_view cell(const csv::Records& records, std::uint32_t column) {
  return column < records.fields() ? records.field(column) : std::string_view();
}

bool is_blank(const csv::Records& records);

// On to the next record that has a word in it: spreadsheets leave rows of delimiters alone. False: none left.
bool next_row(csv::Records& records, const BatchBuilder& builder);

// What is unusual about the record itself: too many fields, quotes out of place.
void check_record(const csv::Records& records, std::size_t columns, BatchBuilder& builder);

// Mappings with a source and a target: each row is a link. `bytes`: size of the block.
void read_links(csv::Records& records, std::size_t bytes, const Mapping& mapping, BatchBuilder& builder);

// Mappings with a page: each row is about one page.
void read_pages(csv::Records& records, const Mapping& mapping, BatchBuilder& builder);

// Mappings with a domain or an anchor text: each row is about one, with what a tool counted or rated.
void read_subjects(csv::Records& records, const Mapping& mapping, BatchBuilder& builder);

// Mappings with lists of links: each row is a page with all of its links.
LinkBatch read_lists(csv::Records& records, const Mapping& mapping);

// Mappings with hops: each row is a chain of redirects or canonicals, read as a link a hop.
void read_chains(csv::Records& records, const Mapping& mapping, BatchBuilder& builder);

// Nodes of a graph: which domain a number stands for in Common Crawl's edges, which page an id of a graph program.
void read_vertices(csv::Records& records, const Mapping& mapping, BatchBuilder& builder);

// Mappings with cells of a log: each row is a verdict or a decision (crawl/decision_log.h).
void read_decisions(csv::Records& records, const Mapping& mapping, BatchBuilder& builder);

// Mappings with cells of a log of outreach: each row is a contact (crawl/outreach_log.h).
void read_outreach(csv::Records& records, const Mapping& mapping, BatchBuilder& builder);

std::string host_of_reversed(std::string_view labels);  // com.example.www -> www.example.com

// The host of a host or an address, as written or with its labels reversed (com.example); "": none.
std::string host_of_cell(std::string_view cell, bool reversed);
// The registrable domain of it.
std::string domain_of_cell(std::string_view cell, bool reversed);

}  // namespace ingest
