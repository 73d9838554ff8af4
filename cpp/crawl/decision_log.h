// What people said of pages, domains, networks of domains and tasks: a log to which rows are only added. A row is never
// changed; to take one back, a row with the action "withdraw" is added. Files verdicts.csv and decisions.csv bring
// rows, and a person who looks at an analysis adds more (analysis/quality/decide.h).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace crawl {

enum class LogColumn : std::uint8_t {
  kNumber,
  kDay,  // 2026-11-30
  kBy,
  kScope,  // page, domain, network or task
  kSubject,  // an address, a domain, or what the reports `networks` and `todo` call a network and a task
  kAction,  // "" or one of catalog::values::kAction
  kVerdict,  // "" or one of catalog::values::kVerdict
  // How the subject was judged by the rules on that day:
  kSign,
  kScore,
  kKnown,
  kNetwork,
  kReasons,
  kNote,
};
inline constexpr std::size_t kLogColumns = static_cast<std::size_t>(LogColumn::kNote) + 1;
// As the header of a file writes them, by LogColumn.
inline constexpr std::array<std::string_view, kLogColumns> kLogColumnNames = {
    "number", "day",   "by",    "scope",   "subject", "action", "verdict",
    "sign",   "score", "known", "network", "reasons", "note"};

inline constexpr std::string_view kTaskScope = "task";  // has actions, no verdicts

struct DecisionLog {
  std::vector<base::StringId> cells;  // of Crawl::texts, kLogColumns a row

  std::uint32_t rows() const { return static_cast<std::uint32_t>(cells.size() / kLogColumns); }
  base::StringId cell(std::uint32_t row, LogColumn column) const {
    return cells[std::size_t{row} * kLogColumns + static_cast<std::size_t>(column)];
  }
};

// A disavow list as it was read.
struct DisavowList {
  std::string file;  // its name
  std::string encoding;  // as FileInfo::encoding
  std::string text;  // UTF-8, with its line ends, without a byte order mark
};

}  // namespace crawl
