#include "network/tally.h"

#include "catalog/catalog.h"
#include "network/network.h"

namespace network {

// The catalogue lists rules in the order of their codes.
static_assert(catalog::values::kRule.size() == kRules);

std::string_view name_of(Rule rule) { return catalog::values::kRule[static_cast<std::size_t>(rule)]; }

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
