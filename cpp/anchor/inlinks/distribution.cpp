#include "anchor/inlinks/distribution.h"

#include <algorithm>

#include "base/math.h"

namespace anchor {
namespace {

constexpr double kLog2 = 0.69314718055994530942;

double log_of(std::uint32_t count) {
  static const auto small = [] {
    std::array<double, 1024> logs{};
    for (std::uint32_t i = 0; i < logs.size(); ++i) logs[i] = base::log(i);
    return logs;
  }();
  return count < small.size() ? small[count] : base::log(count);
}

}  // namespace

double Distribution::diversity() const { return anchors < 2 ? 0 : entropy * kLog2 / log_of(anchors); }

const Distribution& Distributor::of(std::span<const InlinkRow> rows) {
  begin();
  add(rows);
  return end();
}

void Distributor::begin() {
  pages_.begin();
  domains_.begin();
  anchors_.begin();
  used_.clear();
  result_ = {};
}

void Distributor::add(std::span<const InlinkRow> rows) {
  const auto use = [](std::uint32_t& classes, std::uint32_t& distinct, ByClass& in_class, std::size_t c) {
    distinct += classes == 0 ? 1 : 0;
    in_class[c] += (classes >> c & 1) ^ 1;
    classes |= 1U << c;
  };
  for (const InlinkRow& row : rows) {
    const auto c = static_cast<std::size_t>(row.cls);
    ++result_.by_links[c];
    use(pages_[row.source.value], result_.pages, result_.by_pages, c);
    use(domains_[domain_of_page_[row.source.value].value], result_.domains, result_.by_domains, c);
    if ((row.flags & placement_flag::kFirst) == 0) continue;
    std::uint32_t& number = anchors_[row.anchor.value];
    if (number == 0) {
      used_.push_back({row.anchor, 0});
      number = static_cast<std::uint32_t>(used_.size());
    }
    ++used_[number - 1].placements;
    ++result_.by_placements[c];
  }
  result_.links += static_cast<std::uint32_t>(rows.size());
}

// H = log N - (sum of n log n) / N over the anchors in order of first use.
const Distribution& Distributor::end() {
  AnchorId top;
  std::uint32_t most = 0, all = 0;
  double sum = 0;
  for (const auto [anchor, count] : used_) {
    all += count;
    if (count > 1) sum += count * log_of(count);
    if (count < most || (count == most && top < anchor)) continue;
    top = anchor;
    most = count;
  }
  result_.anchors = static_cast<std::uint32_t>(used_.size());
  result_.placements = all;
  result_.top_anchor = top;
  result_.top_placements = most;
  if (result_.anchors > 1) result_.entropy = std::max((log_of(all) - sum / all) / kLog2, 0.0);
  return result_;
}

}  // namespace anchor
