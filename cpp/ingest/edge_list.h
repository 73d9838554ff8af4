// Files of links that no tool signs: by words that people use for the two ends of a link, by
// columns that the person names (--map), or, without a header, by what the cells are.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "csv/dialect.h"
#include "ingest/format.h"
#include "ingest/header.h"

namespace ingest {

// A header with known words for source and target. Its position in `records` goes to skip_records.
std::optional<Mapping> named_edges(const std::vector<HeadRecord>& records);

// Two columns of addresses or node names, or a third of numbers: a weight, which is not used.
std::optional<Mapping> unnamed_edges(const std::vector<HeadRecord>& records);

// Common Crawl's vertices: rising numbers, each with a host written from its top-level domain down.
std::optional<Mapping> vertices(const std::vector<HeadRecord>& records);

// role=Column pairs of --map; a column by its header or by its number from 1.
struct RoleChoice {
  Role role = Role::kIgnore;
  std::string column;
};
base::Result<std::vector<RoleChoice>> parse_choices(std::string_view map);
std::optional<Mapping> chosen_columns(const std::vector<HeadRecord>& records, const std::vector<RoleChoice>& choices);

// Are the nodes of these records plain names rather than web addresses?
bool nodes_are_names(const std::vector<HeadRecord>& records, const Mapping& mapping);

}  // namespace ingest
