#include "network/tally.h"

#include "network/network.h"

namespace network {

const char* name_of(Rule rule) {
  switch (rule) {
    case Rule::kOtherTypes: return "other_types";
    case Rule::kLost: return "lost";
    case Rule::kResources: return "resources";
    case Rule::kExternal: return "external";
    case Rule::kSelfLinks: return "self_links";
    case Rule::kRedirects: return "redirects";
    case Rule::kCanonicals: return "canonicals";
    case Rule::kLoops: return "loops";
    case Rule::kDead: return "dead";
    case Rule::kBlocked: return "blocked";
    case Rule::kNoindex: return "noindex";
    case Rule::kNofollow: return "nofollow";
    case Rule::kSponsored: return "sponsored";
    case Rule::kUgc: return "ugc";
    case Rule::kDuplicates: return "duplicates";
    case Rule::kBoilerplate: return "boilerplate";
    case Rule::kPosition: return "position";
  }
  return "";
}

void Tally::moves(const Consolidation& moved) {
  for (const Move move : moved.move) {
    if (move == Move::kRedirect) pages(Rule::kRedirects, 1);
    if (move == Move::kCanonical) pages(Rule::kCanonicals, 1);
  }
  pages(Rule::kLoops, moved.looped);
}

std::vector<RuleCount> Tally::counts() const {
  std::array<std::uint64_t, kRules> sources{};
  for (const std::uint32_t bits : touched_) {
    for (unsigned rule = 0; rule < kRules; ++rule) sources[rule] += (bits >> rule) & 1U;
  }
  std::vector<RuleCount> result;
  for (unsigned index = 0; index < kRules; ++index) {
    const auto rule = static_cast<Rule>(index);
    const bool by_page = rule == Rule::kRedirects || rule == Rule::kCanonicals || rule == Rule::kLoops ||
                         rule == Rule::kDead || rule == Rule::kBlocked || rule == Rule::kNoindex ||
                         rule == Rule::kDuplicates || rule == Rule::kPosition;
    result.push_back(
        {.rule = name_of(rule), .links = links_[index], .pages = by_page ? pages_[index] : sources[index]});
  }
  return result;
}

}  // namespace network
