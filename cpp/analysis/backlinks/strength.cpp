#include "analysis/backlinks/strength.h"

#include <algorithm>
#include <cmath>

namespace analysis {
namespace {

constexpr double kUnrated = 0.5;

// Adds each rated linking domain's percentile to its sum.
void add_percentiles(std::span<const double> rating, std::span<const std::uint32_t> live, std::vector<double>& sums,
                     std::vector<std::uint32_t>& counts) {
  std::vector<double> sorted;
  for (std::size_t domain = 0; domain < rating.size(); ++domain) {
    if (live[domain] > 0 && !std::isnan(rating[domain])) sorted.push_back(rating[domain]);
  }
  std::ranges::sort(sorted);
  for (std::size_t domain = 0; domain < rating.size(); ++domain) {
    if (live[domain] == 0 || std::isnan(rating[domain])) continue;
    const auto lower = std::ranges::lower_bound(sorted, rating[domain]) - sorted.begin();
    const auto upper = std::ranges::upper_bound(sorted, rating[domain]) - sorted.begin();
    sums[domain] += static_cast<double>(lower + upper) / (2 * static_cast<double>(sorted.size()));
    ++counts[domain];
  }
}

bool is_called(const DomainRating& rating, std::string_view name) {
  return rating.rating->name == name || (!rating.rating->of_pages.empty() && rating.rating->of_pages == name);
}

std::uint32_t domain_of(const crawl::Crawl& crawl, network::Level level, std::uint32_t unit) {
  switch (level) {
    case network::Level::kHost: return crawl.hosts.domain[unit].value;
    case network::Level::kDomain: return unit;
    case network::Level::kPage: break;
  }
  return crawl.domain_of({unit}).value;
}

}  // namespace

Strength strength_of(std::string_view option, std::span<const DomainRating> ratings,
                     std::span<const std::uint32_t> live) {
  Strength strength;
  std::vector<double> sums(live.size(), 0);
  std::vector<std::uint32_t> counts(live.size(), 0);
  for (const DomainRating& rating : ratings) {
    const bool wanted = option == "auto" || is_called(rating, option);
    const auto says_something = [&] {
      for (std::size_t domain = 0; domain < live.size(); ++domain) {
        if (live[domain] > 0 && !std::isnan(rating.of_domain[domain])) return true;
      }
      return false;
    };
    if (!wanted || !says_something()) continue;
    strength.ratings.emplace_back(rating.rating->name);
    add_percentiles(rating.of_domain, live, sums, counts);
  }
  if (!strength.used()) return strength;
  strength.of_domain.assign(live.size(), 0);
  for (std::size_t domain = 0; domain < live.size(); ++domain) {
    if (live[domain] > 0) strength.of_domain[domain] = counts[domain] > 0 ? sums[domain] / counts[domain] : kUnrated;
  }
  return strength;
}

base::Result<void> check_strength(const crawl::Crawl& crawl, std::string_view option) {
  if (option == "auto" || option == "none") return {};
  std::string known;
  for (const DomainRating& rating : domain_ratings(crawl)) {
    if (is_called(rating, option)) return {};
    known += ", " + std::string(rating.rating->name);
  }
  return base::fail(base::ErrorCode::kBadOption,
                    "--source-strength: expected a rating that these files have, found \"" + std::string(option) +
                        "\". There are: auto, none" + known + ".");
}

void start_at_strength(const crawl::Crawl& crawl, const Strength& strength, network::Level level,
                       network::Network& network) {
  const std::size_t nodes = network.page_of_node.size();
  std::vector<std::uint32_t> domain(nodes);
  std::vector<std::uint32_t> nodes_of(strength.of_domain.size(), 0);
  for (std::size_t node = 0; node < nodes; ++node) {
    domain[node] = domain_of(crawl, level, network.page_of_node[node].value);
    ++nodes_of[domain[node]];
  }
  double total = 0;
  std::size_t linking = 0;
  std::vector<double> start(nodes, 0);
  for (std::size_t node = 0; node < nodes; ++node) {
    const double strong = strength.of_domain[domain[node]];
    if (strong == 0) continue;
    start[node] = strong / nodes_of[domain[node]];
    total += start[node];
    ++linking;
  }
  if (linking == 0) return;
  for (double& one : start) {
    if (one == 0) one = total / static_cast<double>(linking);
  }
  for (std::size_t node = 0; node < nodes; ++node) {
    if (!network.teleport.empty() && network.teleport[node] == 0) start[node] = 0;
  }
  if (level == network::Level::kPage) {
    network.start.assign(crawl.pages.size(), 0);
    for (std::size_t node = 0; node < nodes; ++node) network.start[network.page_of_node[node].value] = start[node];
  }
  network.teleport = std::move(start);
}

}  // namespace analysis
