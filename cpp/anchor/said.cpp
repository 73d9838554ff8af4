#include "anchor/said.h"

namespace anchor {

void SaidOfPages::start() {
  for (std::size_t i = 2; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  rows_ = std::make_unique_for_overwrite<Said[]>(starts_.back());
}

}  // namespace anchor
