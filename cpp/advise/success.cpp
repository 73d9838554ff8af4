#include "advise/success.h"

#include <algorithm>
#include <cmath>

#include "advise/success_terms.h"
#include "base/cholesky.h"
#include "base/math.h"

namespace advise {
namespace {

constexpr int kMostRounds = 15;  // of EM
constexpr int kMostSteps = 30;   // of Newton in a round
constexpr double kSmallestSpread = 1e-3, kFirstSpread = 0.25;  // tau squared
constexpr double kSettledSpread = 1e-4;                        // its change, beside itself
constexpr double kFlat = 1e-8;                                 // largest part of the gradient at the minimum
constexpr double kShortestStep = 1e-6;

void standardise(const ClosedContacts& contacts, SuccessModel& model) {
  for (const std::vector<double>& values : contacts.features) {
    double sum = 0, squares = 0, known = 0;
    for (const double value : values) {
      if (std::isnan(value)) continue;
      sum += value;
      known += 1;
    }
    const double mean = known > 0 ? sum / known : 0;
    for (const double value : values) {
      if (!std::isnan(value)) squares += (value - mean) * (value - mean);
    }
    model.mean.push_back(mean);
    model.deviation.push_back(known > 0 ? std::sqrt(squares / known) : 0);
  }
}

class Learner {
 public:
  Learner(const ClosedContacts& contacts, const SuccessPrior& prior, SuccessModel& model)
      : yes_(contacts.yes), model_(model), start_(base::log(prior.rate / (1 - prior.rate))) {
    model_.features = contacts.features.size();
    standardise(contacts, model_);
    auto next = static_cast<std::uint32_t>(1 + 2 * model_.features);
    for (const std::uint32_t levels : contacts.levels_of) {
      model_.first_level.push_back(next);
      next += levels;
    }
    model_.first_level.push_back(next);
    size_ = next;
    model_.tau.assign(contacts.levels_of.size(), std::sqrt(kFirstSpread));
    model_.coefficients.assign(size_, 0);
    model_.coefficients[0] = start_;
    precision_.assign(size_, 1 / (prior.deviation * prior.deviation));
    precision_[0] = prior.contacts * prior.rate * (1 - prior.rate);
    read(contacts);
  }

  base::Slices run() {
    for (int round = 0; round < kMostRounds; ++round) {
      set_spreads();
      for (int step = 0; step < kMostSteps; ++step) {
        if (!descend()) break;
        co_yield base::kGiveWay;
      }
      if (!spread()) break;
    }
  }

 private:
  void read(const ClosedContacts& contacts) {
    std::vector<double> values(model_.features);
    std::vector<std::uint32_t> levels(contacts.levels.size());
    std::vector<Term> terms;
    for (std::size_t row = 0; row < contacts.rows(); ++row) {
      for (std::size_t i = 0; i < values.size(); ++i) values[i] = contacts.features[i][row];
      for (std::size_t i = 0; i < levels.size(); ++i) levels[i] = contacts.levels[i][row];
      terms_of(model_, values, levels, terms);
      terms_.insert(terms_.end(), terms.begin(), terms.end());
      ends_.push_back(terms_.size());
    }
  }

  std::span<const Term> row(std::size_t at) const {
    const std::size_t first = at == 0 ? 0 : ends_[at - 1];
    return std::span(terms_).subspan(first, ends_[at] - first);
  }

  double z_of(std::size_t at, std::span<const double> coefficients) const {
    double z = 0;
    for (const Term& term : row(at)) z += coefficients[term.at] * term.by;
    return std::clamp(z, -kMostLogOdds, kMostLogOdds);
  }

  double center(std::size_t at) const { return at == 0 ? start_ : 0; }

  double objective(std::span<const double> coefficients) const {
    double sum = 0, pull = 0;
    for (std::size_t at = 0; at < yes_.size(); ++at) {
      const double z = z_of(at, coefficients);
      sum += base::log1p_exp(z) - (yes_[at] != 0 ? z : 0);
    }
    for (std::size_t i = 0; i < size_; ++i) {
      pull += precision_[i] * (coefficients[i] - center(i)) * (coefficients[i] - center(i));
    }
    return sum + pull / 2;
  }

  // The gradient, and the lower triangle of the Hessian into the model's factor.
  std::vector<double> derive() {
    std::vector<double> gradient(size_, 0);
    std::vector<double>& hessian = model_.factor;
    hessian.assign(size_ * size_, 0);
    for (std::size_t at = 0; at < yes_.size(); ++at) {
      const double p = probability_of(z_of(at, model_.coefficients)), error = p - (yes_[at] != 0 ? 1 : 0);
      const std::span<const Term> terms = row(at);
      for (std::size_t i = 0; i < terms.size(); ++i) {
        gradient[terms[i].at] += error * terms[i].by;
        const double scaled = p * (1 - p) * terms[i].by;
        for (std::size_t j = 0; j <= i; ++j) hessian[terms[i].at * size_ + terms[j].at] += scaled * terms[j].by;
      }
    }
    for (std::size_t i = 0; i < size_; ++i) {
      gradient[i] += precision_[i] * (model_.coefficients[i] - center(i));
      hessian[i * size_ + i] += precision_[i];
    }
    return gradient;
  }

  // One step; false: this was the minimum already. The factor is that of the Hessian where the step began.
  bool descend() {
    std::vector<double> step = derive();
    const bool flat = std::ranges::all_of(step, [](double part) { return std::abs(part) < kFlat; });
    if (!base::solve(model_.factor, step) || flat) return false;
    const std::vector<double> from = model_.coefficients;
    const double before = objective(from);
    for (double length = 1; length > kShortestStep; length /= 2) {
      for (std::size_t i = 0; i < size_; ++i) model_.coefficients[i] = from[i] - length * step[i];
      if (objective(model_.coefficients) <= before) return true;
    }
    model_.coefficients = from;
    return false;
  }

  void set_spreads() {
    for (std::size_t group = 0; group < model_.tau.size(); ++group) {
      const double precision = 1 / (model_.tau[group] * model_.tau[group]);
      for (std::uint32_t i = model_.first_level[group]; i < model_.first_level[group + 1]; ++i) {
        precision_[i] = precision;
      }
    }
  }

  // tau^2 becomes the mean of effect^2 and its posterior variance; false: none has changed.
  bool spread() {
    if (model_.tau.empty()) return false;
    const std::vector<double> variance = base::inverse_diagonal(model_.factor, size_);
    bool changed = false;
    for (std::size_t group = 0; group < model_.tau.size(); ++group) {
      const std::uint32_t first = model_.first_level[group], end = model_.first_level[group + 1];
      if (first == end) continue;
      double sum = 0;
      for (std::uint32_t i = first; i < end; ++i) sum += model_.coefficients[i] * model_.coefficients[i] + variance[i];
      const double before = model_.tau[group] * model_.tau[group];
      const double after = std::max(sum / static_cast<double>(end - first), kSmallestSpread);
      changed = changed || std::abs(after - before) > kSettledSpread * before;
      model_.tau[group] = std::sqrt(after);
    }
    return changed;
  }

  std::span<const std::uint8_t> yes_;
  SuccessModel& model_;
  double start_;
  std::size_t size_ = 0;
  std::vector<double> precision_;  // of each coefficient's prior
  std::vector<Term> terms_;
  std::vector<std::size_t> ends_;  // [rows] where the terms of a row end
};

}  // namespace

ClosedContacts ClosedContacts::part(std::size_t first, std::size_t end) const {
  const auto cut = [&]<class Cell>(const std::vector<Cell>& column) {
    return std::vector<Cell>(column.begin() + static_cast<std::ptrdiff_t>(first),
                             column.begin() + static_cast<std::ptrdiff_t>(end));
  };
  ClosedContacts part{.yes = cut(yes), .features = {}, .levels = {}, .levels_of = levels_of};
  for (const std::vector<double>& column : features) part.features.push_back(cut(column));
  for (const std::vector<std::uint32_t>& column : levels) part.levels.push_back(cut(column));
  return part;
}

base::Slices learn_success(const ClosedContacts& contacts, const SuccessPrior& prior, SuccessModel& model) {
  model = {};
  Learner learner(contacts, prior, model);
  co_await learner.run();
}

}  // namespace advise
