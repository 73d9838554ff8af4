// What the counts over links share: which links count, grouping by counting, and counting distinct
// pairs without a hash or a sort.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"
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
bool is_grouped(const crawl::LinkTable& links, std::uint32_t groups, GroupOf group_of) {
  std::vector<std::uint8_t> seen(groups, 0);
  std::uint32_t last = base::kNone;
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    if (!is_hyperlink(links, link) || group_of(link) == last) continue;
    last = group_of(link);
    if (seen[last] != 0) return false;
    seen[last] = 1;
  }
  return true;
}

// Hyperlinks by group: members[starts[g], starts[g + 1]) in link order.
struct Groups {
  std::vector<std::uint32_t> starts;    // [groups + 1]
  std::vector<std::uint32_t> members;

  std::span<const std::uint32_t> operator[](std::uint32_t group) const {
    return std::span(members).subspan(starts[group], starts[group + 1] - starts[group]);
  }
};

// The hyperlinks' member_of(link) by group_of(link) < groups. Two counting passes, 4 bytes a link.
template <class GroupOf, class MemberOf>
Groups group_hyperlinks(const crawl::LinkTable& links, std::uint32_t groups, GroupOf group_of, MemberOf member_of) {
  Groups result;
  result.starts.assign(std::size_t{groups} + 2, 0);   // one ahead, so that filling leaves starts
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    if (is_hyperlink(links, link)) ++result.starts[std::size_t{group_of(link)} + 2];
  }
  for (std::size_t i = 2; i < result.starts.size(); ++i) result.starts[i] += result.starts[i - 1];
  result.members.resize(result.starts.back());
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    if (!is_hyperlink(links, link)) continue;
    result.members[result.starts[std::size_t{group_of(link)} + 1]++] = member_of(link);
  }
  result.starts.pop_back();
  return result;
}

// visit(group, member) for every hyperlink, one group after the other. Where the links come grouped
// already, no memory and one pass.
template <class GroupOf, class MemberOf, class Visit>
void visit_by_group(const crawl::LinkTable& links, std::uint32_t groups, GroupOf group_of, MemberOf member_of,
                    Visit visit) {
  if (is_grouped(links, groups, group_of)) {
    for (std::uint32_t link = 0; link < links.size(); ++link) {
      if (is_hyperlink(links, link)) visit(group_of(link), member_of(link));
    }
    return;
  }
  const Groups grouped = group_hyperlinks(links, groups, group_of, member_of);
  for (std::uint32_t group = 0; group < groups; ++group) {
    for (const std::uint32_t member : grouped[group]) visit(group, member);
  }
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
