#include "quality/networks/networks.h"

#include <algorithm>
#include <numeric>
#include <string>

#include <catch_amalgamated.hpp>

#include "quality/networks/union_find.h"

namespace {

using namespace quality;

struct Shown {
  PrintKind kind;
  std::string key;
  std::vector<std::uint32_t> domains;
};

Networks found(const std::vector<Shown>& prints, std::uint32_t domains) {
  PrintTable table;
  std::uint32_t link = 0;
  for (const Shown& print : prints) {
    for (const std::uint32_t domain : print.domains) table.add(print.kind, print.key, domain, link++);
  }
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < domains; ++i) names.push_back("d" + std::to_string(1000 + i));
  const std::vector<std::string_view> views(names.begin(), names.end());
  Networks networks;
  base::finish(find_networks(table, views, networks));
  return networks;
}

std::string said(const Networks& networks) {
  std::string text;
  for (const Network& network : networks.networks) {
    text += name_of(network.kind);
    for (const std::uint32_t domain : network.domains) (text += ' ') += std::to_string(domain);
    text += "; ";
  }
  return text;
}

using enum quality::PrintKind;

}  // namespace

TEST_CASE("a strong print joins three domains, a weak one none") {
  CHECK(said(found({{kTitle, "t", {0, 1, 2}}}, 4)) == "template 0 1 2; ");
  CHECK(said(found({{kTitle, "t", {0, 1}}}, 4)).empty());
  CHECK(said(found({{kCopy, "t", {0, 1, 2}}}, 4)).empty());
  CHECK(said(found({{kPrefix, "t", {0, 1, 2}}}, 4)) == "names 0 1 2; ");
  CHECK(said(found({{kIds, "t", {0, 1}}, {kIds, "u", {1, 2}}}, 4)) == "shapes 0 1 2; ");
  CHECK(said(found({{kIds, "t", {0, 1}}}, 4)).empty());
  CHECK(said(found({{kTitle, "t", {0, 0, 1, 1, 1}}}, 4)).empty());           // two domains, several links
}

TEST_CASE("two weak prints of different kinds join those that share both") {
  CHECK(said(found({{kPath, "p", {0, 1, 2, 3}}, {kName, "n", {1, 2, 3, 4}}}, 5)) == "shapes 1 2 3; ");
  CHECK(said(found({{kPath, "p", {0, 1, 2}}, {kPath, "q", {0, 1, 2}}}, 3)).empty());
  CHECK(said(found({{kPath, "p", {0, 1, 2}}, {kName, "n", {0, 1, 3}}}, 4)).empty());   // two share both
  CHECK(said(found({{kPath, "p", {0, 1, 2}}, {kLanguage, "", {0, 1, 2}}}, 4)).empty());   // a language takes five
}

TEST_CASE("an address that very many domains have tells nothing") {
  std::vector<std::uint32_t> many(51), fewer(50);
  std::iota(many.begin(), many.end(), 0U);
  std::iota(fewer.begin(), fewer.end(), 0U);
  CHECK(found({{kIp, "a", many}, {kName, "n", many}}, 51).networks.empty());
  CHECK(found({{kIp, "a", fewer}, {kName, "n", fewer}}, 51).networks.size() == 1);
}

TEST_CASE("kinds of networks") {
  CHECK(said(found({{kLinks, "l", {0, 1, 2}}, {kPath, "p", {0, 1, 2}}}, 3)) == "link_lists 0 1 2; ");
  CHECK(said(found({{kCopy, "c", {0, 1, 2}}, {kPath, "p", {0, 1, 2}}}, 3)) == "syndicated 0 1 2; ");
  CHECK(said(found({{kCopy, "c", {0, 1, 2}}, {kLabel, "", {0, 1, 2}}}, 3)) == "shapes 0 1 2; ");
  const Networks both = found({{kCopy, "c", {0, 1, 2}}, {kPath, "p", {0, 1, 2}}, {kTitle, "t", {2, 3, 4}}}, 5);
  CHECK(said(both) == "template 0 1 2 3 4; ");
  CHECK_FALSE(both.places[0].syndicated);
}

TEST_CASE("the largest network comes first, then the one whose first name does") {
  const Networks networks =
      found({{kTitle, "a", {5, 6, 7}}, {kTitle, "b", {0, 1, 2, 3}}, {kTitle, "c", {8, 9, 4}}}, 10);
  CHECK(said(networks) == "template 0 1 2 3; template 4 8 9; template 5 6 7; ");
  CHECK(networks.of_domain[9] == 1);
  CHECK(networks.places[9].size == 3);
  CHECK(networks.places[0].size == 4);
}

TEST_CASE("what is shared is kept as evidence, with a link that shows it") {
  const Networks networks = found({{kTitle, "t", {0, 1, 2, 3}}, {kPath, "p", {0, 1, 2}}, {kName, "n", {0, 1, 2}}}, 4);
  REQUIRE(networks.networks.size() == 1);
  const auto& evidence = networks.networks[0].evidence;
  REQUIRE(evidence.size() == 2);
  CHECK(kind_of(evidence[0].first.id) == kTitle);
  CHECK(evidence[0].second.id == 0);
  CHECK(evidence[0].domains == 4);
  CHECK(evidence[0].first.link == 0);
  CHECK(evidence[1].domains == 3);
  CHECK(evidence[1].second.id != 0);
  CHECK(evidence[1].second.link != base::kNone);
}

TEST_CASE("numbers of links and paths count below the size of networks too") {
  const Networks networks = found({{kLinks, "a", {0, 1}}, {kLinks, "b", {0, 1, 2}}, {kPath, "p", {3}}}, 4);
  CHECK(networks.places[0].same_links == 3);
  CHECK(networks.places[3].same_path == 1);
  CHECK(networks.places[3].same_links == 0);
}

TEST_CASE("networks do not depend on the order of domains, and never shrink when a link is added") {
  std::uint64_t state = 99;
  const auto random = [&](std::uint32_t below) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>((state >> 33) % below);
  };
  constexpr std::uint32_t kDomains = 40;
  for (int round = 0; round < 60; ++round) {
    std::vector<Shown> prints, other;
    std::vector<std::uint32_t> renamed(kDomains);
    std::iota(renamed.begin(), renamed.end(), 0U);
    for (std::uint32_t i = kDomains; i > 1; --i) std::swap(renamed[i - 1], renamed[random(i)]);
    for (int i = 0; i < 14; ++i) {
      Shown print{static_cast<PrintKind>(random(10)), std::to_string(random(4)), {}};
      for (std::uint32_t n = random(6); n > 0; --n) print.domains.push_back(random(kDomains));
      Shown same = print;
      for (std::uint32_t& domain : same.domains) domain = renamed[domain];
      prints.push_back(print);
      other.insert(other.begin(), same);
    }
    const Networks a = found(prints, kDomains), b = found(other, kDomains);
    for (std::uint32_t i = 0; i < kDomains; ++i) {
      CHECK(a.places[i].size == b.places[renamed[i]].size);
      CHECK(a.places[i].syndicated == b.places[renamed[i]].syndicated);
    }
    prints.push_back({static_cast<PrintKind>(random(10)), std::to_string(random(4)), {random(kDomains)}});
    const Networks more = found(prints, kDomains);
    for (std::uint32_t i = 0; i < kDomains; ++i) CHECK(more.places[i].size >= a.places[i].size);
  }
}

TEST_CASE("a domain with very many weak prints is paired by the rarest") {
  std::vector<Shown> prints;
  for (int i = 0; i < 500; ++i) prints.push_back({kPath, "p" + std::to_string(i), {0, 1, 2}});
  prints.push_back({kName, "n", {0, 1, 2}});
  CHECK(found(prints, 3).networks.size() <= 1);
}

TEST_CASE("sets that were joined") {
  UnionFind sets(6);
  sets.join(4, 2);
  sets.join(2, 5);
  sets.join(0, 1);
  CHECK(sets.root(5) == 2);
  using Sets = std::vector<std::vector<std::uint32_t>>;
  CHECK(sets.sets(3) == Sets{{2, 4, 5}});
  CHECK(sets.sets(2) == Sets{{0, 1}, {2, 4, 5}});
}
