// What people said of pages, domains and networks, as examples to learn from.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "quality/learning/learn.h"
#include "quality/networks/networks.h"

namespace quality {

enum class Verdict : std::uint8_t { kArtificial, kEditorial, kListing, kAutomated, kUnsure };
enum class Scope : std::uint8_t { kPage, kDomain, kNetwork };
std::string_view name_of(Verdict verdict);                     // "artificial", …
std::string_view name_of(Scope scope);                         // "page", …
std::optional<Verdict> verdict_named(std::string_view name);
std::optional<Scope> scope_named(std::string_view name);

using VerdictSet = std::uint8_t;                               // bit 1 << Verdict
constexpr VerdictSet set_of(Verdict verdict) { return static_cast<VerdictSet>(1U << static_cast<unsigned>(verdict)); }
inline constexpr VerdictSet kPlaced = set_of(Verdict::kArtificial);   // which count as placed, unless a person says

struct VerdictRow {
  Scope scope = Scope::kDomain;
  std::uint32_t subject = 0;     // page, domain, or place among the networks
  std::uint32_t domain = 0;      // of a page
  Verdict verdict = Verdict::kUnsure;
};

struct Examples {
  std::vector<Example> examples;
  std::vector<std::uint32_t> domains;   // whose values they are
  std::vector<std::uint32_t> groups;    // for folds_of: those of one network, or of one domain, share a number
};
// A later row of a subject takes the place of an earlier one; kUnsure teaches nothing. A network is one example, by its
// member with the median log-odds; a page speaks for its domain, unless that has a verdict. By scope, then by subject.
// O(n log n).
Examples examples_of(std::span<const VerdictRow> rows, std::span<const DomainValues> values, const Networks& networks,
                     const Weights& weights, VerdictSet placed = kPlaced);

}  // namespace quality
