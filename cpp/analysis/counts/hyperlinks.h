// What the counts over links share: which links count, grouping by counting, and counting distinct
// pairs without a hash or a sort.
#pragma once

#include <cstdint>
#include <vector>

#include "base/groups.h"
#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

inline bool is_hyperlink(const crawl::LinkTable& links, std::uint32_t link) {
  return links.type[link] == crawl::LinkType::kHyperlink;
}
// A hyperlink that no tool says is lost.
inline bool is_live(const crawl::LinkTable& links, std::uint32_t link) {
  return crawl::counts_as_live(links.flags[link], links.type[link]);
}
inline bool is_follow(const crawl::LinkTable& links, std::uint32_t link) {
  return (links.flags[link] & crawl::flag::kFollow) != 0;
}

// visit(group, member) for every live hyperlink, one group after the other (base/groups.h).
template <class GroupOf, class MemberOf, class Visit>
base::Slices visit_by_group(const crawl::LinkTable& links, std::uint32_t groups, GroupOf group_of, MemberOf member_of,
                            Visit visit) {
  const auto group_of_live = [&](std::uint32_t link) { return is_live(links, link) ? group_of(link) : base::kNone; };
  co_await base::visit_by_group(links.size(), groups, group_of_live, member_of, visit);
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

}  // namespace analysis
