#include "network/consolidate.h"

#include <algorithm>

namespace network {
namespace {

using base::PageId;

// A page whose redirect leads to itself is a loop of one. The refreshes of a page that answers are none.
bool may_lead_to_itself(std::uint16_t status) { return status >= 300 && status < 400; }

void take_first(std::vector<PageId>& step, PageId from, PageId to, bool to_itself) {
  if (to.valid() && (to_itself || to != from) && !step[from.value].valid()) step[from.value] = to;
}

}  // namespace

Steps own_steps(const crawl::Crawl& crawl) {
  const crawl::PageTable& pages = crawl.pages;
  Steps steps{.redirect = std::vector<PageId>(pages.size()), .canonical = std::vector<PageId>(pages.size())};
  const auto take_canonical = [&](PageId from, PageId to) {
    if (!to.valid() || crawl.domain_of(from) != crawl.domain_of(to)) return;
    take_first(steps.canonical, from, to, false);
  };

  for (std::uint32_t p = 0; p < pages.redirect.size(); ++p) {
    take_first(steps.redirect, PageId{p}, pages.redirect[p], may_lead_to_itself(pages.status[p]));
  }
  for (std::uint32_t p = 0; p < pages.canonical.size(); ++p) {
    take_canonical(PageId{p}, pages.canonical[p]);
  }
  const crawl::LinkTable& links = crawl.links;
  for (std::uint32_t l = 0; l < links.size(); ++l) {
    const PageId from = links.source[l];
    if (crawl::is_redirect(links.type[l])) {
      const std::uint16_t status = pages.status[from.value];
      const bool by_server = links.type[l] == crawl::LinkType::kRedirect;
      take_first(steps.redirect, from, links.target[l], by_server && (status == 0 || may_lead_to_itself(status)));
    } else if (crawl::is_canonical(links.type[l]) && !pages.canonical[from.value].valid()) {
      take_canonical(from, links.target[l]);
    }
  }
  return steps;
}

Consolidation keep_apart(std::uint32_t pages) {
  Consolidation result;
  result.final_page.resize(pages);
  result.move.assign(pages, Move::kNone);
  result.next.assign(pages, PageId::none());
  for (std::uint32_t p = 0; p < pages; ++p) result.final_page[p] = PageId{p};
  return result;
}

namespace {

// `loop`: its pages, each after the one that its step leads to.
void settle_loop(const std::vector<PageId>& loop, Consolidation& result) {
  result.looped += static_cast<std::uint32_t>(loop.size());
  const auto by_canonical = [&](PageId page) { return result.move[page.value] == Move::kCanonical; };
  const auto first = static_cast<std::size_t>(std::ranges::find_if(loop, by_canonical) - loop.begin());
  for (std::size_t i = 0; i < loop.size(); ++i) {
    const PageId page = loop[(first + i) % loop.size()];
    if (first == loop.size()) {
      result.move[page.value] = Move::kLoop;
    } else if (by_canonical(page)) {
      result.move[page.value] = Move::kNone;
    } else {
      result.final_page[page.value] = result.final_page[result.next[page.value].value];
    }
  }
}

}  // namespace

// Each page has at most one step, so following steps from a page ends at a page that is settled, at
// one without a step, or at a page of the present walk: then that page begins a loop.
Consolidation follow(const Steps& steps, std::span<const std::uint16_t> status) {
  const auto count = static_cast<std::uint32_t>(steps.redirect.size());
  Consolidation result = keep_apart(count);
  std::vector<PageId>& next = result.next;
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
  std::vector<PageId> loop;
  for (std::uint32_t start = 0; start < count; ++start) {
    PageId at{start};
    while (mark[at.value] == Mark::kFresh && next[at.value].valid()) {
      mark[at.value] = Mark::kWalking;
      walk.push_back(at);
      at = next[at.value];
    }
    if (mark[at.value] == Mark::kWalking) {
      loop.clear();
      do {
        loop.push_back(walk.back());
        walk.pop_back();
        mark[loop.back().value] = Mark::kSettled;
      } while (loop.back() != at);
      settle_loop(loop, result);
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
