// Which links an element makes, from its name and attributes alone.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <gumbo.h>

#include "crawl/link.h"

namespace html {

struct FoundLink {
  std::string_view href;  // trimmed
  crawl::LinkType type = crawl::LinkType::kOther;
};
struct FoundLinks {
  std::array<FoundLink, 2> items;  // a video has a source and a poster
  int count = 0;
};

FoundLinks links_of(const GumboElement& element);

// flag bits of a rel attribute and a target attribute.
std::uint16_t flags_of(std::string_view rel, std::string_view target);

// "5; url='next.html'", "0, next.html" -> next.html; "" when there is no address, or no time before it.
// https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps
std::string_view refresh_target(std::string_view content);

}  // namespace html
