// The disavow list that a person uploads: the list that was there, byte for byte and first, then the lines of approved
// decisions. Uploading replaces what Google has, so a list is always whole. UTF-8, LF, names in ASCII. The same inputs
// give the same bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quality/disavow/lint.h"
#include "quality/disavow/mend.h"
#include "quality/disavow/plan.h"

namespace quality {

struct DisavowHeading {
  std::string version, day;             // of this program; "2026-11-30"
  std::string decisions_file;           // where the reasons are
};

// What had to be done to keep within the limits, in this order.
enum class Shortened : std::uint8_t { kNo, kNeedless, kComments, kPages };
std::string_view name_of(Shortened how);

struct DisavowFile {
  bool fits = true;                     // false: no file can be written within the limits
  std::string bytes;
  std::uint32_t lines_before = 0, lines_added = 0, lines_removed = 0;     // that name hosts or pages
  std::vector<ListChange> changes;      // that were asked for
  Shortened shortened = Shortened::kNo; // the last thing that was needed
};

// `fixes` to old lines: see mend(). O(n log n) of the bytes.
DisavowFile write_disavow(std::string_view old, LintCodes fixes, std::span<const Approved> approved,
                          const DisavowHeading& heading, const Words& words, const LintOptions& options);

}  // namespace quality
