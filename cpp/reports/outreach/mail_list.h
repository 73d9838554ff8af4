// The report `outreach` as a file for a tool that sends mails (outreach/tools.h). Subject and body are filled in, so
// any tool can send them as they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "table/columns/column.h"

namespace reports {

struct MailList {
  std::string csv;
  std::size_t mails = 0;
  std::size_t left_out = 0;  // a spreadsheet might run them as a formula
  bool large = false;  // larger campaigns bring fewer replies each
};

// `ids`: rows of the report. Errors: kBadOption for a tool that is not known, and where a mail has braces left in it.
base::Result<MailList> mail_list(const table::Table& mails, std::span<const std::uint32_t> ids, std::string_view tool);

}  // namespace reports
