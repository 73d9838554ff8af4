// Tables of pages that no tool signs: an address a row, and what is known of it.
#pragma once

#include <optional>
#include <vector>

#include "ingest/mapping/format.h"
#include "ingest/values/header.h"

namespace ingest {

// A header with known words for what pages have (title, status, …), above a column of addresses. Not where another
// column of addresses under an unknown word may say where links lead.
std::optional<Mapping> named_pages(const std::vector<HeadRecord>& records);

// A table in words that nobody knows whose rows name one page twice: its address and, say, its canonical. These are
// no links of pages to themselves.
std::optional<Mapping> pages_named_twice(const std::vector<HeadRecord>& records);

}  // namespace ingest
