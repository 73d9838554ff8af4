// The page that a report is about, as a node of the graph.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "reports/tables/tables.h"

namespace reports {

// Of a page that redirects or has a canonical, the node of its final page.
// Errors: kBadOption where `about` names no page of the graph, or nothing.
base::Result<std::uint32_t> node_named(const ReportContext& context);

}  // namespace reports
