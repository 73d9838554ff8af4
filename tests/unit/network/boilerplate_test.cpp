#include "network/boilerplate.h"

#include <map>
#include <random>
#include <set>

#include <catch_amalgamated.hpp>

#include "network/network.h"

namespace {

void add(crawl::Crawl& crawl, const std::string& source, const std::string& target, std::string_view path) {
  const auto page = [&](const std::string& name) {
    const std::string url = "https://s.com/" + name;
    return crawl.page(url, base::hash_bytes(url));
  };
  const base::PageId from = page(source);
  crawl.links.source.push_back(from);
  crawl.links.target.push_back(page(target));
  crawl.links.path.push_back(base::StringId{crawl.texts.intern(path)});
  crawl.links.type.push_back(crawl::LinkType::kHyperlink);
  crawl.links.region.push_back(crawl::Region::kContent);
  crawl.links.flags.push_back(crawl::flag::kFollow);
}

}  // namespace

TEST_CASE("a container is a path without its link and without places") {
  CHECK(network::container_of("//body/div[2]/main/ul[@class='related'][1]/li[4]/a") ==
        "//body/div/main/ul[@class='related']/li");
  CHECK(network::container_of("//body/p[@class='a]/b'][3]/a[1]") == "//body/p[@class='a]/b']");
  CHECK(network::container_of("") == "");
  CHECK(network::container_of("/a") == "");
  CHECK(network::container_of("//body/p[@class='open") == "//body");
}

TEST_CASE("template links are those that their container has on most of its pages") {
  crawl::Crawl crawl;
  // A box on ten pages of a larger site leads to "offer" on each, to another article on each, and to "half" on five.
  for (int i = 0; i < 10; ++i) {
    const std::string page = "page" + std::to_string(i);
    const std::string place = std::to_string(i + 1);
    add(crawl, page, "offer", "//body/main/div[@class='box'][" + place + "]/a[1]");
    add(crawl, page, "article" + std::to_string(i), "//body/main/div[@class='box'][" + place + "]/a[2]");
    if (i < 5) add(crawl, page, "half", "//body/main/div[@class='box']/a");
    if (i < 4) add(crawl, page, "few", "//body/main/div[@class='box']/a");
    add(crawl, page, "offer", "//body/main/p/a");
  }
  for (int i = 0; i < 90; ++i) add(crawl, "other" + std::to_string(i), "article0", "//body/main/p/a");
  // Nine pages are too few to tell.
  for (int i = 0; i < 9; ++i) add(crawl, "page" + std::to_string(i), "rare", "//body/section/a");

  base::BitColumn found;
  base::finish(network::find_boilerplate(crawl, found));
  for (std::uint32_t l = 0; l < crawl.links.size(); ++l) {
    const std::string_view target = crawl.pages.urls[crawl.links.target[l].value];
    const std::string_view path = crawl.texts[crawl.links.path[l].value];
    const bool in_box = path.contains("box");
    const bool expected = (in_box && (target.ends_with("/offer") || target.ends_with("/half"))) ||
                          (path == "//body/main/p/a" && target.ends_with("/article0"));
    INFO(path << " -> " << target);
    CHECK(found[l] == expected);
  }

  const network::Network net = network::build(crawl, {}, base::DomainId::none());
  for (const network::RuleCount& count : net.counts) {
    if (std::string_view(count.rule) == "boilerplate") CHECK(count.links == 10 + 5 + 90);
  }
  const std::uint32_t offer = net.node_of_page[crawl.links.target[0].value];
  // Merged with the link in the text, which is no template and so the better one.
  CHECK(net.flow.weight(net.flow.in.offsets[offer]) == 1.0);
  const std::uint32_t article = net.node_of_page[crawl.pages.urls.find("https://s.com/article0")];
  CHECK(net.flow.weight(net.flow.in.offsets[article + 1] - 1) == 0.5);
}

TEST_CASE("links without a path are never template") {
  crawl::Crawl crawl;
  for (int i = 0; i < 20; ++i) add(crawl, std::to_string(i), "same", "");
  base::BitColumn found;
  base::finish(network::find_boilerplate(crawl, found));
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) CHECK_FALSE(found[link]);
}

TEST_CASE("what is template agrees with the plain way, however the links of a page lie") {
  const bool together = GENERATE(true, false);
  std::mt19937 random(together ? 1 : 2);
  for (int round = 0; round < 20; ++round) {
    crawl::Crawl crawl;
    const auto draw = [&](std::uint32_t of) { return std::to_string(random() % of); };
    for (int i = 0; i < 600; ++i) {
      const std::string source = together ? std::to_string(i / 20) : draw(30);
      const std::string container = draw(8);
      // Some containers lead to few pages, some to many; some links have no path.
      const std::string target = container < "4" ? draw(2) : draw(40);
      add(crawl, "s" + source, "t" + target, container == "7" ? "" : "//body/nav[@id='" + container + "']/a");
    }
    constexpr network::BoilerplateRule kRule{.least_ratio = 0.3, .least_pages = 5};
    std::map<std::string, std::set<base::PageId>> having;
    std::map<std::pair<std::string, base::PageId>, std::set<base::PageId>> leading;
    const auto container_of = [&](std::uint32_t link) {
      return network::container_of(crawl.texts[crawl.links.path[link].value]);
    };
    for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
      having[container_of(link)].insert(crawl.links.source[link]);
      leading[{container_of(link), crawl.links.target[link]}].insert(crawl.links.source[link]);
    }
    base::BitColumn found;
    base::finish(network::find_boilerplate(crawl, found, kRule));
    std::size_t marked = 0;
    for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
      const std::string container = container_of(link);
      const auto pages = static_cast<double>(having[container].size());
      const auto pointing = static_cast<double>(leading[{container, crawl.links.target[link]}].size());
      const bool expected = !crawl.texts[crawl.links.path[link].value].empty() && pages >= kRule.least_pages &&
                            pointing >= kRule.least_ratio * pages;
      REQUIRE(found[link] == expected);
      marked += found[link] ? 1 : 0;
    }
    REQUIRE(marked > 0);
    REQUIRE(marked < crawl.links.size());
  }
}
