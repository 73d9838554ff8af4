// A graph shaped like a crawl of the web, the same on every machine: hosts whose sizes follow a power
// law, pages of a host numbered one after the other, out-degrees that vary by a power law. Up to half of a page's
// links are its template's: navigation that all pages of a host have, and what all pages of a folder have besides.
// Most others stay inside the host (some taken over from the page before: Kumar et al. 2000,
// "Stochastic models for the web graph"), the rest go to popular pages of popular hosts. A quarter of the
// pages are dead ends (files, pages that were seen and not crawled). Repeated links stay.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "support/random.h"

namespace bench {

class Random : public support::Random {
 public:
  using support::Random::Random;
  // A rank in [0, bound): P(rank) falls about as 1 / rank. Uses no libm: 2^(u log2 bound) by bits.
  std::uint32_t popular(std::uint32_t bound) {
    std::uint32_t octaves = 0;
    while ((std::uint64_t{2} << octaves) <= bound) ++octaves;
    const std::uint32_t octave = below(octaves + 1);
    const std::uint32_t low = 1U << octave;
    return std::min(bound, low + below(low)) - 1;
  }
  // The same with a thinner tail: about 1 / rank^2.
  std::uint32_t small(std::uint32_t bound) {
    const std::uint32_t first = popular(bound);
    return std::min(first, popular(bound));
  }
};

struct WebGraph {
  std::uint32_t nodes = 0;
  std::vector<std::uint32_t> from;   // ascending
  std::vector<std::uint32_t> to;
};

struct Host {
  std::uint32_t first = 0;
  std::uint32_t pages = 0;
};

inline std::vector<Host> make_hosts(std::uint32_t nodes, Random& random) {
  std::vector<Host> hosts;
  for (std::uint32_t first = 0; first < nodes;) {
    const std::uint32_t wanted = 1 + random.small(std::max(nodes / 20, 2U));
    const std::uint32_t pages = std::min(wanted, nodes - first);
    hosts.push_back({.first = first, .pages = pages});
    first += pages;
  }
  return hosts;
}

inline std::uint32_t link_inside(const Host& host, std::uint32_t page, Random& random) {
  if (random.below(2) == 0) return host.first + random.popular(host.pages);   // home, sections, hubs
  const std::uint32_t distance = 1 + random.popular(host.pages);             // neighbours in the listing
  const std::uint32_t offset = page - host.first;
  return host.first +
         (random.below(2) == 0 ? offset + distance : offset + host.pages - distance % host.pages) % host.pages;
}

// The links of a template: those of the host, then those of a folder that begins at `first`.
inline std::vector<std::uint32_t> navigation(const Host& host, Random& random) {
  std::vector<std::uint32_t> links = {host.first};
  for (std::uint32_t i = random.below(6); i > 0; --i) links.push_back(host.first + random.popular(host.pages));
  return links;
}
inline Host make_folder(const Host& host, std::uint32_t first, Random& random) {
  constexpr std::uint32_t kLargest = 512;
  return {.first = first, .pages = std::min(1 + random.popular(kLargest), host.first + host.pages - first)};
}

// Draws of out-degrees have this mean, up to the sample's error.
inline double mean_degree(std::uint32_t bound) {
  Random random(99);
  double sum = 0;
  for (int i = 0; i < 1 << 18; ++i) sum += 1 + random.small(bound);
  return sum / (1 << 18);
}

inline WebGraph make_web_graph(std::uint32_t nodes, std::uint32_t links, std::uint64_t seed = 1) {
  Random random(seed);
  const std::vector<Host> hosts = make_hosts(nodes, random);
  std::vector<std::uint32_t> fame(hosts.size());   // a host's fame has nothing to do with its place
  for (std::uint32_t h = 0; h < fame.size(); ++h) fame[h] = h;
  for (std::uint32_t h = static_cast<std::uint32_t>(fame.size()); h > 1; --h)
    std::swap(fame[h - 1], fame[random.below(h)]);

  constexpr std::uint32_t kLongest = 4096;
  const double drawn_mean = mean_degree(kLongest);
  WebGraph graph{.nodes = nodes, .from = {}, .to = {}};
  graph.from.reserve(links);
  graph.to.reserve(links);
  std::vector<std::uint32_t> before;               // out-links of the last page of this host that had any
  std::vector<std::uint32_t> row;
  for (const Host& host : hosts) {
    before.clear();
    const std::vector<std::uint32_t> of_host = navigation(host, random);
    std::vector<std::uint32_t> of_folder;
    Host folder{.first = host.first, .pages = 0};
    for (std::uint32_t page = host.first; page < host.first + host.pages; ++page) {
      if (page == folder.first + folder.pages) {
        folder = make_folder(host, page, random);
        of_folder = of_host;
        for (const std::uint32_t link : navigation(folder, random)) of_folder.push_back(link);
      }
      if (page != host.first && random.below(4) == 0) continue;
      const std::uint32_t left = links - static_cast<std::uint32_t>(graph.from.size());
      const double mean = static_cast<double>(left) / (0.75 * (nodes - page) + 1);
      const double factor = 0.3 + 0.7 * (1 + random.small(kLongest)) / drawn_mean;
      const double wanted = std::min(mean * factor + random.unit(), static_cast<double>(left));
      const auto degree = static_cast<std::uint32_t>(wanted);
      row.clear();
      for (std::uint32_t i = 0; i < degree; ++i) {
        const std::uint32_t kind = random.below(10);
        if (i < of_folder.size() && 2 * i < degree) {
          row.push_back(of_folder[i]);
        } else if (kind < 4 && i < before.size()) {
          row.push_back(before[i]);
        } else if (kind < 8) {
          row.push_back(link_inside(host, page, random));
        } else {
          const Host& other = hosts[fame[random.popular(static_cast<std::uint32_t>(fame.size()))]];
          row.push_back(other.first + random.popular(other.pages));
        }
      }
      for (const std::uint32_t target : row) {
        graph.from.push_back(page);
        graph.to.push_back(target);
      }
      if (!row.empty()) before = row;
    }
  }
  return graph;
}

}  // namespace bench
