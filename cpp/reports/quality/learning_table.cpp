// What verdicts teach: how many there are, how well rules and learned weights foretell them, which weights moved most.
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMoved = 5;

// Codes of catalog::values::kLearningMeasure.
enum class Measure : std::uint8_t {
  kArtificial,  // verdicts, in the order of quality::Verdict
  kEditorial,
  kListing,
  kAutomated,
  kUnsure,
  kElsewhere,  // verdicts about what these files do not have
  kExamples,   // that teach: a network is one
  kPlaced,
  kState,  // of learned scores: 0 none yet, 1 shown, 2 in place of those of the rules
  kAuc,
  kLogLoss,
  kBrier,
  kWrong,  // verdicts on the other side of 50
  kWeight,
};

struct LearningColumns {
  std::vector<std::uint8_t> measure;
  std::vector<std::string> rule;
  std::vector<double> count, rules, learned;

  void add(Measure what, std::string_view of_rule, double counted, double by_rules, double by_learned) {
    measure.push_back(static_cast<std::uint8_t>(what));
    rule.emplace_back(of_rule);
    count.push_back(counted);
    rules.push_back(by_rules);
    learned.push_back(by_learned);
  }
  void add_count(Measure what, std::size_t counted) { add(what, {}, static_cast<double>(counted), kEmpty, kEmpty); }
};

void add_counts(const analysis::JudgedSources& judging, LearningColumns& owned) {
  std::array<std::size_t, 5> by_verdict = {};
  std::size_t elsewhere = 0;
  for (const analysis::SubjectJudgment& about : judging.decisions.subjects) {
    if (about.judgment.verdict == 0) continue;
    ++by_verdict[about.judgment.verdict - 1U];
    elsewhere += about.subject ? 0 : 1;
  }
  for (std::size_t verdict = 0; verdict < by_verdict.size(); ++verdict) {
    owned.add_count(static_cast<Measure>(verdict), by_verdict[verdict]);
  }
  owned.add_count(Measure::kElsewhere, elsewhere);
  const auto& examples = judging.examples.examples;
  owned.add_count(Measure::kExamples, examples.size());
  owned.add_count(Measure::kPlaced,
                  static_cast<std::size_t>(std::ranges::count_if(examples, &quality::Example::placed)));
  owned.add_count(Measure::kState, judging.learned_in_place ? 2U : judging.learned_shown ? 1U : 0U);
}

double wrong_of(const std::vector<double>& log_odds, const std::vector<quality::Example>& examples) {
  double wrong = 0;
  for (std::size_t i = 0; i < examples.size(); ++i) wrong += (log_odds[i] >= 0) != examples[i].placed ? 1 : 0;
  return wrong;
}

void add_accuracy(const analysis::JudgedSources& judging, LearningColumns& owned) {
  const quality::Comparison& of = judging.comparison;
  const auto& examples = judging.examples.examples;
  std::vector<double> by_rules;
  for (const quality::Example& example : examples) {
    by_rules.push_back(quality::log_odds(example.values, judging.declared));
  }
  owned.add(Measure::kAuc, {}, kEmpty, of.rules.auc.value_or(kEmpty), of.learned.auc.value_or(kEmpty));
  owned.add(Measure::kLogLoss, {}, kEmpty, of.rules.log_loss, of.learned.log_loss);
  owned.add(Measure::kBrier, {}, kEmpty, of.rules.brier, of.learned.brier);
  owned.add(Measure::kWrong, {}, kEmpty, wrong_of(by_rules, examples), wrong_of(of.learned_log_odds, examples));
}

void add_weights(const analysis::JudgedSources& judging, LearningColumns& owned) {
  std::vector<std::size_t> moved;
  for (std::size_t i = 0; i < quality::kRules; ++i) moved.push_back(i);
  std::ranges::stable_sort(moved, std::ranges::greater(),
                           [&](std::size_t i) { return std::abs(judging.learned.of[i] - judging.declared.of[i]); });
  moved.resize(kMoved);
  for (const std::size_t i : moved) {
    owned.add(Measure::kWeight, quality::kRuleTable[i].code, kEmpty, judging.declared.of[i], judging.learned.of[i]);
  }
}

LearningColumns columns_of(const analysis::JudgedSources& judging) {
  LearningColumns owned;
  add_counts(judging, owned);
  if (!judging.learned_shown) return owned;
  add_accuracy(judging, owned);
  add_weights(judging, owned);
  return owned;
}

}  // namespace

TableResult learning_table(const ReportContext& context) {
  const auto owned = std::make_shared<LearningColumns>(columns_of(context.analysis.judging));
  TableBuilder t("learning", owned->measure.size());
  t.code("measure", owned->measure, catalog::values::kLearningMeasure);
  t.text("rule", owned->rule);
  t.number("count", owned->count);
  t.number("rules", owned->rules);
  t.number("learned", owned->learned);
  return std::move(t).take(owned);
}

}  // namespace reports
