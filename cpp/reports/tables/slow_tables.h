// Reports that cost more than a moment, in slices (base/slices.h), so that a caller of one thread can hear "stop".
#pragma once

#include <string>
#include <string_view>

#include "base/slices.h"
#include "reports/tables/tables.h"

namespace reports {

// Those of tables.h of these names are the same, at once.
base::Slices internal_links_in_slices(const ReportContext& context, TableResult& result);
base::Slices internal_plan_in_slices(const ReportContext& context, TableResult& result);
base::Slices plan_pages_in_slices(const ReportContext& context, TableResult& result);

// build_table in slices; a report that is not slow is one. `context.about` is not looked at. What the context points at
// must outlive the work and not change meanwhile.
base::Slices build_in_slices(std::string name, ReportContext context, TableResult& result);

// The slow report whose rows the report is made of, to be built before it; "": none.
std::string_view made_of(std::string_view name);

}  // namespace reports
