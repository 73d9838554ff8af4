// How many links and pages each rule touched, so that a report can say what was done to the crawl.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "network/consolidate.h"

namespace network {

struct RuleCount;

// In the order in which the rules apply; names in name_of.
enum class Rule : std::uint8_t {
  kOtherTypes,   // images, scripts, canonicals, …: not hyperlinks
  kLost,         // backlinks that their tool says are gone
  kResources,    // left out: an end is a picture, a script, a sitemap, …
  kExternal,     // left out: an end outside the site
  kSelfLinks,    // left out
  kRedirects,    // an end stands for another page
  kCanonicals,   // the same, by canonical
  kLoops,        // pages of redirect or canonical loops
  kDead,         // leads to a page that answers 4xx or 5xx, by redirects in a loop, or not; it gets no teleport
  kBlocked,      // on a page that robots.txt keeps crawlers from: evaporated
  kNoindex,      // on a noindex page: evaporated
  kNofollow,     // evaporated or dropped
  kSponsored,    // the same
  kUgc,          // the same
  kDuplicates,   // merged into a better-placed or earlier link of the same two nodes
  kBoilerplate,  // of the content, but template: weighs less
  kPosition,     // weighs other than 1, for whatever reason
};
inline constexpr int kRules = static_cast<int>(Rule::kPosition) + 1;
std::string_view name_of(Rule rule);

class Tally {
 public:
  explicit Tally(std::uint32_t pages) : touched_(pages, 0) {}

  void link(Rule rule, base::PageId source) {
    const auto index = static_cast<unsigned>(rule);
    ++links_[index];
    touched_[source.value] |= 1U << index;
  }
  void links(Rule rule, std::uint64_t count) { links_[static_cast<unsigned>(rule)] += count; }
  void pages(Rule rule, std::uint64_t count) { pages_[static_cast<unsigned>(rule)] += count; }
  void moves(const Consolidation& moved);

  std::vector<RuleCount> counts() const;

 private:
  std::array<std::uint64_t, kRules> links_{};
  std::array<std::uint64_t, kRules> pages_{};   // where pages are counted by themselves
  std::vector<std::uint32_t> touched_;          // [pages] a bit for each rule that met one of its links
};

}  // namespace network
