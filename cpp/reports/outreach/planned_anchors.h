// What becomes of the backlinks of the pages that mails ask links for, if all of them are won with the words that they
// ask for: a kind of anchor may leave the band that a person picked.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "anchor/profile/bands.h"
#include "catalog/messages/message.h"
#include "reports/outreach/mail_rows.h"
#include "reports/tables/tables.h"

namespace reports {

class PlannedAnchors {
 public:
  // O(rows + backlinks of their targets)
  PlannedAnchors(const ReportContext& context, std::span<const MailRow> rows);

  // Nothing: the words are of no kind with a band, no bands are picked, or the band holds them. O(log rows)
  std::optional<catalog::Message> beyond_band(const MailRow& row) const;

 private:
  struct Target {
    std::uint32_t placements = 0, wanted = 0;  // that it has; that mails ask for, of all kinds
    std::array<double, anchor::kBandKinds> share{};  // 0..1, of the placements that it has
    std::array<std::uint32_t, anchor::kBandKinds> wanted_of{};
  };

  std::optional<anchor::BandSet> bands_;
  std::map<std::string, Target> targets_;  // by address
};

}  // namespace reports
