// What a file says of how it is written, as problems: columns that write in two ways, and no rows at all.
#pragma once

#include <span>

#include "crawl/crawl.h"
#include "ingest/column_habits.h"
#include "ingest/format.h"

namespace session {

// `tells` of the whole file. Columns that write numbers or days in two ways, with the lines that show it, and those
// whose end disproves how they were read, where the file could not be read again.
void note_habits(crawl::Crawl& crawl, base::FileId file, const ingest::Mapping& mapping,
                 std::span<const ingest::ColumnTells> tells);

// A table of which nothing but its header is there.
void note_no_rows(crawl::Crawl& crawl, base::FileId file, const ingest::Mapping& mapping);

}  // namespace session
