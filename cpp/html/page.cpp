#include "html/page.h"

#include "html/skim.h"
#include "html/tree.h"
#include "html/walk.h"

namespace html {

base::Result<RawPage> extract(std::string_view utf8) { return extract_whole(skim(utf8)); }

base::Result<RawPage> extract_whole(std::string_view utf8) {
  const auto tree = Tree::parse(utf8, kMaxDepth);
  if (!tree) return std::unexpected(tree.error());
  RawPage page = Walk().read(tree->document());
  apply_nofollow(page);
  return page;
}

void apply_nofollow(RawPage& page) {
  if (!page.nofollow) return;
  for (RawLink& link : page.links) {
    if (link.type != crawl::LinkType::kHyperlink) continue;
    const unsigned others = link.flags & ~unsigned{crawl::flag::kFollow};
    link.flags = static_cast<std::uint16_t>(others | crawl::flag::kNofollow);
  }
}

}  // namespace html
