#include "report/anchors.h"

#include "report/hyperlinks.h"

namespace report {
namespace {

using Counts = std::vector<std::uint32_t>;

// What is known of a text while links are counted, side by side in memory: anchors come in any order.
struct Text {
  std::uint32_t row = base::kNone;
  std::uint32_t links = 0;
  std::uint32_t follow_links = 0;
};

// The anchor row of each link; links that are no hyperlinks have kNone.
Counts number_anchors(const crawl::Crawl& crawl, AnchorTally& tally) {
  const crawl::LinkTable& links = crawl.links;
  std::vector<Text> texts(crawl.texts.size());
  Counts row_of_link(links.size(), base::kNone);
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    if (!is_hyperlink(links, link)) continue;
    const base::StringId anchor = links.anchor[link];
    Text& text = texts[anchor.value];
    if (text.links == 0) {
      text.row = static_cast<std::uint32_t>(tally.anchor.size());
      tally.anchor.push_back(anchor);
    }
    row_of_link[link] = text.row;
    ++text.links;
    text.follow_links += is_follow(links, link) ? 1 : 0;
  }
  for (const base::StringId anchor : crawl.anchors.text) {
    if (texts[anchor.value].links == 0) tally.anchor.push_back(anchor);
  }
  for (const base::StringId anchor : tally.anchor) {
    tally.links.push_back(texts[anchor.value].links);
    tally.follow_links.push_back(texts[anchor.value].follow_links);
  }
  return row_of_link;
}

// For each anchor, with how many different groups its links go.
template <class GroupOf>
Counts count_groups(const crawl::Crawl& crawl, const Counts& row_of_link, std::uint32_t anchors, std::uint32_t groups,
                    GroupOf group_of) {
  DistinctGroups met(anchors);
  visit_by_group(
      crawl.links, groups, group_of, [&](std::uint32_t link) { return row_of_link[link]; },
      [&](std::uint32_t group, std::uint32_t row) { met.is_first(row, group); });
  return met.counts();
}

}  // namespace

AnchorTally anchors(const crawl::Crawl& crawl) {
  const crawl::LinkTable& links = crawl.links;
  AnchorTally tally;
  const Counts row_of_link = number_anchors(crawl, tally);
  const auto anchors = static_cast<std::uint32_t>(tally.anchor.size());
  const auto count = [&](std::uint32_t groups, auto group_of) {
    return count_groups(crawl, row_of_link, anchors, groups, group_of);
  };
  const std::vector<base::DomainId> domain = domains_of_pages(crawl);
  tally.source_pages = count(crawl.pages.size(), [&](std::uint32_t link) { return links.source[link].value; });
  tally.source_domains =
      count(crawl.domains.names.size(), [&](std::uint32_t link) { return domain[links.source[link].value].value; });
  tally.targets = count(crawl.pages.size(), [&](std::uint32_t link) { return links.target[link].value; });
  double all = 0;
  for (const std::uint32_t some : tally.links) all += some;
  for (const std::uint32_t some : tally.links) tally.share.push_back(all > 0 ? some / all : 0);
  return tally;
}

}  // namespace report
