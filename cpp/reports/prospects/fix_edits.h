// What can be tried in What if for a fix of the report `reclaim`.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/prospects/reclaim.h"
#include "reports/tables/tables.h"
#include "whatif/edits.h"

namespace reports {

// `page`: that takes the place of the target; base::kNone: none does. A lost link stands for those of its domain. Empty
// where nothing can be tried: pictures without a text, and links of the site itself, which it edits one by one.
std::vector<whatif::Edit> edits_of(const ReportContext& context, const analysis::Fix& fix, std::uint32_t page);

// A page that names the site gets a link to its home page. Empty: home is not known.
std::vector<whatif::Edit> edits_of(const ReportContext& context, const analysis::Mention& mention);

}  // namespace reports
