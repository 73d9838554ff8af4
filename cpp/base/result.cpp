#include "base/result.h"

namespace base {

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kEmptyFile: return "empty_file";
    case ErrorCode::kNotALinkFile: return "not_a_link_file";
    case ErrorCode::kBinaryFile: return "binary_file";
    case ErrorCode::kBadEncoding: return "bad_encoding";
    case ErrorCode::kBadContainer: return "bad_container";
    case ErrorCode::kMissingColumn: return "missing_column";
    case ErrorCode::kRecordTooLong: return "record_too_long";
    case ErrorCode::kTooDeep: return "too_deep";
    case ErrorCode::kOutOfMemory: return "out_of_memory";
    case ErrorCode::kChangedWhileRead: return "changed_while_read";
    case ErrorCode::kCancelled: return "cancelled";
    case ErrorCode::kNotReady: return "not_ready";
    case ErrorCode::kBadOption: return "bad_option";
    case ErrorCode::kBadBatch: return "bad_batch";
    case ErrorCode::kInternal: return "internal";
  }
  return "internal";
}

}  // namespace base
