#include "analysis/site/page_named.h"
#include "rank/contributions.h"
#include "reports/columns/cells.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

using crawl::Crawl;

struct ContributionColumns {
  std::vector<std::uint32_t> page;
  std::vector<double> contribution, share;
};

base::Result<std::uint32_t> node_named(const Crawl& crawl, const analysis::Analysis& analysis,
                                       std::string_view address) {
  std::uint32_t page = analysis::page_named(crawl, address).value;
  if (page != base::kNone) page = analysis.network.node_of_page[page];
  if (page != base::kNone) return page;
  return base::fail(base::ErrorCode::kBadOption,
                    address.empty() ? "Which page? Name it by --target."
                                    : "The page \"" + std::string(address) + "\" is not in the graph of these files.");
}

}  // namespace

base::Result<table::Table> contributions_table(const Crawl& crawl, const analysis::Options& options,
                                               const analysis::Analysis& analysis, std::string_view target) {
  const auto node = node_named(crawl, analysis, target);
  if (!node) return std::unexpected(node.error());
  const rank::Contributions found = rank::contributions(
      analysis.network.flow, analysis.rank.score, *node,
      {.damping = options.damping, .baseline = analysis.rank.baseline, .teleport = analysis.network.teleport});
  auto owned = std::make_shared<ContributionColumns>();
  for (std::size_t from = 0; from < found.from.size(); ++from) {
    if (!(found.from[from] > 0)) continue;
    owned->page.push_back(analysis.network.page_of_node[from].value);
    owned->contribution.push_back(found.from[from]);
    owned->share.push_back(found.from[from] / analysis.rank.score[*node]);
  }
  table::Table table;
  table.name = "contributions";
  table.rows = static_cast<std::uint32_t>(owned->page.size());
  table.default_sort = "contribution:desc";
  table.columns = {
      pooled("url", "URL", "The page that the equity comes from; the target itself included.", Unit::kUrl, {},
             crawl.pages.urls, owned->page),
      number("contribution", "Contribution",
             "What this page's own start brings to the target along every path of links. Sums to the target's "
             "PageRank.",
             Unit::kShare, {}, owned->contribution),
      number("share", "Share", "The same as a part of the target's PageRank.", Unit::kShare, {}, owned->share),
  };
  table.keep = owned;
  return table;
}

}  // namespace reports
