// The report `survival`: how long backlinks live.
#include <algorithm>
#include <memory>
#include <utility>

#include "analysis/changes/link_lives.h"
#include "analysis/changes/link_survival.h"
#include "analysis/outreach/contacts.h"
#include "reports/changes/series_in.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct Columns {
  std::vector<std::uint8_t> group;
  std::vector<std::string> kind;
  std::vector<std::uint32_t> months, at_risk, events, links;
  std::vector<double> survival, low, high, half_life_days;
};

// By domain the last contact of the log that brought a link.
analysis::WonLinks won_links(const ReportContext& context) {
  analysis::WonLinks won;
  const std::size_t domains = context.crawl.domains.names.size();
  won.kind.assign(domains, base::kNone);
  won.since.assign(domains, crawl::kNoDate);
  for (const analysis::Contact& contact :
       analysis::read_contacts(context.crawl, site_of(context), context.options.wait).rows) {
    const bool brought = contact.outcome == ingest::Outcome::kYes && contact.sent != crawl::kNoDate;
    if (!brought || contact.kind.empty() || !contact.id.valid() || contact.sent < won.since[contact.id.value]) continue;
    const auto known = std::ranges::find(won.kinds, contact.kind);
    won.kind[contact.id.value] = static_cast<std::uint32_t>(known - won.kinds.begin());
    if (known == won.kinds.end()) won.kinds.push_back(contact.kind);
    won.since[contact.id.value] = contact.sent;
  }
  return won;
}

Columns columns_of(const ReportContext& context) {
  Columns owned;
  const analysis::LinkLives lives = analysis::find_lives(context.crawl, site_of(context), series_in(context));
  const analysis::WonLinks won = won_links(context);
  for (const analysis::SurvivalPoint& point : analysis::survival_of(context.crawl, lives, won)) {
    owned.group.push_back(static_cast<std::uint8_t>(point.group));
    owned.kind.push_back(point.kind == base::kNone ? "" : won.kinds[point.kind]);
    owned.months.push_back(point.months);
    owned.survival.push_back(point.survival);
    owned.low.push_back(point.low);
    owned.high.push_back(point.high);
    owned.at_risk.push_back(point.at_risk);
    owned.events.push_back(point.events);
    owned.half_life_days.push_back(point.half_life_days);
    owned.links.push_back(point.links);
  }
  return owned;
}

}  // namespace

TableResult survival_table(const ReportContext& context) {
  const auto owned = std::make_shared<Columns>(columns_of(context));
  TableBuilder t("survival", owned->group.size());
  t.code("group", owned->group, catalog::values::kLinkGroup);
  t.text("kind", owned->kind);
  t.count("months", owned->months);
  t.number("survival", owned->survival);
  t.number("low", owned->low);
  t.number("high", owned->high);
  t.count("at_risk", owned->at_risk);
  t.count("events", owned->events);
  t.number("half_life_days", owned->half_life_days);
  t.count("links", owned->links);
  return std::move(t).take(owned);
}

}  // namespace reports
