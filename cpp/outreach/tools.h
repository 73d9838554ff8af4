// Lists for tools that send mails: which columns each takes, under which header.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace outreach {

inline constexpr std::size_t kLargeCampaign =
    100;  // mails; larger ones bring fewer replies each (advise/published_rates.h)

struct ToolColumn {
  std::string header;
  std::string_view from;  // a column of the report `outreach`; "": the column is empty
};

// The columns of a tool's list. "generic": all of `columns` under their own names.
// Errors: kBadOption for a tool that is not known (they are listed).
base::Result<std::vector<ToolColumn>> columns_for(std::string_view tool, std::span<const std::string> columns);

// Whether a spreadsheet might run a mail's text, or a part of it, as a formula (csv/writer.h). In other cells a ' goes
// in front; in a mail its reader would see that, so it is not written at all. Lines of a list, "- like this", are none.
bool runs_as_formula(std::string_view text);

// Braces of a template are left in it.
bool has_braces(std::string_view text);

}  // namespace outreach
