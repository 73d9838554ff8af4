// What the linking domains of one page say, each domain once, and those of a network as one: how many use each class,
// which phrase they repeat, which word they agree on.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "anchor/inlinks/distribution.h"
#include "anchor/profile/money_phrases.h"
#include "anchor/profile/networks.h"

namespace anchor {

struct SourceDomains {
  std::uint32_t domains = 0;
  std::uint32_t opinions = 0;                  // domains, those of a network as one
  // Of opinions, those that …
  ByClass by_class{};                          // use each class
  std::uint32_t named = 0;                     // use the brand or the address
  std::uint32_t keyword = 0;                   // say a keyword of the page, or `family`
  std::uint32_t exact = 0;                     // say one word for word, or one of `repeated`

  struct Repeated {
    AnchorId anchor;                           // that says the phrase first
    std::uint32_t opinions = 0;
  };
  std::vector<Repeated> repeated;              // money phrases that several say; most first
  std::string_view family;                     // the word that most phrases hold; "": no such word
  std::uint32_t in_family = 0;
  std::vector<Network> networks;
  std::uint32_t networked = 0;                 // domains that repeat what is neither a name nor general
};

// Reorders `links` and gives domains of networks one id. O(n log n). `phrases` of the same anchors.
SourceDomains count_domains(std::span<Backlink> links, MoneyPhrases& phrases);

bool is_name(Class c);                         // of the site: brand or address

}  // namespace anchor
