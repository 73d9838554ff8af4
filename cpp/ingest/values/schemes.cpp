#include "ingest/values/schemes.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "url/url.h"

namespace ingest {
namespace {

using base::PageId;

constexpr std::uint8_t kSecure = 1;
constexpr std::uint8_t kPlain = 2;

std::uint8_t scheme_of(std::string_view address) { return address.starts_with("https:") ? kSecure : kPlain; }

bool is_assumed(const crawl::PageTable& pages, std::uint32_t page) {
  return page < pages.assumed.size() && pages.assumed[page] != 0;
}

// By host: which schemes its pages are known by.
std::vector<std::uint8_t> schemes_of_hosts(const crawl::Crawl& crawl) {
  std::vector<std::uint8_t> schemes(crawl.hosts.names.size());
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    if (is_assumed(crawl.pages, page)) continue;
    const std::string_view address = crawl.pages.urls[page];
    if (url::is_web(address)) schemes[crawl.pages.host[page].value] |= scheme_of(address);
  }
  return schemes;
}

// Has `page` the other scheme, whose address is `other`?
bool is_other(const crawl::PageTable& pages, std::string_view address, std::string_view other, std::uint8_t of_host) {
  const std::uint32_t known = pages.urls.find(other);
  if (known != base::kNone && !is_assumed(pages, known)) return true;
  const std::uint8_t own = scheme_of(address);
  return own == kPlain || (of_host & own) == 0;
}

void move_all(const std::vector<PageId>& stands_for, crawl::Crawl& crawl) {
  const auto move = [&](PageId& page) {
    if (page.valid() && page.value < stands_for.size()) page = stands_for[page.value];
  };
  std::ranges::for_each(crawl.links.source, move);
  std::ranges::for_each(crawl.links.target, move);
  std::ranges::for_each(crawl.pages.canonical, move);
  std::ranges::for_each(crawl.pages.redirect, move);
  for (auto& [node, page] : crawl.vertices) move(page);
}

}  // namespace

void settle_schemes(crawl::Crawl& crawl) {
  if (std::ranges::find(crawl.pages.assumed, 1) == crawl.pages.assumed.end()) return;
  const std::vector<std::uint8_t> schemes = schemes_of_hosts(crawl);
  std::vector<PageId> stands_for(crawl.pages.assumed.size());
  bool any = false;
  for (std::uint32_t page = 0; page < stands_for.size(); ++page) {
    stands_for[page] = {page};
    if (!is_assumed(crawl.pages, page)) continue;
    const std::string_view address = crawl.pages.urls[page];
    const std::uint8_t of_host = schemes[crawl.pages.host[page].value];
    if ((of_host & ~scheme_of(address)) == 0) continue;
    const std::string other = url::with_other_scheme(address);
    if (!is_other(crawl.pages, address, other, of_host)) continue;
    const std::uint32_t known = crawl.pages.size();
    stands_for[page] = crawl.page(other, base::hash_bytes(other));
    crawl.pages.assumed.resize(crawl.pages.size());
    if (stands_for[page].value == known) crawl.pages.assumed[known] = 1;  // named by nobody yet
    crawl.move_facts({page}, stands_for[page]);
    any = true;
  }
  if (any) move_all(stands_for, crawl);
}

}  // namespace ingest
