#include "quality/learning/verdicts.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace quality {
namespace {

constexpr std::array<std::string_view, 5> kVerdicts = {"artificial", "editorial", "listing", "automated", "unsure"};
constexpr std::array<std::string_view, 3> kScopes = {"page", "domain", "network"};

template <class Kind, std::size_t Count>
std::optional<Kind> named(const std::array<std::string_view, Count>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Kind>(found - names.begin());
}

std::uint32_t median_member(const Network& network, std::span<const DomainValues> values, const Weights& weights) {
  std::vector<std::pair<double, std::uint32_t>> members;
  for (const std::uint32_t domain : network.domains) members.emplace_back(log_odds(values[domain], weights), domain);
  std::ranges::sort(members);
  return members[(members.size() - 1) / 2].second;
}

}  // namespace

std::string_view name_of(Verdict verdict) { return kVerdicts[static_cast<std::size_t>(verdict)]; }
std::string_view name_of(Scope scope) { return kScopes[static_cast<std::size_t>(scope)]; }
std::optional<Verdict> verdict_named(std::string_view name) { return named<Verdict>(kVerdicts, name); }
std::optional<Scope> scope_named(std::string_view name) { return named<Scope>(kScopes, name); }

Examples examples_of(std::span<const VerdictRow> rows, std::span<const DomainValues> values, const Networks& networks,
                     const Weights& weights, VerdictSet placed) {
  std::map<std::uint32_t, Verdict> domains, of_pages, of_networks;
  for (const VerdictRow& row : rows) {
    if (row.scope == Scope::kDomain) domains[row.subject] = row.verdict;
    if (row.scope == Scope::kNetwork) of_networks[row.subject] = row.verdict;
    if (row.scope == Scope::kPage) of_pages[row.domain] = row.verdict;
  }
  domains.merge(of_pages);        // a domain that has a verdict keeps it
  Examples result;
  const auto add = [&](std::uint32_t domain, Verdict verdict) {
    if (verdict == Verdict::kUnsure) return;
    result.examples.push_back({values[domain], (placed & set_of(verdict)) != 0, 1});
    result.domains.push_back(domain);
    const std::uint32_t network = networks.of_domain[domain];
    const bool alone = network == base::kNone;
    result.groups.push_back(alone ? static_cast<std::uint32_t>(networks.networks.size()) + domain : network);
  };
  for (const auto& [domain, verdict] : domains) add(domain, verdict);
  for (const auto& [network, verdict] : of_networks) {
    add(median_member(networks.networks[network], values, weights), verdict);
  }
  return result;
}

}  // namespace quality
