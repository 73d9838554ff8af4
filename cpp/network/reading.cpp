#include "network/reading.h"

#include <algorithm>

namespace network {
namespace {

using base::PageId;

// A crawler calls redirected and broken pages not indexable, too; noindex are those that would answer.
Eligibility standing_of(std::uint16_t status, crawl::Indexable indexable, const Rules& rules, Move move) {
  const bool no_answer = move == Move::kLoop || (status == 0 && indexable == crawl::Indexable::kNoAnswer);
  if (status >= 400 || no_answer) return rules.drops_dead() ? Eligibility::kDead : Eligibility::kPlain;
  if (indexable == crawl::Indexable::kBlocked && rules.drops_blocked()) return Eligibility::kBlocked;
  const bool is_noindex = indexable == crawl::Indexable::kNo && move == Move::kNone && is_good(status);
  return is_noindex && rules.drops_noindex() ? Eligibility::kNoindex : Eligibility::kPlain;
}

}  // namespace

std::vector<Eligibility> standings(const crawl::Crawl& crawl, const PageOverrides& answers, const Rules& rules,
                                   const Consolidation& moved, base::DomainId site,
                                   std::span<const crawl::PageKind> kinds) {
  std::vector<Eligibility> result(crawl.pages.size());
  bool any = false;  // of the site's pages that were crawled and answer: is one of them in the index?
  for (std::uint32_t p = 0; p < result.size(); ++p) {
    if (crawl::is_resource(kinds[moved.final_page[p].value])) {
      result[p] = Eligibility::kResource;
      continue;
    }
    const std::uint16_t status = answers.status[p];
    result[p] = standing_of(status, answers.indexable[p], rules, moved.move[p]);
    const bool of_site = !site.valid() || crawl.domain_of(PageId{p}) == site;
    const bool was_read = crawl.pages.listed[p] != 0 || status != 0 || kinds[p] == crawl::PageKind::kHtml;
    any |= of_site && was_read && result[p] == Eligibility::kPlain && is_good(status);
  }
  if (any) return result;
  std::ranges::replace_if(
      result,
      [](Eligibility standing) { return standing == Eligibility::kBlocked || standing == Eligibility::kNoindex; },
      Eligibility::kPlain);
  return result;
}

Reader::Rel Reader::rel_of(std::uint16_t flags) const {
  Rel strictest{.rule = Rule::kNofollow, .how = Nofollow::kFollow};
  if ((flags & crawl::flag::kFollow) != 0) return strictest;
  const auto strictness = [](Nofollow how) { return how == Nofollow::kDrop ? 2 : how == Nofollow::kEvaporate ? 1 : 0; };
  const auto take = [&](Rule rule, Nofollow how) {
    if (strictness(how) > strictness(strictest.how)) strictest = {.rule = rule, .how = how};
  };
  const bool is_sponsored = (flags & crawl::flag::kSponsored) != 0;
  const bool is_ugc = (flags & crawl::flag::kUgc) != 0;
  if ((flags & crawl::flag::kNofollow) != 0 || (!is_sponsored && !is_ugc)) take(Rule::kNofollow, rules_.nofollow);
  if (is_sponsored) take(Rule::kSponsored, rules_.treats_sponsored());
  if (is_ugc) take(Rule::kUgc, rules_.treats_ugc());
  return strictest;
}

}  // namespace network
