// The bytes of a file as they are before any container: gzip is inflated on the way (zlib), everything else passes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <zlib.h>

#include "base/result.h"

namespace cli {

class Source {
 public:
  // "-" is standard input. Errors: kNotALinkFile for a folder or a path that cannot be opened.
  static base::Result<Source> open(const std::string& path);

  // Appends up to `bytes` bytes; false when there are no more. Errors: kBadContainer for a damaged or cut
  // gzip file, and for one that swells so much that it can only be meant to.
  base::Result<bool> read(std::size_t bytes, std::string& into);

 private:
  struct Close {
    void operator()(gzFile file) const { gzclose(file); }
  };
  explicit Source(gzFile file) : file_(file) {}

  std::unique_ptr<gzFile_s, Close> file_;
  std::uint64_t inflated_ = 0;
};

}  // namespace cli
