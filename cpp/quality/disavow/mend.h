// Mending and shortening of disavow lists: nothing is done that is not asked for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "quality/disavow/lint.h"

namespace quality {

// A change to a line of the old list.
struct ListChange {
  std::uint32_t line = 0;               // from 1
  LintCode why = LintCode::kDuplicate;
  std::string before, after;            // "": it is taken out
};

// Codes of old lines that can be mended: errors, kCovered and kDuplicate take the line out, kPrefixForm,
// kSchemeInDomain and kUnicodeName write it anew, kByteOrderMark takes the mark away. None is mended that is not asked
// for. O(n log n) of the bytes.
inline constexpr LintCodes kRewritten =
    set_of(LintCode::kPrefixForm) | set_of(LintCode::kSchemeInDomain) | set_of(LintCode::kUnicodeName);

// The list after the fixes that are asked for, and what they changed.
std::string mend(std::string_view old, LintCodes fixes, const Words& words, const LintOptions& options,
                 std::vector<ListChange>& changes);

// Page lines of hosts that have ten or more as one line for the host, where that takes in no platform and no site of
// one's own.
inline constexpr std::size_t kManyPageLines = 10;
std::string fold_pages(std::string_view list, const Words& words, const LintOptions& options);

// Lines that name hosts or pages alone, without white space around them.
std::string without_comments(std::string_view list);

}  // namespace quality
