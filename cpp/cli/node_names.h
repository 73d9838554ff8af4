// The names of a graph's nodes out of the file that stands beside it, one after the other: a line a node in their
// order, its name, or its number, a tab, its name and whatever follows after a tab (as Common Crawl's vertices.txt.gz);
// packed or not.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "unpack/package.h"

namespace cli {

class NodeNames {
 public:
  // Errors: a file that cannot be read.
  static base::Result<NodeNames> open(const std::string& path);

  // The name of the next node, which this is; it lives until the next call. Errors: the file has no name of it, the
  // number of its line is another.
  base::Result<std::string_view> next(std::uint32_t node);
  // After the last. Errors: the file has more names.
  base::Result<void> end(std::uint32_t nodes);

 private:
  explicit NodeNames(std::string path) : path_(std::move(path)) {}

  base::Result<bool> next_line();
  std::unexpected<base::Error> wrong(const std::string& what) const;

  std::string path_;
  std::unique_ptr<unpack::Package> package_;
  std::unique_ptr<unpack::Stream> stream_;
  std::string held_;
  std::size_t at_ = 0;  // in held_, where the next line starts
  std::string_view line_;
};

}  // namespace cli
