// What the program says of itself: every command, report and option, from the catalogue.
#pragma once

#include <string>

namespace cli {

std::string usage();

}  // namespace cli
