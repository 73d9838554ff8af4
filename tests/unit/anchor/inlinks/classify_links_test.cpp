#include "anchor/inlinks/classify_links.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "analysis/counts/anchors.h"
#include "anchor/classes/propose.h"

namespace {

using anchor::Class;

struct Fixture {
  crawl::Crawl crawl;

  base::PageId page(std::string_view url, std::string_view title = {}) {
    const base::PageId id = crawl.page(url, base::hash_bytes(url));
    if (!title.empty()) crawl.pages.title[id.value] = base::StringId{crawl.texts.intern(title)};
    return id;
  }
  void link(std::string_view source, std::string_view target, std::string_view anchor, std::uint16_t flags = 0,
            crawl::LinkType type = crawl::LinkType::kHyperlink) {
    crawl.links.source.push_back(page(source));
    crawl.links.target.push_back(page(target));
    crawl.links.anchor.push_back(base::StringId{crawl.texts.intern(anchor)});
    crawl.links.path.push_back(base::StringId{0});
    crawl.links.flags.push_back(flags);
    crawl.links.type.push_back(type);
  }
};

anchor::LinkClasses classify(const crawl::Crawl& crawl, base::DomainId domain, const std::vector<std::uint32_t>& pages,
                             const std::vector<anchor::PagePhrase>& phrases) {
  const std::vector<base::StringId> anchors = analysis::anchors(crawl).anchor;
  const anchor::Site site = anchor::propose_site(crawl, domain, anchors);
  std::vector<std::uint32_t> inlinks(crawl.pages.size(), 0);
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link)
    inlinks[crawl.links.target[link].value] += crawl.links.type[link] == crawl::LinkType::kHyperlink ? 1 : 0;
  std::vector<base::DomainId> domain_of_page;
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) domain_of_page.push_back(crawl.domain_of({page}));
  anchor::LinkClasses result;
  const base::BitColumn none_aside(crawl.links.size());
  base::finish(anchor::classify_links(crawl, {domain, pages, domain_of_page, inlinks, anchors, none_aside, site},
                                      phrases, result));
  return result;
}

// Every page is of the site.
anchor::LinkClasses classify(const crawl::Crawl& crawl, base::DomainId domain,
                             const std::vector<anchor::PagePhrase>& phrases = {}) {
  std::vector<std::uint32_t> pages(crawl.pages.size());
  std::iota(pages.begin(), pages.end(), 0U);
  return classify(crawl, domain, pages, phrases);
}

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
  const anchor::LinkClasses result = classify(f.crawl, domain);
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
  const anchor::LinkClasses result = classify(f.crawl, domain);
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
  const anchor::LinkClasses result = classify(f.crawl, domain, phrases);
  CHECK(result.of_link == std::vector{Class::kExact, Class::kOther, Class::kOther, Class::kExact});
}

TEST_CASE("links are sorted by their targets, those of the target's own domain first") {
  Fixture f;
  f.link("https://blog.org/", "https://acme.com/p1", "one");
  f.link("https://acme.com/p2", "https://acme.com/p1", "two");
  f.link("https://news.org/", "https://acme.com/p1", "one");
  f.link("https://acme.com/p1", "https://acme.com/p2", "a very long anchor with many more words than are held");
  const base::PageId page = f.page("https://acme.com/p1");
  const anchor::LinkClasses result = classify(f.crawl, f.crawl.domain_of(page));
  const auto sources = [&](bool external) {
    std::vector<base::PageId> pages;
    for (const anchor::InlinkRow& row : result.inlinks.of(page.value, external)) pages.push_back(row.source);
    return pages;
  };
  CHECK(sources(false) == std::vector{f.page("https://acme.com/p2")});
  CHECK(sources(true) == std::vector{f.page("https://blog.org/"), f.page("https://news.org/")});
  CHECK(result.inlinks.of(page.value).front().anchor == anchor::AnchorId{1});
}

TEST_CASE("an anchor of many words meets keywords as a short one does") {
  Fixture f;
  f.page("https://acme.com/p1", "boots that keep feet warm in deep winter snow");
  f.link("https://blog.org/", "https://acme.com/p1", "Boots that keep feet warm in deep winter snow");
  f.link("https://blog.org/", "https://acme.com/p1", "eight other words and then some more of snow");
  f.link("https://blog.org/", "https://acme.com/p1", "eight other words and then some more of sand");
  const base::PageId page = f.page("https://acme.com/p1");
  const anchor::LinkClasses result = classify(f.crawl, f.crawl.domain_of(page));
  CHECK(result.of_link == std::vector{Class::kExact, Class::kPartial, Class::kOther});
}

std::size_t rows(const anchor::InlinksByPage& inlinks) {
  std::size_t all = 0;
  for (std::uint32_t page = 0; page < inlinks.pages(); ++page) all += inlinks.of(page).size();
  return all;
}

std::size_t expected_rows(const crawl::Crawl& crawl, const std::vector<std::uint32_t>& pages) {
  std::size_t all = 0;
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    const bool of_site = std::ranges::find(pages, crawl.links.target[link].value) != pages.end();
    all += of_site && crawl.links.type[link] == crawl::LinkType::kHyperlink ? 1 : 0;
  }
  return all;
}

TEST_CASE("the class of a link is the same whichever pages are the site's") {
  constexpr std::array kTexts = {"Acme", "boots 7", "hiking boots", "read more", "https://acme.com/", "", "winter"};
  constexpr std::array kFlags = {0, int{crawl::flag::kImageAnchor}, int{crawl::flag::kTitleAnchor}};
  Fixture f;
  std::mt19937 random(3);
  const auto url = [](std::uint32_t n) {
    return (n < 30 ? "https://acme.com/" : n < 40 ? "https://shop.acme.com/" : "https://blog.org/") + std::to_string(n);
  };
  for (std::uint32_t n = 0; n < 50; ++n) f.page(url(n), n % 2 == 0 ? "Boots " + std::to_string(n) + " | Acme" : "");
  for (int link = 0; link < 40'000; ++link) {
    const bool hyperlink = random() % 4 != 0;
    const std::string own = "picture " + std::to_string(link);
    f.link(url(random() % 50), url(random() % 50), random() % 9 == 0 ? own : kTexts[random() % kTexts.size()],
           static_cast<std::uint16_t>(kFlags[random() % 3]),
           hyperlink ? crawl::LinkType::kHyperlink : crawl::LinkType::kImage);
  }
  const base::DomainId domain = f.crawl.domain_of({0});
  const anchor::LinkClasses all = classify(f.crawl, domain);
  for (const std::vector<std::uint32_t>& pages : {std::vector<std::uint32_t>{}, {0, 3, 4}, {3, 45}}) {
    const anchor::LinkClasses some = classify(f.crawl, domain, pages, {});
    CHECK(rows(some.inlinks) == expected_rows(f.crawl, pages));
    CHECK(some.of_link == all.of_link);
    CHECK(some.of_anchor == all.of_anchor);
  }
}

TEST_CASE("texts that no hyperlink says are read, however many there are") {
  constexpr std::uint32_t kLinks = 120'000;
  Fixture f;
  for (std::uint32_t link = 0; link < kLinks; ++link) {
    f.link("https://acme.com/", "https://acme.com/a.png", "picture " + std::to_string(link), 0,
           crawl::LinkType::kImage);
  }
  const anchor::LinkClasses result = classify(f.crawl, f.crawl.domain_of({0}));
  CHECK(result.anchors.size() == kLinks);
  CHECK(result.of_link == std::vector<Class>(kLinks, Class::kOther));
}

TEST_CASE("an anchor's class is that of most of its hyperlinks, the first in Class of several") {
  Fixture f;
  f.page("https://acme.com/boots", "Hiking Boots | Acme");
  const auto links = [&](std::string_view anchor, int exact, int other, int image) {
    for (int i = 0; i < exact; ++i) f.link("https://blog.org/", "https://acme.com/boots", anchor);
    for (int i = 0; i < other; ++i) f.link("https://blog.org/", "https://acme.com/other", anchor);
    for (int i = 0; i < image; ++i)
      f.link("https://blog.org/", "https://acme.com/other", anchor, crawl::flag::kImageAnchor);
  };
  links("hiking boots", 2, 3, 0);
  links("Hiking boots", 3, 3, 2);
  links("hiking Boots", 1, 2, 2);
  links("HIKING boots", 0, 1, 0);
  for (int i = 0; i < 5; ++i)
    f.link("https://blog.org/", "https://acme.com/boots", "HIKING boots", 0, crawl::LinkType::kImage);
  f.link("https://blog.org/", "https://acme.com/boots", "HIKING BOOTS", 0, crawl::LinkType::kImage);
  const anchor::LinkClasses result = classify(f.crawl, f.crawl.domain_of(f.page("https://acme.com/boots")));
  CHECK(result.of_anchor == std::vector{Class::kOther, Class::kExact, Class::kImage, Class::kOther, Class::kEmpty});
}

TEST_CASE("a crawl without links has no classes") {
  const crawl::Crawl crawl;
  const anchor::LinkClasses result = classify(crawl, base::DomainId::none());
  CHECK(result.of_link.empty());
  CHECK(result.anchors.size() == 0);
}

}  // namespace
