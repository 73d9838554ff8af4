// The catalogue's words in English, for the command line and exports. The page has those of every language
// (catalog/words/*.json).
#pragma once

#include <string>
#include <string_view>

#include "catalog/catalog.h"

namespace catalog {

struct ColumnWords {
  std::string_view label, help;
};

// Of an entry of the catalogue's own tables; a copy of one has none.
const ColumnWords& words_of(const Column& column);
std::string_view help_of(const Option& option);
std::string_view help_of(const CommandOption& option);
// Of a metric that files bring: "ctr" -> "CTR"; of one that the catalogue does not have, its name as a label.
std::string label_of_metric(std::string_view name);
std::string_view text_of(const Problem& problem);  // a sentence: what it is and what was done

}  // namespace catalog
