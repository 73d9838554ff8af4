// Links that domains give each other, at the level of domains: reciprocal links, exchanges, rings. They need a crawl of
// the site, or the exports of several sites, beside backlinks.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "quality/values/page_values.h"

namespace quality {

// One followed hyperlink between two domains, as numbers below the number of domains.
struct DomainLink {
  std::uint32_t from = 0, to = 0;
  bool on_link_page = false;  // is_link_page of the page that it stands on
};

inline constexpr float kManyExternalLinks = 20;
// A page that links are exchanged on: so many external links, or its path or title says so (list kLinkPages).
bool is_link_page(const PageReader& page, float external_links);

enum class Reciprocity : std::uint8_t { kNone, kReciprocal, kExchange };  // kExchange: on a link page of either side

inline constexpr std::uint32_t kMostLinkedDomains = 100;
// [domains] what each has with the site, whose domains are marked in `own`. Where the site links to more domains than
// kMostLinkedDomains, links on its link pages are left out. O(links + domains).
std::vector<Reciprocity> reciprocity_of(std::span<const DomainLink> links, std::span<const std::uint8_t> own);

// Domains each of which leads to each other: a strongly connected component of the graph without platforms, with two of
// the person's own domains or three others at least.
struct Ring {
  std::vector<std::uint32_t> domains;  // ascending
  std::vector<std::uint32_t> cycle;  // a short way round, from its smallest domain on
  std::uint32_t followed = 0;  // links inside
};
inline constexpr std::uint32_t kFewestOwn = 2, kFewestOthers = 3;
inline constexpr std::size_t kMostCycleStarts = 64;  // domains of a ring from which the shortest way round is sought

// Largest first, then by smallest domain. O(kMostCycleStarts (links + domains)).
std::vector<Ring> rings_of(std::span<const DomainLink> links, std::span<const std::uint8_t> own,
                           std::span<const std::uint8_t> platform);

// Link farms (Wu and Davison 2005): a domain is a seed where three of those that it links to link to it; a domain that
// links to three seeds or members joins. [domains] 1: a member. O(links log links).
inline constexpr std::uint32_t kFewestCommon = 3, kFewestBad = 3;
std::vector<std::uint8_t> link_farm(std::span<const DomainLink> links, std::uint32_t domains);

}  // namespace quality
