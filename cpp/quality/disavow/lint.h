// What is wrong, doubtful or needless in a disavow list, line by line: no line is changed. Report disavow_lines.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "quality/disavow/disavow_line.h"
#include "quality/rules/rules.h"

namespace quality {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
inline constexpr std::size_t kMostDisavowBytes = 2U << 20;
inline constexpr std::uint32_t kMostDisavowLines = 100'000;      // comments and empty lines counted

struct LintFinding {
  std::uint32_t line = 0;              // from 1; 0: of the whole file
  LintCode code = LintCode::kUnreadable;
  std::string entry;                   // the line without white space around it; of a file a figure
  std::uint32_t covered_by = 0;        // of kCovered: the line
  friend auto operator<=>(const LintFinding&, const LintFinding&) = default;
};

// What the analysis knows of a host that a line names.
struct DisavowedHost {
  std::int64_t links = -1;             // from it to the site; -1: no links were read
  float authority = kNotKnown;         // 0..100
  float rating = kNotKnown;            // highest of its tools' ratings, 0..100
  bool kept = false;                   // a verdict says editorial or listing
};
inline constexpr float kStrongAuthority = 80, kStrongRating = 70;

struct LintOptions {
  std::set<std::string, std::less<>> own_domains;                       // registrable, of the site
  std::function<DisavowedHost(std::string_view host)> host_facts;       // empty: nothing is known
};

// Findings by line, then by the order of codes. O(n log n) of the file's bytes.
std::vector<LintFinding> lint_disavow(std::string_view bytes, const Words& words, const LintOptions& options);

// The lines of a file, whatever ends them (LF, CR LF, CR); a last end begins no line. Views into it.
std::vector<std::string_view> lines_of(std::string_view bytes);

}  // namespace quality
