#include "analysis/backlinks/same_profiles.h"

#include <algorithm>
#include <cstddef>

#include "analysis/counts/hyperlinks.h"
#include "base/groups.h"
#include "quality/authority/similar_profiles.h"

namespace analysis {
namespace {

constexpr std::uint32_t kSetsASlice = 1U << 10;

// Of each domain the different domains that link there, ascending, in the place of all.
base::Slices keep_distinct(base::Groups& groups) {
  std::uint32_t end = 0, first = 0;
  co_await base::for_each(
      static_cast<std::uint32_t>(groups.starts.size() - 1),
      [&](std::uint32_t group) {
        const std::uint32_t last = groups.starts[group + 1];
        const auto begin = groups.members.begin();
        std::sort(begin + first, begin + last);
        const auto unique = std::unique(begin + first, begin + last);
        if (end != first) std::move(begin + first, unique, begin + end);
        groups.starts[group] = end;
        end += static_cast<std::uint32_t>(unique - (begin + first));
        first = last;
      },
      kSetsASlice);
  groups.starts.back() = end;
  groups.members.resize(end);
}

}  // namespace

base::Slices find_same_profiles(const crawl::Crawl& crawl, std::span<const std::uint32_t> live,
                                std::vector<std::uint8_t>& similar) {
  similar.assign(live.size(), 0);
  const std::vector<base::DomainId> domain = domains_of_pages(crawl);
  const auto source = [&](std::uint32_t link) { return domain[crawl.links.source[link].value].value; };
  const auto linking_target = [&](std::uint32_t link) {
    const std::uint32_t target = domain[crawl.links.target[link].value].value;
    return is_live(crawl.links, link) && live[target] > 0 && source(link) != target ? target : base::kNone;
  };
  base::Groups linked_by;
  co_await base::group_rows(crawl.links.size(), static_cast<std::uint32_t>(live.size()), linking_target, source,
                            linked_by);
  if (linked_by.members.size() < 2 * quality::kFewestLinking) co_return;
  co_await keep_distinct(linked_by);
  co_await quality::find_similar({linked_by.starts, linked_by.members}, similar);
}

}  // namespace analysis
