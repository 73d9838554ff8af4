#include "analysis/anchor_profile.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace analysis {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();

}  // namespace

AnchorProfile::AnchorProfile(std::span<const std::uint32_t> site_pages, std::uint32_t domains,
                             std::vector<base::DomainId> domain_of_page, anchor::InlinksByPage inlinks)
    : site_pages_(site_pages),
      domains_(domains),
      domain_of_page_(std::move(domain_of_page)),
      inlinks_(std::move(inlinks)) {}

base::Slices AnchorProfile::distribute(const anchor::AnchorTexts& anchors) {
  constexpr std::size_t kRowsASlice = anchor::Placements::kRowsASlice;
  anchors_ = anchors.size();
  anchor::Placements placements(domain_of_page_);
  anchor::Distributor distributor = this->distributor();
  make_room();
  co_yield base::kGiveWay;
  std::size_t rows = 0;
  for (const std::uint32_t page : site_pages_) {
    const std::span<anchor::InlinkRow> inlinks = inlinks_.mutable_rows(page);
    if (inlinks.size() <= kRowsASlice) {
      placements.flag(inlinks);
      add(distributor.of(inlinks));
    } else {
      co_await placements.flag_in_slices(inlinks);
      distributor.begin();
      for (std::size_t at = 0; at < inlinks.size(); at += kRowsASlice) {
        distributor.add(inlinks.subspan(at, std::min(kRowsASlice, inlinks.size() - at)));
        co_yield base::kGiveWay;
      }
      add(distributor.end());
    }
    rows += inlinks.size() + 1;
    if (rows < kRowsASlice) continue;
    rows = 0;
    co_yield base::kGiveWay;
  }
  // Texts of anchors are all over the memory: cache misses overlap where nothing else is done.
  const auto name = [&](std::uint32_t row) {
    std::uint32_t& top = shares_.top_anchor[row];
    top = top == base::kNone ? base::kNone : anchors.text[top].value;
  };
  co_await base::for_each(static_cast<std::uint32_t>(shares_.top_anchor.size()), name);
}

void AnchorProfile::make_room() {
  for (auto* column : {&shares_.links, &shares_.placements, &shares_.domains, &shares_.anchors, &shares_.top_anchor}) {
    column->reserve(site_pages_.size());
  }
  for (auto* column : {&shares_.top_share, &shares_.diversity, &shares_.exact_share, &shares_.branded_share}) {
    column->reserve(site_pages_.size());
  }
}

void AnchorProfile::add(const anchor::Distribution& found) {
  const bool linked = found.links > 0;
  const auto part = [&](anchor::Class c) { return anchor::share(found.by_placements, found.placements, c); };
  shares_.links.push_back(found.links);
  shares_.placements.push_back(found.placements);
  shares_.domains.push_back(found.domains);
  shares_.anchors.push_back(found.anchors);
  shares_.top_anchor.push_back(found.top_anchor.value);
  shares_.top_share.push_back(linked ? found.top_share() : kEmpty);
  shares_.diversity.push_back(linked ? found.diversity() : kEmpty);
  shares_.exact_share.push_back(linked ? part(anchor::Class::kExact) : kEmpty);
  shares_.branded_share.push_back(linked ? part(anchor::Class::kBranded) + part(anchor::Class::kBrandKeyword) : kEmpty);
}

}  // namespace analysis
