// How much of a file may be one piece.
#pragma once

#include <cstddef>

#include "ingest/mapping/format.h"

namespace ingest {

// A record larger than this is a problem (kRecordTooLong), not a reason to hold the file in memory.
inline constexpr std::size_t kMaxRecordBytes = 16U << 20;

// Files of these shapes are read whole, as one block of at most kMaxWholeBytes.
constexpr bool is_one_block(Shape shape) { return shape == Shape::kHtml || shape == Shape::kJson; }
inline constexpr std::size_t kMaxWholeBytes = 64U << 20;

}  // namespace ingest
