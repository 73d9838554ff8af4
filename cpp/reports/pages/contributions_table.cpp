#include "rank/contributions.h"
#include "reports/columns/table_builder.h"
#include "reports/pages/node_named.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

using crawl::Crawl;

struct ContributionColumns {
  std::vector<std::uint32_t> page;
  std::vector<double> contribution, share;
};

}  // namespace

TableResult contributions_table(const ReportContext& context) {
  const Crawl& crawl = context.crawl;
  const analysis::Options& options = context.options;
  const analysis::Analysis& analysis = context.analysis;
  const auto node = node_named(context);
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
  TableBuilder t("contributions", owned->page.size());
  t.pooled("url", crawl.pages.urls, owned->page);
  t.number("contribution", owned->contribution);
  t.number("share", owned->share);
  return std::move(t).take(owned);
}

}  // namespace reports
