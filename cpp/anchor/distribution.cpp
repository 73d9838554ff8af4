#include "anchor/distribution.h"

#include <algorithm>

#include "base/math.h"

namespace anchor {
namespace {

constexpr double kLog2 = 0.69314718055994530942;
constexpr std::uint32_t kTabulated = 1024;

double count_log_count(std::uint32_t count) { return count < 2 ? 0 : count * base::log(count); }

}  // namespace

double Distribution::diversity() const { return anchors < 2 ? 0 : entropy * kLog2 / base::log(anchors); }

Distributor::Distributor(std::span<const base::DomainId> domain_of_page, std::uint32_t anchors, std::uint32_t domains)
    : domain_of_page_(domain_of_page), pages_(domain_of_page.size()), domains_(domains), anchors_(anchors) {
  for (std::uint32_t count = 0; count < kTabulated; ++count) count_log_count_.push_back(count_log_count(count));
}

Distribution Distributor::of(std::span<const Said> rows) {
  begin();
  add(rows);
  return end();
}

void Distributor::begin() {
  ++group_;
  row_.clear();
  result_ = {};
}

void Distributor::add(std::span<const Said> rows) {
  const auto meet = [this](Seen& seen, std::uint32_t& distinct, ByClass& in_class, std::size_t c) {
    if (seen.group != group_) {
      seen = {group_, 0};
      ++distinct;
    }
    in_class[c] += (seen.classes >> c & 1) ^ 1;
    seen.classes |= 1U << c;
  };
  result_.links += static_cast<std::uint32_t>(rows.size());
  for (const Said& row : rows) {
    const auto c = static_cast<std::size_t>(row.of);
    ++result_.by_links[c];
    meet(pages_[row.source.value], result_.pages, result_.by_pages, c);
    meet(domains_[domain_of_page_[row.source.value].value], result_.domains, result_.by_domains, c);
    if ((row.marks & placement::kFirst) == 0) continue;
    Used& used = anchors_[row.anchor.value];
    if (used.group != group_) {
      used = {group_, 0};
      row_.push_back(row.anchor);
    }
    ++used.placements;
    ++result_.placements;
    ++result_.by_placements[c];
  }
}

// H = log N - (sum of n log n) / N over the anchors in order of first use.
Distribution Distributor::end() {
  result_.anchors = static_cast<std::uint32_t>(row_.size());
  double sum = 0;
  for (const AnchorId anchor : row_) {
    const std::uint32_t count = anchors_[anchor.value].placements;
    sum += count < kTabulated ? count_log_count_[count] : count_log_count(count);
    const bool better =
        count > result_.top_placements ||
        (count == result_.top_placements && (!result_.top_anchor.valid() || anchor < result_.top_anchor));
    if (!better) continue;
    result_.top_anchor = anchor;
    result_.top_placements = count;
  }
  if (row_.size() > 1) {
    const double entropy = (base::log(result_.placements) - sum / result_.placements) / kLog2;
    result_.entropy = std::max(entropy, 0.0);
  }
  return result_;
}

}  // namespace anchor
