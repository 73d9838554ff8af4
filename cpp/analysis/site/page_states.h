// What became of a page when it was asked for: the column `state`, and which pages a finding can be about.
#pragma once

#include <cstdint>
#include <vector>

#include "crawl/crawl.h"
#include "network/network.h"

namespace analysis {

enum class PageState : std::uint8_t {
  kUnknown,        // no file says
  kLive,           // it answers with itself: status 2xx, or it was read
  kRedirect,
  kCanonicalised,  // its canonical is another page
  kDead,           // 4xx, 5xx, or a loop of redirects
  kNoAnswer,
  kBlocked,        // by robots.txt
  kNoindex,
};

// [pages]; O(pages)
std::vector<PageState> page_states(const crawl::Crawl& crawl, const network::Network& network);

// Is the page, as far as is known, one that search engines may list?
constexpr bool may_be_listed(PageState state) { return state == PageState::kLive || state == PageState::kUnknown; }

}  // namespace analysis
