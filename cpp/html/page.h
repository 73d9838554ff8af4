// A saved or pasted HTML page -> its links in context. gumbo parses (HTML standard tree building,
// scripting off: what noscript holds counts); our own walk with its own stack reads the tree, so
// depth costs no machine stack; gumbo's nodes come from an arena that is dropped at once. Bytes are
// UTF-8 by now; what is not is read as U+FFFD.
// Limits: kMaxDepth nested elements (gumbo is quadratic in depth): deeper is Error kTooDeep.
// Cost: gumbo's, of what skim.h leaves, and half of it again for the walk; linear in the page but for the depth.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crawl/link.h"

namespace html {

struct RawLink {
  std::string href;    // as written, trimmed; of a data: address only the beginning
  std::string anchor;  // text with white space folded; alt texts of images in their places
  std::string rel;     // raw attribute
  // //body/div[2]/main/p[1]/a: an index where siblings share the name; [@role='…'] where a landmark
  // role says more than the name, so that region == crawl::region_of_path(path). The middle of a
  // path longer than kMaxPathBytes is left out ("/...").
  std::string path;
  // Hyperlinks alone: at most kContextChars characters of text of the same block, cut at word ends,
  // and the nearest heading above: the last one in document order whose article, section, nav,
  // aside or main still goes on; for a link in a heading, the nearest of a higher rank.
  std::string before, after;
  std::string heading;
  std::uint32_t line = 0;  // 0-based line of the element's start
  crawl::LinkType type = crawl::LinkType::kHyperlink;
  crawl::Region region = crawl::Region::kUnknown;
  std::uint16_t flags = 0;  // crawl::flag bits that the markup alone decides

  bool operator==(const RawLink&) const = default;
};
struct RawPage {
  std::string base;       // href of the first base element that has one, as written
  std::vector<std::string> canonicals;  // hrefs of link rel=canonical in the head, as written
  std::string url_hint;   // the address in a "saved from url" comment, canonical or og:url
  std::string title;
  std::string h1;         // the first one that says something
  std::string language;   // html lang
  std::string text;       // of its content, see crawl/page_text.h
  bool text_cut = false;  // it had more than is kept
  bool noindex = false;   // meta robots / googlebot
  bool nofollow = false;  // meta robots nofollow: all its hyperlinks have kNofollow
  std::vector<RawLink> links;  // a, area, img, link, script, iframe, frame, form, video… in document order
  // Lines of <a> elements without href that are no target (name, id) and have no role, either.
  std::vector<std::uint32_t> anchors_without_href;

  bool operator==(const RawPage&) const = default;
};

inline constexpr int kMaxDepth = 12'000;
inline constexpr int kContextChars = 120;
inline constexpr std::size_t kMaxPathBytes = 4096;
inline constexpr std::size_t kMaxAnchorBytes = 2000;
inline constexpr std::size_t kMaxHeadingBytes = 400;

base::Result<RawPage> extract(std::string_view utf8);

// The same without skimming (skim.h), which must change nothing but the time.
base::Result<RawPage> extract_whole(std::string_view utf8);

// What `nofollow` means for the links; extract has done it.
void apply_nofollow(RawPage& page);

}  // namespace html
