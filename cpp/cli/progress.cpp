#include "cli/progress.h"

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>

#include "table/write/terminal.h"

namespace cli {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::string_view kWipe = "\r\x1b[K";   // ECMA-48: from here to the end of the line

struct Line {
  Clock::time_point next = Clock::now() + std::chrono::milliseconds(500);
  bool stands = false;
};
Line progress_line;

bool on_terminal() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) != 0 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::uint32_t columns() {
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1 ? size.ws_col : 80U;
}

}  // namespace

void show_progress(std::string_view what) {
  const auto now = Clock::now();
  if (now < progress_line.next || !on_terminal()) return;
  progress_line.next = now + std::chrono::milliseconds(100);
  progress_line.stands = true;
  // The cursor waits at the start, so that an interrupt leaves the shell a line of its own.
  std::cerr << kWipe << table::shortened(what, columns() - 1) << '\r' << std::flush;
}

void end_progress() {
  if (progress_line.stands) std::cerr << kWipe << std::flush;
  progress_line.stands = false;
}

bool standard_error_takes_color() {
  const char* none = std::getenv("NO_COLOR");
  return on_terminal() && (none == nullptr || *none == '\0');
}

}  // namespace cli
