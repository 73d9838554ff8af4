// Which pages of the site can be given a link, and which can give one.
//
// A target answers (2xx where the files tell what pages answer), and search engines may list it: it is not redirected,
// dead, blocked, noindex or canonicalised. A source is such a page, too, which is a node of the graph, has at least one
// link in its content, and fewer than Options::max_outlinks; nothing in robots directives keeps its links from passing
// equity. Pages that Options::exclude names are neither: lists, searches and the like.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/options.h"
#include "base/groups.h"
#include "base/result.h"
#include "crawl/crawl.h"
#include "graph/csr.h"

namespace analysis {

// Links between pages of the site that its editors set: live hyperlinks in the content or at an unknown place that are
// no template, each pair once, by the pages that stand for their ends. Row u: pages that u links.
graph::Csr content_links(const crawl::Crawl& crawl, const Analysis& analysis);

struct LinkCandidates {
  std::vector<std::uint8_t> target;  // [pages] 1: can be given a link
  std::vector<std::uint8_t> source;  // [pages] 1: can give one
};
LinkCandidates link_candidates(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis,
                               const graph::Csr& content);

// The pages to lift: those that the list names, by addresses or patterns in which * stands for anything; "auto": at
// most 200, those with most more demand than equity first, where pages that fewer than two pages link go before all.
// Demand is what files bring of visits (clicks, sessions, impressions), else linking domains, else words.
// Errors: kBadOption, naming an address that is no page of the site, or why it cannot be given a link.
base::Result<std::vector<std::uint32_t>> lifted_pages(const crawl::Crawl& crawl, const Analysis& analysis,
                                                      const LinkCandidates& candidates, std::string_view lift);

// Pages that have a link to another in any place, of any type, followed or not; redirects and canonicals lead on.
class ExistingLinks {
 public:
  ExistingLinks(const crawl::Crawl& crawl, const Analysis& analysis);
  void aim(std::uint32_t target);
  bool has(std::uint32_t source) const { return linked_[source] == target_; }

 private:
  base::Groups sources_;  // by the page that stands for the target
  std::vector<std::uint32_t> linked_;  // [pages] the last target that it was found to link
  std::uint32_t target_ = base::kNone;
};

}  // namespace analysis
