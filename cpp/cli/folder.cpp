#include "cli/folder.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <system_error>

#include "cli/reason.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

// What stands in a folder, the last name first.
std::vector<fs::directory_entry> children_of(const fs::path& folder, std::error_code& error) {
  std::vector<fs::directory_entry> children;
  for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator(); at.increment(error)) {
    if (!at->path().filename().native().starts_with('.')) children.push_back(*at);
  }
  std::ranges::sort(children, std::greater(), [](const auto& entry) { return entry.path().native(); });
  return children;
}

bool is_file(const fs::directory_entry& entry) {
  std::error_code unknown;
  return entry.is_regular_file(unknown);
}

bool is_real_folder(const fs::directory_entry& entry) {
  std::error_code unknown;
  return entry.is_directory(unknown) && !entry.is_symlink(unknown);
}

base::Error unlisted(const std::error_code& error) {
  return {base::ErrorCode::kNotALinkFile, "This folder cannot be listed: " + reason(error.value())};
}

}  // namespace

bool is_folder(const std::string& path) {
  std::error_code unknown;
  return fs::is_directory(path, unknown);
}

base::Result<Folder> list_folder(const std::string& path) {
  std::error_code error;
  std::vector<fs::directory_entry> ahead = children_of(path, error);
  if (error) return std::unexpected(unlisted(error));
  Folder found;
  while (!ahead.empty()) {
    const fs::directory_entry next = std::move(ahead.back());
    ahead.pop_back();
    if (is_real_folder(next)) {
      std::error_code closed;
      std::ranges::move(children_of(next.path(), closed), std::back_inserter(ahead));
      if (closed) found.closed.emplace_back(next.path().string(), unlisted(closed));
    } else if (is_file(next)) {
      found.more = found.files.size() == kMostFiles;
      if (found.more) return found;
      found.files.push_back(next.path().string());
    }
  }
  if (!found.files.empty() || !found.closed.empty()) return found;
  return base::fail(base::ErrorCode::kNotALinkFile, "No file is in this folder.");
}

}  // namespace cli
