// Which domain or network a person should judge next: first the largest network that is not judged, then the domain
// whose log-odds are nearest to 0, of equal ones that with more links. Every fifth is drawn at random, seeded by the
// number of verdicts, so that the accuracy that is shown stays honest.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "quality/networks/networks.h"

namespace quality {

enum class Why : std::uint8_t { kLargestNetwork, kLeastSure, kAtRandom };
std::string_view name_of(Why why);

struct Candidate {
  double log_odds = 0;
  std::uint32_t links = 0;
  bool judged = false;                  // it, or its network, has a verdict
};

struct Question {
  bool network = false;                 // `subject` is one of networks, else of domains
  std::uint32_t subject = 0;
  Why why = Why::kLeastSure;
};

inline constexpr std::uint32_t kEveryRandom = 5;

// At most `most` questions, as if each were answered before the next is asked. `judged_networks`: [networks].
// O(domains log domains).
std::vector<Question> next_to_judge(std::span<const Candidate> domains, const Networks& networks,
                                    std::span<const std::uint8_t> judged_networks, std::uint32_t verdicts,
                                    std::uint32_t most);

}  // namespace quality
