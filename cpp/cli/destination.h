// Where a report goes: a file, or standard output. A file stands whole or not at all: it is written beside its place
// under a hidden name and moved there at the end, so that a full disk or an interrupt leaves what was there before.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cli {

class Destination {
 public:
  // "" is standard output. A device or a pipe is written to directly. Errors: kInternal, saying why.
  static base::Result<Destination> open(const std::string& path);
  Destination(Destination&& other) noexcept;
  Destination& operator=(Destination&&) = delete;
  ~Destination();   // gives up what is not finished

  // False: no more can be written, and finish() says why. A terminal is sent only what it cannot act on.
  bool write(std::string_view text);
  base::Result<void> finish();

 private:
  explicit Destination(std::string name) : name_(std::move(name)) {}

  std::string name_;       // for people
  std::string place_;      // what the hidden file becomes; "": there is none
  int file_ = -1;
  bool terminal_ = false;
  int error_ = 0;          // of errno
};

// Hands `fill` the open destination. What `fill` leaves out after a failed write does not matter; after its own error
// nothing is written over.
base::Result<void> write_out(const std::string& path, const std::function<base::Result<void>(Destination&)>& fill);

}  // namespace cli
