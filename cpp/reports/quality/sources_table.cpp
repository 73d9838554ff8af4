// The reports about single linking domains: `sources` and, of one of them, `source_reasons`.
#include <algorithm>
#include <limits>

#include "analysis/quality/exchanges.h"
#include "quality/rules/rules.h"
#include "reports/columns/table_builder.h"
#include "reports/quality/authority_columns.h"
#include "reports/quality/source_reasons.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

using analysis::SourceQuality;
constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint8_t kNo = 1, kYes = 2;  // of catalog::values::kYesNo
constexpr std::uint8_t kMarked = 1;        // of catalog::values::kYes

struct SourceColumns {  // all [sources]
  std::vector<double> score, known, authority;
  std::vector<std::uint8_t> sign, verdict, action, network_kind, disavowed;
  std::vector<std::uint32_t> network_size;
  std::vector<std::string> network;
  table::Sentences reasons, authority_from;
  std::vector<quality::Reciprocity> reciprocal;
};

void add_network(const SourceQuality& sources, std::uint32_t source, SourceColumns& owned) {
  const std::uint32_t place = sources.network[source];
  if (place == base::kNone) {
    owned.network.emplace_back();
    owned.network_kind.push_back(0);
    owned.network_size.push_back(base::kNone);
    return;
  }
  const analysis::SourceNetwork& network = sources.networks[place];
  owned.network.push_back(network.id);
  owned.network_kind.push_back(static_cast<std::uint8_t>(static_cast<unsigned>(network.kind) + 1));
  owned.network_size.push_back(static_cast<std::uint32_t>(network.sources.size()));
}

SourceColumns columns_of(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const SourceQuality& sources = context.analysis.sources;
  const analysis::JudgedSources& judging = context.analysis.judging;
  SourceColumns owned;
  owned.authority = context.analysis.authorities.authority();
  owned.authority_from = rated_by(context.analysis.authorities);
  owned.reasons = table::Sentences(sources.size(), [&sources, weights = judging.weights()](std::uint32_t source) {
    return told(sources, source, weights);
  });
  if (sources.size() > 0) {
    owned.reciprocal = analysis::reciprocity_of_sources(crawl, context.analysis.site, sources);
  }
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    const quality::Score& score = sources.scores[source];
    owned.score.push_back(score.shown());
    owned.known.push_back(score.known);
    owned.sign.push_back(static_cast<std::uint8_t>(score.sign));
    const analysis::Judgment& judgment = judging.decisions.of_source[source];
    owned.verdict.push_back(judgment.verdict);
    owned.action.push_back(static_cast<std::uint8_t>(judgment.action));
    owned.disavowed.push_back(crawl.is_disavowed(crawl.domains.names[sources.counts.domain[source].value]) ? kMarked
                                                                                                           : 0);
    add_network(sources, source, owned);
  }
  return owned;
}

struct ReasonColumns {
  std::vector<std::string> rule;
  table::Sentences text;
  std::vector<std::uint8_t> family, measured;
  std::vector<double> value, weight, weight_declared, points;

  // The text of the row is added beside it.
  void add(std::string_view code, std::uint8_t of_family, double value_of, double weight_of, double declared,
           double points_of, bool is_measured) {
    rule.emplace_back(code);
    family.push_back(of_family);
    value.push_back(value_of);
    weight.push_back(weight_of);
    weight_declared.push_back(declared);
    points.push_back(points_of);
    measured.push_back(is_measured ? kYes : kNo);
  }
};

constexpr std::uint8_t kBiasFamily = catalog::values::kRuleFamily.size() - 1;

ReasonColumns reasons_of(const SourceQuality& sources, const analysis::JudgedSources& judging, std::uint32_t source) {
  ReasonColumns owned;
  const quality::Weights& weights = judging.weights();
  owned.add("bias", kBiasFamily, 1, weights.bias, judging.declared.bias, weights.bias, true);
  owned.text.add(catalog::Message("rule.bias"));
  for (std::size_t i = 0; i < quality::kRules; ++i) {
    const auto rule = static_cast<quality::Rule>(i);
    const quality::RuleInfo& info = quality::info(rule);
    const float value = sources.values[source][i];
    const bool known = quality::is_known(value);
    const double points = known ? quality::points(sources.values[source], weights, rule) : kEmpty;
    owned.add(info.code, static_cast<std::uint8_t>(info.family), double{value}, weights.of[i], judging.declared.of[i],
              points, info.is_measured());
    if (known && points != 0) {
      owned.text.add(told(sources, source, rule));
    } else {
      owned.text.add_empty();
    }
  }
  return owned;
}

}  // namespace

TableResult sources_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const SourceQuality& sources = context.analysis.sources;
  const analysis::JudgedSources& judging = context.analysis.judging;
  const analysis::SourceCounts& counts = sources.counts;
  const auto owned = std::make_shared<SourceColumns>(columns_of(context));
  TableBuilder t("sources", sources.size());
  t.pooled("domain", crawl.domains.names, raw(counts.domain));
  t.number("score", owned->score);
  t.code("sign", owned->sign, catalog::values::kLinkSign);
  t.number("known", owned->known);
  t.code("kind", codes(sources.kinds), catalog::values::kSourceKind);
  t.sentence("reasons", owned->reasons);
  t.code("verdict", owned->verdict, catalog::values::kVerdict);
  t.code("action", owned->action, catalog::values::kAction);
  t.text("network", owned->network);
  t.code("network_kind", owned->network_kind, catalog::values::kNetworkKind);
  t.count("network_size", owned->network_size);
  t.count("links", counts.links);
  t.count("follow_links", counts.follow_links);
  t.count("source_pages", counts.source_pages);
  t.count("targets", counts.targets);
  t.pooled("top_anchor", crawl.texts, sources.top_anchor);
  t.number("authority", owned->authority);
  t.sentence("authority_from", owned->authority_from);
  t.number("median_external_links", sources.median_external_links);
  t.number("best_rating", sources.best_rating);
  if (judging.learned_shown) {
    t.number("score_learned", judging.learned_scores);
    t.number("score_declared", judging.declared_scores);
  }
  t.day("first_seen", counts.first_seen);
  t.day("last_seen", counts.last_seen);
  t.code("reciprocal", codes(owned->reciprocal), catalog::values::kReciprocal);
  t.code("disavowed", owned->disavowed, catalog::values::kYes);
  return std::move(t).take(owned);
}

TableResult source_reasons_table(const ReportContext& context) {
  const SourceQuality& sources = context.analysis.sources;
  auto owned = std::make_shared<ReasonColumns>();
  if (sources.size() > 0) {
    const std::uint32_t source = source_named(context.crawl, sources, context.about);
    if (source == base::kNone) {
      return base::fail(base::ErrorCode::kBadOption,
                        context.about.empty()
                            ? "Which domain? Name it by --target."
                            : "No link to the site is from the domain \"" + std::string(context.about) + "\".");
    }
    *owned = reasons_of(sources, context.analysis.judging, source);
  }
  TableBuilder t("source_reasons", owned->rule.size());
  t.text("rule", owned->rule);
  t.code("family", owned->family, catalog::values::kRuleFamily);
  t.number("value", owned->value);
  t.number("weight", owned->weight);
  t.number("weight_declared", owned->weight_declared);
  t.number("points", owned->points);
  t.sentence("text", owned->text);
  t.code("measured", owned->measured, catalog::values::kYesNo);
  return std::move(t).take(owned);
}

}  // namespace reports
