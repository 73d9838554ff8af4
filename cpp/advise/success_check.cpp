#include "advise/success_check.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "base/math.h"

namespace advise {
namespace {

// [rows] Log-odds of each contact by the model.
std::vector<double> predicted(const SuccessModel& model, const ClosedContacts& contacts) {
  std::vector<double> values(contacts.features.size()), log_odds;
  std::vector<std::uint32_t> levels(contacts.levels.size());
  for (std::size_t row = 0; row < contacts.rows(); ++row) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = contacts.features[i][row];
    for (std::size_t i = 0; i < levels.size(); ++i) levels[i] = contacts.levels[i][row];
    log_odds.push_back(model.log_odds(values, levels));
  }
  return log_odds;
}

std::size_t count_yes(const std::vector<std::uint8_t>& yes) {
  return std::accumulate(yes.begin(), yes.end(), std::size_t{0});
}

// The log-odds of a rate; of none or all as if half a contact were of the other side.
double log_odds_of(std::size_t yes, std::size_t rows) {
  const double half = 0.5, all = static_cast<double>(rows);
  const double count = std::clamp(static_cast<double>(yes), half, all - half);
  return base::log(count / (all - count));
}

// Rows in `order`, in five parts of as equal size as can be.
template <class Predicted>
std::array<CalibrationBin, 5> in_fifths(const std::vector<std::uint32_t>& order, const std::vector<std::uint8_t>& yes,
                                        Predicted probability) {
  std::array<CalibrationBin, 5> bins{};
  for (std::size_t at = 0; at < order.size(); ++at) {
    CalibrationBin& bin = bins[at * bins.size() / order.size()];
    bin.predicted += probability(order[at]);
    bin.rate += yes[order[at]];
    ++bin.contacts;
  }
  for (CalibrationBin& bin : bins) {
    if (bin.contacts == 0) continue;
    bin.predicted /= static_cast<double>(bin.contacts);
    bin.rate /= static_cast<double>(bin.contacts);
  }
  return bins;
}

SuccessGate gate_of(const SuccessCheck& check) {
  if (check.contacts < kFewestContacts) return SuccessGate::kFewContacts;
  if (check.yes == 0 || check.yes == check.contacts) return SuccessGate::kOneOutcome;
  if (check.yes < kFewestYes) return SuccessGate::kFewYes;
  return check.model.log_loss < check.one_rate.log_loss ? SuccessGate::kOpen : SuccessGate::kNotBetter;
}

}  // namespace

base::Slices check_success(const ClosedContacts& contacts, const SuccessPrior& prior, SuccessCheck& check) {
  check = {};
  const std::size_t rows = contacts.rows(), newest = rows / 4;
  check.contacts = rows;
  check.yes = count_yes(contacts.yes);
  std::vector<std::uint32_t> order(rows);
  std::iota(order.begin(), order.end(), 0U);
  check.fifths = in_fifths(order, contacts.yes, [](std::uint32_t) { return 0.0; });
  if (newest > 0) {
    const ClosedContacts older = contacts.part(0, rows - newest), judged = contacts.part(rows - newest, rows);
    SuccessModel model;
    co_await learn_success(older, prior, model);
    const std::vector<double> log_odds = predicted(model, judged);
    const std::vector<double> one_rate(newest, log_odds_of(count_yes(older.yes), older.rows()));
    const std::vector<double> declared(newest, base::log(prior.rate / (1 - prior.rate)));
    check.judged = newest;
    check.model = base::accuracy_of(log_odds, judged.yes);
    check.one_rate = base::accuracy_of(one_rate, judged.yes);
    check.prior = base::accuracy_of(declared, judged.yes);
    order.resize(newest);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t row) { return log_odds[row]; });
    check.bins = in_fifths(order, judged.yes, [&](std::uint32_t row) { return probability_of(log_odds[row]); });
  }
  check.gate = gate_of(check);
}

}  // namespace advise
