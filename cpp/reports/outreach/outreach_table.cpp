// The report `outreach`: a row a mail, filled from a template, with what to look at before it is sent. Names and
// addresses of people stand in it: it goes into no link to a view, no ticket and no printed report.
#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "outreach/templates.h"
#include "reports/columns/table_builder.h"
#include "reports/outreach/lessons.h"
#include "reports/outreach/mail_checks.h"
#include "reports/outreach/mail_rows.h"
#include "reports/tables/tables.h"
#include "table/columns/sentences.h"

namespace reports {
namespace {

using outreach::Field;

outreach::Mail filled(const outreach::Templates& templates, const MailRow& row) {
  std::array<std::string_view, outreach::kFields.size()> values;
  std::ranges::copy(row.fields, values.begin());
  return templates.of_kind(row.at(Field::kKind)).fill(values);
}

struct MailColumns {
  std::vector<MailRow> rows;
  std::array<std::vector<std::string>, outreach::kFields.size()> fields;
  std::vector<std::string> partner, last_name, subject, body, p_success, minutes, task, missing, check_codes,
      anchor_kind;
  std::vector<TaskState> state;
  table::Sentences checks, p_from;
};

base::Result<MailColumns> mails_of(const ReportContext& context) {
  MailColumns owned;
  const auto templates = outreach::Templates::parse(context.options.mail, context.options.mail_in_german);
  if (!templates) return std::unexpected(templates.error());
  const analysis::Outreach& log = lessons_of(context).outreach;
  const Recipients recipients(context.crawl, log);
  auto rows = mail_rows(context, recipients);
  if (!rows) return std::unexpected(rows.error());
  owned.rows = std::move(*rows);
  std::vector<outreach::Mail> mails;
  for (const MailRow& row : owned.rows) {
    for (std::size_t i = 0; i < owned.fields.size(); ++i) owned.fields[i].push_back(row.fields[i]);
    const std::string& name = row.at(Field::kContactName);
    owned.partner.push_back(name.empty() ? row.at(Field::kDomain) : name);
    owned.last_name.push_back(row.last_name);
    owned.p_success.push_back(row.p_success);
    owned.minutes.push_back(row.minutes);
    row.from.add_sentence("p_from", owned.p_from);
    owned.state.push_back(row.state);
    owned.task.push_back(row.task);
    mails.push_back(filled(*templates, row));
    owned.subject.push_back(mails.back().subject);
    owned.body.push_back(mails.back().body);
  }
  const MailChecks checks(context, recipients, log.latest, owned.rows, mails);
  for (std::size_t row = 0; row < owned.rows.size(); ++row) {
    const catalog::Message found = checks.of(row);
    if (found.items().empty()) {
      owned.checks.add_empty();
    } else {
      owned.checks.add(found);
    }
    owned.check_codes.push_back(codes_in(found));
    owned.missing.push_back(missing_fields(mails[row]));
    owned.anchor_kind.push_back(owned.rows[row].anchor_kind);
  }
  return owned;
}

}  // namespace

TableResult outreach_table(const ReportContext& context) {
  auto made = mails_of(context);
  if (!made) return std::unexpected(made.error());
  const auto owned = std::make_shared<MailColumns>(std::move(*made));
  const auto field = [&](Field of) -> const std::vector<std::string>& {
    return owned->fields[static_cast<std::size_t>(of)];
  };
  TableBuilder t("outreach", owned->rows.size());
  t.text("domain", field(Field::kDomain));
  t.text("kind", field(Field::kKind));
  t.sentence("checks", owned->checks);
  t.text("contact_name", field(Field::kContactName));
  t.text("first_name", field(Field::kFirstName));
  t.text("last_name", owned->last_name);
  t.text("email", field(Field::kEmail));
  t.text("partner", owned->partner);
  t.text("page", field(Field::kPage));
  t.text("page_title", field(Field::kPageTitle));
  t.text("sentence", field(Field::kSentence));
  t.text("competitor", field(Field::kCompetitor));
  t.text("competitor_target", field(Field::kCompetitorTarget));
  t.text("suggested_target", field(Field::kSuggestedTarget));
  t.text("suggested_title", field(Field::kSuggestedTitle));
  t.text("why", field(Field::kWhy));
  t.text("suggested_anchor", field(Field::kSuggestedAnchor));
  t.text("anchor_kind", owned->anchor_kind);
  t.text("day_lost", field(Field::kDayLost));
  t.text("dead_address", field(Field::kDeadAddress));
  t.text("site", field(Field::kSite));
  t.text("subject", owned->subject);
  t.text("body", owned->body);
  t.text("p_success", owned->p_success);
  t.sentence("p_from", owned->p_from);
  t.text("minutes", owned->minutes);
  t.code("state", codes(owned->state), catalog::values::kTaskState);
  t.text("task", owned->task);
  t.text("missing", owned->missing);
  t.text("check_codes", owned->check_codes);
  return std::move(t).take(owned);
}

}  // namespace reports
