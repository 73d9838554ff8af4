#include "cli/say.h"

#include <iostream>

#include "table/write/terminal.h"

namespace cli {

void say(std::string_view line) { std::cerr << table::printable(line) << '\n'; }

int complain(const base::Error& error, int status) {
  say("anchorite: " + error.message);
  return status;
}

}  // namespace cli
