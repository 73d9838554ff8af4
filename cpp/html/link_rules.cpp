#include "html/link_rules.h"

#include <algorithm>
#include <optional>

#include "html/element.h"
#include "html/markup.h"

namespace html {
namespace {

using crawl::LinkType;

void add(FoundLinks& links, const GumboElement& element, const char* name, LinkType type) {
  const auto value = attribute(element, name);
  if (!value) return;
  std::string_view href = trimmed(*value);
  const bool counts_when_empty = type == LinkType::kHyperlink;
  if (href.empty() && !counts_when_empty) return;
  // An image inside its own address says nothing about links and can be megabytes.
  constexpr std::size_t kDataKept = 64;
  if (equals_folded(href.substr(0, 5), "data:")) href = href.substr(0, kDataKept);
  links.items[static_cast<std::size_t>(links.count++)] = {href, type};
}

LinkType type_of_alternate(const GumboElement& element) {
  const std::string_view type = attribute(element, "type").value_or("");
  if (has_attribute(element, "hreflang")) return LinkType::kHreflang;
  if (equals_folded(type, "application/rss+xml") || equals_folded(type, "application/atom+xml") ||
      equals_folded(type, "application/feed+json")) {
    return LinkType::kFeed;
  }
  return has_attribute(element, "media") ? LinkType::kMobileAlternate : LinkType::kOther;
}

LinkType type_of_link_element(const GumboElement& element) {
  const std::string_view rel = attribute(element, "rel").value_or("");
  if (has_token(rel, "canonical")) return LinkType::kCanonical;
  if (has_token(rel, "stylesheet")) return LinkType::kStylesheet;
  if (has_token(rel, "alternate")) return type_of_alternate(element);
  if (has_token(rel, "next")) return LinkType::kNext;
  if (has_token(rel, "prev") || has_token(rel, "previous")) return LinkType::kPrev;
  if (has_token(rel, "amphtml")) return LinkType::kAmp;
  if (equals_folded(attribute(element, "as").value_or(""), "font")) return LinkType::kFont;
  return LinkType::kOther;
}

FoundLinks links_of_meta(const GumboElement& element) {
  FoundLinks links;
  if (equals_folded(attribute(element, "http-equiv").value_or(""), "refresh")) {
    const std::string_view to = refresh_target(attribute(element, "content").value_or(""));
    if (!to.empty()) links.items[static_cast<std::size_t>(links.count++)] = {to, LinkType::kMetaRefresh};
  }
  return links;
}

FoundLinks links_of_svg(const GumboElement& element) {
  FoundLinks links;
  if (element.tag == GUMBO_TAG_A) add(links, element, "href", LinkType::kHyperlink);
  if (element.tag == GUMBO_TAG_IMAGE) add(links, element, "href", LinkType::kImage);
  return links;
}

}  // namespace

FoundLinks links_of(const GumboElement& element) {
  if (element.tag_namespace == GUMBO_NAMESPACE_SVG) return links_of_svg(element);
  FoundLinks links;
  switch (element.tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_AREA: add(links, element, "href", LinkType::kHyperlink); break;
    case GUMBO_TAG_IMG: add(links, element, "src", LinkType::kImage); break;
    case GUMBO_TAG_INPUT:
      if (equals_folded(attribute(element, "type").value_or(""), "image")) {
        add(links, element, "src", LinkType::kImage);
      }
      break;
    case GUMBO_TAG_LINK: add(links, element, "href", type_of_link_element(element)); break;
    case GUMBO_TAG_META: return links_of_meta(element);
    case GUMBO_TAG_SCRIPT: add(links, element, "src", LinkType::kScript); break;
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_FRAME: add(links, element, "src", LinkType::kFrame); break;
    case GUMBO_TAG_FORM: add(links, element, "action", LinkType::kForm); break;
    case GUMBO_TAG_VIDEO: add(links, element, "poster", LinkType::kImage); [[fallthrough]];
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK: add(links, element, "src", LinkType::kMedia); break;
    case GUMBO_TAG_EMBED: add(links, element, "src", LinkType::kOther); break;
    case GUMBO_TAG_OBJECT: add(links, element, "data", LinkType::kOther); break;
    default: break;
  }
  return links;
}

std::uint16_t flags_of(std::string_view rel, std::string_view target) {
  namespace flag = crawl::flag;
  unsigned flags = flag::kInHtml;
  // White space takes them apart in the standard, commas too in what search engines read.
  if (has_token(rel, "nofollow", ',')) flags |= flag::kNofollow;
  if (has_token(rel, "sponsored", ',')) flags |= flag::kSponsored;
  if (has_token(rel, "ugc", ',')) flags |= flag::kUgc;
  if ((flags & (flag::kNofollow | flag::kSponsored | flag::kUgc)) == 0) flags |= flag::kFollow;
  if (equals_folded(trimmed(target), "_blank")) flags |= flag::kNewWindow;
  return static_cast<std::uint16_t>(flags);
}

std::string_view refresh_target(std::string_view content) {
  std::string_view rest = trimmed(content);
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits == 0 && !rest.starts_with('.')) return {};
  rest.remove_prefix(std::min(rest.find_first_not_of("0123456789."), rest.size()));
  if (rest.empty() || (!is_space(rest.front()) && rest.front() != ';' && rest.front() != ',')) return {};
  rest = trimmed(rest);
  if (rest.starts_with(';') || rest.starts_with(',')) rest = trimmed(rest.substr(1));
  if (equals_folded(rest.substr(0, 3), "url")) {
    const std::string_view after = trimmed(rest.substr(3));
    if (!after.starts_with('=')) return rest;
    rest = trimmed(after.substr(1));
  } else if (rest.starts_with('u') || rest.starts_with('U')) {
    return rest;
  }
  if (!rest.starts_with('"') && !rest.starts_with('\'')) return rest;
  return trimmed(rest.substr(1, rest.substr(1).find(rest.front())));
}

}  // namespace html
