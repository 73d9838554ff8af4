#include "anchor/said.h"

namespace anchor {

void SaidOfPages::start() {
  for (std::size_t i = 2; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  rows_.resize(starts_.back());
}

}  // namespace anchor
