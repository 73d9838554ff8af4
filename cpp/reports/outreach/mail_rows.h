// The rows of `prospects` and `reclaim` that ask for a mail, with what goes into the fields of it: a row a domain and
// kind.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/result.h"
#include "outreach/fields.h"
#include "reports/outreach/recipients.h"
#include "reports/tables/tables.h"
#include "table/columns/sentences.h"

namespace reports {

inline constexpr std::size_t kMostMails = 10'000;  // the first rows of each report

struct MailRow {
  std::array<std::string, outreach::kFields.size()> fields;
  std::string last_name, p_success, minutes;
  bool role_address = false;

  std::string& at(outreach::Field field) { return fields[static_cast<std::size_t>(field)]; }
  const std::string& at(outreach::Field field) const { return fields[static_cast<std::size_t>(field)]; }
};

struct MailRows {
  std::vector<MailRow> rows;
  table::Sentences p_from;  // of each row
};

base::Result<MailRows> mail_rows(const ReportContext& context, const Recipients& recipients);

}  // namespace reports
