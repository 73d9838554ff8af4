#include "network/page_kinds.h"

#include <cstdint>
#include <string_view>

namespace network {
namespace {

using crawl::LinkType;
using crawl::PageKind;

// What links say of an address: bits, one a kind that leads to it, and three more.
constexpr unsigned bit_of(PageKind kind) { return 1U << static_cast<unsigned>(kind); }
constexpr unsigned kHasLinks = 1U << crawl::kPageKinds;
constexpr unsigned kHasEntries = kHasLinks << 1;  // of a sitemap
constexpr unsigned kIsLinked = kHasLinks << 2;

unsigned leads_to(LinkType type) {
  switch (type) {
    case LinkType::kHyperlink: return kIsLinked;
    case LinkType::kImage: return bit_of(PageKind::kImage);
    case LinkType::kStylesheet: return bit_of(PageKind::kStylesheet);
    case LinkType::kScript: return bit_of(PageKind::kScript);
    case LinkType::kFont: return bit_of(PageKind::kFont);
    case LinkType::kMedia: return bit_of(PageKind::kMedia);
    case LinkType::kFeed: return bit_of(PageKind::kOther);
    default: return 0;
  }
}

unsigned comes_from(LinkType type) {
  if (type == LinkType::kHyperlink) return kHasLinks;
  return type == LinkType::kSitemap ? kHasEntries : 0;
}

PageKind by_address(std::string_view address, bool is_linked) {
  const PageKind kind = crawl::kind_of_address(address);
  const bool is_part = kind == PageKind::kScript || kind == PageKind::kStylesheet || kind == PageKind::kFont;
  return is_part && is_linked ? PageKind::kUnknown : kind;
}

PageKind kind_of(const crawl::PageTable& pages, std::uint32_t page, unsigned said) {
  const PageKind known = pages.kind[page];
  const bool has_entries = (said & kHasEntries) != 0;
  if (known == PageKind::kOther && has_entries) return PageKind::kSitemap;
  if (known != PageKind::kUnknown) return known;
  if (pages.title[page].value != 0 || (said & kHasLinks) != 0) return PageKind::kHtml;
  if (has_entries) return PageKind::kSitemap;
  for (int kind = 0; kind < crawl::kPageKinds; ++kind) {
    if ((said & (1U << kind)) != 0) return static_cast<PageKind>(kind);
  }
  return by_address(pages.urls[page], (said & kIsLinked) != 0);
}

}  // namespace

base::Slices find_kinds(const crawl::Crawl& crawl, std::vector<PageKind>& kinds) {
  const crawl::LinkTable& links = crawl.links;
  std::vector<std::uint16_t> said(crawl.pages.size(), 0);
  const auto add = [&](base::PageId page, unsigned bits) {
    said[page.value] = static_cast<std::uint16_t>(said[page.value] | bits);
  };
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    const LinkType type = links.type[link];
    if (const unsigned bits = comes_from(type); bits != 0) add(links.source[link], bits);
    if (const unsigned bits = leads_to(type); bits != 0) add(links.target[link], bits);
  });
  kinds.resize(said.size());
  co_await base::for_each(static_cast<std::uint32_t>(said.size()),
                          [&](std::uint32_t page) { kinds[page] = kind_of(crawl.pages, page, said[page]); });
}

}  // namespace network
