// Errors as values. Every fallible function of a public header returns Result<T>; no exception
// crosses a module boundary. The code is for programs (it crosses to JavaScript as its name),
// the message is for a person: where, what was expected, what was found, what to do.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace base {

enum class ErrorCode : std::uint8_t {
  kEmptyFile,
  kNotALinkFile,     // read well, but holds nothing that we know how to use
  kBinaryFile,       // an image, an archive of another kind, a program
  kBadEncoding,
  kBadContainer,     // a damaged or encrypted zip, gzip or workbook
  kMissingColumn,
  kRecordTooLong,    // one record larger than a block may be
  kTooDeep,          // HTML nested beyond the limit
  kOutOfMemory,
  kChangedWhileRead,
  kCancelled,
  kNotReady,         // a report whose stage of the analysis has not run
  kBadOption,        // an option, filter, column or report name that does not exist
  kBadBatch,         // bytes that are not a LinkBatch of this version
  kInternal,
};

struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string message;
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, std::string message) {
  return std::unexpected(Error{code, std::move(message)});
}

std::string_view name_of(ErrorCode code);  // "empty_file", "not_a_link_file", ...

}  // namespace base
