#include "analysis/outreach/contacts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>

#include "analysis/counts/hyperlinks.h"
#include "ingest/values/numbers.h"
#include "ingest/values/values.h"
#include "text/fold.h"
#include "url/url.h"

namespace analysis {
namespace {

using crawl::OutreachColumn;
using ingest::Outcome;

// Words of logs for the kinds that are known, in lower case; a log's words contain one of them.
struct KindWord {
  std::string_view word;
  advise::ContactKind kind;
};
constexpr auto kKindWords = std::to_array<KindWord>({
    {"broken", advise::ContactKind::kBroken},
    {"dead link", advise::ContactKind::kBroken},
    {"lost", advise::ContactKind::kLost},
    {"reclaim", advise::ContactKind::kLost},
    {"reclamation", advise::ContactKind::kLost},
    {"mention", advise::ContactKind::kMention},
    {"nofollow", advise::ContactKind::kNofollow},
    {"no follow", advise::ContactKind::kNofollow},
    {"no_alt", advise::ContactKind::kNoAlt},
    {"image", advise::ContactKind::kNoAlt},
    {"intersect", advise::ContactKind::kIntersect},
    {"competitor", advise::ContactKind::kIntersect},
});

// Where a mail's address says nothing of its site.
constexpr auto kMailHosts = std::to_array<std::string_view>(
    {"gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "me.com",
     "aol.com", "gmx.de", "gmx.net", "web.de", "t-online.de", "proton.me", "protonmail.com", "mail.ru", "yandex.ru",
     "qq.com", "163.com"});

std::string lower(std::string_view words) {
  std::string folded;
  text::fold(ingest::trimmed(words), folded);
  return folded;
}

class RowReader {
 public:
  RowReader(const crawl::Crawl& crawl, std::uint32_t row) : crawl_(&crawl), row_(row) {}

  std::string_view said(OutreachColumn column) const {
    return ingest::trimmed(crawl_->texts[crawl_->outreach.cell(row_, column).value]);
  }
  std::int32_t day(OutreachColumn column) const {
    const std::string_view text = said(column);
    std::int32_t days = crawl::kNoDate;
    std::from_chars(text.data(), text.data() + text.size(), days);
    return days;
  }
  double number(OutreachColumn column) const {
    const auto number = ingest::parse_number(said(column));
    return number ? *number : std::numeric_limits<double>::quiet_NaN();
  }

 private:
  const crawl::Crawl* crawl_;
  std::uint32_t row_;
};

// Of a cell that names an address or a host, also one whose ending no list knows; "": it names none.
std::string domain_of(std::string_view cell) {
  const bool bare = cell.contains('.') && !cell.contains("://") && !cell.contains(' ');
  const std::string written = bare ? "https://" + std::string(cell) : std::string(cell);
  std::string buffer;
  const url::Normalised address = url::normalise(written, buffer);
  if (address.kind != url::Kind::kWeb) return {};
  return std::string(url::registrable_domain(url::host_of(address.text)));
}

base::PageId page_of(const crawl::Crawl& crawl, std::string_view cell) {
  std::string buffer;
  const url::Normalised address = url::normalise(cell, buffer);
  if (address.kind != url::Kind::kWeb) return base::PageId::none();
  std::uint32_t page = crawl.pages.urls.find(address.text);
  if (page == base::kNone) page = crawl.pages.urls.find(url::with_other_scheme(address.text));
  return page == base::kNone ? base::PageId::none() : base::PageId{page};
}

std::string domain_of_row(const RowReader& row) {
  for (const OutreachColumn column : {OutreachColumn::kProspect, OutreachColumn::kPage, OutreachColumn::kLink}) {
    std::string domain = domain_of(row.said(column));
    if (!domain.empty()) return domain;
  }
  const std::string_view email = row.said(OutreachColumn::kEmail);
  const std::size_t at = email.rfind('@');
  if (at == std::string_view::npos) return {};
  std::string domain = domain_of(email.substr(at + 1));
  return std::ranges::contains(kMailHosts, domain) ? std::string() : domain;
}

// Of a status, and of columns that say yes or no beside it, the one that settles most.
Outcome outcome_of(const RowReader& row) {
  const auto read = [&](OutreachColumn column) {
    return ingest::parse_outcome(row.said(column)).value_or(Outcome::kUnknown);
  };
  const Outcome acquired = read(OutreachColumn::kAcquired), status = read(OutreachColumn::kOutcome);
  if (acquired == Outcome::kYes) return Outcome::kYes;
  if (status != Outcome::kUnknown) return status;
  const Outcome response = read(OutreachColumn::kResponse);
  return response != Outcome::kUnknown ? response : acquired;
}

Contact contact_of(const crawl::Crawl& crawl, std::uint32_t number, const std::vector<std::uint8_t>& linking) {
  const RowReader row(crawl, number);
  Contact contact;
  contact.row = number;
  contact.domain = domain_of_row(row);
  const std::uint32_t domain = crawl.domains.names.find(contact.domain);
  if (domain != base::kNone && !contact.domain.empty()) contact.id = {domain};
  const std::string_view words = row.said(OutreachColumn::kKind);
  const advise::ContactKind kind = kind_of(words);
  const bool known = kind != advise::ContactKind::kOther;
  contact.kind = known ? std::string(advise::kDeclaredRates[static_cast<std::size_t>(kind)].code) : lower(words);
  contact.written = lower(row.said(OutreachColumn::kTemplate));
  contact.sent = row.day(OutreachColumn::kSent);
  contact.last_contact = std::max(contact.sent, row.day(OutreachColumn::kLastContact));
  contact.outcome_day = row.day(OutreachColumn::kOutcomeDay);
  const double follow_ups = row.number(OutreachColumn::kFollowUps);
  if (follow_ups >= 0 && follow_ups <= 1000) contact.follow_ups = static_cast<std::uint32_t>(follow_ups);
  contact.rating = row.number(OutreachColumn::kStrength);
  contact.named = !row.said(OutreachColumn::kContact).empty() || !row.said(OutreachColumn::kFirstName).empty();
  contact.outcome = outcome_of(row);
  if (contact.outcome != Outcome::kUnknown) contact.from = OutcomeFrom::kLog;
  for (const OutreachColumn column : {OutreachColumn::kPage, OutreachColumn::kProspect, OutreachColumn::kLink}) {
    const base::PageId page = page_of(crawl, row.said(column));
    if (!page.valid()) continue;
    if (!contact.page.valid()) contact.page = page;
    if (linking[page.value] == 0) continue;
    contact.outcome = Outcome::kYes;
    contact.from = OutcomeFrom::kExport;
  }
  return contact;
}

// A follow-up may be planned for a day to come, so only mails that were sent and outcomes tell how late it is.
std::int32_t latest_day(const crawl::Crawl& crawl, const std::vector<Contact>& contacts) {
  std::int32_t latest = crawl::kNoDate;
  for (const crawl::FileInfo& file : crawl.files) latest = std::max(latest, file.newest_day);
  for (const Contact& contact : contacts) latest = std::max({latest, contact.sent, contact.outcome_day});
  return latest;
}

ContactUse use_of(const Contact& contact) {
  switch (contact.outcome) {
    case Outcome::kYes:
    case Outcome::kNo: return ContactUse::kUsed;
    case Outcome::kOpen: return ContactUse::kOpen;
    case Outcome::kNeverSent: return ContactUse::kNeverSent;
    case Outcome::kBounced: return ContactUse::kBounced;
    case Outcome::kUnknown: break;
  }
  return ContactUse::kNoOutcome;
}

}  // namespace

advise::ContactKind kind_of(std::string_view words) {
  const std::string folded = lower(words);
  for (const KindWord& known : kKindWords) {
    if (folded.contains(known.word)) return known.kind;
  }
  return advise::ContactKind::kOther;
}

std::vector<std::uint8_t> pages_linking_to(const crawl::Crawl& crawl, base::DomainId site) {
  std::vector<std::uint8_t> linking(crawl.pages.size(), 0);
  if (!site.valid()) return linking;
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    if (!is_live(crawl.links, link) || crawl.domain_of(crawl.links.target[link]) != site) continue;
    const base::PageId source = crawl.links.source[link];
    if (crawl.domain_of(source) != site) linking[source.value] = 1;
  }
  return linking;
}

Contacts read_contacts(const crawl::Crawl& crawl, base::DomainId site, std::int32_t wait) {
  const std::vector<std::uint8_t> linking = pages_linking_to(crawl, site);
  std::vector<Contact> contacts;
  for (std::uint32_t row = 0; row < crawl.outreach.rows(); ++row) {
    contacts.push_back(contact_of(crawl, row, linking));
  }
  const std::int32_t latest = latest_day(crawl, contacts);
  for (Contact& contact : contacts) {
    if (contact.last_contact > latest) contact.last_contact = contact.sent;
    const bool waited = contact.last_contact != crawl::kNoDate && std::int64_t{latest} - contact.last_contact >= wait;
    if (contact.outcome == Outcome::kOpen && waited) {
      contact.outcome = Outcome::kNo;
      contact.from = OutcomeFrom::kWait;
    }
    contact.use = use_of(contact);
  }
  return {.rows = std::move(contacts), .latest = latest};
}

}  // namespace analysis
