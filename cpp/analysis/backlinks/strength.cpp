#include "analysis/backlinks/strength.h"

#include "analysis/backlinks/authority.h"

namespace analysis {
namespace {

constexpr double kUnrated = 0.5;

bool is_called(const DomainRating& rating, std::string_view name) {
  return rating.rating->name == name || (!rating.rating->of_pages.empty() && rating.rating->of_pages == name);
}

// A person who names a rating gets it as it is: without visits and without checks.
void rate_by(std::string_view name, std::span<const DomainRating> ratings, std::span<const base::DomainId> rows,
             DomainAuthorities& result) {
  AuthorityBlender blender(rows, result);
  for (const DomainRating& rating : ratings) {
    if (is_called(rating, name)) blender.add(rating.rating->name, rating.of_domain, 1);
  }
  blender.blend(std::vector<quality::DomainProfile>(rows.size()));
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

base::Slices find_strength(const crawl::Crawl& crawl, std::string_view option, std::span<const DomainRating> ratings,
                           const LinkingDomains& linking, Strength& strength) {
  std::vector<base::DomainId> rows;
  for (std::uint32_t domain = 0; domain < linking.live.size(); ++domain) {
    if (linking.live[domain] > 0) rows.push_back({domain});
  }
  const bool all = option == "auto";
  DomainAuthorities rated;
  if (all) {
    co_await rate_domains(crawl, {.rows = rows, .ratings = ratings, .same_profile = linking.same_profile}, rated);
  } else {
    rate_by(option, ratings, rows, rated);
  }
  for (const RatingPercentiles& rating : rated.ratings) strength.ratings.emplace_back(rating.name);
  if (!strength.used()) co_return;
  strength.of_domain.assign(linking.live.size(), 0);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const quality::Authority& of = rated.of_row[row];
    strength.of_domain[rows[row].value] = (of.from > 0 ? of.blend : kUnrated) * of.spam.factor;
  }
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
