#include "analysis/site/page_states.h"

namespace analysis {
namespace {

using crawl::Indexable;
using network::Move;

PageState state_of(std::uint16_t status, Indexable indexable, Move move, crawl::PageKind kind) {
  if (status >= 400 || move == Move::kLoop) return PageState::kDead;
  if (status == 0 && indexable == Indexable::kNoAnswer) return PageState::kNoAnswer;
  if (indexable == Indexable::kBlocked) return PageState::kBlocked;
  if (move == Move::kRedirect || status >= 300) return PageState::kRedirect;
  if (move == Move::kCanonical || indexable == Indexable::kElsewhere) return PageState::kCanonicalised;
  if (indexable == Indexable::kNo) return PageState::kNoindex;
  const bool was_read = status >= 200 || indexable == Indexable::kYes || kind == crawl::PageKind::kHtml;
  return was_read ? PageState::kLive : PageState::kUnknown;
}

}  // namespace

std::vector<PageState> page_states(const crawl::Crawl& crawl, const network::Network& network) {
  const crawl::PageTable& pages = crawl.pages;
  std::vector<PageState> states(pages.size());
  for (std::uint32_t page = 0; page < states.size(); ++page) {
    states[page] = state_of(pages.status[page], pages.indexable[page], network.move[page], network.kind[page]);
  }
  return states;
}

}  // namespace analysis
