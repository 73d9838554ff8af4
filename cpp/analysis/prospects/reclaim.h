// Links that are there, or were, and do not do for the site what they could. One row a fix.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/prospects/mentions.h"
#include "analysis/site/page_states.h"
#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "network/network.h"

namespace analysis {

enum class FixKind : std::uint8_t {  // codes of catalog::values::kFixKind
  kBroken,  // links of others lead to a page of the site that is dead, or to one that redirects to such: a row a page
  kChain,  // they lead to one over two redirects or more, or over one that says it is temporary: a row a page
  kLost,  // links that their tool says are gone: a row a domain and reason
  kNofollow,  // live links in the main text that pass on nothing, of domains that pass on others: a row a domain
  kNoAlt,  // pictures without a text: a row a domain
  kMention,  // pages name the site and do not link to it: a row a domain
  kOwnBroken,  // links of the site to a page of its own that is dead or redirects: a row a page
};

struct Fix {
  FixKind kind = FixKind::kBroken;
  std::uint32_t link = base::kNone;  // the first of its links; none: kMention
  std::uint32_t mention = base::kNone;  // of kMention the first, a row of ReclaimInput::mentions
  bool domain_links = false;  // of kMention: other pages of the domain link to the site
  base::PageId target = base::PageId::none();  // of kBroken, kChain, kOwnBroken
  base::DomainId domain = base::DomainId::none();  // linking, of the others
  base::StringId reason{};  // of kLost, as the tool writes it
  std::uint32_t links = 0, source_domains = 0;  // of kMention pages that name the site
  std::uint32_t hops = 0;  // of kChain
  std::int32_t day = crawl::kNoDate;  // of kLost the latest
};

struct ReclaimInput {
  const crawl::Crawl& crawl;
  base::DomainId site;
  const network::Network& network;
  std::span<const PageState> states;  // [pages]
  std::span<const Mention> mentions;  // in the order of pages
};

// By kind, then by linking domains, then by links, then by first link. O(links log links of a page).
base::Slices find_fixes(ReclaimInput input, std::vector<Fix>& result);

}  // namespace analysis
