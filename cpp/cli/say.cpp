#include "cli/say.h"

#include <iostream>

#include "report/terminal.h"

namespace cli {

void say(std::string_view line) { std::cerr << report::printable(line) << '\n'; }

int complain(const base::Error& error, int status) {
  say("anchorite: " + error.message);
  return status;
}

}  // namespace cli
