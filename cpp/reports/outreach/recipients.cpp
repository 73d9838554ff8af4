#include "reports/outreach/recipients.h"

#include <algorithm>
#include <array>

#include "crawl/outreach_log.h"

namespace reports {
namespace {

using crawl::OutreachColumn;

constexpr auto kRoles = std::to_array<std::string_view>(
    {"info", "contact", "hello", "office", "mail", "admin", "support", "sales", "marketing", "press", "editor",
     "webmaster", "team", "kontakt", "redaktion", "presse", "service"});

bool is_role(std::string_view email) { return std::ranges::contains(kRoles, email.substr(0, email.find('@'))); }

}  // namespace

Recipients::Recipients(const crawl::Crawl& crawl, const analysis::Outreach& outreach) : crawl_(&crawl) {
  for (const analysis::Contact& contact : outreach.contacts) {
    if (!contact.domain.empty()) {
      const analysis::Contact*& last = last_[contact.domain];
      if (last == nullptr || last->last_contact <= contact.last_contact) last = &contact;
      const bool no = contact.outcome == ingest::Outcome::kNo && contact.from == analysis::OutcomeFrom::kLog;
      declined_[contact.domain] |= no;
    }
    if (crawl.texts[crawl.outreach.cell(contact.row, OutreachColumn::kEmail).value].empty()) continue;
    if (contact.page.valid()) row_of_page_[contact.page.value] = contact.row;
    if (!contact.domain.empty()) row_of_domain_[contact.domain] = contact.row;
  }
}

Recipient Recipients::of(base::PageId page, std::string_view domain) const {
  std::uint32_t row = base::kNone;
  if (const auto found = row_of_domain_.find(domain); found != row_of_domain_.end()) row = found->second;
  if (const auto found = row_of_page_.find(page.value); found != row_of_page_.end()) row = found->second;
  if (row == base::kNone) return {};
  const auto said = [&](OutreachColumn column) {
    return std::string(crawl_->texts[crawl_->outreach.cell(row, column).value]);
  };
  Recipient recipient{.name = said(OutreachColumn::kContact),
                      .first_name = said(OutreachColumn::kFirstName),
                      .last_name = {},
                      .email = said(OutreachColumn::kEmail)};
  recipient.role_address = is_role(recipient.email);
  const std::size_t blank = recipient.name.find(' ');
  if (recipient.first_name.empty()) recipient.first_name = recipient.name.substr(0, blank);
  if (blank != std::string::npos) recipient.last_name = recipient.name.substr(blank + 1);
  if (recipient.name.empty()) recipient.name = recipient.first_name;
  return recipient;
}

const analysis::Contact* Recipients::last_contact(std::string_view domain) const {
  const auto found = last_.find(domain);
  return found == last_.end() ? nullptr : found->second;
}

bool Recipients::declined(std::string_view domain) const {
  const auto found = declined_.find(domain);
  return found != declined_.end() && found->second;
}

}  // namespace reports
