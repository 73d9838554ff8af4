// What the counts over links share: which links count, grouping by counting, and counting distinct
// pairs without a hash or a sort.
#pragma once

#include <cstdint>
#include <vector>

#include "base/groups.h"
#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace report {

inline bool is_hyperlink(const crawl::LinkTable& links, std::uint32_t link) {
  return links.type[link] == crawl::LinkType::kHyperlink;
}
inline bool is_follow(const crawl::LinkTable& links, std::uint32_t link) {
  return (links.flags[link] & crawl::flag::kFollow) != 0;
}

// Whether the hyperlinks of each group follow one another, as in an export that goes page by page.
template <class GroupOf>
base::Slices find_grouped(const crawl::LinkTable& links, std::uint32_t groups, GroupOf group_of, bool& grouped) {
  std::vector<std::uint8_t> seen(groups, 0);
  std::uint32_t last = base::kNone;
  grouped = true;
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    if (!grouped || !is_hyperlink(links, link) || group_of(link) == last) return;
    last = group_of(link);
    grouped = seen[last] == 0;
    seen[last] = 1;
  });
}

// visit(group, member) for every hyperlink, one group after the other. Where the links come grouped
// already, no memory and two passes.
template <class GroupOf, class MemberOf, class Visit>
base::Slices visit_by_group(const crawl::LinkTable& links, std::uint32_t groups, GroupOf group_of, MemberOf member_of,
                            Visit visit) {
  bool grouped = false;
  co_await find_grouped(links, groups, group_of, grouped);
  if (grouped) {
    co_await base::for_each(links.size(), [&](std::uint32_t link) {
      if (is_hyperlink(links, link)) visit(group_of(link), member_of(link));
    });
    co_return;
  }
  base::Groups sorted;
  const auto group_of_hyperlink = [&](std::uint32_t link) {
    return is_hyperlink(links, link) ? group_of(link) : base::kNone;
  };
  co_await base::group_rows(links.size(), groups, group_of_hyperlink, member_of, sorted);
  std::uint32_t group = 0;
  co_await base::for_each(static_cast<std::uint32_t>(sorted.members.size()), [&](std::uint32_t i) {
    while (sorted.starts[group + 1] <= i) ++group;
    visit(group, sorted.members[i]);
  });
}

// Tells the first time that a key is met within a group, when groups are visited one after the other,
// and counts for each key the groups in which it was met.
class DistinctGroups {
 public:
  explicit DistinctGroups(std::uint32_t keys) : keys_(keys) {}

  bool is_first(std::uint32_t key, std::uint32_t group) {
    Key& known = keys_[key];
    if (known.last_group == group) return false;
    known.last_group = group;
    ++known.groups;
    return true;
  }
  std::vector<std::uint32_t> counts() const {
    std::vector<std::uint32_t> counts;
    counts.reserve(keys_.size());
    for (const Key& key : keys_) counts.push_back(key.groups);
    return counts;
  }

 private:
  struct Key {
    std::uint32_t last_group = base::kNone;
    std::uint32_t groups = 0;
  };
  std::vector<Key> keys_;
};

// By page.
std::vector<base::DomainId> domains_of_pages(const crawl::Crawl& crawl);

}  // namespace report
