#include "quality/anchor_table.h"

#include <utility>

#include "quality/rules/letters.h"
#include "quality/values/campaigns.h"
#include "text/fold.h"

namespace quality {

base::Slices AnchorTable::fold() {
  co_await base::for_each(
      size_of(rows_->anchors),
      [&](std::uint32_t i) {
        text::fold(rows_->anchors[i], texts_);
        starts_.push_back(texts_.size());
      },
      kRowsASlice);
}

base::Slices AnchorTable::name_site(SiteNames& site) const {
  std::vector<std::string_view> labels(rows_->anchors.size());
  co_await base::for_each(
      size_of(labels), [&](std::uint32_t i) { labels[i] = label_of_address(trimmed(folded(i))); }, kRowsASlice);
  std::vector<SaidName> said;
  co_await base::for_each(size_of(rows_->links), [&](std::uint32_t i) {
    const LinkRow& link = rows_->links[i];
    const bool is_address = link.anchor != base::kNone && !labels[link.anchor].empty();
    if (is_address) said.push_back({labels[link.anchor], link.domain});
  });
  site = site_names(rows_->site, rows_->target_labels, rows_->brands, std::move(said));
}

base::Slices AnchorTable::read(SiteNames& site) {
  co_await fold();
  co_await name_site(site);
  AnchorReader reader(*words_, site);
  facts_.reserve(rows_->anchors.size());
  co_await base::for_each(
      size_of(rows_->anchors), [&](std::uint32_t i) { facts_.push_back(reader.read(folded(i))); }, kRowsASlice);
}

void AnchorTable::mark(std::span<const std::uint64_t> campaigns) {
  for (AnchorFacts& anchor : facts_) {
    anchor.values.set(Rule::kAnchorCampaign, is_campaign(campaigns, anchor.words));
  }
}

}  // namespace quality
