// The series of exports that reports of what changed are about.
#pragma once

#include <vector>

#include "analysis/changes/series.h"
#include "base/ids.h"
#include "reports/tables/tables.h"

namespace reports {

// None: of all sites.
inline base::DomainId site_of(const ReportContext& context) {
  return context.analysis.every_page ? base::DomainId::none() : context.analysis.site;
}

inline std::vector<analysis::Series> series_in(const ReportContext& context) {
  if (!context.analysis.every_page && !context.analysis.site.valid()) return {};
  return analysis::series_of(context.crawl, site_of(context), context.analysis.file_days);
}

}  // namespace reports
