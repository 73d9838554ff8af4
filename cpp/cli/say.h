// Lines for the person who called, on standard error. Names in them come from files and archives, so whatever a
// terminal could act on is shown as harmless signs, and a name stays on its line.
#pragma once

#include <string_view>

#include "base/result.h"

namespace cli {

void say(std::string_view line);
int complain(const base::Error& error, int status);   // returns the status

}  // namespace cli
