#include "reports/outreach/mail_rows.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "analysis/opportunities/page_names.h"
#include "table/columns/row.h"

namespace reports {
namespace {

using outreach::Field;
using table::Row;

// "before «anchor» after"; nothing where the link has no words.
std::string sentence_of(const std::string& before, const std::string& anchor, const std::string& after) {
  if (anchor.empty()) return {};
  std::string sentence = before;
  if (!sentence.empty()) sentence += ' ';
  sentence.append("«").append(anchor).append("»");
  if (!after.empty()) sentence.append(" ").append(after);
  return sentence;
}

// What a title calls its page, as far as an anchor is long.
std::string anchor_of(std::string_view title) {
  title = analysis::head_of_title(title);
  std::size_t words = 0;
  for (std::size_t at = 0; at < title.size(); ++at) {
    if (title[at] == ' ' && ++words == analysis::kMostNameWords) return std::string(title.substr(0, at));
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

void add_chance(const Row& from, MailRow& row) {
  row.p_success = from.text("p_success");
  row.minutes = from.text("minutes");
}

MailRow of_prospect(const ReportContext& context, const Row& from) {
  MailRow row;
  row.at(Field::kDomain) = from.text("domain");
  row.at(Field::kKind) = "intersect";
  row.at(Field::kPage) = from.text("page");
  row.at(Field::kPageTitle) = from.text("title");
  row.at(Field::kSentence) = sentence_of(from.text("before"), from.text("anchor"), from.text("after"));
  const std::string named = from.text("competitors_named");
  row.at(Field::kCompetitor) = named.substr(0, named.find(','));
  row.at(Field::kCompetitorTarget) = from.text("target");
  row.at(Field::kSuggestedTarget) = from.text("suggested_target");
  row.at(Field::kSuggestedTitle) = title_of(context.crawl, row.at(Field::kSuggestedTarget));
  row.at(Field::kWhy) = from.text("suggested_because");
  row.at(Field::kSuggestedAnchor) = anchor_of(row.at(Field::kSuggestedTitle));
  add_chance(from, row);
  return row;
}

MailRow of_fix(const ReportContext& context, const Row& from) {
  MailRow row;
  row.at(Field::kDomain) = from.text("source_domain");
  row.at(Field::kKind) = from.text("kind");
  row.at(Field::kPage) = from.text("source");
  row.at(Field::kPageTitle) = from.text("source_title");
  row.at(Field::kSuggestedTarget) = from.text("target");
  row.at(Field::kSuggestedTitle) = title_of(context.crawl, row.at(Field::kSuggestedTarget));
  row.at(Field::kSuggestedAnchor) = from.text("anchor");
  row.at(Field::kSentence) = from.text("sentence");  // of mentions alone
  if (row.at(Field::kSentence).empty()) row.at(Field::kSentence) = sentence_of({}, row.at(Field::kSuggestedAnchor), {});
  if (row.at(Field::kSuggestedAnchor).empty())
    row.at(Field::kSuggestedAnchor) = anchor_of(row.at(Field::kSuggestedTitle));
  row.at(Field::kDayLost) = from.text("day");
  add_chance(from, row);
  return row;
}

}  // namespace

base::Result<MailRows> mail_rows(const ReportContext& context, const Recipients& recipients) {
  const auto prospects = context.other("prospects"), fixes = context.other("reclaim");
  if (!prospects) return std::unexpected(prospects.error());
  if (!fixes) return std::unexpected(fixes.error());
  MailRows mails;
  std::vector<MailRow>& rows = mails.rows;
  const auto add = [&](const Row& from, MailRow row) {
    add_recipient(context, recipients, row);
    rows.push_back(std::move(row));
    from.add_sentence("p_from", mails.p_from);
  };
  for (std::uint32_t at = 0; at < (*prospects)->rows && rows.size() < kMostMails; ++at) {
    const Row prospect(**prospects, at);
    add(prospect, of_prospect(context, prospect));
  }
  // What the site's own server or pages can mend needs no mail.
  constexpr auto kMailed = std::to_array<std::string_view>({"lost", "nofollow", "no_alt", "mention"});
  const std::size_t most = rows.size() + kMostMails;
  for (std::uint32_t at = 0; at < (*fixes)->rows && rows.size() < most; ++at) {
    const Row fix(**fixes, at);
    if (std::ranges::contains(kMailed, fix.text("kind"))) add(fix, of_fix(context, fix));
  }
  return mails;
}

}  // namespace reports
