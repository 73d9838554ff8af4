// Rows that cannot be used as they stand. Counted by file and code; the first kKeptPerCode of each
// are kept whole. Nothing is dropped in silence: rows used + problems that drop a row = rows read.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace crawl {

enum class ProblemCode : std::uint8_t {
  kEmptySource,        // drops the row
  kEmptyTarget,        // drops the row
  kNotAUrl,            // drops the row: neither a web address nor a node's name
  kOtherScheme,        // drops the row: mailto:, tel:, javascript:, data:
  kTooFewFields,       // drops the row when a needed field is missing
  kTooManyFields,      // the extra fields are ignored, the row is used
  kUnclosedQuote,      // read to the end of its line
  kStrayQuote,         // used as text
  kRecordTooLong,      // drops the row: larger than a block
  kInvalidText,        // bytes that are not text in the file's encoding, replaced by U+FFFD
  kNulByte,            // removed
  kBadNumber,          // the field is taken as empty
  kBadDate,            // the field is taken as empty
  kUnknownType,        // a link type that we do not know, kept as "other"
  kNotALink,           // HTML: an <a> that leads nowhere (no href, javascript:)
  kCutByExcel,         // exactly 1,048,576 rows
  kDuplicateFile,      // the same links as another file: counted once
  kFileSkipped,        // the whole file could not be read: the message says why
  kContainerMember,    // drops the row: a record of a web archive that could not be read
  kListMismatch,       // lists of a page's links that are not equally long: read without their texts
  kOverLimit,          // more, or longer, than the format allows; used
  kMergedLinks,        // links that another backlink file has, too: counted once
  kPartlyKept,         // rows about all of the web: those kept that other files know
  kBadTruth,           // neither yes nor no: the field is taken as empty
  kTwoHabits,  // a column writes its numbers or days in two ways, or its end disproves how its start was read
  kNoRows,  // a header, and nothing below it
  kTextCut,  // a page says more than is kept of it: its beginning was kept
  kTextLeftOut,  // the pages together say more than is kept: this page's text was not
  kBadDecision,  // drops the row: a scope, verdict or action that there is none of
  kOther,
};
inline constexpr int kProblemCodes = static_cast<int>(ProblemCode::kOther) + 1;
inline constexpr int kKeptPerCode = 100;

std::string_view name_of(ProblemCode code);  // "empty_target"
std::string_view describe(ProblemCode code);  // a sentence: what it is and what was done
bool drops_row(ProblemCode code);

struct ProblemTable {
  std::vector<base::FileId> file;
  std::vector<std::uint32_t> line;  // 1-based; 0: the file as a whole
  std::vector<std::string> column;  // the column's header, or ""
  std::vector<ProblemCode> code;
  std::vector<std::string> message;  // "" : describe(code) is enough
  std::vector<std::string> value;  // at most kMaxValueBytes of what was found
  std::vector<std::array<std::uint64_t, kProblemCodes>> counts;  // by file

  std::uint32_t size() const { return static_cast<std::uint32_t>(file.size()); }
  // Counts it; keeps it when fewer than kKeptPerCode of this file and code are kept.
  void add(base::FileId in_file, std::uint32_t at_line, std::string in_column, ProblemCode what, std::string_view found,
           std::string why = {});
  // Without a file, as if it had never been one: those after it move up. O(size).
  void forget(base::FileId gone);
};
inline constexpr std::size_t kMaxValueBytes = 200;

}  // namespace crawl
