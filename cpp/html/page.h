// A saved or pasted HTML page -> its links in context. gumbo parses (HTML standard tree building);
// our own walk with its own stack reads the tree, so depth costs no machine stack; gumbo's nodes
// come from an arena that is dropped at once. Bytes are UTF-8 by now.
// Limits: kMaxDepth nested elements (gumbo is quadratic in depth): deeper is Error kTooDeep.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crawl/link.h"

namespace html {

struct RawLink {
  std::string href;              // as written, trimmed
  std::string anchor;            // text with white space folded; alt texts of images in their places
  std::string rel;               // raw attribute
  std::string path;              // //body/div[2]/main/p[1]/a
  std::string before, after;     // at most kContextChars characters of text of the same block
  std::string heading;           // the nearest heading above
  std::uint32_t line = 0;        // 0-based line of the element's start
  crawl::LinkType type = crawl::LinkType::kHyperlink;
  crawl::Region region = crawl::Region::kUnknown;
  std::uint16_t flags = 0;       // crawl::flag bits that the markup alone decides
};
struct RawPage {
  std::string base;              // href of the first base element, as written
  std::string canonical;         // href of link rel=canonical, as written
  std::string url_hint;          // the address in a "saved from url" comment, og:url or canonical
  std::string title;
  std::string language;          // html lang
  bool noindex = false;          // meta robots / googlebot
  bool nofollow = false;         // meta robots nofollow: all its links
  std::vector<RawLink> links;    // a, area, img, link, script, iframe, frame, form, video… in document order
  std::uint32_t anchors_without_href = 0;
};

inline constexpr int kMaxDepth = 20'000;
inline constexpr int kContextChars = 120;

base::Result<RawPage> extract(std::string_view utf8);

}  // namespace html
