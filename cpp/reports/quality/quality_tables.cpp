// The reports about the score itself: `quality_rules` and `quality_lists`.
#include "quality/rules/rules.h"
#include "quality/rules/words.h"
#include "reports/columns/table_builder.h"
#include "reports/quality/rule_sentences.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr std::uint8_t kNo = 1, kYes = 2;  // of catalog::values::kYesNo
constexpr float kHolds = 0.5F;

struct RuleColumns {  // all [rules]
  std::vector<std::string> rule, source;
  table::Sentences holds;
  std::vector<std::uint8_t> family, measured;
  std::vector<double> weight, weight_learned;
  std::vector<std::uint32_t> known, fired;
};

struct PhraseColumns {
  std::vector<std::string> list, phrase;
};

RuleColumns columns_of(const analysis::SourceQuality& sources, const analysis::JudgedSources& judging) {
  RuleColumns owned;
  for (std::size_t i = 0; i < quality::kRules; ++i) {
    const quality::RuleInfo& info = quality::kRuleTable[i];
    std::uint32_t known = 0, fired = 0;
    for (const quality::DomainValues& values : sources.values) {
      known += quality::is_known(values[i]) ? 1 : 0;
      fired += values[i] >= kHolds ? 1 : 0;
    }
    owned.rule.emplace_back(info.code);
    owned.holds.add(when_it_holds(static_cast<quality::Rule>(i)));
    owned.source.emplace_back(info.source);
    owned.family.push_back(static_cast<std::uint8_t>(info.family));
    owned.measured.push_back(info.is_measured() ? kYes : kNo);
    owned.weight.push_back(info.weight);
    owned.weight_learned.push_back(judging.learned.of[i]);
    owned.known.push_back(known);
    owned.fired.push_back(fired);
  }
  return owned;
}

}  // namespace

TableResult quality_rules_table(const ReportContext& context) {
  const auto owned = std::make_shared<RuleColumns>(columns_of(context.analysis.sources, context.analysis.judging));
  TableBuilder t("quality_rules", quality::kRules);
  t.text("rule", owned->rule);
  t.code("family", owned->family, catalog::values::kRuleFamily);
  t.number("weight", owned->weight);
  if (context.analysis.judging.learned_shown) t.number("weight_learned", owned->weight_learned);
  t.sentence("holds", owned->holds);
  t.code("measured", owned->measured, catalog::values::kYesNo);
  t.text("source", owned->source);
  t.count("rows_known", owned->known);
  t.count("rows_fired", owned->fired);
  return std::move(t).take(owned);
}

TableResult quality_lists_table(const ReportContext& context) {
  auto owned = std::make_shared<PhraseColumns>();
  for (std::size_t i = 0; i < quality::kLists; ++i) {
    const auto list = static_cast<quality::List>(i);
    const std::string& own = context.options.anchors.spam;
    const bool is_own = list == quality::List::kSpam && !own.empty();
    for (const std::string_view phrase : quality::phrases_of(is_own ? own : quality::built_in(list))) {
      owned->list.emplace_back(quality::name_of(list));
      owned->phrase.emplace_back(phrase);
    }
  }
  TableBuilder t("quality_lists", owned->list.size());
  t.text("list", owned->list);
  t.text("phrase", owned->phrase);
  return std::move(t).take(owned);
}

}  // namespace reports
