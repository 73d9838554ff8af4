#include "reports/outreach/mail_rows.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

#include "analysis/opportunities/page_names.h"
#include "anchor/profile/bands.h"
#include "catalog/catalog.h"

namespace reports {
namespace {

using outreach::Field;
using table::Row;

// "before «anchor» after"; nothing where the link has no words.
std::string in_sentence(const std::string& before, const std::string& anchor, const std::string& after) {
  if (anchor.empty()) return {};
  std::string sentence = before;
  if (!sentence.empty()) sentence += ' ';
  sentence.append("«").append(anchor).append("»");
  if (!after.empty()) sentence.append(" ").append(after);
  return sentence;
}

std::string title_of(const crawl::Crawl& crawl, std::string_view url) {
  const std::uint32_t page = crawl.pages.urls.find(url);
  return page == base::kNone ? std::string() : std::string(crawl.texts[crawl.pages.title[page].value]);
}

void add_recipient(const ReportContext& context, const Recipients& recipients, MailRow& row) {
  const std::uint32_t page = context.crawl.pages.urls.find(row.at(Field::kPage));
  Recipient recipient = recipients.of(base::PageId{page}, row.at(Field::kDomain));
  row.at(Field::kContactName) = std::move(recipient.name);
  row.at(Field::kFirstName) = std::move(recipient.first_name);
  row.at(Field::kEmail) = std::move(recipient.email);
  row.last_name = std::move(recipient.last_name);
  row.role_address = recipient.role_address;
  const base::DomainId site = context.analysis.site;
  if (site.valid()) row.at(Field::kSite) = context.crawl.domains.names[site.value];
}

void add_chance(MailRow& row) {
  row.p_success = row.from.text("p_success");
  row.minutes = row.from.text("minutes");
}

MailRow of_prospect(const ReportContext& context, const Row& from) {
  MailRow row{
      .from = from, .fields = {}, .last_name = {}, .p_success = {}, .minutes = {}, .anchor_kind = {}, .task = {}};
  row.at(Field::kDomain) = from.text("domain");
  row.at(Field::kKind) = "intersect";
  row.at(Field::kPage) = from.text("page");
  row.at(Field::kPageTitle) = from.text("title");
  row.at(Field::kSentence) = in_sentence(from.text("before"), from.text("anchor"), from.text("after"));
  const std::string named = from.text("competitors_named");
  row.at(Field::kCompetitor) = named.substr(0, named.find(','));
  row.at(Field::kCompetitorTarget) = from.text("target");
  row.at(Field::kSuggestedTarget) = from.text("suggested_target");
  row.at(Field::kSuggestedTitle) = title_of(context.crawl, row.at(Field::kSuggestedTarget));
  row.at(Field::kWhy) = from.text("suggested_because");
  row.at(Field::kSuggestedAnchor) = from.text("suggested_anchor");
  row.anchor_kind = from.text("anchor_kind");
  row.task = from.text("task");
  add_chance(row);
  return row;
}

MailRow of_fix(const ReportContext& context, const Row& from) {
  MailRow row{
      .from = from, .fields = {}, .last_name = {}, .p_success = {}, .minutes = {}, .anchor_kind = {}, .task = {}};
  row.at(Field::kDomain) = from.text("source_domain");
  row.at(Field::kKind) = from.text("kind");
  row.at(Field::kPage) = from.text("source");
  row.at(Field::kPageTitle) = from.text("source_title");
  row.at(Field::kSuggestedTarget) = from.text("target");
  row.at(Field::kSuggestedTitle) = title_of(context.crawl, row.at(Field::kSuggestedTarget));
  row.at(Field::kSuggestedAnchor) = from.text("anchor");
  row.at(Field::kSentence) = from.text("sentence");  // of mentions alone
  if (row.at(Field::kSentence).empty()) row.at(Field::kSentence) = in_sentence({}, row.at(Field::kSuggestedAnchor), {});
  if (row.at(Field::kSuggestedAnchor).empty())
    row.at(Field::kSuggestedAnchor) = analysis::anchor_of_title(row.at(Field::kSuggestedTitle));
  row.at(Field::kDayLost) = from.text("day");
  row.task = from.text("task");
  add_chance(row);
  return row;
}

// What the site's own server or pages can mend needs no mail.
bool is_mailed(std::string_view kind) {
  const auto* const found = std::ranges::find(catalog::values::kFixKind, kind);
  return is_of_others(static_cast<TaskKind>(found - catalog::values::kFixKind.begin()));
}

// Words that are an anchor of the crawl already count as what it is. O(anchors + rows log rows)
void add_anchor_kinds(const ReportContext& context, std::vector<MailRow>& rows) {
  std::multimap<std::uint32_t, MailRow*> waiting;  // by text
  for (MailRow& row : rows) {
    const std::uint32_t text = context.crawl.texts.find(row.at(Field::kSuggestedAnchor));
    if (row.anchor_kind.empty() && text != base::kNone && text != 0) waiting.emplace(text, &row);
  }
  const analysis::Analysis& analysis = context.analysis;
  for (std::size_t anchor = 0; anchor < analysis.anchor_class.size() && !waiting.empty(); ++anchor) {
    const auto [first, end] = waiting.equal_range(analysis.anchor_texts.text[anchor].value);
    const auto kind = anchor::kind_of(analysis.anchor_class[anchor]);
    for (auto at = first; kind && at != end; ++at) at->second->anchor_kind = anchor::name_of(*kind);
  }
}

void keep_planned(const ReportContext& context, std::vector<MailRow>& rows) {
  const auto actions = task_actions(context.analysis.judging.decisions);
  for (MailRow& row : rows) {
    if (const auto found = actions.find(row.task); found != actions.end()) row.state = state_of(found->second);
  }
  const auto is_planned = [](const MailRow& row) { return row.state == TaskState::kPlanned; };
  if (context.options.mail_to_all || std::ranges::none_of(rows, is_planned)) return;
  std::erase_if(rows, std::not_fn(is_planned));
}

}  // namespace

base::Result<std::vector<MailRow>> mail_rows(const ReportContext& context, const Recipients& recipients) {
  const auto prospects = context.other("prospects"), fixes = context.other("reclaim");
  if (!prospects) return std::unexpected(prospects.error());
  if (!fixes) return std::unexpected(fixes.error());
  std::vector<MailRow> rows;
  for (std::uint32_t at = 0; at < (*prospects)->rows && rows.size() < kMostMails; ++at) {
    rows.push_back(of_prospect(context, Row(**prospects, at)));
  }
  const std::size_t most = rows.size() + kMostMails;
  for (std::uint32_t at = 0; at < (*fixes)->rows && rows.size() < most; ++at) {
    const Row fix(**fixes, at);
    if (is_mailed(fix.text("kind"))) rows.push_back(of_fix(context, fix));
  }
  keep_planned(context, rows);
  for (MailRow& row : rows) add_recipient(context, recipients, row);
  add_anchor_kinds(context, rows);
  return rows;
}

}  // namespace reports
