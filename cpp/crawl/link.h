// What one link is: its type, where on the page it stands, and its flags.
#pragma once

#include <cstdint>
#include <string_view>

namespace crawl {

// The kinds of reference that crawlers list. Only kHyperlink counts in link reports and ranks.
enum class LinkType : std::uint8_t {
  kHyperlink,
  kImage,
  kStylesheet,
  kScript,
  kCanonical,
  kHttpCanonical,
  kPrev,
  kNext,
  kHreflang,
  kRedirect,       // HTTP, HSTS
  kMetaRefresh,
  kScriptRedirect,
  kSitemap,
  kAmp,
  kMobileAlternate,
  kFrame,
  kMedia,          // video, audio
  kFont,
  kForm,
  kFeed,
  kOther,
};
inline constexpr int kLinkTypes = static_cast<int>(LinkType::kOther) + 1;

// The landmark that holds a link. kUnknown where the file does not say.
enum class Region : std::uint8_t { kUnknown, kContent, kNavigation, kHeader, kFooter, kAside, kHead };
inline constexpr int kRegions = static_cast<int>(Region::kHead) + 1;

// Bits of a link's `flags`.
namespace flag {
inline constexpr std::uint16_t kFollow = 1U << 0;     // passes equity: neither nofollow, sponsored nor ugc
inline constexpr std::uint16_t kNofollow = 1U << 1;
inline constexpr std::uint16_t kSponsored = 1U << 2;
inline constexpr std::uint16_t kUgc = 1U << 3;
inline constexpr std::uint16_t kImageAnchor = 1U << 4;   // the anchor is an image's alt text
inline constexpr std::uint16_t kTitleAnchor = 1U << 5;   // the anchor is the title attribute
inline constexpr std::uint16_t kInHtml = 1U << 6;        // in the HTML as served
inline constexpr std::uint16_t kInRendered = 1U << 7;    // in the HTML after scripts ran
inline constexpr std::uint16_t kHidden = 1U << 8;
inline constexpr std::uint16_t kLost = 1U << 9;          // a backlink that its tool says is gone
inline constexpr std::uint16_t kNewWindow = 1U << 10;
// Of links that were read from a page:
inline constexpr std::uint16_t kInList = 1U << 11;       // an item of a list holds it
inline constexpr std::uint16_t kInSentence = 1U << 12;   // text of its block stands beside it that is no link's
// Three bits: how much of the text of its block is text of links, in sevenths rounded up; 0: not known.
inline constexpr std::uint16_t kLinkDensity = 7U << 13;
inline constexpr int kLinkDensityShift = 13;
}  // namespace flag

std::string_view name_of(LinkType type);   // "hyperlink", "image", ...
std::string_view name_of(Region region);   // "content", "navigation", ...; "" for kUnknown

// Does a link of this type move a visitor (or a crawler) on to its target by itself?
constexpr bool is_redirect(LinkType type) {
  return type == LinkType::kRedirect || type == LinkType::kMetaRefresh || type == LinkType::kScriptRedirect;
}
// Does it count in reports of links? Crawlers list other types beside hyperlinks; what a tool says is lost is no longer
// there.
constexpr bool is_lost(std::uint16_t flags) { return (flags & flag::kLost) != 0; }
constexpr bool counts_as_live(std::uint16_t flags, LinkType type) {
  return type == LinkType::kHyperlink && !is_lost(flags);
}
constexpr bool is_canonical(LinkType type) { return type == LinkType::kCanonical || type == LinkType::kHttpCanonical; }

}  // namespace crawl
