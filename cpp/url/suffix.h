// The Public Suffix List, both sections, as a table made at build time (tools/psl-table.mjs):
// nothing is built when the program starts. Rules: https://github.com/publicsuffix/list/wiki/Format
#pragma once

#include <cstddef>
#include <string_view>

namespace url {

// Length of the public suffix of `host` (lower case ASCII, no dot at its end): the rule with most
// labels wins, an exception beats every rule. 0: no rule of the list matches.
std::size_t listed_suffix_length(std::string_view host);

// The same by the rules of registries alone ("co.uk"), without those of platforms that give names away ("pages.dev").
std::size_t registry_suffix_length(std::string_view host);

}  // namespace url
