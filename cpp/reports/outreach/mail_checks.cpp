#include "reports/outreach/mail_checks.h"

#include <algorithm>

#include "analysis/prospects/prospects.h"
#include "outreach/fields.h"
#include "outreach/tools.h"

namespace reports {
namespace {

using catalog::Message;
using outreach::Field;

constexpr std::int32_t kRecent = 90;  // days

void add_name(std::string_view name, std::string& all) { all.append(all.empty() ? "" : ", ").append(name); }

template <class Key>
std::uint64_t count_of(const std::map<std::string_view, std::uint64_t>& counts, const Key& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

bool goes(const analysis::Judgment& judgment) {
  return judgment.action == analysis::Action::kApprove || judgment.action == analysis::Action::kAskRemoval;
}

}  // namespace

std::string missing_fields(const outreach::Mail& mail) {
  std::string all;
  for (const std::uint32_t field : mail.missing) add_name(outreach::kFields[field], all);
  return all;
}

std::string codes_in(const Message& checks) {
  std::string all;
  for (const Message& check : checks.items()) add_name(check.code(), all);
  return all;
}

MailChecks::MailChecks(const ReportContext& context, const Recipients& recipients, std::int32_t latest,
                       std::span<const MailRow> rows, std::span<const outreach::Mail> mails)
    : context_(&context),
      competitors_(analysis::competitors_of(context.analysis.sites)),
      recipients_(&recipients),
      latest_(latest),
      rows_(rows),
      mails_(mails),
      anchors_(context, rows) {
  for (const MailRow& row : rows) ++mails_to_[row.at(Field::kDomain)];
  for (const outreach::Mail& mail : mails) ++mails_saying_[mail.body];
  const auto& domains = context.analysis.sources.counts.domain;
  for (std::uint32_t source = 0; source < domains.size(); ++source) {
    source_of_.emplace(context.crawl.domains.names[domains[source].value], source);
  }
  for (const analysis::SubjectJudgment& about : context.analysis.judging.decisions.subjects) {
    if (about.scope == "domain") judged_.emplace(about.called, about.judgment);
  }
}

Message MailChecks::of(std::size_t at) const {
  const MailRow& row = rows_[at];
  const outreach::Mail& mail = mails_[at];
  Message all("list.rules");
  if (!mail.missing.empty()) all.add(Message("mail.empty_fields").text("fields", missing_fields(mail)));
  if (outreach::has_braces(mail.subject) || outreach::has_braces(mail.body)) all.add(Message("mail.braces"));
  if (outreach::runs_as_formula(mail.subject) || outreach::runs_as_formula(mail.body)) all.add(Message("mail.formula"));
  if (row.at(Field::kEmail).empty()) all.add(Message("mail.no_address"));
  if (row.role_address) all.add(Message("mail.role_address"));
  check_domain(row.at(Field::kDomain), all);
  check_standing(row.at(Field::kDomain), all);
  if (const std::uint64_t same = count_of(mails_saying_, mail.body); same > 1) {
    all.add(Message("mail.same_body").count("mails", same));
  }
  if (auto beyond = anchors_.beyond_band(row)) all.add(std::move(*beyond));
  if (at >= outreach::kLargeCampaign) all.add(Message("mail.late").count("mails", outreach::kLargeCampaign));
  return all;
}

void MailChecks::check_domain(const std::string& domain, Message& all) const {
  const analysis::Contact* last = recipients_->last_contact(domain);
  if (last != nullptr && last->last_contact != crawl::kNoDate && std::int64_t{latest_} - last->last_contact < kRecent) {
    all.add(
        Message("mail.recent").count("days", static_cast<std::uint64_t>(std::max(latest_ - last->last_contact, 0))));
  }
  if (recipients_->declined(domain)) all.add(Message("mail.declined"));
  if (const std::uint64_t same = count_of(mails_to_, domain); same > 1) {
    all.add(Message("mail.same_domain").count("mails", same));
  }
}

void MailChecks::check_standing(const std::string& domain, Message& all) const {
  const analysis::Analysis& analysis = context_->analysis;
  const auto is = [&](base::DomainId id) { return id.valid() && context_->crawl.domains.names[id.value] == domain; };
  if (is(analysis.site)) all.add(Message("mail.own_site"));
  if (std::ranges::any_of(competitors_, is)) all.add(Message("mail.competitor"));
  analysis::Judgment judgment;
  if (const auto said = judged_.find(domain); said != judged_.end()) judgment = said->second;
  bool looks_placed = false;
  if (const auto source = source_of_.find(domain); source != source_of_.end()) {
    judgment = analysis.judging.decisions.of_source[source->second];
    looks_placed = analysis.sources.scores[source->second].looks_placed();
  }
  if (context_->crawl.is_disavowed(domain) || goes(judgment)) all.add(Message("mail.disavowed"));
  const bool artificial = judgment.verdict == analysis::code_of(quality::Verdict::kArtificial);
  if (artificial || (looks_placed && !judgment.keeps())) all.add(Message("mail.risky"));
}

}  // namespace reports
