// What stands at an address: a page that people read and search engines list, or a resource that pages are made of.
// Told by its media type (RFC 9110, section 8.3.1) or guessed by its address.
#pragma once

#include <cstdint>
#include <string_view>

namespace crawl {

enum class PageKind : std::uint8_t {
  kUnknown,
  kHtml,
  kDocument,  // read like a page: PDF, office documents, plain text, books
  kImage,
  kScript,
  kStylesheet,
  kFont,
  kMedia,    // video, audio
  kSitemap,  // XML sitemaps and their indexes
  kOther,    // feeds, data, archives
};
inline constexpr int kPageKinds = static_cast<int>(PageKind::kOther) + 1;

std::string_view name_of(PageKind kind);  // "html", "document", …; "" for kUnknown

// A part of pages, or data for programs: no page of the site, and no node of its graph.
constexpr bool is_resource(PageKind kind) { return kind >= PageKind::kImage; }

// `content_type`: a Content-Type as servers send it ("text/html; charset=utf-8", in any case), or one word for it as
// some crawlers write ("HTML", "Image"). XML is a sitemap where the address says so. kUnknown: empty, or a type
// that says nothing ("application/octet-stream").
PageKind kind_of_content(std::string_view content_type, std::string_view address);

// By the extension of the address's path; kUnknown for those of pages (.html, .php), other ones, and none.
PageKind kind_of_address(std::string_view address);

}  // namespace crawl
