#include "advise/fit.h"

#include <vector>

#include <catch_amalgamated.hpp>

using advise::Feature;
using advise::Features;
using advise::Fit;

TEST_CASE("fit: a reason is a feature that speaks for the link, and none where none does") {
  std::vector<Features> random;
  for (int i = 0; i < 20; ++i) {
    Features features = advise::unknown_features();
    at(features, Feature::kTitleLsa) = 0.1 * (i % 5);
    at(features, Feature::kPopular) = i % 7;
    random.push_back(features);
  }
  const Fit fit(random, false);
  Features features = advise::unknown_features();
  at(features, Feature::kTitleLsa) = 0;
  at(features, Feature::kPopular) = 0;
  CHECK(fit.reasons(features) == std::array{advise::kNoFeature, advise::kNoFeature});
  at(features, Feature::kTitleLsa) = 1;
  CHECK(fit.reasons(features) == std::array{Feature::kTitleLsa, advise::kNoFeature});
  at(features, Feature::kPopular) = 7;
  CHECK(fit.reasons(features) == std::array{Feature::kTitleLsa, Feature::kPopular});
}
