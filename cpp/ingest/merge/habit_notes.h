// What a file says of how it is written, as problems: columns that write in two ways, and no rows at all.
#pragma once

#include <span>

#include "crawl/crawl.h"
#include "ingest/mapping/column_habits.h"
#include "ingest/mapping/format.h"

namespace ingest {

// `tells` of the whole file. Columns that write numbers or days in two ways, with the lines that show it, and those
// whose end disproves how they were read, where the file could not be read again.
void note_habits(crawl::Crawl& crawl, base::FileId file, const Mapping& mapping, std::span<const ColumnTells> tells);

// A table of which nothing but its header is there.
void note_no_rows(crawl::Crawl& crawl, base::FileId file, const Mapping& mapping);

}  // namespace ingest
