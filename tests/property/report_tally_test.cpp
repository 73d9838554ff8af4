// Counts over links against sets and maps, on random crawls.
#include <map>
#include <random>
#include <set>

#include <catch_amalgamated.hpp>

#include "analysis/counts/anchors.h"
#include "analysis/counts/domains.h"
#include "analysis/counts/tally.h"
#include "base/hash.h"

namespace {

crawl::Crawl random_crawl(std::uint32_t seed) {
  std::mt19937 dice(seed);
  crawl::Crawl crawl;
  std::vector<base::PageId> pages;
  const std::uint32_t page_count = 3 + dice() % 25;
  for (std::uint32_t i = 0; i < page_count; ++i) {
    const std::string url = dice() % 9 == 0 ? "node" + std::to_string(i)
                                            : "https://w" + std::to_string(dice() % 6) + ".site" +
                                                  std::to_string(dice() % 4) + ".co.uk/" + std::to_string(i);
    pages.push_back(crawl.page(url, base::hash_bytes(url)));
  }
  const bool dated = dice() % 2 == 0;
  const std::uint32_t link_count = dice() % 300;
  for (std::uint32_t link = 0; link < link_count; ++link) {
    // Exports come page by page, by either end, or in any order.
    const base::PageId in_turn = pages[link * pages.size() / link_count];
    crawl.links.source.push_back(seed % 3 == 1 ? in_turn : pages[dice() % pages.size()]);
    crawl.links.target.push_back(seed % 3 == 2 ? in_turn : pages[dice() % pages.size()]);
    crawl.links.anchor.push_back(base::StringId{crawl.texts.intern(std::string(dice() % 7, 'x'))});
    const bool lost = seed % 2 == 0 && dice() % 4 == 0;
    crawl.links.flags.push_back(static_cast<std::uint16_t>(
        (dice() % 2 == 0 ? crawl::flag::kFollow : crawl::flag::kNofollow) | (lost ? crawl::flag::kLost : 0)));
    crawl.links.type.push_back(dice() % 5 == 0 ? crawl::LinkType::kImage : crawl::LinkType::kHyperlink);
    if (!dated) continue;
    crawl.links.first_seen.push_back(dice() % 4 == 0 ? crawl::kNoDate : static_cast<int>(dice() % 99));
    crawl.links.last_seen.push_back(dice() % 4 == 0 ? crawl::kNoDate : static_cast<int>(dice() % 99));
  }
  return crawl;
}

struct Counted {
  std::uint32_t links = 0, follow = 0, external = 0, lost = 0;
  std::set<std::uint32_t> sources, targets, source_domains;
  std::map<std::uint32_t, std::uint32_t> anchors;
  std::int32_t first = crawl::kNoDate, last = crawl::kNoDate;
};

// visit(link, source, target, follow) for each hyperlink that is live, or for each that is lost
template <class Visit>
void for_hyperlinks(const crawl::Crawl& crawl, Visit visit, bool lost = false) {
  for (std::uint32_t i = 0; i < crawl.links.source.size(); ++i) {
    if (crawl.links.type[i] != crawl::LinkType::kHyperlink) continue;
    if (((crawl.links.flags[i] & crawl::flag::kLost) != 0) != lost) continue;
    visit(i, crawl.links.source[i].value, crawl.links.target[i].value,
          (crawl.links.flags[i] & crawl::flag::kFollow) != 0);
  }
}

std::uint32_t domain_of(const crawl::Crawl& crawl, std::uint32_t page) {
  return crawl.domain_of(base::PageId{page}).value;
}

}  // namespace

TEST_CASE("links by page", "[report]") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const crawl::Crawl crawl = random_crawl(seed);
    const base::DomainId site = seed % 3 == 0 ? base::DomainId::none() : base::DomainId{0};
    std::vector<Counted> in(crawl.pages.size()), out(crawl.pages.size());
    for_hyperlinks(crawl, [&](std::uint32_t, std::uint32_t source, std::uint32_t target, bool follow) {
      ++in[target].links;
      ++out[source].links;
      in[target].follow += follow ? 1 : 0;
      in[target].sources.insert(source);
      out[source].targets.insert(target);
      const std::uint32_t home = site.valid() ? site.value : domain_of(crawl, source);
      out[source].external += domain_of(crawl, target) != home ? 1 : 0;
    });
    const analysis::Tally tally = analysis::tally(crawl, site);
    REQUIRE(tally.inlinks.size() == crawl.pages.size());
    for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
      REQUIRE(tally.inlinks[page] == in[page].links);
      REQUIRE(tally.unique_inlinks[page] == in[page].sources.size());
      REQUIRE(tally.follow_inlinks[page] == in[page].follow);
      REQUIRE(tally.outlinks[page] == out[page].links);
      REQUIRE(tally.unique_outlinks[page] == out[page].targets.size());
      REQUIRE(tally.external_outlinks[page] == out[page].external);
    }
  }
}

TEST_CASE("links by anchor", "[report]") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const crawl::Crawl crawl = random_crawl(seed);
    std::map<std::uint32_t, Counted> by;
    std::vector<std::uint32_t> order;
    for_hyperlinks(crawl, [&](std::uint32_t link, std::uint32_t source, std::uint32_t target, bool follow) {
      const std::uint32_t anchor = crawl.links.anchor[link].value;
      if (!by.contains(anchor)) order.push_back(anchor);
      Counted& counted = by[anchor];
      ++counted.links;
      counted.follow += follow ? 1 : 0;
      counted.sources.insert(source);
      counted.targets.insert(target);
      counted.source_domains.insert(domain_of(crawl, source));
    });
    const auto lose = [&](std::uint32_t link, std::uint32_t, std::uint32_t, bool) {
      const std::uint32_t anchor = crawl.links.anchor[link].value;
      if (!by.contains(anchor)) order.push_back(anchor);
      ++by[anchor].lost;
    };
    for_hyperlinks(crawl, lose, true);
    const analysis::AnchorTally tally = analysis::anchors(crawl);
    REQUIRE(tally.anchor.size() == order.size());
    for (std::uint32_t row = 0; row < order.size(); ++row) {
      const Counted& counted = by[order[row]];
      REQUIRE(tally.anchor[row].value == order[row]);
      REQUIRE(tally.links[row] == counted.links);
      REQUIRE(tally.follow_links[row] == counted.follow);
      REQUIRE(tally.source_pages[row] == counted.sources.size());
      REQUIRE(tally.source_domains[row] == counted.source_domains.size());
      REQUIRE(tally.targets[row] == counted.targets.size());
      REQUIRE(tally.lost_links[row] == counted.lost);
    }
  }
}

TEST_CASE("links by domain", "[report]") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const crawl::Crawl crawl = random_crawl(seed);
    std::map<std::uint32_t, Counted> from, to;
    for_hyperlinks(crawl, [&](std::uint32_t, std::uint32_t source, std::uint32_t target, bool follow) {
      Counted& counted = from[domain_of(crawl, source)];
      ++counted.links;
      counted.follow += follow ? 1 : 0;
      counted.sources.insert(source);
      counted.targets.insert(target);
      ++to[domain_of(crawl, target)].links;
    });
    const auto lose = [&](std::uint32_t, std::uint32_t source, std::uint32_t target, bool) {
      ++from[domain_of(crawl, source)].lost;
      to.try_emplace(domain_of(crawl, target));
    };
    for_hyperlinks(crawl, lose, true);
    const auto date = [&](std::uint32_t link, std::uint32_t source, std::uint32_t, bool) {
      Counted& counted = from[domain_of(crawl, source)];
      if (crawl.links.first_seen.empty()) return;
      const std::int32_t first = crawl.links.first_seen[link];
      const std::int32_t last = crawl.links.last_seen[link];
      if (first != crawl::kNoDate && (counted.first == crawl::kNoDate || first < counted.first)) {
        counted.first = first;
      }
      counted.last = std::max(counted.last, last);
    };
    for (const bool lost : {false, true}) for_hyperlinks(crawl, date, lost);
    const analysis::DomainTally tally = analysis::domains(crawl);
    std::uint32_t row = 0;
    for (std::uint32_t id = 0; id < crawl.domains.names.size(); ++id) {
      if ((!from.contains(id) && !to.contains(id)) || crawl.domains.names[id].empty()) continue;
      REQUIRE(row < tally.domain.size());
      REQUIRE(tally.domain[row].value == id);
      REQUIRE(tally.links[row] == from[id].links);
      REQUIRE(tally.follow_links[row] == from[id].follow);
      REQUIRE(tally.lost_links[row] == from[id].lost);
      REQUIRE(tally.inlinks[row] == to[id].links);
      REQUIRE(tally.source_pages[row] == from[id].sources.size());
      REQUIRE(tally.target_pages[row] == from[id].targets.size());
      REQUIRE(tally.first_seen[row] == from[id].first);
      REQUIRE(tally.last_seen[row] == from[id].last);
      ++row;
    }
    REQUIRE(tally.domain.size() == row);
    REQUIRE(tally.last_seen.size() == row);
  }
}
