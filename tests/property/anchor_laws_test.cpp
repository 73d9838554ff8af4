// Laws of the anchor module over made-up links.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "anchor/inlinks/distribution.h"
#include "anchor/profile/next_anchors.h"
#include "anchor/profile/risk.h"
#include "support/random.h"
#include "unit/anchor/inlinks/link_columns.h"
#include "unit/anchor/profile/each_domain_once.h"

namespace {

using anchor_test::Link;
using anchor_test::Links;
using support::Random;

constexpr std::array<std::string_view, 6> kTexts = {"boots", "acme", "here", "", "red boots", "acme.com"};

std::vector<Link> some_links(std::uint32_t seed, std::uint32_t count, std::uint32_t pages) {
  Random random(seed);
  std::vector<Link> links;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t text = random.below(kTexts.size());
    links.push_back({i * pages / count, random.below(pages), kTexts[text],
                     static_cast<anchor::Class>(random.below(anchor::kClasses)), random.below(3)});
  }
  return links;
}
std::vector<std::uint32_t> some_domains(std::uint32_t pages) {
  std::vector<std::uint32_t> domains(pages);
  for (std::uint32_t page = 0; page < pages; ++page) domains[page] = page % 4;
  return domains;
}

TEST_CASE("a distribution agrees with sets and maps") {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const std::uint32_t pages = 12;
    const auto list = some_links(seed, 300, pages);
    const Links links(list, some_domains(pages));
    anchor::Distributor distributor = links.distributor();
    for (std::uint32_t target = 0; target < pages; ++target) {
      std::set<std::uint32_t> sources, domains;
      std::set<std::tuple<std::string_view, std::uint32_t, std::uint32_t>> placements;
      std::map<std::string_view, std::uint32_t> placements_of_anchor;
      std::set<std::pair<anchor::Class, std::uint32_t>> classes;
      std::uint32_t count = 0;
      for (const Link& link : list) {
        if (link.target != target) continue;
        ++count;
        sources.insert(link.source);
        domains.insert(link.source % 4);
        classes.insert({link.c, link.source % 4});
        if (placements.insert({link.anchor, link.path, link.source % 4}).second) ++placements_of_anchor[link.anchor];
      }
      const anchor::Distribution d = distributor.of(links.inlinks.of(target));
      CHECK(d.links == count);
      CHECK(d.pages == sources.size());
      CHECK(d.domains == domains.size());
      CHECK(d.placements == placements.size());
      CHECK(d.anchors == placements_of_anchor.size());
      CHECK(std::accumulate(d.by_links.begin(), d.by_links.end(), 0U) == d.links);
      CHECK(std::accumulate(d.by_placements.begin(), d.by_placements.end(), 0U) == d.placements);
      CHECK(std::accumulate(d.by_domains.begin(), d.by_domains.end(), 0U) == classes.size());
      double entropy = 0;
      std::uint32_t most = 0;
      for (const auto& [text, placed] : placements_of_anchor) {
        const double p = static_cast<double>(placed) / static_cast<double>(placements.size());
        entropy -= p * std::log2(p);
        most = std::max(most, placed);
      }
      CHECK(std::abs(d.entropy - entropy) < 1e-12);
      CHECK(d.top_placements == most);
      CHECK(d.diversity() >= 0);
      CHECK(d.diversity() <= 1 + 1e-12);
    }
  }
}

TEST_CASE("a risk is the sum of its reasons and stays on its scale") {
  Random random(7);
  for (int round = 0; round < 2000; ++round) {
    anchor::Distribution d;
    d.domains = 1 + random.below(40);
    for (int c = 0; c < anchor::kClasses; ++c) {
      const auto i = static_cast<std::size_t>(c);
      d.by_domains[i] = random.below(3) == 0 ? random.below(d.domains + 1) : 0;
      d.by_placements[i] = d.by_links[i] = d.by_domains[i];
      d.placements += d.by_placements[i];
    }
    d.links = d.placements;
    d.top_placements = d.placements == 0 ? 0 : random.below(d.placements + 1);
    for (const anchor::Risk& risk :
         {anchor_test::risk_of(d, static_cast<anchor::Class>(random.below(anchor::kClasses)), "x"),
          anchor::advise_internal(d)}) {
      double sum = 0;
      for (const anchor::Reason& reason : risk.reasons) sum += reason.points;
      CHECK(std::abs(sum - risk.score) < 1e-9);
      CHECK(risk.score >= 0);
      CHECK(risk.score <= 100);
      CHECK((risk.score == 0 || !risk.reasons.empty()));
    }
  }
}

TEST_CASE("more exact anchors never lower the risk") {
  double before = 0;
  for (std::uint32_t exact = 0; exact <= 100; ++exact) {
    anchor::Distribution d;
    d.links = d.domains = d.placements = 100;
    d.by_domains[static_cast<std::size_t>(anchor::Class::kExact)] = exact;
    d.by_domains[static_cast<std::size_t>(anchor::Class::kBranded)] = 100 - exact;
    d.by_placements = d.by_domains;
    const double score = anchor_test::risk_of(d, anchor::Class::kBranded, "x").score;
    CHECK(score >= before);
    before = score;
  }
  CHECK(before > 60);
}

// The counts when the advice has been followed.
anchor::Distribution after(anchor::Distribution d, const anchor::NextAnchors& next) {
  using anchor::BandKind, anchor::Class;
  constexpr std::array kClassOf = {
      std::pair{BandKind::kBranded, Class::kBranded}, std::pair{BandKind::kNaked, Class::kNakedUrl},
      std::pair{BandKind::kGeneric, Class::kGeneric}, std::pair{BandKind::kPartial, Class::kPartial},
      std::pair{BandKind::kExact, Class::kExact}};
  for (const auto& [kind, links] : next.wanted) {
    const auto c = std::ranges::find(kClassOf, kind, &std::pair<BandKind, Class>::first)->second;
    d.by_placements[static_cast<std::size_t>(c)] += static_cast<std::uint32_t>(links);
    d.placements += static_cast<std::uint32_t>(links);
  }
  d.placements += static_cast<std::uint32_t>(next.others);
  return d;
}

bool all_in_band(const anchor::Distribution& d, const anchor::BandSet& bands) {
  for (int i = 0; i < anchor::kBandKinds; ++i) {
    const auto& band = bands.band[static_cast<std::size_t>(i)];
    if (!band) continue;
    const double share = anchor::share(d.by_placements, d.placements, static_cast<anchor::BandKind>(i));
    if (share < band->low - 1e-9 || share > band->high + 1e-9) return false;
  }
  return true;
}

TEST_CASE("who follows the advice is in all bands") {
  Random random(11);
  for (int round = 0; round < 500; ++round) {
    anchor::Distribution d;
    for (auto& count : d.by_placements) {
      count = random.below(30);
      d.placements += count;
    }
    for (const anchor::BandSet& bands : anchor::published_bands()) {
      const anchor::NextAnchors next = anchor::next_anchors(d, bands);
      if (d.placements == 0) continue;
      REQUIRE(next.possible);                    // all published ones leave room for each other
      CHECK(all_in_band(after(d, next), bands));
      CHECK((next.wanted.empty() && next.others == 0) == all_in_band(d, bands));
      for (const anchor::Wanted& wanted : next.wanted) CHECK(wanted.links > 0);
    }
  }
}

}  // namespace
