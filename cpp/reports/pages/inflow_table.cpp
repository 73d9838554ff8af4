#include <unordered_map>

#include "network/weights.h"
#include "rank/flows.h"
#include "reports/columns/table_builder.h"
#include "reports/pages/node_named.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct InflowColumns {
  std::vector<std::uint32_t> page, links, anchor;
  std::vector<std::uint8_t> region;
  std::vector<double> weight, passed, share;
};

// Of the links of one source to the page: how many there are, and the one that counts.
struct LinksOfSource {
  std::uint32_t links = 0;
  std::uint32_t best = base::kNone;
  bool follow = false;  // the best one
};

// By node of the source, for those of `inflow`. The link that counts has the weight of its edge, and is followed where
// one of those is.
std::unordered_map<std::uint32_t, LinksOfSource> links_by_source(const ReportContext& context, std::uint32_t target,
                                                                 std::span<const rank::Inflow> inflow) {
  const crawl::LinkTable& links = context.crawl.links;
  const network::Network& network = context.analysis.network;
  std::unordered_map<std::uint32_t, std::uint8_t> class_of;
  for (const rank::Inflow& one : inflow) {
    class_of[one.source] = network.flow.code.empty() ? std::uint8_t{0} : network.flow.code[one.edge];
  }
  std::unordered_map<std::uint32_t, LinksOfSource> result;
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    if (network.node_of_page[links.target[link].value] != target) continue;
    if (links.type[link] != crawl::LinkType::kHyperlink || crawl::is_lost(links.flags[link])) continue;
    const auto source = class_of.find(network.node_of_page[links.source[link].value]);
    if (source == class_of.end()) continue;
    LinksOfSource& found = result[source->first];
    ++found.links;
    const bool is_template = !network.boilerplate.empty() && network.boilerplate[link];
    const std::uint8_t weight = network::weight_class_of(context.options.rules, links.region[link], is_template);
    const bool follow = (links.flags[link] & crawl::flag::kFollow) != 0;
    if (weight != source->second || (found.best != base::kNone && (found.follow || !follow))) continue;
    found.best = link;
    found.follow = follow;
  }
  return result;
}

}  // namespace

TableResult inflow_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const graph::FlowGraph& flow = analysis.network.flow;
  const auto node = node_named(context);
  if (!node) return std::unexpected(node.error());
  const std::vector<rank::Inflow> found = rank::inflow(flow, analysis.rank.score, *node);
  const auto links = links_by_source(context, *node, found);
  auto owned = std::make_shared<InflowColumns>();
  for (const rank::Inflow& one : found) {
    const auto of_source = links.find(one.source);
    if (of_source == links.end() || of_source->second.best == base::kNone) continue;
    const std::uint32_t link = of_source->second.best;
    owned->page.push_back(crawl.links.source[link].value);
    owned->links.push_back(of_source->second.links);
    owned->anchor.push_back(crawl.links.anchor[link].value);
    owned->region.push_back(static_cast<std::uint8_t>(crawl.links.region[link]));
    owned->weight.push_back(flow.weight(one.edge));
    owned->passed.push_back(one.passed);
    owned->share.push_back(context.options.damping * one.passed / analysis.rank.score[*node]);
  }
  TableBuilder t("inflow", owned->page.size());
  t.pooled("source", crawl.pages.urls, owned->page);
  t.count("links", owned->links);
  t.pooled("anchor", crawl.texts, owned->anchor);
  t.code("position", owned->region, catalog::values::kRegion);
  t.number("weight", owned->weight);
  t.number("passed", owned->passed);
  t.number("share", owned->share);
  return std::move(t).take(owned);
}

}  // namespace reports
