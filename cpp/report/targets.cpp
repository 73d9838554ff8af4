#include "report/targets.h"

#include <algorithm>
#include <limits>

#include "base/math.h"
#include "report/hyperlinks.h"

namespace report {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// How often each anchor of one page occurs, in order of appearance.
class AnchorCounts {
 public:
  explicit AnchorCounts(std::uint32_t texts) : pages_(texts), place_(texts) {}

  void count(std::span<const std::uint32_t> links, std::uint32_t page) {
    anchors_.clear();
    counts_.clear();
    for (const std::uint32_t anchor : links) {
      if (pages_.is_first(anchor, page)) {
        place_[anchor] = static_cast<std::uint32_t>(anchors_.size());
        anchors_.push_back(anchor);
        counts_.push_back(0);
      }
      ++counts_[place_[anchor]];
    }
  }
  std::uint32_t distinct() const { return static_cast<std::uint32_t>(anchors_.size()); }
  std::size_t top() const { return static_cast<std::size_t>(std::ranges::max_element(counts_) - counts_.begin()); }
  std::uint32_t anchor(std::size_t place) const { return anchors_[place]; }
  std::uint32_t links(std::size_t place) const { return counts_[place]; }

  // -sum p log p = log n - (sum c log c) / n
  double diversity(std::size_t links) const {
    if (links < 2) return kNaN;
    if (anchors_.size() == 1) return 0;
    if (anchors_.size() == links) return 1;
    double sum = 0;
    for (const std::uint32_t count : counts_) sum += count * base::log(count);
    const auto n = static_cast<double>(links);
    return std::clamp(1 - sum / (n * base::log(n)), 0.0, 1.0);
  }

 private:
  DistinctGroups pages_;
  std::vector<std::uint32_t> place_;     // by text: of the page that was counted last
  std::vector<std::uint32_t> anchors_;
  std::vector<std::uint32_t> counts_;
};

}  // namespace

TargetTally targets(const crawl::Crawl& crawl, std::span<const std::uint32_t> pages) {
  const crawl::LinkTable& links = crawl.links;
  const Groups anchors = group_hyperlinks(
      links, crawl.pages.size(), [&](std::uint32_t link) { return links.target[link].value; },
      [&](std::uint32_t link) { return links.anchor[link].value; });
  TargetTally tally;
  AnchorCounts counts(crawl.texts.size());
  for (const std::uint32_t page : pages) {
    const auto here = anchors[page];
    counts.count(here, page);
    tally.anchors.push_back(counts.distinct());
    tally.diversity.push_back(counts.diversity(here.size()));
    if (here.empty()) {
      tally.top_anchor.push_back(base::StringId::none());
      tally.top_share.push_back(kNaN);
    } else {
      const std::size_t top = counts.top();
      tally.top_anchor.push_back(base::StringId{counts.anchor(top)});
      tally.top_share.push_back(counts.links(top) / static_cast<double>(here.size()));
    }
  }
  return tally;
}

}  // namespace report
