// The catalogue's values of link quality are numbered as the module numbers them.
#include <algorithm>

#include <catch_amalgamated.hpp>

#include "catalog/catalog.h"
#include "quality/networks/networks.h"
#include "quality/rules/rules.h"
#include "quality/rules/score.h"

namespace {

template <class Enum>
void check_names(std::span<const std::string_view> names) {
  for (std::size_t i = 0; i < names.size(); ++i) CHECK(names[i] == quality::name_of(static_cast<Enum>(i)));
}

}  // namespace

TEST_CASE("signs, kinds, networks and families of rules have the names of the catalogue") {
  check_names<quality::Sign>(catalog::values::kLinkSign);
  check_names<quality::Kind>(catalog::values::kSourceKind);
  check_names<quality::NetworkKind>(std::span(catalog::values::kNetworkKind).subspan(1));
  check_names<quality::Family>(std::span(catalog::values::kRuleFamily).first(catalog::values::kRuleFamily.size() - 1));
}
