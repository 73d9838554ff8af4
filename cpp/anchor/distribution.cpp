#include "anchor/distribution.h"

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

Distribution Distributor::of(std::span<const Said> rows, Inside inside) {
  begin();
  add(rows, inside);
  return end();
}

template <class Numbers>
void Distributor::Met<Numbers>::begin() {
  pages.begin();
  domains.begin();
  anchors.begin();
}

void Distributor::begin() {
  is_small_ = true;
  few_.begin();
  used_.clear();
  result_ = {};
}

void Distributor::add(std::span<const Said> rows, Inside inside) {
  if (is_small_ && result_.links + rows.size() > kSmallGroup) leave_few();
  is_small_ ? count(rows, inside, few_) : count(rows, inside, columns_);
}

// The group is a large one: what is known of it goes to the columns.
void Distributor::leave_few() {
  if (!has_columns_) {
    columns_.pages.make(static_cast<std::uint32_t>(domain_of_page_.size()));
    columns_.domains.make(domains_);
    columns_.anchors.make(anchors_);
  }
  is_small_ = false;
  has_columns_ = true;
  columns_.begin();
  const auto moved_to = [](NumberColumn& column) {
    return [&column](std::uint32_t id, std::uint32_t number) { column[id] = number; };
  };
  few_.pages.each(moved_to(columns_.pages));
  few_.domains.each(moved_to(columns_.domains));
  few_.anchors.each(moved_to(columns_.anchors));
}

template <class Numbers>
void Distributor::count(std::span<const Said> rows, Inside inside, Met<Numbers>& met) {
  const auto meet = [](std::uint32_t& classes, std::uint32_t& distinct, ByClass& in_class, std::size_t c) {
    distinct += classes == 0 ? 1 : 0;
    in_class[c] += (classes >> c & 1) ^ 1;
    classes |= 1U << c;
  };
  result_.links += static_cast<std::uint32_t>(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Said& row = rows[i];
    const auto c = static_cast<std::size_t>(row.of);
    ++result_.by_links[c];
    meet(met.pages[row.source.value], result_.pages, result_.by_pages, c);
    meet(met.domains[inside.domain_of(rows, i, domain_of_page_).value], result_.domains, result_.by_domains, c);
    if ((row.marks & placement::kFirst) == 0) continue;
    std::uint32_t& place = met.anchors[row.anchor.value];
    if (place == 0) {
      used_.push_back({row.anchor, 0});
      place = static_cast<std::uint32_t>(used_.size());
    }
    ++used_[place - 1].placements;
    ++result_.placements;
    ++result_.by_placements[c];
  }
}

// H = log N - (sum of n log n) / N over the anchors in order of first use.
Distribution Distributor::end() {
  result_.anchors = static_cast<std::uint32_t>(used_.size());
  double sum = 0;
  for (const auto [anchor, count] : used_) {
    if (count > 1) sum += count * log_of(count);
    const bool better =
        count > result_.top_placements ||
        (count == result_.top_placements && (!result_.top_anchor.valid() || anchor < result_.top_anchor));
    if (!better) continue;
    result_.top_anchor = anchor;
    result_.top_placements = count;
  }
  if (used_.size() > 1) {
    const double entropy = (log_of(result_.placements) - sum / result_.placements) / kLog2;
    result_.entropy = std::max(entropy, 0.0);
  }
  return result_;
}

}  // namespace anchor
