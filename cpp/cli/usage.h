// What the program says of itself, from the catalogue: every command, report and option.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace cli {

// topic: a command, a report, or "" for all of the program. Errors: kBadOption, for another word.
base::Result<std::string> help(std::string_view topic);

}  // namespace cli
