// Reads files into a session the way the page does: blocks of whole records, parsed side by side by
// threads, merged in file order. A folder stands for the files in it (cli/folder.h). A file that cannot be read becomes
// an entry of `files` and `problems`; the others go on.
#pragma once

#include <span>
#include <string>

#include "session/session.h"

namespace cli {

// Returns how many files gave at least one row.
std::size_t read_files(std::span<const std::string> paths, const std::string& map, session::Session& into);

}  // namespace cli
