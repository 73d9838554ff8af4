#include "analysis/counts/anchors.h"

#include "analysis/counts/hyperlinks.h"

namespace analysis {
namespace {

using Counts = std::vector<std::uint32_t>;

// What is known of a text while links are counted, side by side in memory: anchors come in any order.
struct Text {
  std::uint32_t row = base::kNone;
  std::uint32_t links = 0;
  std::uint32_t follow_links = 0;
  std::uint32_t lost_links = 0;
};

// row_of_link: the anchor row of each link; links that do not count have kNone.
base::Slices number_anchors(const crawl::Crawl& crawl, const base::BitColumn& aside, AnchorTally& tally,
                            Counts& row_of_link) {
  const crawl::LinkTable& links = crawl.links;
  std::vector<Text> texts(crawl.texts.size());
  std::vector<base::StringId> of_lost;
  const auto add_row = [&](base::StringId anchor) {
    Text& text = texts[anchor.value];
    if (text.row != base::kNone) return;
    text.row = static_cast<std::uint32_t>(tally.anchor.size());
    tally.anchor.push_back(anchor);
  };
  row_of_link.assign(links.size(), base::kNone);
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    if (!is_hyperlink(links, link)) return;
    const base::StringId anchor = links.anchor[link];
    Text& text = texts[anchor.value];
    if (!is_live(links, link) && text.lost_links++ == 0) of_lost.push_back(anchor);
    if (!is_live(links, link) || aside[link]) return;
    add_row(anchor);
    row_of_link[link] = text.row;
    ++text.links;
    text.follow_links += is_follow(links, link) ? 1 : 0;
  });
  for (const base::StringId anchor : of_lost) add_row(anchor);
  for (const base::StringId anchor : crawl.anchors.text) add_row(anchor);
  for (const base::StringId anchor : tally.anchor) {
    tally.links.push_back(texts[anchor.value].links);
    tally.follow_links.push_back(texts[anchor.value].follow_links);
    tally.lost_links.push_back(texts[anchor.value].lost_links);
  }
}

// For each anchor, with how many different groups its links go.
template <class GroupOf>
base::Slices count_groups(const crawl::Crawl& crawl, const Counts& row_of_link, std::uint32_t anchors,
                          std::uint32_t groups, GroupOf group_of, Counts& counts) {
  DistinctGroups met(anchors);
  const auto group = [&](std::uint32_t link) {
    return row_of_link[link] == base::kNone ? base::kNone : group_of(link);
  };
  co_await visit_by_group(
      crawl.links, groups, group, [&](std::uint32_t link) { return row_of_link[link]; },
      [&](std::uint32_t group, std::uint32_t row) { met.is_first(row, group); });
  counts = met.counts();
}

}  // namespace

base::Slices anchors(const crawl::Crawl& crawl, const base::BitColumn& aside, AnchorTally& tally) {
  const crawl::LinkTable& links = crawl.links;
  Counts row_of_link;
  co_await number_anchors(crawl, aside, tally, row_of_link);
  const auto anchors = static_cast<std::uint32_t>(tally.anchor.size());
  const auto count = [&](std::uint32_t groups, auto group_of, Counts& counts) {
    return count_groups(crawl, row_of_link, anchors, groups, group_of, counts);
  };
  const std::vector<base::DomainId> domain = domains_of_pages(crawl);
  const auto source = [&](std::uint32_t link) { return links.source[link].value; };
  const auto target = [&](std::uint32_t link) { return links.target[link].value; };
  const auto source_domain = [&](std::uint32_t link) { return domain[source(link)].value; };
  co_await count(crawl.pages.size(), source, tally.source_pages);
  co_await count(crawl.domains.names.size(), source_domain, tally.source_domains);
  co_await count(crawl.pages.size(), target, tally.targets);
}

AnchorTally anchors(const crawl::Crawl& crawl) {
  AnchorTally tally;
  const base::BitColumn none(crawl.links.size());
  base::finish(anchors(crawl, none, tally));
  return tally;
}

}  // namespace analysis
