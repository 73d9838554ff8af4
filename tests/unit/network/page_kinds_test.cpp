// What the links say of the kind of an address.
#include "network/page_kinds.h"

#include <string>

#include <catch_amalgamated.hpp>

namespace {

using crawl::LinkType;
using enum crawl::PageKind;

class Links {
 public:
  base::PageId page(const std::string& path) {
    const std::string url = "https://s.example/" + path;
    return crawl.page(url, base::hash_bytes(url));
  }
  Links& add(LinkType type, const std::string& from, const std::string& to) {
    const base::PageId source = page(from);
    const base::PageId target = page(to);
    crawl.links.source.push_back(source);
    crawl.links.target.push_back(target);
    crawl.links.type.push_back(type);
    return *this;
  }
  crawl::PageKind kind(const std::string& path) {
    const base::PageId asked = page(path);
    std::vector<crawl::PageKind> kinds;
    base::finish(network::find_kinds(crawl, kinds));
    return kinds[asked.value];
  }
  crawl::Crawl crawl;
};

}  // namespace

TEST_CASE("links that lead to an address tell its kind, links on it that it is a page") {
  Links links;
  links.add(LinkType::kHyperlink, "", "about").add(LinkType::kImage, "", "photo").add(LinkType::kImage, "", "");
  links.add(LinkType::kScript, "", "x").add(LinkType::kStylesheet, "", "y").add(LinkType::kFont, "y", "z");
  links.add(LinkType::kMedia, "", "clip").add(LinkType::kFeed, "", "news").add(LinkType::kHreflang, "", "de");
  CHECK(links.kind("") == kHtml);
  CHECK(links.kind("about") == kUnknown);
  CHECK(links.kind("photo") == kImage);
  CHECK(links.kind("x") == kScript);
  CHECK(links.kind("y") == kStylesheet);
  CHECK(links.kind("z") == kFont);
  CHECK(links.kind("clip") == kMedia);
  CHECK(links.kind("news") == kOther);
  CHECK(links.kind("de") == kUnknown);
}

TEST_CASE("entries make a sitemap, also of xml whose address does not say so") {
  Links links;
  links.add(LinkType::kSitemap, "map", "a").add(LinkType::kSitemap, "pages.xml", "a");
  links.crawl.pages.kind[links.page("pages.xml").value] = kOther;
  CHECK(links.kind("map") == kSitemap);
  CHECK(links.kind("pages.xml") == kSitemap);
  CHECK(links.kind("a") == kUnknown);
}

TEST_CASE("a content type counts over all guesses") {
  Links links;
  links.add(LinkType::kImage, "", "chart.png").add(LinkType::kHyperlink, "chart.png", "");
  links.crawl.pages.kind[links.page("chart.png").value] = kHtml;
  CHECK(links.kind("chart.png") == kHtml);
  links.crawl.pages.kind[links.page("chart.png").value] = kDocument;
  CHECK(links.kind("chart.png") == kDocument);
}

TEST_CASE("hyperlinks to a picture lead to a resource, those to a name like a script's may lead to a page") {
  Links links;
  links.add(LinkType::kHyperlink, "", "big.jpg").add(LinkType::kHyperlink, "", "tags/node.js");
  CHECK(links.kind("big.jpg") == kImage);
  CHECK(links.kind("tags/node.js") == kUnknown);
  CHECK(links.kind("app.js") == kScript);
}
