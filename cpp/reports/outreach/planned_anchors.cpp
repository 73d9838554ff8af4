#include "reports/outreach/planned_anchors.h"

#include <string_view>

#include "analysis/bands.h"

namespace reports {
namespace {

using anchor::BandKind;
using outreach::Field;

std::optional<BandKind> kind_called(std::string_view name) {
  for (int i = 0; i < anchor::kBandKinds; ++i) {
    if (const auto kind = static_cast<BandKind>(i); anchor::name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

}  // namespace

PlannedAnchors::PlannedAnchors(const ReportContext& context, std::span<const MailRow> rows)
    : bands_(analysis::chosen_bands(context.options, context.analysis)) {
  if (!bands_) return;
  anchor::Distributor distributor = context.analysis.anchor_profile->distributor();
  for (const MailRow& row : rows) {
    const std::uint32_t page = context.crawl.pages.urls.find(row.at(Field::kSuggestedTarget));
    if (page == base::kNone) continue;
    const auto [found, is_new] = targets_.try_emplace(row.at(Field::kSuggestedTarget));
    Target& target = found->second;
    if (is_new) {
      const anchor::Distribution& links = distributor.of(context.analysis.anchor_profile->inlinks().of(page, true));
      target.placements = links.placements;
      for (int i = 0; i < anchor::kBandKinds; ++i) {
        target.share[static_cast<std::size_t>(i)] =
            anchor::share(links.by_placements, links.placements, static_cast<BandKind>(i));
      }
    }
    ++target.wanted;
    if (const auto kind = kind_called(row.anchor_kind)) ++target.wanted_of[static_cast<std::size_t>(*kind)];
  }
}

std::optional<catalog::Message> PlannedAnchors::beyond_band(const MailRow& row) const {
  const auto found = targets_.find(row.at(Field::kSuggestedTarget));
  const auto kind = kind_called(row.anchor_kind);
  if (!kind || found == targets_.end()) return std::nullopt;
  const auto& band = bands_->band[static_cast<std::size_t>(*kind)];
  const Target& target = found->second;
  const double has = target.share[static_cast<std::size_t>(*kind)] * target.placements;
  const double after = (has + target.wanted_of[static_cast<std::size_t>(*kind)]) / (target.placements + target.wanted);
  if (!band || anchor::side_of(*band, after) <= 0) return std::nullopt;
  return catalog::Message("mail.beyond_band")
      .count("mails", target.wanted)
      .share("share", after)
      .text("kind", row.anchor_kind)
      .share("most", band->high);
}

}  // namespace reports
