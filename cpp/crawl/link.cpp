#include "crawl/link.h"

namespace crawl {

std::string_view name_of(LinkType type) {
  switch (type) {
    case LinkType::kHyperlink: return "hyperlink";
    case LinkType::kImage: return "image";
    case LinkType::kStylesheet: return "stylesheet";
    case LinkType::kScript: return "script";
    case LinkType::kCanonical: return "canonical";
    case LinkType::kHttpCanonical: return "http_canonical";
    case LinkType::kPrev: return "prev";
    case LinkType::kNext: return "next";
    case LinkType::kHreflang: return "hreflang";
    case LinkType::kRedirect: return "redirect";
    case LinkType::kMetaRefresh: return "meta_refresh";
    case LinkType::kScriptRedirect: return "script_redirect";
    case LinkType::kSitemap: return "sitemap";
    case LinkType::kAmp: return "amp";
    case LinkType::kMobileAlternate: return "mobile_alternate";
    case LinkType::kFrame: return "frame";
    case LinkType::kMedia: return "media";
    case LinkType::kFont: return "font";
    case LinkType::kForm: return "form";
    case LinkType::kFeed: return "feed";
    case LinkType::kOther: return "other";
  }
  return "other";
}

std::string_view name_of(Region region) {
  switch (region) {
    case Region::kUnknown: return "";
    case Region::kContent: return "content";
    case Region::kNavigation: return "navigation";
    case Region::kHeader: return "header";
    case Region::kFooter: return "footer";
    case Region::kAside: return "aside";
    case Region::kHead: return "head";
  }
  return "";
}

}  // namespace crawl
