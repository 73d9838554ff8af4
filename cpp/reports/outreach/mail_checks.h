// What to look at before a mail is sent: sentences of the group "mail" in catalog/reasons.json.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/quality/decisions.h"
#include "base/ids.h"
#include "catalog/messages/message.h"
#include "outreach/template.h"
#include "reports/outreach/mail_rows.h"
#include "reports/outreach/planned_anchors.h"
#include "reports/outreach/recipients.h"
#include "reports/tables/tables.h"

namespace reports {

// Of the list; what it is made of outlives it.
class MailChecks {
 public:
  MailChecks(const ReportContext& context, const Recipients& recipients, std::int32_t latest,
             std::span<const MailRow> rows, std::span<const outreach::Mail> mails);

  // A list of sentences; without items: nothing. O(log rows).
  catalog::Message of(std::size_t row) const;

 private:
  void check_domain(const std::string& domain, catalog::Message& all) const;
  void check_standing(const std::string& domain, catalog::Message& all) const;

  const ReportContext* context_;
  std::vector<base::DomainId> competitors_;
  const Recipients* recipients_;
  std::int32_t latest_;  // the day of the log
  std::span<const MailRow> rows_;
  std::span<const outreach::Mail> mails_;
  PlannedAnchors anchors_;
  std::map<std::string_view, std::uint64_t> mails_to_, mails_saying_;
  std::map<std::string_view, std::uint32_t> source_of_;  // linking domains
  std::map<std::string_view, analysis::Judgment> judged_;  // domains, whether or not they link
};

// The names of the fields that a mail misses: "first_name, sentence".
std::string missing_fields(const outreach::Mail& mail);
// "no_address, declined"
std::string codes_in(const catalog::Message& checks);

}  // namespace reports
