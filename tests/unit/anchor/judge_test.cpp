#include "anchor/judge.h"

#include <string_view>

#include <catch_amalgamated.hpp>

namespace {

using anchor::Class;

struct Fixture {
  crawl::Crawl crawl;

  base::PageId page(std::string_view url, std::string_view title = {}) {
    const base::PageId id = crawl.page(url, base::hash_bytes(url));
    if (!title.empty()) crawl.pages.title[id.value] = base::StringId{crawl.texts.intern(title)};
    return id;
  }
  void link(std::string_view source, std::string_view target, std::string_view anchor, std::uint16_t flags = 0) {
    crawl.links.source.push_back(page(source));
    crawl.links.target.push_back(page(target));
    crawl.links.anchor.push_back(base::StringId{crawl.texts.intern(anchor)});
    crawl.links.flags.push_back(flags);
    crawl.links.type.push_back(crawl::LinkType::kHyperlink);
  }
};

TEST_CASE("every link gets its class from its text, its target and itself") {
  Fixture f;
  f.page("https://acme.com/boots", "Hiking Boots | Acme");
  f.link("https://blog.org/", "https://acme.com/boots", "Acme");
  f.link("https://blog.org/", "https://acme.com/boots", "hiking boots");
  f.link("https://blog.org/", "https://acme.com/boots", "boots", crawl::flag::kImageAnchor);
  f.link("https://blog.org/", "https://acme.com/other", "hiking boots");
  f.link("https://acme.com/", "https://github.com/acme", "GitHub");
  f.link("https://acme.com/", "https://github.com/acme", "Acme on Git Hub");
  f.link("https://acme.com/", "https://example.org/", "Acme");
  f.link("https://acme.com/", "https://example.org/", "https://example.org/");
  const base::DomainId domain = f.crawl.domain_of(f.page("https://acme.com/"));
  const anchor::Judgement result = anchor::judge(f.crawl, domain, anchor::site_of(f.crawl, domain));
  CHECK(result.of_link == std::vector{Class::kBranded, Class::kExact, Class::kImage, Class::kOther, Class::kBranded,
                                      Class::kBranded, Class::kOther, Class::kNakedUrl});
  REQUIRE(result.anchors.size() == 6);
  CHECK(result.of_anchor[0] == Class::kBranded);  // Acme: once branded, once other
  CHECK(result.of_anchor[1] == Class::kExact);    // hiking boots: once exact, once other
  CHECK(result.of_anchor[2] == Class::kImage);
}

TEST_CASE("a page's H1 is one of its phrases") {
  Fixture f;
  const base::PageId page = f.page("https://acme.com/p1", "Sale | Acme");
  f.link("https://blog.org/", "https://acme.com/p1", "warm socks");
  f.link("https://blog.org/", "https://acme.com/p1", "socks");
  f.link("https://blog.org/", "https://acme.com/p2", "warm socks");
  f.crawl.pages.h1.resize(page.value + 1);
  f.crawl.pages.h1[page.value] = base::StringId{f.crawl.texts.intern("Warm Socks")};
  const base::DomainId domain = f.crawl.domain_of(page);
  const anchor::Judgement result = anchor::judge(f.crawl, domain, anchor::site_of(f.crawl, domain));
  CHECK(result.of_link == std::vector{Class::kExact, Class::kPartial, Class::kOther});
}

TEST_CASE("what people say of a page counts as its keywords") {
  Fixture f;
  f.link("https://blog.org/", "https://acme.com/p1", "warm socks");
  f.link("https://blog.org/", "https://acme.com/p2", "cheap socks");
  f.link("https://acme.com/p1", "https://blog.org/", "outlet deals");
  f.link("https://acme.com/p1", "https://acme.com/p2", "outlet deals");
  const base::PageId page = f.page("https://acme.com/p1");
  const base::DomainId domain = f.crawl.domain_of(page);
  const std::vector<anchor::PagePhrase> phrases = {{page, "warm socks"}, {{}, "outlet deals"}};
  const anchor::Judgement result = anchor::judge(f.crawl, domain, anchor::site_of(f.crawl, domain), phrases);
  CHECK(result.of_link == std::vector{Class::kExact, Class::kOther, Class::kOther, Class::kExact});
}

TEST_CASE("a crawl without links has no classes") {
  const crawl::Crawl crawl;
  const anchor::Judgement result = anchor::judge(crawl, base::DomainId::none(), anchor::Site{});
  CHECK(result.of_link.empty());
  CHECK(result.anchors.size() == 0);
}

}  // namespace
