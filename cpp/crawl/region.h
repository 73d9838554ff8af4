// The region of a link from its path, because the region that crawlers write is unreliable (a nav
// inside a footer comes out as navigation). Rule: steps from the root; the outermost header,
// footer or aside wins, unless it stands inside main, article or section-of-article, where a header
// belongs to the text; else nav when there is one; else content. No body step: unknown (head: head).
// Accepts element steps as Screaming Frog writes them: //body/div[2]/header/nav/ul[@class='x'][1]/a
// Roles written as predicates ([@role='banner']) are honoured. Pure; O(length).
#pragma once

#include <string_view>

#include "crawl/link.h"

namespace crawl {

Region region_of_path(std::string_view path);

}  // namespace crawl
