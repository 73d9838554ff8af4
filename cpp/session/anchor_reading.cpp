#include "session/anchor_reading.h"

#include <algorithm>
#include <limits>

namespace session {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t kLinksAtOnce = 1'000'000;

std::vector<base::DomainId> domains_of(const crawl::Crawl& crawl) {
  std::vector<base::DomainId> domains;
  domains.reserve(crawl.pages.size());
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) domains.push_back(crawl.domain_of({page}));
  return domains;
}

}  // namespace

AnchorReading::AnchorReading(const crawl::Crawl& crawl, const anchor::AnchorTexts& anchors,
                             std::span<const anchor::Class> of_link, std::span<const std::uint32_t> site_pages)
    : crawl_(&crawl),
      anchors_(&anchors),
      of_link_(of_link),
      site_pages_(site_pages),
      domains_(crawl.domains.names.size()),
      domain_of_page_(domains_of(crawl)),
      of_site_(crawl.pages.size(), 0),
      said_(crawl.pages.size()),
      placements_(domain_of_page_),
      distributor_(distributor()) {
  for (const std::uint32_t page : site_pages) of_site_[page] = 1;
}

bool AnchorReading::counts(std::uint32_t link) const {
  return crawl_->links.type[link] == crawl::LinkType::kHyperlink && of_site_[crawl_->links.target[link].value] != 0;
}

bool AnchorReading::is_outside(std::uint32_t link) const {
  return domain_of_page_[crawl_->links.source[link].value] != domain_of_page_[crawl_->links.target[link].value];
}

bool AnchorReading::step() {
  const crawl::LinkTable& links = crawl_->links;
  const std::uint32_t end = std::min(links.size(), at_ + kLinksAtOnce);
  switch (phase_) {
    case Phase::kCount:
      for (; at_ < end; ++at_) {
        if (counts(at_)) said_.count(links.target[at_], is_outside(at_));
      }
      if (end < links.size()) return false;
      said_.start();
      phase_ = Phase::kPut;
      at_ = 0;
      return false;
    case Phase::kPut:
      for (; at_ < end; ++at_) {
        if (!counts(at_)) continue;
        said_.put(links.target[at_], is_outside(at_),
                  {.source = links.source[at_],
                   .anchor = anchors_->anchor_of_text[links.anchor[at_].value],
                   .place = links.path[at_],
                   .of = of_link_[at_]});
      }
      if (end < links.size()) return false;
      make_room();
      phase_ = Phase::kDistribute;
      at_ = 0;
      return false;
    case Phase::kDistribute:
      distribute();
      if (at_ < site_pages_.size()) return false;
      distributor_ = {{}, 0, 0};                   // their scratch is of no more use
      placements_ = anchor::Placements({});
      phase_ = Phase::kDone;
      return true;
    case Phase::kDone: return true;
  }
  return true;
}

void AnchorReading::distribute() {
  constexpr std::size_t kRowsAtOnce = anchor::Placements::kRowsAtOnce;
  for (std::size_t rows = 0; at_ < site_pages_.size() && rows < kRowsAtOnce; ++at_) {
    const std::uint32_t page = site_pages_[at_];
    const std::span<const anchor::Said> said = said_.of(page);
    if (!open_) {
      placements_.begin(said_.to_mark(page));
      distributor_.begin();
      open_ = true;
      row_ = 0;
    }
    // A page with very many links takes many slices.
    const bool large = said.size() > kRowsAtOnce;
    if (!placements_.step() && large) return;
    while (!placements_.step()) {
    }
    const auto piece = said.subspan(row_, std::min(kRowsAtOnce, said.size() - row_));
    distributor_.add(piece);
    row_ += piece.size();
    if (row_ < said.size()) return;
    add(distributor_.end());
    open_ = false;
    rows += said.size() + 1;
  }
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
  shares_.top_anchor.push_back(linked ? anchors_->text[found.top_anchor.value].value : base::kNone);
  shares_.top_share.push_back(linked ? found.top_share() : kEmpty);
  shares_.diversity.push_back(linked ? found.diversity() : kEmpty);
  shares_.exact_share.push_back(linked ? part(anchor::Class::kExact) : kEmpty);
  shares_.branded_share.push_back(linked ? part(anchor::Class::kBranded) + part(anchor::Class::kBrandKeyword) : kEmpty);
}

}  // namespace session
