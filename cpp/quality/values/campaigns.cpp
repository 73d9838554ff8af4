#include "quality/values/campaigns.h"

#include <algorithm>

namespace quality {
namespace {

template <class Key>
std::size_t count_distinct(std::span<BuyingLink> links, Key key) {
  std::ranges::sort(links, {}, key);
  std::size_t distinct = 0;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (i == 0 || links[i].*key != links[i - 1].*key) ++distinct;
  }
  return distinct;
}

}  // namespace

std::vector<std::uint64_t> find_campaigns(std::vector<BuyingLink> links) {
  std::ranges::sort(links, {}, &BuyingLink::words);
  std::vector<std::uint64_t> campaigns;
  for (std::size_t first = 0, end = 0; first < links.size(); first = end) {
    const std::uint64_t words = links[first].words;
    while (end < links.size() && links[end].words == words) ++end;
    const std::span<BuyingLink> same = std::span(links).subspan(first, end - first);
    if (count_distinct(same, &BuyingLink::domain) < kFewestCampaignDomains) continue;
    if (count_distinct(same, &BuyingLink::title) >= kFewestCampaignTitles) campaigns.push_back(words);
  }
  return campaigns;
}

bool is_campaign(std::span<const std::uint64_t> campaigns, std::uint64_t words) {
  return std::ranges::binary_search(campaigns, words);
}

}  // namespace quality
