// Is an anchor an address? "https://example.com/a", "www.example.com", "example.com/shop …" are;
// "Node.js", "e.g.", "README.md" and "hello@example.com" are not. Blanks around and a trailing ellipsis
// (long addresses are often cut) do not count; a blank inside makes it a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace anchor {

enum class NakedUrl : std::uint8_t { kNo, kOther, kOwn };

// kOwn: its registrable domain is `site_domain`. `buffer` is for normalising; its content is of no use.
// Cost: a few ns for a text that has a blank or no dot, else one url::normalise.
NakedUrl naked_url(std::string_view text, std::string_view site_domain, std::string& buffer);

}  // namespace anchor
