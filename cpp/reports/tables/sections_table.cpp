#include <algorithm>

#include "analysis/site/sections.h"
#include "rank/flows.h"
#include "reports/columns/cells.h"
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

table::Table sections_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis) {
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

  table::Table table;
  table.name = "sections";
  table.rows = static_cast<std::uint32_t>(owned->from.size());
  table.default_sort = "passed:desc";
  table.columns = {
      owned_text("from", "From", "The section (first folder) whose pages link.", owned->from),
      owned_text("to", "To", "The section that they link to; (nowhere): dead ends and evaporated nofollow.", owned->to),
      number("passed", "Passed", "PageRank that these links pass in one step, before damping.", Unit::kShare, {},
             owned->passed),
      number("share", "Share", "The same as a part of what the linking section holds.", Unit::kShare, {}, owned->share),
  };
  table.keep = owned;
  return table;
}

}  // namespace reports
