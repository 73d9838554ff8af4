#include "anchor/inlinks/links_aside.h"

#include "anchor/lists/skip_texts.h"
#include "crawl/link.h"

namespace anchor {

base::Slices links_aside(const crawl::Crawl& crawl, base::BitColumn& aside) {
  constexpr std::uint32_t kTextsASlice = 500'000;
  const crawl::LinkTable& links = crawl.links;
  SkipTexts texts;
  base::BitColumn skips(crawl.texts.size());
  bool any = false;
  const auto read = [&](std::uint32_t text) {
    if (!texts.has(crawl.texts[text])) return;
    skips.set(text);
    any = true;
  };
  co_await base::for_each(crawl.texts.size(), read, kTextsASlice);
  aside = base::BitColumn(links.size());
  const auto is_within = [&](std::uint32_t link) {
    return crawl.domain_of(links.source[link]) == crawl.domain_of(links.target[link]);
  };
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    if (links.type[link] != crawl::LinkType::kHyperlink) return;
    const bool lost = crawl::is_lost(links.flags[link]);
    const bool skip = any && skips[links.anchor[link].value] && is_within(link);
    if (lost || skip || links.source[link] == links.target[link]) aside.set(link);
  });
}

}  // namespace anchor
