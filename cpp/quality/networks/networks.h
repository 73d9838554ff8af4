// Networks: referring domains that are one operation. All domains of a strong print are joined, and all that share the
// same two weak prints of different kinds where they are three or more; one weak print alone joins nothing, because
// shared hosting, one system and one press release are normal. Networks are sets of three domains or more.
// Which domains are together does not depend on the order of domains or links. Cost: O(n log n) of n prints; of a
// domain's weak prints the 64 that fewest domains show are paired, and no pair of domains is looked at.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/slices.h"
#include "quality/networks/print_table.h"
#include "quality/networks/prints.h"
#include "quality/values/sources.h"

namespace quality {

enum class NetworkKind : std::uint8_t { kTemplate, kLinkLists, kSyndicated, kNames, kShapes };
std::string_view name_of(NetworkKind kind);

// What joined domains: a strong print, or two weak ones.
struct Evidence {
  Print first, second;        // with the first link that shows it; second.id 0: it is one strong print
  std::uint32_t domains = 0;  // that share it
};

struct Network {
  NetworkKind kind = NetworkKind::kShapes;
  std::vector<std::uint32_t> domains;              // ascending
  std::vector<Evidence> evidence;                  // most domains first, at most kMostEvidence
};
inline constexpr std::size_t kMostEvidence = 16;
inline constexpr std::uint32_t kFewestDomains = 3;   // of a network, and of a pair of weak prints

struct Networks {
  std::vector<Network> networks;                   // largest first, then by the first of its names in order of bytes
  std::vector<std::uint32_t> of_domain;            // [domains] place in `networks`; base::kNone: in none
  std::vector<DomainNetwork> places;               // [domains]
};

// `prints` is sorted on the way; `names` of the domains. Both outlive the work.
base::Slices find_networks(PrintTable& prints, std::span<const std::string_view> names, Networks& result);

}  // namespace quality
