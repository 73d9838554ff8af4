// The rows of one block, one after the other. Internal to stored.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stored/format.h"
#include "stored/stream_vbyte.h"

namespace stored {

class RowBlock {
 public:
  // `bytes`: of the block, with StreamVByte::kPadding readable bytes behind them; they outlive the walk. weights:
  // [classes], empty: every arc weighs 1. False: damaged.
  bool open(std::string_view bytes, const Block& block, std::span<const double> weights) {
    weights_ = weights;
    lengths_.resize(block.rows);
    StreamVByte lengths;
    if (!lengths.open(bytes, block.rows)) return false;
    lengths.read(lengths_);
    std::uint64_t arcs = 0;
    for (const std::uint32_t length : lengths_) arcs += length;
    if (arcs != block.arcs || !gaps_.open(bytes, arcs)) return false;
    left_ = arcs;
    at_ = end_ = 0;
    row_ = 0;
    classes_ = reinterpret_cast<const std::uint8_t*>(bytes.data());
    return bytes.size() == (weights.empty() ? 0 : arcs);
  }

  // Calls visit(source, weight) for each arc of the next row, `base` as format.h has it. False: damaged, a source is
  // not below `sources`.
  template <class Visit>
  bool row(std::uint64_t base, std::uint64_t sources, Visit visit) {
    return weights_.empty() ? walk<false>(base, sources, visit) : walk<true>(base, sources, visit);
  }

 private:
  template <bool weighted, class Visit>
  bool walk(std::uint64_t base, std::uint64_t sources, Visit visit) {
    std::uint32_t left = lengths_[row_++];
    std::uint64_t source = 0;
    for (bool first = true; left > 0;) {
      if (at_ == end_) refill();
      const std::uint32_t piece = std::min(left, end_ - at_);
      for (const std::uint32_t end = at_ + piece; at_ < end; ++at_) {
        const std::uint32_t gap = window_[at_];
        if (first) {
          source = base + ((gap >> 1) ^ (std::uint64_t{0} - (gap & 1)));
          first = false;
        } else {
          source += gap;
        }
        if (source >= sources) return false;
        if constexpr (weighted) {
          if (*classes_ >= weights_.size()) return false;
          visit(static_cast<std::uint32_t>(source), weights_[*classes_++]);
        } else {
          visit(static_cast<std::uint32_t>(source), 1.0);
        }
      }
      left -= piece;
    }
    return true;
  }

  void refill() {
    end_ = static_cast<std::uint32_t>(std::min<std::uint64_t>(left_, window_.size()));
    gaps_.read(std::span(window_).first(end_));
    left_ -= end_;
    at_ = 0;
  }

  std::span<const double> weights_;
  std::vector<std::uint32_t> lengths_;
  StreamVByte gaps_;
  std::uint64_t left_ = 0;  // gaps that are not in the window yet
  std::array<std::uint32_t, 4'096> window_;
  std::uint32_t at_ = 0, end_ = 0;  // in the window
  std::size_t row_ = 0;
  const std::uint8_t* classes_ = nullptr;
};

}  // namespace stored
