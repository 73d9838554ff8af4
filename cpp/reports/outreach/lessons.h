// What a log of outreach teaches (analysis/outreach/outreach.h), learned once an analysis, and its words in a report.
#pragma once

#include "analysis/outreach/outreach.h"
#include "catalog/messages/message.h"
#include "reports/tables/tables.h"

namespace reports {

// Made when a report first asks.
const analysis::OutreachLessons& lessons_of(const ReportContext& context);

catalog::Message sentence_of(const analysis::Chance& chance);
// Why the model orders prospects, or why it does not.
catalog::Message sentence_of(const analysis::Outreach& outreach);

}  // namespace reports
