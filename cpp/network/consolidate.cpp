#include "network/consolidate.h"

#include <utility>

namespace network {
namespace {

using base::PageId;

void take_first(std::vector<PageId>& step, PageId from, PageId to) {
  if (to.valid() && to != from && !step[from.value].valid()) step[from.value] = to;
}

}  // namespace

Steps own_steps(const crawl::Crawl& crawl) {
  const crawl::PageTable& pages = crawl.pages;
  Steps steps{.redirect = std::vector<PageId>(pages.size()), .canonical = std::vector<PageId>(pages.size())};
  const auto take_canonical = [&](PageId from, PageId to) {
    if (!to.valid() || crawl.domain_of(from) != crawl.domain_of(to)) return;
    take_first(steps.canonical, from, to);
  };

  for (std::uint32_t p = 0; p < pages.redirect.size(); ++p) {
    take_first(steps.redirect, PageId{p}, pages.redirect[p]);
  }
  for (std::uint32_t p = 0; p < pages.canonical.size(); ++p) {
    take_canonical(PageId{p}, pages.canonical[p]);
  }
  const crawl::LinkTable& links = crawl.links;
  for (std::uint32_t l = 0; l < links.size(); ++l) {
    if (crawl::is_redirect(links.type[l])) {
      take_first(steps.redirect, links.source[l], links.target[l]);
    } else if (crawl::is_canonical(links.type[l])) {
      take_canonical(links.source[l], links.target[l]);
    }
  }
  return steps;
}

Consolidation keep_apart(std::uint32_t pages) {
  Consolidation result;
  result.final_page.resize(pages);
  result.move.assign(pages, Move::kNone);
  for (std::uint32_t p = 0; p < pages; ++p) result.final_page[p] = PageId{p};
  return result;
}

// Each page has at most one step, so following steps from a page ends at a page that is settled, at
// one without a step, or at a page of the present walk: then that page begins a loop.
Consolidation follow(const Steps& steps, std::span<const std::uint16_t> status) {
  const auto count = static_cast<std::uint32_t>(steps.redirect.size());
  Consolidation result = keep_apart(count);
  std::vector<PageId> next(count);
  for (std::uint32_t p = 0; p < count; ++p) {
    const bool redirects = steps.redirect[p].valid();
    const PageId canonical = steps.canonical[p];
    const bool leads = canonical.valid() && status[canonical.value] < 400;
    next[p] = redirects ? steps.redirect[p] : leads ? canonical : PageId::none();
    if (next[p].valid()) result.move[p] = redirects ? Move::kRedirect : Move::kCanonical;
  }

  enum class Mark : std::uint8_t { kFresh, kWalking, kSettled };
  std::vector<Mark> mark(count, Mark::kFresh);
  std::vector<PageId> walk;
  for (std::uint32_t start = 0; start < count; ++start) {
    PageId at{start};
    while (mark[at.value] == Mark::kFresh && next[at.value].valid()) {
      mark[at.value] = Mark::kWalking;
      walk.push_back(at);
      at = next[at.value];
    }
    if (mark[at.value] == Mark::kWalking) {
      PageId member{};
      do {
        member = walk.back();
        walk.pop_back();
        result.move[member.value] = Move::kNone;
        mark[member.value] = Mark::kSettled;
        ++result.looped;
      } while (member != at);
    }
    mark[at.value] = Mark::kSettled;
    for (; !walk.empty(); walk.pop_back()) {
      const PageId page = walk.back();
      // The page after it is settled, and stands for itself or has its own final page by now.
      result.final_page[page.value] = result.final_page[next[page.value].value];
      mark[page.value] = Mark::kSettled;
    }
  }
  return result;
}

}  // namespace network
