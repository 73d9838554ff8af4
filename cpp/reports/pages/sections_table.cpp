#include <algorithm>

#include "analysis/site/sections.h"
#include "rank/flows.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

// What summing shares leaves over where nothing is.
constexpr double kNoise = 1e-12;

struct FlowColumns {
  std::vector<std::string> from, to;
  std::vector<double> passed, share;
};

}  // namespace

TableResult sections_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const analysis::Sections sections = analysis::sections_of(crawl, analysis.site_pages);
  const auto elsewhere = static_cast<std::uint32_t>(sections.names.size());
  std::vector<std::uint32_t> section_of_node;
  section_of_node.reserve(analysis.network.page_of_node.size());
  for (const base::PageId page : analysis.network.page_of_node) {
    section_of_node.push_back(std::min(sections.of_page[page.value], elsewhere));
  }
  const rank::FlowMatrix flow =
      rank::flow_between(analysis.network.flow, analysis.rank.score, section_of_node, elsewhere + 1);

  auto owned = std::make_shared<FlowColumns>();
  const auto name = [&](std::uint32_t section) {
    return section == elsewhere ? std::string("(other sites)") : sections.names[section];
  };
  const auto add = [&](std::uint32_t from, std::string to, double passed) {
    if (!(passed > kNoise * flow.held[from])) return;
    owned->from.push_back(name(from));
    owned->to.push_back(std::move(to));
    owned->passed.push_back(passed);
    owned->share.push_back(passed / flow.held[from]);
  };
  for (std::uint32_t from = 0; from <= elsewhere; ++from) {
    for (std::uint32_t to = 0; to <= elsewhere; ++to) add(from, name(to), flow.from_to(from, to));
    add(from, "(nowhere)", flow.lost[from]);
  }

  TableBuilder t("sections", owned->from.size());
  t.text("from", owned->from);
  t.text("to", owned->to);
  t.number("passed", owned->passed);
  t.number("share", owned->share);
  return std::move(t).take(owned);
}

}  // namespace reports
