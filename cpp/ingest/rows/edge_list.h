// Files of links that no tool signs: by words that people use for the two ends of a link or, without a header, by
// what the cells are.
#pragma once

#include <optional>
#include <vector>

#include "ingest/mapping/format.h"
#include "ingest/values/header.h"

namespace ingest {

// A header with known words for source and target. Its position in `records` goes to skip_records.
std::optional<Mapping> named_edges(const std::vector<HeadRecord>& records);

// Two columns of addresses or node names, or a third of numbers: a weight, which is not used.
std::optional<Mapping> unnamed_edges(const std::vector<HeadRecord>& records);

// Do most rows lead from a page to itself? Then they are no links: the same address is written twice.
bool leads_to_itself(const std::vector<HeadRecord>& records, const Mapping& mapping);

// Common Crawl's vertices: rising numbers, each with a host written from its top-level domain down.
std::optional<Mapping> vertices(const std::vector<HeadRecord>& records);

// Nodes of a graph program: an id, and a label that says which page or name it stands for in a list of edges.
std::optional<Mapping> labelled_nodes(const std::vector<HeadRecord>& records);

// Are the nodes of these records plain names rather than web addresses? Decided for whole columns: where most nodes
// of one are names, "OpenOffice.org" is a name as well.
bool nodes_are_names(const std::vector<HeadRecord>& records, const Mapping& mapping);

}  // namespace ingest
