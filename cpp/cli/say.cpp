#include "cli/say.h"

#include <iostream>

#include "cli/progress.h"
#include "table/write/terminal.h"

namespace cli {

void say(std::string_view line) {
  end_progress();
  std::cerr << table::printable(line) << '\n';
}

int complain(const base::Error& error, int status) {
  end_progress();
  const bool color = standard_error_takes_color();
  std::cerr << (color ? "\x1b[1;31manchorite:\x1b[0m " : "anchorite: ") << table::printable(error.message) << '\n';
  return status;
}

}  // namespace cli
