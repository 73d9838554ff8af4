#include "ingest/batch/evidence.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "crawl/ratings.h"

namespace ingest {
namespace {

using crawl::Fact;

bool any_number(const PageColumnView& column) {
  return std::ranges::any_of(column.numbers, [](double value) { return !std::isnan(value); });
}
bool any_id(const PageColumnView& column) {
  return std::ranges::any_of(column.ids, [](std::uint32_t id) { return id != base::kNone; });
}
template <class T>
bool any_other_than(std::span<const T> cells, T none) {
  return std::ranges::any_of(cells, [&](T cell) { return cell != none; });
}

constexpr std::array<std::string_view, 3> kDemand = {"clicks", "impressions", "sessions"};

// What a column's being there tells, whatever its cells hold: an empty cell says "no".
crawl::Facts of_roles(const Mapping& mapping) {
  crawl::Facts facts;
  for (const ColumnUse& column : mapping.columns) {
    switch (column.role) {
      case Role::kType:
      case Role::kLinkKind: facts.add(Fact::kLinkTypes); break;
      case Role::kFollow:
      case Role::kNofollow:
      case Role::kSponsored:
      case Role::kUgc:
      case Role::kRel:
      case Role::kListNofollow: facts.add(Fact::kRel); break;
      case Role::kLost: facts.add(Fact::kLost); break;
      default: break;
    }
  }
  return facts;
}

// A rating of the page that is linked says nothing of those that link.
bool is_of_linking(About about, const Mapping& mapping) {
  return about == About::kSource || about == About::kSourceDomain || about == About::kDomain ||
         (about == About::kPage && mapping.backlinks);
}

void add_column(const PageColumnView& column, const Mapping& mapping, crawl::Facts& facts) {
  switch (column.field) {
    case PageField::kStatus:
      if (any_number(column)) facts.add(Fact::kStatus);
      break;
    case PageField::kKind:
      if (any_number(column)) facts.add(Fact::kContentTypes);
      break;
    case PageField::kTitle:
      if (column.about == About::kPage && !mapping.backlinks && any_id(column)) facts.add(Fact::kTitles);
      break;
    case PageField::kMetric:
      if (!any_number(column)) break;
      if (std::ranges::contains(kDemand, column.name)) facts.add(Fact::kDemand);
      if (is_of_linking(column.about, mapping) && crawl::is_rating(column.name)) facts.add(Fact::kRatings);
      break;
    case PageField::kText:
      if (any_id(column)) facts.add(Fact::kPageText);
      break;
    case PageField::kSiteLinks: facts.add(Fact::kLinkedSites); break;
    default: break;
  }
}

}  // namespace

crawl::Facts facts_of(const BatchView& batch, const Mapping& mapping) {
  crawl::Facts facts = of_roles(mapping);
  if (holds_pages(mapping.shape)) facts |= {Fact::kLinkTypes, Fact::kRel, Fact::kContentTypes, Fact::kPageText};
  if (any_other_than(batch.anchor, 0U) || !batch.listed_anchor.empty()) facts.add(Fact::kAnchors);
  const std::uint8_t nowhere = 0;
  if (any_other_than(batch.region, nowhere)) facts.add(Fact::kRegions);
  const std::uint16_t no_status = 0;
  if (any_other_than(batch.target_status, no_status)) facts.add(Fact::kStatus);
  const bool dated =
      any_other_than(batch.first_seen, crawl::kNoDate) || any_other_than(batch.last_seen, crawl::kNoDate);
  if (dated) facts.add(Fact::kDates);
  if (!facts.has(Fact::kRel) &&
      std::ranges::any_of(batch.flags, [](std::uint16_t flags) { return (flags & crawl::flag::kNofollow) != 0; })) {
    facts.add(Fact::kRel);
  }
  for (const PageColumnView& column : batch.page_columns) add_column(column, mapping, facts);
  return facts;
}

bool leads_to_good_pages(const BatchView& batch) {
  for (std::size_t link = 0; link < batch.type.size(); ++link) {
    if (static_cast<crawl::LinkType>(batch.type[link]) != crawl::LinkType::kHyperlink) continue;
    const std::uint16_t status = batch.target_status.empty() ? std::uint16_t{0} : batch.target_status[link];
    if (status < 300) return true;
  }
  return false;
}

}  // namespace ingest
