#include "advise/success.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include <catch_amalgamated.hpp>

#include "advise/published_rates.h"
#include "advise/success_check.h"
#include "base/ids.h"
#include "support/random.h"

namespace {

using namespace advise;

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

struct Planted {
  ClosedContacts contacts;
  std::vector<double> truth;  // [kinds]
};

double normal(support::Random& random) {  // by twelve uniform numbers
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += random.unit();
  return sum;
}

Planted planted(std::uint64_t seed, std::uint32_t rows, std::uint32_t kinds, double center, double spread) {
  support::Random random{seed};
  Planted made;
  made.contacts.levels_of = {kinds};
  made.contacts.levels.resize(1);
  for (std::uint32_t kind = 0; kind < kinds; ++kind) {
    made.truth.push_back(probability_of(center + spread * normal(random)));
  }
  for (std::uint32_t row = 0; row < rows; ++row) {
    const std::uint32_t kind = random.below(kinds);
    made.contacts.levels[0].push_back(kind);
    const double drawn = random.unit();
    made.contacts.yes.push_back(drawn < made.truth[kind] ? 1 : 0);
  }
  return made;
}

SuccessModel learned(const ClosedContacts& contacts, const SuccessPrior& prior = {}) {
  SuccessModel model;
  base::finish(learn_success(contacts, prior, model));
  return model;
}

double squared_error(const SuccessModel& model, const Planted& made) {
  double sum = 0;
  for (std::uint32_t kind = 0; kind < made.truth.size(); ++kind) {
    const std::vector<std::uint32_t> level = {kind};
    sum += std::pow(model.probability({}, level).value - made.truth[kind], 2);
  }
  return sum / static_cast<double>(made.truth.size());
}

double error_of_raw_rates(const Planted& made) {
  std::vector<double> yes(made.truth.size(), 0), rows(made.truth.size(), 0);
  for (std::size_t row = 0; row < made.contacts.rows(); ++row) {
    yes[made.contacts.levels[0][row]] += made.contacts.yes[row];
    rows[made.contacts.levels[0][row]] += 1;
  }
  double sum = 0;
  for (std::size_t kind = 0; kind < yes.size(); ++kind) {
    sum += std::pow((rows[kind] > 0 ? yes[kind] / rows[kind] : 0) - made.truth[kind], 2);
  }
  return sum / static_cast<double>(yes.size());
}

SuccessCheck checked(const ClosedContacts& contacts) {
  SuccessCheck check;
  base::finish(check_success(contacts, {}, check));
  return check;
}

}  // namespace

TEST_CASE("planted rates of kinds are found better than each alone tells them", "[advise]") {
  double pooled = 0, raw = 0, tau = 0;
  constexpr int kTries = 40;
  for (std::uint64_t seed = 1; seed <= kTries; ++seed) {
    const Planted made = planted(seed, 400, 12, -1.7, 0.8);
    const SuccessModel model = learned(made.contacts);
    pooled += squared_error(model, made) / kTries;
    raw += error_of_raw_rates(made) / kTries;
    tau += model.tau[0] / kTries;
  }
  INFO("pooled " << pooled << ", raw " << raw << ", tau " << tau);
  CHECK(pooled <= 0.004);
  CHECK(pooled < 0.9 * raw);
  CHECK(tau > 0.55);
  CHECK(tau < 0.95);
}

TEST_CASE("without contacts the published rate comes back, and any level has it", "[advise]") {
  const SuccessModel model = learned({.yes = {}, .features = {{}}, .levels = {{}}, .levels_of = {2}}, {.rate = 0.05});
  const std::vector<double> unknown = {kUnknown};
  for (const std::uint32_t level : {0U, 1U, base::kNone}) {
    const std::vector<std::uint32_t> levels = {level};
    const Estimate estimate = model.probability(unknown, levels);
    CHECK(estimate.value == Catch::Approx(0.05));
    CHECK(estimate.low < 0.05);
    CHECK(estimate.high > 0.05);
  }
}

TEST_CASE("a feature that matters has a coefficient, and one that is noise has little of one", "[advise]") {
  support::Random random{7};
  ClosedContacts contacts;
  contacts.features.resize(3);
  for (int row = 0; row < 2000; ++row) {
    const double strength = normal(random), noise = normal(random);
    contacts.features[0].push_back(100 + 20 * strength);
    contacts.features[1].push_back(row % 3 == 0 ? kUnknown : noise);
    contacts.features[2].push_back(5);  // always the same: it tells nothing
    const double drawn = random.unit();
    contacts.yes.push_back(drawn < probability_of(-1.5 + 0.8 * strength) ? 1 : 0);
  }
  const SuccessModel model = learned(contacts);
  CHECK(model.coefficient(1).value == Catch::Approx(0.8).margin(0.15));
  CHECK(model.coefficient(1).low > 0.5);
  CHECK(std::abs(model.coefficient(2).value) < 0.15);
  CHECK(model.coefficient(3).value == 0);
  const std::vector<double> weak = {60, kUnknown, 5}, strong = {140, kUnknown, 5};
  CHECK(model.log_odds(strong, {}) > model.log_odds(weak, {}) + 2);
}

TEST_CASE("a value far from all others is held back", "[advise]") {
  ClosedContacts contacts;
  contacts.features.resize(1);
  for (int row = 0; row < 100; ++row) {
    contacts.features[0].push_back(row == 0 ? 1e300 : row);
    contacts.yes.push_back(row % 5 == 0 ? 1 : 0);
  }
  contacts.features[0][0] = 1e6;
  const SuccessModel model = learned(contacts);
  const std::vector<double> far = {1e300};
  CHECK(std::isfinite(model.log_odds(far, {})));
  CHECK(std::abs(model.log_odds(far, {})) < 5);
}

TEST_CASE("the gate waits for contacts and for links", "[advise]") {
  CHECK(checked({}).gate == SuccessGate::kFewContacts);
  CHECK(checked(planted(3, 299, 4, 0, 1).contacts).gate == SuccessGate::kFewContacts);
  CHECK(checked(planted(3, 400, 4, -8, 0).contacts).gate == SuccessGate::kOneOutcome);
  CHECK(checked(planted(3, 400, 4, -3.5, 0).contacts).gate == SuccessGate::kFewYes);
}

TEST_CASE("the gate opens where kinds differ, and not where a model knows no more than one rate", "[advise]") {
  const SuccessCheck differ = checked(planted(5, 1200, 6, -1, 1.5).contacts);
  CHECK(differ.gate == SuccessGate::kOpen);
  CHECK(differ.judged == 300);
  CHECK(differ.model.log_loss < differ.one_rate.log_loss);
  CHECK(*differ.model.auc > 0.6);
  std::size_t rows = 0;
  for (const CalibrationBin& bin : differ.bins) rows += bin.contacts;
  CHECK(rows == 300);
  CHECK(differ.bins[4].predicted > differ.bins[0].predicted);

  int open = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Planted same = planted(seed, 320, 12, -1.5, 0);
    // Kinds that change sides in the newest quarter: what was learned of them is wrong there.
    for (std::size_t row = 0; row < 320; ++row) {
      same.contacts.yes[row] = (same.contacts.levels[0][row] < 6) == (row < 240) && row % 3 != 0 ? 1 : 0;
    }
    open += checked(same.contacts).gate == SuccessGate::kOpen ? 1 : 0;
  }
  CHECK(open == 0);
}

TEST_CASE("each kind has its declared rate", "[advise]") {
  for (std::size_t i = 0; i < kDeclaredRates.size(); ++i) {
    CHECK(kDeclaredRates[i].kind == static_cast<ContactKind>(i));
    CHECK((kDeclaredRates[i].rate > 0 && kDeclaredRates[i].rate < 1));
  }
  CHECK(declared_rate(ContactKind::kLost) == 0.25);
  for (const PublishedRate& published : kPublishedRates) CHECK(published.low <= published.high);
}
