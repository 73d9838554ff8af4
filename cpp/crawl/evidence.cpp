#include "crawl/evidence.h"

#include <algorithm>

#include "catalog/catalog.h"

namespace crawl {

// The catalogue lists facts in the order of their codes.
static_assert(catalog::kFacts.size() == kFacts && catalog::kNamedFacts == kNamedFacts);

std::string_view name_of(Fact fact) { return catalog::kFacts[static_cast<std::size_t>(fact)]; }

std::optional<Fact> fact_named(std::string_view name) {
  const auto* found = std::ranges::find(catalog::kFacts, name);
  if (found == catalog::kFacts.end()) return std::nullopt;
  return static_cast<Fact>(found - catalog::kFacts.begin());
}

}  // namespace crawl
