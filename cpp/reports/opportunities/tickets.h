// Tasks as tickets: the columns of files that trackers read, under the headers that each of them knows. The report todo
// has at most 500 tasks, and each tracker takes 1,500 rows of a file or more, so that one file is always enough.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/options.h"
#include "base/result.h"
#include "reports/opportunities/tasks.h"
#include "table/columns/column.h"

namespace reports {

enum class TicketPart : std::uint8_t {
  kNothing,
  kTitle,
  kDescription,
  kIssueType,
  kLevel,  // of urgency, in Jira's words
  kUrgency,  // in Linear's
  kMark,  // the label that all have
  kKind,  // the label that tells them apart
  kLabels,  // both
  kListed,  // both, without a blank between
  kStatus,
  kState,
};

struct TicketColumn {  // of a tool's file
  std::string_view name, header;
  TicketPart part;
};

class Tickets {
 public:
  // Errors: kBadOption for a tool that is not known (they are listed).
  static base::Result<Tickets> of(std::string_view tool, const analysis::Options& options);

  // `priority`: 1 to 3, as in the report todo.
  void add(const Task& task, std::uint32_t priority);

  // Makes `table`, of a row each task added, one of the tool's columns: they alone are written where none is named. The
  // cells stay here.
  void put_into(table::Table& table) const;

 private:
  Tickets(std::span<const TicketColumn> columns, std::string settings);

  std::span<const TicketColumn> columns_;
  std::string settings_;  // the last line of a description
  std::vector<std::vector<std::string>> cells_;  // by column
};

}  // namespace reports
