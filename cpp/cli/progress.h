// One line on standard error that says what takes so long, where that is a terminal. It stands from the first half
// second on and is wiped before anything else is written. Of the main thread alone.
#pragma once

#include <string_view>

namespace cli {

void show_progress(std::string_view what);   // a name in it may come from a file
void end_progress();                         // also until the next show_progress

// NO_COLOR (no-color.org) or a terminal that knows no control sequences: none are sent.
bool standard_error_takes_color();

}  // namespace cli
