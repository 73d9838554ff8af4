// The report `contacts`: the rows of logs of outreach as they are understood. No names and addresses of people: a
// report may be printed, and sent.
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "crawl/outreach_log.h"
#include "reports/columns/table_builder.h"
#include "reports/outreach/lessons.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();

struct ContactColumns {
  std::vector<std::uint32_t> prospect, follow_ups, days;
  std::vector<std::string> domain, kind;
  std::vector<std::uint8_t> outcome, from, use;
  std::vector<std::int32_t> sent;
  std::vector<double> strength;
};

double strength_of(const analysis::OutreachLessons& lessons, const analysis::Contact& contact) {
  const double known = contact.id.valid() ? lessons.strength[contact.id.value] : kEmpty;
  if (known == known) return known;
  return contact.rating >= 0 && contact.rating <= 100 ? contact.rating / 100 : kEmpty;
}

ContactColumns columns_of(const ReportContext& context) {
  using crawl::OutreachColumn;
  ContactColumns owned;
  const analysis::OutreachLessons& lessons = lessons_of(context);
  const crawl::OutreachLog& log = context.crawl.outreach;
  for (const analysis::Contact& contact : lessons.outreach.contacts) {
    const base::StringId prospect = log.cell(contact.row, OutreachColumn::kProspect);
    const bool named = !context.crawl.texts[prospect.value].empty();
    owned.prospect.push_back((named ? prospect : log.cell(contact.row, OutreachColumn::kPage)).value);
    owned.domain.push_back(contact.domain);
    owned.kind.push_back(contact.kind);
    owned.sent.push_back(contact.sent);
    owned.follow_ups.push_back(contact.follow_ups);
    owned.outcome.push_back(static_cast<std::uint8_t>(contact.outcome));
    owned.from.push_back(static_cast<std::uint8_t>(contact.from));
    const bool took = contact.sent != crawl::kNoDate && contact.outcome_day >= contact.sent;
    owned.days.push_back(took ? static_cast<std::uint32_t>(contact.outcome_day - contact.sent) : base::kNone);
    owned.strength.push_back(strength_of(lessons, contact));
    owned.use.push_back(static_cast<std::uint8_t>(contact.use));
  }
  return owned;
}

}  // namespace

TableResult contacts_table(const ReportContext& context) {
  const auto owned = std::make_shared<ContactColumns>(columns_of(context));
  TableBuilder t("contacts", owned->prospect.size());
  t.pooled("prospect", context.crawl.texts, owned->prospect);
  t.text("domain", owned->domain);
  t.text("kind", owned->kind);
  t.day("sent", owned->sent);
  t.count("follow_ups", owned->follow_ups);
  t.code("outcome", owned->outcome, catalog::values::kOutcome);
  t.code("outcome_from", owned->from, catalog::values::kOutcomeFrom);
  t.count("days", owned->days);
  t.number("strength", owned->strength);
  t.code("used", owned->use, catalog::values::kContactUse);
  return std::move(t).take(owned);
}

}  // namespace reports
