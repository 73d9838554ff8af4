#include "quality/learning/verdicts.h"

#include <catch_amalgamated.hpp>

namespace {

using namespace quality;

// Six domains, 0 to 2 in a network; the log-odds of domain i grow with i.
struct Rows {
  std::vector<DomainValues> values;
  Networks networks;

  Rows() {
    for (int i = 0; i < 6; ++i) {
      DomainValues& of = values.emplace_back();
      of.fill(kNotKnown);
      of[static_cast<std::size_t>(Rule::kPageTrade)] = static_cast<float>(i) / 6;
    }
    networks.networks.resize(1);
    networks.networks[0].domains = {0, 1, 2};
    networks.of_domain = {0, 0, 0, base::kNone, base::kNone, base::kNone};
  }
  Examples examples(const std::vector<VerdictRow>& rows, VerdictSet placed = kPlaced) const {
    return examples_of(rows, values, networks, declared_weights(), placed);
  }
};

using Ids = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("a later verdict takes the place of an earlier one, and unsure teaches nothing") {
  const Examples result = Rows().examples({{Scope::kDomain, 3, 0, Verdict::kArtificial},
                                           {Scope::kDomain, 4, 0, Verdict::kArtificial},
                                           {Scope::kDomain, 3, 0, Verdict::kEditorial},
                                           {Scope::kDomain, 4, 0, Verdict::kUnsure}});
  CHECK(result.domains == Ids{3});
  CHECK_FALSE(result.examples[0].placed);
}

TEST_CASE("a network is one example, by its member in the middle") {
  const Examples result =
      Rows().examples({{Scope::kNetwork, 0, 0, Verdict::kArtificial}, {Scope::kDomain, 2, 0, Verdict::kEditorial}});
  CHECK(result.domains == Ids{2, 1});
  CHECK(result.examples[1].placed);
  CHECK(result.groups == Ids{0, 0});
}

TEST_CASE("a page speaks for its domain, unless that has a verdict") {
  const Examples result = Rows().examples({{Scope::kPage, 70, 4, Verdict::kArtificial},
                                           {Scope::kPage, 71, 5, Verdict::kArtificial},
                                           {Scope::kDomain, 5, 0, Verdict::kListing}});
  CHECK(result.domains == Ids{4, 5});
  CHECK(result.examples[0].placed);
  CHECK_FALSE(result.examples[1].placed);
  CHECK(result.groups[0] != result.groups[1]);
}

TEST_CASE("a person says what counts as placed") {
  const std::vector<VerdictRow> rows = {{Scope::kDomain, 3, 0, Verdict::kAutomated}};
  CHECK_FALSE(Rows().examples(rows).examples[0].placed);
  CHECK(Rows().examples(rows, kPlaced | set_of(Verdict::kAutomated)).examples[0].placed);
}

TEST_CASE("names of verdicts and scopes") {
  CHECK(verdict_named("listing") == Verdict::kListing);
  CHECK(name_of(Verdict::kUnsure) == "unsure");
  CHECK_FALSE(verdict_named("toxic"));
  CHECK(scope_named("network") == Scope::kNetwork);
  CHECK(name_of(Scope::kPage) == "page");
}
