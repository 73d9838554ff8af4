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

// Members of group g, in row order: members[starts[g], starts[g + 1]).
struct Groups {
  std::vector<std::uint32_t> starts;    // [groups + 1]
  std::vector<std::uint32_t> members;

  std::uint32_t size() const { return static_cast<std::uint32_t>(starts.size() - 1); }
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

// Tells the first time that a key is met within a group, when groups are visited one after the other.
class FirstInGroup {
 public:
  explicit FirstInGroup(std::uint32_t keys) : last_group_(keys, base::kNone) {}
  bool operator()(std::uint32_t key, std::uint32_t group) {
    if (last_group_[key] == group) return false;
    last_group_[key] = group;
    return true;
  }

 private:
  std::vector<std::uint32_t> last_group_;
};

// By page.
std::vector<base::DomainId> domains_of_pages(const crawl::Crawl& crawl);

}  // namespace report
