#include "analysis/prospects/reclaim.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "analysis/backlinks/backlinks.h"
#include "analysis/counts/hyperlinks.h"

namespace analysis {
namespace {

using crawl::Crawl;
using crawl::Region;

constexpr double kFollowsNobody = 0.95;  // of a domain's links are nofollow: that is how it links to everybody
constexpr std::uint32_t kMostHops = 100;

bool has(const Crawl& crawl, std::uint32_t link, std::uint16_t flag) { return (crawl.links.flags[link] & flag) != 0; }

bool is_temporary(std::uint16_t status) { return status == 302 || status == 303 || status == 307; }

// How often a visitor is sent on; more than one, or one that is temporary, is a chain.
struct Way {
  std::uint32_t hops = 0;
  bool temporary = false;
};
Way way_from(const ReclaimInput& input, base::PageId page) {
  Way way;
  for (; way.hops < kMostHops && input.network.move[page.value] == network::Move::kRedirect; ++way.hops) {
    way.temporary |= is_temporary(input.crawl.pages.status[page.value]);
    if (!input.network.next[page.value].valid()) break;
    page = input.network.next[page.value];
  }
  return way;
}

// [domains] nofollow links among those to the site.
struct Manners {
  std::vector<std::uint32_t> links, nofollow;
  explicit Manners(std::size_t domains) : links(domains, 0), nofollow(domains, 0) {}
  bool follows_somebody(std::uint32_t domain) const { return nofollow[domain] < kFollowsNobody * links[domain]; }
};

class Fixes {
 public:
  explicit Fixes(const ReclaimInput& input) : in_(input), manners_(input.crawl.domains.names.size()) {}

  void see_manners(std::uint32_t link) {
    const std::uint32_t domain = in_.crawl.domain_of(in_.crawl.links.source[link]).value;
    ++manners_.links[domain];
    manners_.nofollow[domain] += is_follow(in_.crawl.links, link) ? 0 : 1;
  }

  void add(std::uint32_t link) {
    const base::PageId target = in_.crawl.links.target[link];
    const base::DomainId from = in_.crawl.domain_of(in_.crawl.links.source[link]);
    if (in_.crawl.domain_of(target) != in_.site || !is_hyperlink(in_.crawl.links, link)) return;
    const bool lost = is_lost(in_.crawl, link);
    if (from == in_.site) {
      if (!lost && is_off(target)) count({FixKind::kOwnBroken, target.value, 0}, link, from);
      return;
    }
    if (lost) {
      const auto& reasons = in_.crawl.links.lost_reason;
      count({FixKind::kLost, from.value, reasons.empty() ? 0 : reasons[link].value}, link, from);
      return;
    }
    const base::PageId final = in_.network.final_page[target.value];
    if (in_.states[target.value] == PageState::kDead || in_.states[final.value] == PageState::kDead) {
      count({FixKind::kBroken, target.value, 0}, link, from);
      return;
    }
    const Way way = way_from(in_, target);
    const bool stays = in_.crawl.domain_of(final) == in_.site;
    if (stays && (way.hops > 1 || way.temporary)) count({FixKind::kChain, target.value, 0}, link, from).hops = way.hops;
    if (wants_follow(link, from)) count({FixKind::kNofollow, from.value, 0}, link, from);
    if (has(in_.crawl, link, crawl::flag::kImageAnchor) && in_.crawl.links.anchor[link].value == 0) {
      count({FixKind::kNoAlt, from.value, 0}, link, from);
    }
  }

  void add_mentions() {
    std::map<std::uint32_t, Fix> of_domain;
    for (std::uint32_t row = 0; row < in_.mentions.size(); ++row) {
      const base::DomainId domain = in_.crawl.domain_of(in_.mentions[row].page);
      Fix& fix = of_domain.try_emplace(domain.value, Fix{.kind = FixKind::kMention, .mention = row}).first->second;
      fix.domain = domain;
      fix.domain_links = manners_.links[domain.value] > 0;
      fix.source_domains = 1;
      ++fix.links;
    }
    for (const auto& [domain, fix] : of_domain) mentions_.push_back(fix);
  }

  std::vector<Fix> take() {
    std::vector<Fix> fixes = std::move(mentions_);
    for (auto& [key, fix] : fixes_) fixes.push_back(fix.fix);
    std::ranges::stable_sort(fixes, [](const Fix& a, const Fix& b) {
      return std::tuple(a.kind, b.source_domains, b.links, a.link, a.mention) <
             std::tuple(b.kind, a.source_domains, a.links, b.link, b.mention);
    });
    return fixes;
  }

 private:
  // Kind, page or domain, reason.
  using Key = std::tuple<FixKind, std::uint32_t, std::uint32_t>;
  struct Counted {
    Fix fix;
    base::DomainId last_domain = base::DomainId::none();
  };

  bool is_off(base::PageId page) const {
    const PageState state = in_.states[page.value];
    return state == PageState::kDead || state == PageState::kRedirect;
  }

  bool wants_follow(std::uint32_t link, base::DomainId from) const {
    const bool declared = has(in_.crawl, link, crawl::flag::kUgc) || has(in_.crawl, link, crawl::flag::kSponsored);
    const Region region = in_.crawl.links.region[link];
    const bool in_text = region == Region::kUnknown || region == Region::kContent;
    return has(in_.crawl, link, crawl::flag::kNofollow) && !declared && in_text &&
           manners_.follows_somebody(from.value);
  }

  // Links come by source domain, so that a domain is counted once.
  Fix& count(Key key, std::uint32_t link, base::DomainId from) {
    Counted& counted = fixes_[key];
    Fix& fix = counted.fix;
    const auto [kind, subject, reason] = key;
    if (fix.links++ == 0) {
      fix.kind = kind;
      fix.link = link;
      const bool of_page = kind == FixKind::kBroken || kind == FixKind::kChain || kind == FixKind::kOwnBroken;
      if (of_page) fix.target = {subject};
      if (!of_page) fix.domain = {subject};
      fix.reason = base::StringId{reason};
    }
    fix.link = std::min(fix.link, link);
    fix.source_domains += counted.last_domain == from ? 0 : 1;
    counted.last_domain = from;
    if (link < in_.crawl.links.lost_on.size()) fix.day = std::max(fix.day, in_.crawl.links.lost_on[link]);
    return fix;
  }

  ReclaimInput in_;
  Manners manners_;
  std::map<Key, Counted> fixes_;
  std::vector<Fix> mentions_;
};

}  // namespace

base::Slices find_fixes(ReclaimInput input, std::vector<Fix>& result) {
  const Crawl& crawl = input.crawl;
  Fixes fixes(input);
  co_await base::for_each(crawl.links.size(), [&](std::uint32_t link) {
    if (is_backlink(crawl, input.site, link) && !is_lost(crawl, link)) fixes.see_manners(link);
  });
  const auto domain_of = [&](std::uint32_t link) { return crawl.domain_of(crawl.links.source[link]).value; };
  const auto itself = [](std::uint32_t link) { return link; };
  co_await base::visit_by_group(crawl.links.size(), static_cast<std::uint32_t>(crawl.domains.names.size()), domain_of,
                                itself, [&](std::uint32_t, std::uint32_t link) { fixes.add(link); });
  fixes.add_mentions();
  result = fixes.take();
}

}  // namespace analysis
