#include "cli/destination.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "cli/half_file.h"
#include "cli/reason.h"
#include "table/write/terminal.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

base::Error failed(const std::string& name, int error) {
  return {base::ErrorCode::kInternal, "Could not write to " + name + ": " + reason(error)};
}

// What a link leads to is replaced, not the link.
std::string behind_links(const std::string& path) {
  constexpr int kMostLinks = 40;
  fs::path place = path;
  std::error_code none;
  for (int i = 0; i < kMostLinks && fs::is_symlink(place, none); ++i) {
    place = place.parent_path() / fs::read_symlink(place, none);
  }
  return place.string();
}

}  // namespace

base::Result<Destination> Destination::open(const std::string& path) {
  Destination to(path.empty() ? "standard output" : path);
  struct stat there{};
  const bool is_there = !path.empty() && stat(path.c_str(), &there) == 0;
  if (path.empty() || (is_there && !S_ISREG(there.st_mode))) {
    to.file_ = path.empty() ? dup(STDOUT_FILENO) : ::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC);
    to.terminal_ = to.file_ >= 0 && isatty(to.file_) != 0;
  } else if (!is_there || access(path.c_str(), W_OK) == 0) {   // nor is a file that is write-protected replaced
    to.place_ = behind_links(path);
    to.file_ = begin_half_file(to.place_);
  }
  if (to.file_ < 0) return std::unexpected(failed(to.name_, errno));
  return to;
}

Destination::Destination(Destination&& other) noexcept
    : name_(std::move(other.name_)),
      place_(std::exchange(other.place_, {})),
      file_(std::exchange(other.file_, -1)),
      terminal_(other.terminal_),
      error_(other.error_) {}

Destination::~Destination() {
  if (file_ >= 0) close(file_);
  if (!place_.empty()) remove_half_file();
}

bool Destination::write(std::string_view text) {
  std::string harmless;
  if (terminal_) text = harmless = table::printable_lines(text);
  while (error_ == 0 && !text.empty()) {
    const ssize_t bytes = ::write(file_, text.data(), text.size());
    if (bytes >= 0) {
      text.remove_prefix(static_cast<std::size_t>(bytes));
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  return error_ == 0;
}

base::Result<void> Destination::finish() {
  if (error_ == 0 && !place_.empty() && !move_half_file(file_, place_)) error_ = errno;
  if (error_ != 0) return std::unexpected(failed(name_, error_));
  place_.clear();
  return {};
}

base::Result<void> write_out(const std::string& path, const std::function<base::Result<void>(Destination&)>& fill) {
  auto to = Destination::open(path);
  if (!to) return std::unexpected(to.error());
  if (auto filled = fill(*to); !filled) return filled;
  return to->finish();
}

}  // namespace cli
