#include "cli/half_file.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace cli {
namespace {

constexpr int kMostNames = 100;   // left behind by programs that were killed

std::string hidden_name;
std::atomic<const char*> half_file = nullptr;   // what a signal handler may read

void end_by(int signal) {
  if (const char* const name = half_file.load()) unlink(name);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

// A signal that whoever called us has chosen to ignore stays ignored.
void hear_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    if (std::signal(signal, end_by) == SIG_IGN) std::signal(signal, SIG_IGN);
  }
}

std::string beside(const std::string& place, int number) {
  const std::filesystem::path path(place);
  const std::string name = "." + path.filename().string().substr(0, 200) + "." + std::to_string(getpid()) + "-";
  return (path.parent_path() / (name + std::to_string(number) + ".part")).string();
}

}  // namespace

int begin_half_file(const std::string& place) {
  hear_signals();
  int file = -1;
  for (int number = 0; file < 0 && number < kMostNames; ++number) {
    hidden_name = beside(place, number);
    half_file = hidden_name.c_str();   // before it is there, so that no signal comes in between
    file = open(hidden_name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) half_file = nullptr;
    if (file < 0 && errno != EEXIST) return -1;
  }
  struct stat before{};
  const bool replaces = file >= 0 && stat(place.c_str(), &before) == 0;
  // Where the mode cannot be kept, that of a new file is as good.
  if (replaces && fchmod(file, before.st_mode & 07777) != 0) errno = 0;
  return file;
}

bool move_half_file(int file, const std::string& place) {
  // The name must not point at bytes that a full disk may yet refuse.
  if (fsync(file) != 0 || std::rename(hidden_name.c_str(), place.c_str()) != 0) return false;
  half_file = nullptr;
  return true;
}

void remove_half_file() {
  if (const char* const name = half_file.exchange(nullptr)) unlink(name);
}

}  // namespace cli
