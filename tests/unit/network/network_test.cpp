// Each rule on a crawl of a few pages, written out.
#include "network/network.h"

#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

using crawl::LinkType;
using crawl::Region;
using network::Rules;

namespace {

constexpr const char* kSite = "https://s.com/";

class Site {
 public:
  Site() { page("home"); }

  base::PageId page(const std::string& name) {
    const std::string url = name.starts_with("http") ? name : kSite + name;
    return crawl_.page(url, base::hash_bytes(url));
  }
  Site& link(const std::string& source, const std::string& target, std::uint16_t flags = crawl::flag::kFollow,
             Region region = Region::kContent, LinkType type = LinkType::kHyperlink) {
    const base::PageId from = page(source);
    const base::PageId to = page(target);
    crawl_.links.source.push_back(from);
    crawl_.links.target.push_back(to);
    crawl_.links.flags.push_back(flags);
    crawl_.links.region.push_back(region);
    crawl_.links.type.push_back(type);
    crawl_.links.path.push_back(base::StringId{0});
    return *this;
  }
  Site& type(LinkType type, const std::string& source, const std::string& target) {
    return link(source, target, crawl::flag::kFollow, Region::kUnknown, type);
  }
  Site& status(const std::string& name, std::uint16_t code) {
    crawl_.pages.status[page(name).value] = code;
    return *this;
  }
  Site& listed(const std::string& name) {
    crawl_.pages.listed[page(name).value] = 1;
    return *this;
  }
  Site& indexable(const std::string& name, crawl::Indexable indexable) {
    crawl_.pages.indexable[page(name).value] = indexable;
    return *this;
  }
  base::DomainId domain() { return crawl_.domain_of(page("home")); }
  network::Network build(const Rules& rules) { return network::build(crawl_, rules, domain()); }

  // "a>b c>d": the edges of the flow, by name, in order of target, each with its share in eighths when `shares`.
  std::string edges(const Rules& rules, bool shares = false) {
    const network::Network net = build(rules);
    std::string text;
    for (std::uint32_t v = 0; v < net.flow.nodes(); ++v) {
      for (std::uint32_t e = net.flow.in.offsets[v]; e < net.flow.in.offsets[v + 1]; ++e) {
        const std::uint32_t u = net.flow.in.ids[e];
        text += (text.empty() ? "" : " ") + name(net, u) + ">" + name(net, v);
        if (shares) text += "=" + std::to_string(std::lround(net.flow.weight(e) * net.flow.scale[u] * 840)) + "/840";
      }
    }
    return text;
  }
  std::string nodes(const Rules& rules) {
    const network::Network net = build(rules);
    std::string text;
    for (std::uint32_t v = 0; v < net.page_of_node.size(); ++v) text += (v == 0 ? "" : " ") + name(net, v);
    return text;
  }
  std::string clicks(const Rules& rules) {
    const network::Network net = build(rules);
    std::string text;
    for (std::uint32_t v = 0; v < net.clicks.nodes(); ++v) {
      for (const std::uint32_t w : net.clicks.row(v)) {
        text += (text.empty() ? "" : " ") + name(net, v) + ">" + name(net, w);
      }
    }
    return text;
  }
  std::string final_of(const std::string& from) {
    const base::PageId id = page(from);
    const network::Network net = build({});
    return short_name(net.final_page[id.value]);
  }
  network::RuleCount count(std::string_view rule, const Rules& rules) {
    for (const network::RuleCount& entry : build(rules).counts) {
      if (entry.rule == rule) return entry;
    }
    FAIL("no rule " << rule);
    return {};
  }
  crawl::Crawl& crawl() { return crawl_; }

 private:
  std::string name(const network::Network& net, std::uint32_t node) { return short_name(net.page_of_node[node]); }
  std::string short_name(base::PageId id) {
    const std::string url(crawl_.pages.urls[id.value]);
    return url.starts_with(kSite) ? url.substr(std::strlen(kSite)) : url;
  }

  crawl::Crawl crawl_;
};

Rules textbook() {
  return {.nofollow = network::Nofollow::kDrop,
          .duplicates = network::Duplicates::kSum,
          .keep_self_links = true,
          .keep_external = true,
          .weigh_position = false,
          .consolidate = false,
          .level = network::Level::kPage,
          .weights = {}};
}

constexpr std::uint16_t kNofollow = crawl::flag::kNofollow;

}  // namespace

TEST_CASE("textbook rules keep the multigraph of follow hyperlinks as given") {
  Site site;
  site.link("a", "b").link("a", "b").link("b", "b").link("a", "c", kNofollow).link("b", "http://x.com/");
  site.type(LinkType::kImage, "a", "pic").type(LinkType::kRedirect, "b", "d");
  CHECK(site.edges(textbook(), true) == "a>b=420/840 a>b=420/840 b>b=420/840 b>http://x.com/=420/840");
  CHECK(site.nodes(textbook()) == "a b http://x.com/");
  const network::Network net = site.build(textbook());
  CHECK(net.flow.code.empty());
  CHECK(net.teleport.empty());
}

TEST_CASE("nofollow evaporates, is dropped, or follows") {
  Site site;
  site.link("a", "b").link("a", "c", kNofollow).link("a", "d", crawl::flag::kSponsored);
  Rules rules{.weigh_position = false};
  CHECK(site.edges(rules, true) == "a>b=280/840");
  CHECK(site.nodes(rules) == "a b c d");
  rules.nofollow = network::Nofollow::kDrop;
  CHECK(site.edges(rules, true) == "a>b=840/840");
  CHECK(site.nodes(rules) == "a b");
  rules.nofollow = network::Nofollow::kFollow;
  CHECK(site.edges(rules, true) == "a>b=280/840 a>c=280/840 a>d=280/840");
  CHECK(site.count("nofollow", {}).links == 1);
  CHECK(site.count("sponsored", {}).links == 1);
  CHECK(site.count("sponsored", {}).pages == 1);
}

TEST_CASE("sponsored and ugc follow nofollow until they say otherwise; of several rels the strictest counts") {
  Site site;
  site.link("a", "b").link("a", "c", crawl::flag::kSponsored).link("a", "d", crawl::flag::kUgc);
  site.link("a", "e", crawl::flag::kUgc | crawl::flag::kNofollow);
  Rules rules{.weigh_position = false};
  rules.sponsored = network::Nofollow::kFollow;
  rules.ugc = network::Nofollow::kDrop;
  CHECK(site.edges(rules, true) == "a>b=420/840 a>c=420/840");
  rules.nofollow = network::Nofollow::kDrop;
  rules.ugc = network::Nofollow::kFollow;
  CHECK(site.edges(rules, true) == "a>b=280/840 a>c=280/840 a>d=280/840");
  CHECK(site.count("ugc", {}).links == 1);  // the other counts as nofollow
}

TEST_CASE("noindex and blocked pages take no teleport and what their links carry evaporates") {
  Site site;
  site.link("home", "n").link("n", "home").link("home", "r").link("r", "home").listed("home").listed("n");
  site.indexable("n", crawl::Indexable::kNo).indexable("r", crawl::Indexable::kBlocked);
  Rules rules{.weigh_position = false};
  CHECK(site.edges(rules) == "home>n home>r");
  CHECK(site.build(rules).teleport == std::vector<double>{1, 0, 0});
  CHECK(site.count("noindex", rules).links == 1);
  CHECK(site.count("noindex", rules).pages == 1);
  CHECK(site.count("blocked", rules).links == 1);
  rules.noindex = false;
  CHECK(site.edges(rules) == "n>home home>n home>r");
  CHECK(site.build(rules).teleport == std::vector<double>{1, 1, 0});
  rules.blocked = false;
  CHECK(site.build(rules).teleport.empty());
  CHECK(site.count("blocked", rules).links == 0);
}

TEST_CASE("a site under construction, noindex as a whole, is ranked all the same") {
  Site site;
  site.link("home", "n").link("n", "home").listed("home").listed("n");
  site.indexable("home", crawl::Indexable::kNo).indexable("n", crawl::Indexable::kNo);
  const Rules rules{.weigh_position = false};
  CHECK(site.edges(rules) == "n>home home>n");
  CHECK(site.count("noindex", rules).links == 0);
}

TEST_CASE("merge keeps the best-placed link of a pair, and one that passes before one that does not") {
  Site site;
  site.link("a", "b", crawl::flag::kFollow, Region::kFooter).link("a", "b").link("a", "b", kNofollow);
  site.link("a", "c", crawl::flag::kFollow, Region::kNavigation);
  const auto share = [](double weight, double total) {
    return "=" + std::to_string(std::lround(weight / total * 840)) + "/840";
  };
  CHECK(site.edges({}, true) == "a>b" + share(1, 1.1) + " a>c" + share(0.1, 1.1));
  CHECK(site.count("duplicates", {}).links == 2);
  const Rules sum{.duplicates = network::Duplicates::kSum};
  CHECK(site.edges(sum, true) == "a>b" + share(0.1, 2.2) + " a>b" + share(1, 2.2) + " a>c" + share(0.1, 2.2));
  CHECK(site.count("duplicates", sum).links == 0);
}

TEST_CASE("self-links and pages of other sites") {
  Site site;
  site.link("a", "a").link("a", "b").link("a", "http://x.com/").link("http://y.com/", "a");
  CHECK(site.edges({}) == "http://y.com/>a a>b a>http://x.com/");
  CHECK(site.edges({.keep_self_links = true}) == "a>a http://y.com/>a a>b a>http://x.com/");
  CHECK(site.edges({.keep_external = false}) == "a>b");
  CHECK(site.nodes({.keep_external = false}) == "a b");
  CHECK(site.count("external", {.keep_external = false}).links == 2);
  CHECK(site.count("self_links", {}).links == 1);
}

TEST_CASE("redirects and canonicals pass to the final page") {
  Site site;
  site.link("a", "old").link("old2", "b").link("c", "variant").link("c", "plain");
  site.type(LinkType::kRedirect, "old", "old2").type(LinkType::kMetaRefresh, "old2", "new");
  site.type(LinkType::kCanonical, "variant", "plain").type(LinkType::kCanonical, "plain", "plain");
  CHECK(site.edges({}) == "new>b c>plain a>new");
  CHECK(site.edges({.consolidate = false}) == "a>old old2>b c>variant c>plain");
  CHECK(site.count("redirects", {}).links == 2);
  CHECK(site.count("redirects", {}).pages == 2);
  CHECK(site.count("canonicals", {}).links == 1);
  CHECK(site.count("canonicals", {}).pages == 1);
  const network::Network net = site.build({});
  CHECK(net.node_of_page[site.page("old").value] == net.node_of_page[site.page("new").value]);
}

TEST_CASE("the page table's redirect comes before links, a redirect before a canonical") {
  Site site;
  site.type(LinkType::kRedirect, "a", "b").type(LinkType::kCanonical, "x", "y").type(LinkType::kRedirect, "x", "z");
  CHECK(site.final_of("x") == "z");
  CHECK(site.final_of("a") == "b");
  const base::PageId elsewhere = site.page("elsewhere");
  site.crawl().pages.redirect.resize(site.crawl().pages.size());
  site.crawl().pages.redirect[site.page("a").value] = elsewhere;
  CHECK(site.final_of("a") == "elsewhere");
}

TEST_CASE("pages of a redirect loop stay themselves, what leads into it enters it, and nobody starts there") {
  Site site;
  site.type(LinkType::kRedirect, "a", "b").type(LinkType::kRedirect, "b", "c").type(LinkType::kRedirect, "c", "a");
  site.type(LinkType::kRedirect, "tail", "in").type(LinkType::kRedirect, "in", "b");
  CHECK(site.final_of("a") == "a");
  CHECK(site.final_of("b") == "b");
  CHECK(site.final_of("c") == "c");
  CHECK(site.final_of("in") == "b");
  CHECK(site.final_of("tail") == "b");
  CHECK(site.count("loops", {}).pages == 3);
  CHECK(site.count("redirects", {}).pages == 2);
  site.link("home", "a").link("home", "plain");
  CHECK(site.build({}).teleport == std::vector<double>{1, 0, 1});
}

TEST_CASE("a redirect to itself is a loop, the refresh of a page that answers is none") {
  Site site;
  site.link("home", "round").link("home", "news").status("round", 302).status("news", 200);
  site.crawl().pages.redirect[site.page("round").value] = site.page("round");
  site.crawl().pages.redirect[site.page("news").value] = site.page("news");
  CHECK(site.count("loops", {}).pages == 1);
  CHECK(site.build({}).teleport == std::vector<double>{1, 0, 1});
}

TEST_CASE("in a loop that goes by a canonical its page answers, and the redirects lead there") {
  Site site;
  site.type(LinkType::kRedirect, "a", "b").type(LinkType::kRedirect, "b", "c").type(LinkType::kCanonical, "c", "a");
  site.type(LinkType::kRedirect, "in", "b");
  for (const char* page : {"a", "b", "c", "in"}) CHECK(site.final_of(page) == "c");
  CHECK(site.count("loops", {}).pages == 3);
  CHECK(site.count("canonicals", {}).pages == 0);
}

TEST_CASE("a page that the table says is its own canonical stays itself") {
  Site site;
  site.type(LinkType::kCanonical, "a", "b");
  CHECK(site.final_of("a") == "b");
  site.crawl().pages.canonical[site.page("a").value] = site.page("a");
  CHECK(site.final_of("a") == "a");
}

TEST_CASE("links from and to resources are not read, also through a redirect") {
  Site site;
  site.link("home", "a").link("home", "big.jpg").link("home", "download").link("a", "odd").link("odd", "a");
  site.type(LinkType::kRedirect, "download", "all.zip");
  site.crawl().pages.kind[site.page("odd").value] = crawl::PageKind::kImage;
  CHECK(site.nodes({}) == "home a");
  CHECK(site.edges({}) == "home>a");
  CHECK(site.count("resources", {}).links == 4);
}

TEST_CASE("an address whose server gives no answer is dead, not noindex") {
  Site site;
  site.link("home", "slow").link("slow", "home").indexable("slow", crawl::Indexable::kNoAnswer);
  CHECK(site.build({}).teleport == std::vector<double>{1, 0});
  CHECK(site.count("dead", {}).pages == 1);
  CHECK(site.count("noindex", {}).pages == 0);
}

TEST_CASE("a long chain of redirects costs no stack") {
  Site site;
  for (int i = 0; i < 50'000; ++i) site.type(LinkType::kRedirect, std::to_string(i), std::to_string(i + 1));
  CHECK(site.final_of("0") == "50000");
}

TEST_CASE("a canonical to another site or to a dead page is ignored") {
  Site site;
  site.type(LinkType::kCanonical, "a", "https://other.com/a").type(LinkType::kCanonical, "b", "gone");
  site.type(LinkType::kRedirect, "c", "https://other.com/c").status("gone", 404);
  CHECK(site.final_of("a") == "a");
  CHECK(site.final_of("b") == "b");
  CHECK(site.final_of("c") == "https://other.com/c");
}

TEST_CASE("a page that only a table lists is no node, a dead one gets no teleport") {
  Site site;
  site.link("a", "gone").listed("b").listed("moved").listed("http://x.com/");
  site.status("b", 200).status("moved", 301).status("gone", 404);
  CHECK(site.nodes({}) == "a gone");
  CHECK(site.build({}).teleport == std::vector<double>{1, 0});
  CHECK(site.build({.consolidate = false}).teleport.empty());
  CHECK(site.count("dead", {}).links == 1);
  CHECK(site.count("dead", {}).pages == 1);
}

TEST_CASE("clicks are the distinct hyperlinks, nofollow or not, that are not lost") {
  Site site;
  site.link("a", "b").link("a", "b", kNofollow).link("a", "a").link("b", "c", kNofollow);
  site.link("c", "a", crawl::flag::kFollow | crawl::flag::kLost);
  CHECK(site.clicks({}) == "a>b b>c");
  CHECK(site.edges({}) == "a>b");
  CHECK(site.count("lost", {}).links == 1);
}

TEST_CASE("hosts and domains as nodes") {
  Site site;
  site.link("a", "b").link("a", "https://blog.s.com/").link("https://blog.s.com/", "https://x.com/1");
  site.link("https://x.com/2", "b");
  const network::Network hosts = site.build({.level = network::Level::kHost});
  CHECK(hosts.page_of_node.size() == 3);
  CHECK(hosts.flow.in.edges() == 3);
  const network::Network domains = site.build({.level = network::Level::kDomain});
  CHECK(domains.page_of_node.size() == 2);
  CHECK(domains.flow.in.edges() == 2);
  CHECK(domains.node_of_page[site.page("a").value] == domains.node_of_page[site.page("https://blog.s.com/").value]);
}

TEST_CASE("an empty crawl is an empty network") {
  const crawl::Crawl nothing;
  const network::Network net = network::build(nothing, {}, base::DomainId::none());
  CHECK(net.page_of_node.empty());
  CHECK(net.flow.nodes() == 0);
  CHECK(net.clicks.nodes() == 0);
}
