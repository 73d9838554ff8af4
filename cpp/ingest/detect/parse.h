// parse: a block of whole records -> LinkBatch. Pure. The first block of a file is parsed with
// `first` set, which skips BOM, title, preamble and header records (their lines still count); it has
// to hold them all, as every first block does that is as large as what was sniffed.
// cut: where the last whole record of a stretch of bytes ends, so that a reader can gather blocks
// without knowing what they hold. Quote-aware, SIMD, about memory speed.
//
// How a reader goes: it gathers bytes (decoded to UTF-8 by text::Decoder when the mapping says that
// the file is in another encoding) until it has a block's worth, cuts, hands bytes [0, cut) to
// parse and keeps the rest. When cut says 0, it gathers more. When cut says 0 and more than
// kMaxRecordBytes are gathered, the first record is too long: it throws away what Skipping (skipping.h) says and merges
// overlong_record(). At the file's end what is left, when it is at most kMaxRecordBytes, is one more block.
// Files whose shape is_one_block are one block, whole: a reader gives up such a file above kMaxWholeBytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"
#include "ingest/mapping/limits.h"

namespace ingest {

// block.size() < 2^31.
LinkBatch parse(std::string_view block, const Mapping& mapping, bool first);

// Bytes of `bytes` that form whole records, given that it starts at a record start. Stops before a
// record that is longer than kMaxRecordBytes. 0: not one whole record yet, or that one is too long.
std::size_t cut(std::string_view bytes, const Mapping& mapping);

// What to merge for a record that was given up: one row of so many lines, one problem.
LinkBatch overlong_record(std::uint32_t lines);

}  // namespace ingest
