#include "analysis/site/depth.h"

#include <algorithm>
#include <array>

#include "graph/traverse.h"

namespace analysis {
namespace {

using base::kNone;
using base::PageId;

// Pages that are reached by the steps of others, in ascending depth: each is put once.
void follow_steps(const network::Network& network, std::vector<std::uint32_t>& depth) {
  const auto moves = [&](PageId page) { return page.valid() && network.final_page[page.value] != page; };
  std::vector<std::uint32_t> starts;
  for (std::uint32_t page = 0; page < depth.size(); ++page) {
    if (depth[page] != kNone && moves({page})) starts.push_back(page);
  }
  std::ranges::stable_sort(starts, {}, [&](std::uint32_t page) { return depth[page]; });
  for (const std::uint32_t start : starts) {
    for (PageId at = network.next[start]; moves(at) && depth[at.value] > depth[start]; at = network.next[at.value]) {
      depth[at.value] = depth[start];
    }
  }
}

}  // namespace

base::Slices find_depths(const crawl::Crawl& crawl, const network::Network& network, PageId home, bool of_pages,
                         std::vector<std::uint32_t>& depth) {
  depth.assign(crawl.pages.size(), kNone);
  if (!home.valid()) co_return;
  depth[home.value] = 0;
  const std::uint32_t root = network.node_of_page[home.value];
  if (root == kNone) co_return;
  const std::array roots = {root};
  std::vector<std::uint32_t> of_node;
  co_await graph::bfs_depth(network.clicks, roots, of_node);
  for (std::uint32_t page = 0; page < depth.size(); ++page) {
    const std::uint32_t node = network.node_of_page[page];
    const bool is_own = !of_pages || network.final_page[page].value == page;
    if (node != kNone && is_own) depth[page] = of_node[node];
  }
  if (!of_pages) co_return;

  const crawl::LinkTable& links = crawl.links;
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    const PageId target = links.target[link];
    if (network.final_page[target.value] == target) return;
    const bool clickable = crawl::counts_as_live(links.flags[link], links.type[link]);
    const std::uint32_t node = network.node_of_page[links.source[link].value];
    if (!clickable || node == kNone || of_node[node] == kNone) return;
    depth[target.value] = std::min(depth[target.value], of_node[node] + 1);
  });
  depth[home.value] = 0;
  follow_steps(network, depth);
}

}  // namespace analysis
