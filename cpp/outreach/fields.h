// The fields of a mail, which are columns of the report `outreach` as well.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outreach {

enum class Field : std::uint8_t {
  kDomain,
  kContactName,
  kFirstName,
  kEmail,
  kPage,
  kPageTitle,
  kKind,
  kSentence,
  kCompetitor,
  kCompetitorTarget,
  kSuggestedTarget,
  kSuggestedTitle,
  kWhy,
  kSuggestedAnchor,
  kDayLost,
  kDeadAddress,
  kSite,
};
inline constexpr std::array<std::string_view, 17> kFields = {"domain",
                                                             "contact_name",
                                                             "first_name",
                                                             "email",
                                                             "page",
                                                             "page_title",
                                                             "kind",
                                                             "sentence",
                                                             "competitor",
                                                             "competitor_target",
                                                             "suggested_target",
                                                             "suggested_title",
                                                             "why",
                                                             "suggested_anchor",
                                                             "day_lost",
                                                             "dead_address",
                                                             "site"};
static_assert(kFields[static_cast<std::size_t>(Field::kSite)] == "site");

}  // namespace outreach
