#include "analysis/anchor_reading.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "analysis/counts/hyperlinks.h"

namespace analysis {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();

}  // namespace

AnchorReading::AnchorReading(const crawl::Crawl& crawl, std::span<const std::uint32_t> site_pages,
                             anchor::SaidOfPages said)
    : site_pages_(site_pages),
      domains_(crawl.domains.names.size()),
      domain_of_page_(domains_of_pages(crawl)),
      said_(std::move(said)) {}

base::Slices AnchorReading::distribute(const anchor::AnchorTexts& anchors) {
  constexpr std::size_t kRowsASlice = anchor::Placements::kRowsASlice;
  anchors_ = anchors.size();
  anchor::Placements placements(domain_of_page_);
  anchor::Distributor distributor = this->distributor();
  make_room();
  co_yield base::kGiveWay;
  std::size_t rows = 0;
  for (const std::uint32_t page : site_pages_) {
    const anchor::RowsToMark to_mark = said_.to_mark(page);
    const anchor::SaidRows said = to_mark.rows();
    const anchor::Inside inside{said_.of(page, false).size(), domain_of_page_[page]};
    if (said.size() <= kRowsASlice) {
      placements.mark(to_mark, inside);
      add(distributor.of(said, inside));
    } else {
      co_await placements.mark_in_slices(to_mark, inside);
      distributor.begin();
      for (std::size_t at = 0; at < said.size(); at += kRowsASlice) {
        distributor.add(said, at, std::min(at + kRowsASlice, said.size()), inside);
        co_yield base::kGiveWay;
      }
      add(distributor.end());
    }
    rows += said.size() + 1;
    if (rows < kRowsASlice) continue;
    rows = 0;
    co_yield base::kGiveWay;
  }
  // Texts of anchors are all over the memory: a processor reaches for many at once where nothing else is done.
  const auto name = [&](std::uint32_t row) {
    std::uint32_t& top = shares_.top_anchor[row];
    top = top == base::kNone ? base::kNone : anchors.text[top].value;
  };
  co_await base::for_each(static_cast<std::uint32_t>(shares_.top_anchor.size()), name);
}

void AnchorReading::make_room() {
  for (auto* column : {&shares_.links, &shares_.placements, &shares_.domains, &shares_.anchors, &shares_.top_anchor}) {
    column->reserve(site_pages_.size());
  }
  for (auto* column : {&shares_.top_share, &shares_.diversity, &shares_.exact_share, &shares_.branded_share}) {
    column->reserve(site_pages_.size());
  }
}

void AnchorReading::add(const anchor::Distribution& found) {
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
