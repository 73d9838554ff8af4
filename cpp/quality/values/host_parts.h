// A host's name in three parts by the Public Suffix List, and what the rules about names say of it.
#pragma once

#include <span>
#include <string_view>

#include "quality/rules/rules.h"
#include "quality/rules/words.h"

namespace quality {

// "www.shop.example.co.uk" -> "www.shop", "example", "co.uk". An IP address or one label is all name; a public suffix
// is all suffix.
struct HostParts {
  std::string_view sub, name, suffix;
};
HostParts split_host(std::string_view host);      // lower case ASCII; the parts point into it

struct HostKind {
  bool blog = false;      // a host of blogs
  bool instant = false;   // a host that gives anyone a site in a minute
};
HostKind host_kind(const HostParts& parts, std::string_view domain, const Words& words);

// The host by which a domain's name is judged: the shortest, the first in the order of bytes of several. "": none.
std::string_view naming_host(std::span<const std::string_view> hosts);

// name_*, trust_blog and trust_institution of the domain; `host` is its naming host.
Values name_values(std::string_view host, const Words& words);

}  // namespace quality
