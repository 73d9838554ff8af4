#include "ingest/merge/page_directives.h"

#include <algorithm>

namespace ingest {

void obey_page_directives(crawl::Crawl& crawl) {
  const std::vector<std::uint8_t>& nofollow = crawl.pages.nofollow;
  if (!std::ranges::contains(nofollow, 1)) return;
  crawl::LinkTable& links = crawl.links;
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    const std::uint32_t source = links.source[link].value;
    if (source >= nofollow.size() || nofollow[source] == 0) continue;
    const unsigned others = links.flags[link] & ~unsigned{crawl::flag::kFollow};
    links.flags[link] = static_cast<std::uint16_t>(others | crawl::flag::kNofollow);
  }
}

}  // namespace ingest
