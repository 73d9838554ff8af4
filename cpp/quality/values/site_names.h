// The names that a site goes by, in lower case: the labels of its domains, a brand that a person gives, and the labels
// of addresses that linking domains use as anchors, which finds former names and bought companies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quality {

struct SiteNames {
  std::string domain;                 // registrable, "northwind-oak.com"; "": not known
  std::string label;                  // of it, "northwind-oak"
  std::vector<std::string> names;     // all of them, ascending

  bool contains(std::string_view name) const;
};

// The label of the address that an anchor is ("https://www.example.com/a" -> "example"); "": it is none. `anchor` is
// folded and trimmed; the result points into it.
std::string_view label_of_address(std::string_view anchor);

// An anchor that is an address, and a domain that has it.
struct SaidName {
  std::string_view label;
  std::uint32_t domain = 0;
  friend auto operator<=>(const SaidName&, const SaidName&) = default;
};

inline constexpr std::size_t kShortestName = 4;       // bytes; the site's own label may be shorter
inline constexpr std::size_t kFewestSaying = 2;       // domains that say a name
inline constexpr std::size_t kMostSaidNames = 32;     // said by most domains, then in the order of bytes

// `target_labels`: of the domains that links lead to; `brands`: as written. O(n log n) over what is said.
SiteNames site_names(std::string_view site_domain, std::span<const std::string_view> target_labels,
                     std::span<const std::string> brands, std::vector<SaidName> said);

}  // namespace quality
