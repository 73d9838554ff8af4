// What the rules make of one link, and of the pages at its ends. Internal to network.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "crawl/crawl.h"
#include "network/consolidate.h"
#include "network/edges.h"
#include "network/network.h"
#include "network/tally.h"

namespace network {

// How a page takes part. All but kPlain take no teleport; what links on blocked and noindex pages carry evaporates.
// kDead: it answers 4xx or 5xx, redirects in a loop, or gives no answer. kResource: it, or the page that it stands
// for, is a resource, and no link from or to it is read.
enum class Eligibility : std::uint8_t { kPlain, kDead, kBlocked, kNoindex, kResource };

// What pages answer; [pages] each.
struct PageOverrides {
  std::span<const std::uint16_t> status;
  std::span<const crawl::Indexable> indexable;
};
std::vector<Eligibility> standings(const crawl::Crawl& crawl, const PageOverrides& answers, const Rules& rules,
                                   const Consolidation& moved, base::DomainId site,
                                   std::span<const crawl::PageKind> kinds);
constexpr bool is_good(std::uint16_t status) { return status == 0 || (status >= 200 && status < 300); }

struct LinkFacts {
  base::PageId source;
  base::PageId target;
  crawl::LinkType type = crawl::LinkType::kHyperlink;
  std::uint16_t flags = 0;
};
inline LinkFacts facts_of(const crawl::LinkTable& links, std::uint32_t link) {
  return {
      .source = links.source[link], .target = links.target[link], .type = links.type[link], .flags = links.flags[link]};
}

// All [pages].
struct PageFacts {
  std::span<const base::PageId> final_page;
  std::span<const Move> move;
  std::span<const std::uint32_t> group;  // pages of one group are one node
  std::span<const Eligibility> standing;
};

class Reader {
 public:
  Reader(const crawl::Crawl& crawl, const Rules& rules, base::DomainId site, const PageFacts& pages)
      : crawl_(crawl), rules_(rules), site_(site), pages_(pages) {}

  // note(rule, source): a rule touched this link.
  template <class Note>
  LinkUse read(const LinkFacts& link, Note note) const {
    const auto skip = [&](Rule rule) {
      note(rule, link.source);
      return LinkUse::kNone;
    };
    if (link.type != crawl::LinkType::kHyperlink) return skip(Rule::kOtherTypes);
    if (crawl::is_lost(link.flags)) return skip(Rule::kLost);
    if (standing_of(link.source) == Eligibility::kResource || standing_of(link.target) == Eligibility::kResource) {
      return skip(Rule::kResources);
    }
    if (!rules_.keep_external && (is_external(link.source) || is_external(link.target))) return skip(Rule::kExternal);
    const bool to_itself = pages_.group[link.source.value] == pages_.group[link.target.value];
    if (to_itself && !rules_.keep_self_links) return skip(Rule::kSelfLinks);

    note_moves(link, note);
    if (rules_.drops_dead() && standing_of(pages_.final_page[link.target.value]) == Eligibility::kDead) {
      note(Rule::kDead, link.source);
    }
    const Eligibility here = standing_of(link.source);
    const bool is_blocked = here == Eligibility::kBlocked;
    if (is_blocked) note(Rule::kBlocked, link.source);
    if (here == Eligibility::kNoindex) note(Rule::kNoindex, link.source);
    const auto [rule, how] = rel_of(link.flags);
    if (how != Nofollow::kFollow) {
      note(rule, link.source);
      return how == Nofollow::kDrop ? LinkUse::kClick : LinkUse::kEvaporate;
    }
    return is_blocked || here == Eligibility::kNoindex ? LinkUse::kEvaporate : LinkUse::kPass;
  }

 private:
  Eligibility standing_of(base::PageId page) const { return pages_.standing[page.value]; }
  bool is_external(base::PageId page) const {
    return site_.valid() && crawl_.domain_of(pages_.final_page[page.value]) != site_;
  }
  // What its rel makes of a link; of several kinds the one that the rules treat most strictly.
  struct Rel {
    Rule rule;
    Nofollow how;
  };
  Rel rel_of(std::uint16_t flags) const;

  template <class Note>
  void note_moves(const LinkFacts& link, Note note) const {
    const auto touches = [&](Move move) {
      return pages_.move[link.source.value] == move || pages_.move[link.target.value] == move;
    };
    if (touches(Move::kRedirect)) note(Rule::kRedirects, link.source);
    if (touches(Move::kCanonical)) note(Rule::kCanonicals, link.source);
  }

  const crawl::Crawl& crawl_;
  const Rules& rules_;
  base::DomainId site_;
  PageFacts pages_;
};

}  // namespace network
