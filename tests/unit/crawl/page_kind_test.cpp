#include "crawl/page_kind.h"

#include <string_view>

#include <catch_amalgamated.hpp>

namespace {

using crawl::kind_of_address;
using crawl::PageKind;
using enum crawl::PageKind;

PageKind content(std::string_view type, std::string_view address = "https://shop.example/x") {
  return crawl::kind_of_content(type, address);
}

TEST_CASE("a media type is read without its parameters and in any case", "[crawl]") {
  CHECK(content("text/html; charset=utf-8") == kHtml);
  CHECK(content(" Text/HTML ;Charset=UTF-8") == kHtml);
  CHECK(content("text/html, text/html") == kHtml);
  CHECK(content("application/xhtml+xml") == kHtml);
  CHECK(content("application/pdf") == kDocument);
  CHECK(content("application/vnd.openxmlformats-officedocument.wordprocessingml.document") == kDocument);
  CHECK(content("application/vnd.ms-excel") == kDocument);
  CHECK(content("text/plain") == kDocument);
  CHECK(content("application/epub+zip") == kDocument);
  CHECK(content("IMAGE/WEBP") == kImage);
  CHECK(content("image/svg+xml") == kImage);
  CHECK(content("text/css") == kStylesheet);
  CHECK(content("application/javascript; charset=utf-8") == kScript);
  CHECK(content("text/x-javascript") == kScript);
  CHECK(content("font/woff2") == kFont);
  CHECK(content("application/x-font-ttf") == kFont);
  CHECK(content("application/vnd.ms-fontobject") == kFont);
  CHECK(content("video/mp4") == kMedia);
  CHECK(content("application/vnd.apple.mpegurl") == kMedia);
  CHECK(content("application/rss+xml") == kOther);
  CHECK(content("application/ld+json") == kOther);
  CHECK(content("application/zip") == kOther);
}

TEST_CASE("xml is a sitemap where the address says so", "[crawl]") {
  CHECK(content("application/xml", "https://shop.example/sitemap.xml") == kSitemap);
  CHECK(content("text/xml; charset=UTF-8", "https://shop.example/Post-SiteMap1.xml") == kSitemap);
  CHECK(content("text/xml", "https://shop.example/feed") == kOther);
}

TEST_CASE("words stand for media types, and nothing for nothing", "[crawl]") {
  CHECK(content("HTML") == kHtml);
  CHECK(content("Image") == kImage);
  CHECK(content("CSS") == kStylesheet);
  CHECK(content("PDF") == kDocument);
  CHECK(content("") == kUnknown);
  CHECK(content("3 minutes") == kUnknown);
  CHECK(content("application/octet-stream") == kUnknown);
}

TEST_CASE("an address is judged by the extension of its path", "[crawl]") {
  CHECK(kind_of_address("https://shop.example/a/logo.PNG") == kImage);
  CHECK(kind_of_address("https://shop.example/a/logo.png?w=200") == kImage);
  CHECK(kind_of_address("https://shop.example/app.min.js") == kScript);
  CHECK(kind_of_address("https://shop.example/f.woff2") == kFont);
  CHECK(kind_of_address("https://shop.example/price-list.pdf") == kDocument);
  CHECK(kind_of_address("https://shop.example/sitemap_index.xml") == kSitemap);
  CHECK(kind_of_address("https://shop.example/sitemap-1.xml.gz") == kSitemap);
  CHECK(kind_of_address("https://shop.example/sitemap/feed.xml") == kSitemap);
  CHECK(kind_of_address("https://shop.example/feed.xml") == kOther);
  CHECK(kind_of_address("https://shop.example/") == kUnknown);
  CHECK(kind_of_address("https://shop.example/about.html") == kUnknown);
  CHECK(kind_of_address("https://shop.example/v1.2") == kUnknown);
  CHECK(kind_of_address("https://shop.example/a.png/") == kUnknown);
  CHECK(kind_of_address("https://shop.example/show?file=a.png") == kUnknown);
  CHECK(kind_of_address("https://wiki.example/wiki/File:Bridge.jpg") == kUnknown);
  CHECK(kind_of_address("logo.png") == kUnknown);
}

TEST_CASE("pages and documents are no resources", "[crawl]") {
  for (const PageKind kind : {kUnknown, kHtml, kDocument}) CHECK_FALSE(crawl::is_resource(kind));
  for (const PageKind kind : {kImage, kScript, kStylesheet, kFont, kMedia, kSitemap, kOther}) {
    CHECK(crawl::is_resource(kind));
  }
}

}  // namespace
