// Source domains of a distribution in which each domain links once, for tests of what is judged by domains.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "anchor/profile/risk.h"
#include "anchor/profile/source_domains.h"

namespace anchor_test {

inline anchor::SourceDomains each_domain_once(const anchor::Distribution& d) {
  using anchor::Class;
  const auto of = [&](Class c) { return d.by_domains[static_cast<std::size_t>(c)]; };
  const auto at_most_all = [&](std::uint32_t count) { return std::min(count, d.domains); };
  anchor::SourceDomains domains;
  domains.domains = domains.opinions = d.domains;
  domains.by_class = d.by_domains;
  domains.named = at_most_all(of(Class::kBranded) + of(Class::kBrandKeyword) + of(Class::kNakedUrl));
  domains.exact = of(Class::kExact);
  domains.keyword = at_most_all(of(Class::kExact) + of(Class::kPartial) + of(Class::kBrandKeyword));
  return domains;
}

inline anchor::Risk risk_of(const anchor::Distribution& d, anchor::Class top, std::string_view top_text) {
  const anchor::SourceDomains domains = each_domain_once(d);
  return anchor::risk_of_backlinks({d, domains, top}, [top_text](anchor::AnchorId) { return top_text; });
}

}  // namespace anchor_test
