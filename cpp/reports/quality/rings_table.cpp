// The report `rings`: domains that all lead to each other by followed links.
#include <algorithm>

#include "analysis/quality/exchanges.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr std::size_t kMostNames = 20;

struct RingColumns {
  std::vector<std::string> domains, cycle;
  std::vector<std::uint32_t> size, followed, farm;
};

std::string joined(const crawl::Crawl& crawl, std::span<const std::uint32_t> domains, std::string_view between) {
  std::string text;
  for (const std::uint32_t domain : domains.first(std::min(domains.size(), kMostNames))) {
    text.append(text.empty() ? "" : between).append(crawl.domains.names[domain]);
  }
  return domains.size() > kMostNames ? text + std::string(between) + "…" : text;
}

RingColumns columns_of(const ReportContext& context) {
  RingColumns owned;
  const analysis::DomainRings found = analysis::find_rings(context.crawl, context.analysis.site);
  for (const quality::Ring& ring : found.rings) {
    owned.domains.push_back(joined(context.crawl, ring.domains, ", "));
    owned.cycle.push_back(joined(context.crawl, ring.cycle, " → "));
    owned.size.push_back(static_cast<std::uint32_t>(ring.domains.size()));
    owned.followed.push_back(ring.followed);
    owned.farm.push_back(static_cast<std::uint32_t>(
        std::ranges::count_if(ring.domains, [&](std::uint32_t domain) { return found.farm[domain] != 0; })));
  }
  return owned;
}

}  // namespace

TableResult rings_table(const ReportContext& context) {
  const auto owned = std::make_shared<RingColumns>(columns_of(context));
  TableBuilder t("rings", owned->size.size());
  t.text("domains", owned->domains);
  t.count("size", owned->size);
  t.text("cycle", owned->cycle);
  t.count("followed", owned->followed);
  t.count("farm", owned->farm);
  return std::move(t).take(owned);
}

}  // namespace reports
