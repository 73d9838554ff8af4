// Logs of outreach: whom a person wrote to for a link, when, and what came of it. Cells as the files have them, but for
// days, which are numbers of days since 1970-01-01. Names and addresses of people stand in it: they go into no link to
// a view, no ticket, no setting and no printed report.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace crawl {

enum class OutreachColumn : std::uint8_t {
  kProspect,  // a domain, host or address of the site that might link
  kPage,  // the address of its page
  kLink,  // the address of the page that links, once it does
  kContact,  // a person's name
  kFirstName,
  kEmail,
  kKind,  // how the link was sought: "Broken Link", "Guest Post", …
  kTemplate,
  kSent,  // days
  kLastContact,
  kOutcomeDay,
  kOutcome,  // a status in the words of the tool (ingest/values/outcomes.h)
  kAcquired,  // yes or no: whether there is a link
  kResponse,  // a second status
  kFollowUps,  // a count
  kStrength,  // a rating, 0 to 100
  kTarget,  // the page of the site that the link is for
  kAnchor,
};
inline constexpr std::size_t kOutreachColumns = static_cast<std::size_t>(OutreachColumn::kAnchor) + 1;
// As a choice of columns names them, by OutreachColumn.
inline constexpr std::array<std::string_view, kOutreachColumns> kOutreachColumnNames = {
    "prospect",      "prospect_page", "link",       "contact",      "first_name",  "email",
    "outreach_kind", "template",      "sent",       "last_contact", "outcome_day", "outcome",
    "acquired",      "response",      "follow_ups", "rating",       "pitched",     "wanted_anchor"};

struct OutreachLog {
  std::vector<base::StringId> cells;  // of Crawl::texts, kOutreachColumns a row

  std::uint32_t rows() const { return static_cast<std::uint32_t>(cells.size() / kOutreachColumns); }
  base::StringId cell(std::uint32_t row, OutreachColumn column) const {
    return cells[std::size_t{row} * kOutreachColumns + static_cast<std::size_t>(column)];
  }
};

}  // namespace crawl
