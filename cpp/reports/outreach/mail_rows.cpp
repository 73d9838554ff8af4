#include "reports/outreach/mail_rows.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>

#include "catalog/catalog.h"
#include "table/columns/cell.h"

namespace reports {
namespace {

using outreach::Field;

constexpr std::size_t kLongestTitle = 6;  // words of a title that make an anchor

std::string cell(const table::Table& table, std::string_view column, std::uint32_t row) {
  std::string text;
  if (const table::Column* found = table.column(column); found != nullptr) table::append_cell(*found, row, text);
  return text;
}

// "before «anchor» after"; nothing where the link has no words.
std::string sentence_of(const std::string& before, const std::string& anchor, const std::string& after) {
  if (anchor.empty()) return {};
  std::string sentence = before;
  if (!sentence.empty()) sentence += ' ';
  sentence.append("«").append(anchor).append("»");
  if (!after.empty()) sentence.append(" ").append(after);
  return sentence;
}

// The words of a title up to its first mark that parts it from the site's name.
std::string head_of(std::string_view title) {
  for (const std::string_view mark : {" | ", " – ", " — ", " - ", " · ", ": "})
    title = title.substr(0, title.find(mark));
  std::size_t words = 0;
  for (std::size_t at = 0; at < title.size(); ++at) {
    if (title[at] == ' ' && ++words == kLongestTitle) return std::string(title.substr(0, at));
  }
  return std::string(title);
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

void add_chance(const table::Table& table, std::uint32_t at, MailRow& row) {
  row.p_success = cell(table, "p_success", at);
  row.p_from = cell(table, "p_from", at);
  row.minutes = cell(table, "minutes", at);
}

MailRow of_prospect(const ReportContext& context, const table::Table& table, std::uint32_t at) {
  MailRow row;
  row.at(Field::kDomain) = cell(table, "domain", at);
  row.at(Field::kKind) = "intersect";
  row.at(Field::kPage) = cell(table, "page", at);
  row.at(Field::kPageTitle) = cell(table, "title", at);
  row.at(Field::kSentence) =
      sentence_of(cell(table, "before", at), cell(table, "anchor", at), cell(table, "after", at));
  const std::string named = cell(table, "competitors_named", at);
  row.at(Field::kCompetitor) = named.substr(0, named.find(','));
  row.at(Field::kCompetitorTarget) = cell(table, "target", at);
  row.at(Field::kSuggestedTarget) = cell(table, "suggested_target", at);
  row.at(Field::kSuggestedTitle) = title_of(context.crawl, row.at(Field::kSuggestedTarget));
  row.at(Field::kWhy) = cell(table, "suggested_because", at);
  row.at(Field::kSuggestedAnchor) = head_of(row.at(Field::kSuggestedTitle));
  row.task = task_key(TaskKind::kProspect, row.at(Field::kDomain), row.at(Field::kSuggestedTarget));
  add_chance(table, at, row);
  return row;
}

MailRow of_fix(const ReportContext& context, const table::Table& table, TaskKind kind, std::uint32_t at) {
  MailRow row;
  row.at(Field::kDomain) = cell(table, "source_domain", at);
  row.at(Field::kKind) = cell(table, "kind", at);
  row.at(Field::kPage) = cell(table, "source", at);
  row.at(Field::kPageTitle) = cell(table, "source_title", at);
  row.at(Field::kSuggestedTarget) = cell(table, "target", at);
  row.at(Field::kSuggestedTitle) = title_of(context.crawl, row.at(Field::kSuggestedTarget));
  row.at(Field::kSuggestedAnchor) = cell(table, "anchor", at);
  row.at(Field::kSentence) = sentence_of({}, row.at(Field::kSuggestedAnchor), {});
  if (row.at(Field::kSuggestedAnchor).empty())
    row.at(Field::kSuggestedAnchor) = head_of(row.at(Field::kSuggestedTitle));
  row.at(Field::kDayLost) = cell(table, "day", at);
  row.task = task_key(kind, row.at(Field::kDomain), row.at(Field::kSuggestedTarget));
  add_chance(table, at, row);
  return row;
}

// What the site's own server or pages can mend needs no mail.
constexpr auto kMailed = std::to_array({TaskKind::kLost, TaskKind::kNofollow, TaskKind::kNoAlt});

std::optional<TaskKind> kind_of_fix(std::string_view name) {
  const auto* const found = std::ranges::find_if(
      kMailed, [&](TaskKind kind) { return catalog::values::kTaskKind[static_cast<std::size_t>(kind)] == name; });
  return found == kMailed.end() ? std::nullopt : std::optional(*found);
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
    rows.push_back(of_prospect(context, **prospects, at));
  }
  const std::size_t most = rows.size() + kMostMails;
  for (std::uint32_t at = 0; at < (*fixes)->rows && rows.size() < most; ++at) {
    if (const auto kind = kind_of_fix(cell(**fixes, "kind", at))) rows.push_back(of_fix(context, **fixes, *kind, at));
  }
  keep_planned(context, rows);
  for (MailRow& row : rows) add_recipient(context, recipients, row);
  return rows;
}

}  // namespace reports
