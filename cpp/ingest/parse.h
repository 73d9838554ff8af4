// parse: a block of whole records -> LinkBatch. Pure. The first block of a file is parsed with
// `first` set, which skips BOM, title, preamble and header records (their lines still count).
// cut: where the last whole record of a stretch of bytes ends, so that a reader can gather blocks
// without knowing what they hold. Quote-aware, SIMD, about memory speed.
#pragma once

#include <cstddef>
#include <string_view>

#include "ingest/batch.h"
#include "ingest/format.h"

namespace ingest {

LinkBatch parse(std::string_view block, const Mapping& mapping, bool first);

// Bytes of `bytes` that form whole records, given that it starts at a record start.
// 0: not one whole record yet.
std::size_t cut(std::string_view bytes, const Mapping& mapping);

// A record larger than this is a problem (kRecordTooLong), not a reason to hold the file in memory.
inline constexpr std::size_t kMaxRecordBytes = 16U << 20;

}  // namespace ingest
