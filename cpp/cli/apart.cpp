#include "cli/apart.h"

#include <filesystem>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "cli/folder.h"

namespace cli {
namespace {

struct Identity {
  dev_t device;
  ino_t number;
  bool operator==(const Identity&) const = default;
};
struct Written {
  std::string name;   // for people
  Identity file;
};

// Of a file on a disk: of pipes and devices nothing can be lost.
std::optional<Identity> identity(int status, const struct stat& info) {
  if (status != 0 || !S_ISREG(info.st_mode)) return {};
  return Identity{info.st_dev, info.st_ino};
}

std::optional<Identity> identity_of(const std::string& path) {
  struct stat info{};
  return identity(stat(path.c_str(), &info), info);
}

// Those that are there. The shell has emptied a standard output that is not appended to.
std::vector<Written> outputs(const Arguments& arguments) {
  std::vector<Written> found;
  for (const auto& [option, path] :
       {std::pair("--out ", arguments.out), std::pair("--settings ", arguments.settings)}) {
    if (const auto file = path.empty() ? std::nullopt : identity_of(path)) found.push_back({option + path, *file});
  }
  struct stat info{};
  const auto file = identity(fstat(STDOUT_FILENO, &info), info);
  if (file && info.st_size > 0) found.push_back({"standard output", *file});
  return found;
}

base::Result<void> compare(const std::vector<Written>& written, const std::string& input) {
  const auto read = identity_of(input == "-" ? "/dev/stdin" : input);
  for (const Written& one : written) {
    if (!read || one.file != *read) continue;
    return base::fail(base::ErrorCode::kBadOption, one.name + " would overwrite " +
                                                       (input == "-" ? "standard input" : input) +
                                                       ", which is read. Write to another file.");
  }
  return {};
}

base::Result<void> compare_folder(const std::vector<Written>& written, const std::string& path) {
  const auto folder = list_folder(path);
  if (!folder) return {};   // reading it says why
  for (const std::string& file : folder->files) {
    if (auto apart = compare(written, file); !apart) return apart;
  }
  return {};
}

bool is_same_place(const std::string& a, const std::string& b) {
  std::error_code none;
  const auto place = [&](const std::string& path) { return std::filesystem::weakly_canonical(path, none); };
  return !a.empty() && place(a) == place(b) && (identity_of(a) || !std::filesystem::exists(a, none));
}

}  // namespace

base::Result<void> keep_apart(const Arguments& arguments) {
  if (is_same_place(arguments.out, arguments.settings)) {
    return base::fail(base::ErrorCode::kBadOption, "--out and --settings name one file: " + arguments.out + ".");
  }
  const std::vector<Written> written = outputs(arguments);
  if (written.empty()) return {};
  for (const std::string& input : arguments.files) {
    auto apart = is_folder(input) ? compare_folder(written, input) : compare(written, input);
    if (!apart) return apart;
  }
  for (const auto* more : {&arguments.lists, &arguments.old_lists}) {
    for (const std::string& input : *more) {
      if (auto apart = compare(written, input); !apart) return apart;
    }
  }
  return {};
}

}  // namespace cli
