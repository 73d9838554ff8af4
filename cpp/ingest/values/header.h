// Names of columns, compared as people mean them: "Source URL", "source_url" and "SourceURL" are one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "csv/dialect.h"

namespace ingest {

// Lower case without accents, only letters, digits and non-ASCII characters; the HTML entities that localised
// exports carry are read first. "% of Total" -> "oftotal", "Código de estado" -> "codigodeestado".
std::string header_key(std::string_view header);

// A record of the file's head as text; `line` is 0-based.
struct HeadRecord {
  std::vector<std::string> cells;
  std::uint32_t line = 0;
};

// The first records of `head` in this dialect, at most `limit`. The last one is left out when the
// head ends within it and is not the `whole` file.
std::vector<HeadRecord> head_records(std::string_view head, bool whole, const csv::Dialect& dialect, std::size_t limit);

}  // namespace ingest
