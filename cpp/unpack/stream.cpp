#include "unpack/stream.h"

#include <algorithm>
#include <string>

namespace unpack {

base::Result<void> Budget::give(std::size_t unpacked) {
  unpacked_ += unpacked;
  if (unpacked_ <= kBytes || unpacked_ / std::max<std::uint64_t>(packed_, 1) <= kRatio) return {};
  return base::fail(base::ErrorCode::kBadContainer,
                    "Expected an export, found what unpacks to more than " + std::to_string(kRatio) +
                        " times its size (" + std::to_string(unpacked_ >> 20) + " MB out of " +
                        std::to_string(packed_ >> 10) + " kB), which no export does. It was not read further.");
}

base::Error damaged_data() {
  return {base::ErrorCode::kBadContainer,
          "The packed data is damaged. Download or save the file again; what was read until there is kept."};
}

base::Error incomplete_data() {
  return {base::ErrorCode::kBadContainer,
          "The packed data is incomplete: it ends in the middle. Download the file again; what was read until there is "
          "kept."};
}

base::Result<std::size_t> Slice::read(std::span<char> into) {
  const std::uint64_t left = end_ - at_;
  if (left == 0) return 0;
  const auto bytes = file_.read(at_, into.first(static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), left))));
  if (!bytes) return bytes;
  if (*bytes == 0 && end_ == Bytes::kUnknown) return 0;
  if (*bytes == 0) {
    return base::fail(base::ErrorCode::kChangedWhileRead, "The file changed while it was read. Open it again.");
  }
  at_ += *bytes;
  budget_.take(*bytes);
  return bytes;
}

base::Result<std::size_t> Limited::read(std::span<char> into) {
  const auto bytes = inner_->read(into);
  if (!bytes) return bytes;
  read_ += *bytes;
  if (read_ <= most_) return bytes;
  return base::fail(base::ErrorCode::kBadContainer, "A part of more than " + std::to_string(most_ >> 20) +
                                                        " MB is not read. Save it as CSV and drop that.");
}

}  // namespace unpack
