// The files that a folder stands for.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace cli {

inline constexpr std::size_t kMostFiles = 5'000;

struct Folder {
  std::vector<std::string> files;
  std::vector<std::pair<std::string, base::Error>> closed;   // folders in it that cannot be listed
  bool more = false;                                        // there are other files beyond kMostFiles
};

bool is_folder(const std::string& path);

// The files in it and in its folders, name by name in the order of their bytes. Hidden ones and links to folders are
// passed over. Errors (kNotALinkFile): it cannot be listed, or no file is in it.
base::Result<Folder> list_folder(const std::string& path);

}  // namespace cli
