#include "html/page.h"

#include "html/tree.h"
#include "html/walk.h"

namespace html {

base::Result<RawPage> extract(std::string_view utf8) {
  const auto tree = Tree::parse(utf8, kMaxDepth);
  if (!tree) return std::unexpected(tree.error());
  RawPage page = Walk().read(tree->document());
  if (!page.nofollow) return page;
  for (RawLink& link : page.links) {
    if (link.type != crawl::LinkType::kHyperlink) continue;
    link.flags = static_cast<std::uint16_t>((link.flags & ~unsigned{crawl::flag::kFollow}) | crawl::flag::kNofollow);
  }
  return page;
}

}  // namespace html
