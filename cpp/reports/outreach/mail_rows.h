// The rows of `prospects` and `reclaim` that ask for a mail, with what goes into the fields of it: a row a domain and
// kind. Where some of them are planned, those alone, unless the option outreach-rows asks for all.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/result.h"
#include "outreach/fields.h"
#include "reports/opportunities/tasks.h"
#include "reports/outreach/recipients.h"
#include "reports/tables/tables.h"
#include "table/columns/row.h"

namespace reports {

inline constexpr std::size_t kMostMails = 10'000;  // the first rows of each report

struct MailRow {
  table::Row from;  // of prospects or reclaim
  std::array<std::string, outreach::kFields.size()> fields;
  std::string last_name, p_success, minutes;
  std::string anchor_kind;  // of the suggested words: a name of anchor::BandKind; "": of none
  std::string task;  // as the log of decisions calls it (reports/opportunities/tasks.h)
  TaskState state = TaskState::kOpen;
  bool role_address = false;

  std::string& at(outreach::Field field) { return fields[static_cast<std::size_t>(field)]; }
  const std::string& at(outreach::Field field) const { return fields[static_cast<std::size_t>(field)]; }
};

base::Result<std::vector<MailRow>> mail_rows(const ReportContext& context, const Recipients& recipients);

}  // namespace reports
