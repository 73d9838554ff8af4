#include "anchor/distribution.h"

#include <algorithm>
#include <bit>

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

const Distribution& Distributor::of(const SaidRows& rows, Inside inside) {
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
  result_ = {};
}

void Distributor::add(const SaidRows& rows, std::size_t first, std::size_t end, Inside inside) {
  if (is_small_ && result_.links + end - first > kSmallGroup) leave_few();
  rows.visit(first, end, [&](const auto& some) {
    is_small_ ? count(some, inside.after(first), few_) : count(some, inside.after(first), columns_);
  });
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

template <class Rows, class Numbers>
void Distributor::count(const Rows& rows, Inside inside, Met<Numbers>& met) {
  const auto meet = [](std::uint32_t& classes, std::uint32_t& distinct, ByClass& in_class, std::size_t c) {
    distinct += classes == 0 ? 1 : 0;
    in_class[c] += (classes >> c & 1) ^ 1;
    classes |= 1U << c;
  };
  std::uint32_t pages = 0, domains = 0, classes_inside = 0, anchors = result_.anchors;
  const std::size_t most = std::min<std::size_t>(anchors + rows.size(), anchors_);
  if (used_.size() < most) used_.resize(most);
  Used* const used = used_.data();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Said row = rows[i];
    const auto c = static_cast<std::size_t>(row.of);
    ++result_.by_links[c];
    meet(met.pages[row.source.value], pages, result_.by_pages, c);
    if (i < inside.rows) {
      classes_inside |= 1U << c;
    } else {
      meet(met.domains[domain_of_page_[row.source.value].value], domains, result_.by_domains, c);
    }
    if ((row.marks & placement::kFirst) == 0) continue;
    std::uint32_t& place = met.anchors[row.anchor.value];
    if (place == 0) {
      used[anchors] = {row.anchor, 0};
      place = ++anchors;
    }
    ++used[place - 1].placements;
    ++result_.by_placements[c];
  }
  for (std::uint32_t left = classes_inside; left != 0; left &= left - 1) {
    meet(met.domains[inside.domain.value], domains, result_.by_domains,
         static_cast<std::size_t>(std::countr_zero(left)));
  }
  result_.anchors = anchors;
  result_.links += static_cast<std::uint32_t>(rows.size());
  result_.pages += pages;
  result_.domains += domains;
}

// H = log N - (sum of n log n) / N over the anchors in order of first use.
const Distribution& Distributor::end() {
  AnchorId top;
  std::uint32_t most = 0, all = 0;
  double sum = 0;
  for (const auto [anchor, count] : std::span(used_).first(result_.anchors)) {
    all += count;
    if (count > 1) sum += count * log_of(count);
    if (count < most || (count == most && top < anchor)) continue;
    top = anchor;
    most = count;
  }
  result_.placements = all;
  result_.top_anchor = top;
  result_.top_placements = most;
  if (result_.anchors > 1) result_.entropy = std::max((log_of(all) - sum / all) / kLog2, 0.0);
  return result_;
}

}  // namespace anchor
