// The links of a crawl on their way to where they are judged: those that are said of the site's pages to the rows of
// their targets (said_of_pages.h), all others to a block.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "anchor/anchor_texts.h"
#include "anchor/classes.h"
#include "anchor/said_of_pages.h"
#include "base/bit_column.h"
#include "base/ids.h"
#include "crawl/link.h"

namespace anchor {

namespace page_mark {
inline constexpr std::uint8_t kOwn = 1U << 0;  // of the site's domain
inline constexpr std::uint8_t kOfSite = 1U << 1;
}  // namespace page_mark

// What the class of a link depends on, beside its anchor and its target; a row keeps it in `marks` until it is judged.
namespace link_mark {
inline constexpr std::uint8_t kFromOwn = 1U << 0;  // from a page of the domain
inline constexpr std::uint8_t kFlags = crawl::flag::kImageAnchor | crawl::flag::kTitleAnchor;
}  // namespace link_mark

// Links that are judged together.
struct Block {
  static constexpr std::size_t kMost = 256;

  std::size_t size = 0;
  std::array<base::PageId, kMost> target;
  std::array<AnchorId, kMost> anchor;
  std::array<std::uint8_t, kMost> marks{};  // link_mark
  std::array<std::uint32_t, kMost> links{};  // that count for the class of its anchor
  std::array<Class, kMost> of{};

  void add(base::PageId to, AnchorId said, std::uint8_t mark, std::uint32_t counted_links) {
    target[size] = to;
    anchor[size] = said;
    marks[size] = mark;
    links[size++] = counted_links;
  }
  bool is_full() const { return size > kMost / 2; }  // enough so: links are put as many at a time as it has room for
  bool says_the_same(std::size_t i, std::size_t k) const {
    return anchor[i] == anchor[k] && target[i] == target[k] && marks[i] == marks[k];
  }
};

// What a link is asked. A loop that has a copy of its own keeps all of it at hand.
struct LinksAtHand {
  std::span<const crawl::LinkType> type;
  std::span<const base::PageId> source, target;
  std::span<const base::StringId> anchor, path;
  std::span<const std::uint16_t> flags;
  std::span<const AnchorId> anchor_of_text;
  std::span<const std::uint8_t> marks;  // [pages] page_mark
  std::span<const base::HostId> host_of_page;
  std::span<const base::DomainId> domain_of_host;
  const base::BitColumn* aside;
  SaidOfPages::Filling said;
  bool all_own;  // the pages of the site are all of the domain

  bool is_own(base::PageId page) const { return (marks[page.value] & page_mark::kOwn) != 0; }
  base::DomainId domain_of(base::PageId page) const { return domain_of_host[host_of_page[page.value].value]; }
  // Of a link to a page of the site.
  bool is_outside(std::uint32_t link, bool from_own) const {
    if (all_own) return !from_own;
    if (from_own != is_own(target[link])) return true;
    return !from_own && domain_of(source[link]) != domain_of(target[link]);
  }
  bool is_hyperlink(std::uint32_t link) const { return type[link] == crawl::LinkType::kHyperlink; }
  std::uint16_t part_of(std::uint32_t link) const {
    return is_hyperlink(link) && !(*aside)[link] ? said.part_of(target[link]) : SaidOfPages::kNoPart;
  }
  Said row(std::uint32_t link, bool from_own) const {
    const auto of_link = static_cast<std::uint8_t>(flags[link] & link_mark::kFlags);
    return {.source = source[link],
            .anchor = anchor_of_text[anchor[link].value],
            .place = path[link],
            .marks = static_cast<std::uint8_t>(of_link | (from_own ? link_mark::kFromOwn : 0))};
  }
};

// In the order of the links, from `first` to `end` or until the block is full; gives the number of the next one. The
// block must not be full. Cost: about 13 ns a link where anchors and targets are all over the memory.
std::uint32_t put_links(const LinksAtHand& links, std::uint32_t first, std::uint32_t end, Block& block);

}  // namespace anchor
