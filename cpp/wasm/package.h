// A packed file of the page: unpacked in the core worker, which hands over a function that reads the file anywhere in
// it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "unpack/package.h"
#include "wasm/boundary.h"

namespace wasm {

class Package {
 public:
  // readAt(offset, bytes) -> Uint8Array, shorter only at the file's end.
  Package(val read_at, double size, std::string name)
      : read_at_(std::move(read_at)), size_(size), name_(std::move(name)) {}

  val open();                          // -> [{name, bytes, fault?: {code, message}}]: the members
  val start(std::uint32_t member);     // of the members, one at a time
  val read(std::uint32_t bytes);       // -> bytes of the started member, good until the next call; none: its end
  double taken() const { return package_ ? static_cast<double>(package_->taken()) : 0; }

 private:
  val read_at_;
  double size_;
  std::string name_;
  std::unique_ptr<unpack::Package> package_;
  std::unique_ptr<unpack::Stream> stream_;
  std::vector<char> piece_;
};

}  // namespace wasm
