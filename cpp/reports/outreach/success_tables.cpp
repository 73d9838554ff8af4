// The reports `success_model`, what a log of outreach says of the chance of a link and how well, and `success_rates`,
// how often contacts brought one, by kind, template and ending of the domain, beside what is declared and published.
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "advise/published_rates.h"
#include "reports/columns/table_builder.h"
#include "reports/outreach/lessons.h"
#include "reports/tables/tables.h"
#include "table/columns/sentences.h"

namespace reports {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();

// Codes of catalog::values::kSuccessFigure.
enum class Figure : std::uint8_t {
  kGate,
  kContacts,
  kYes,
  kRate,
  kFifth,  // of time: the rate of each
  kSpread,  // tau of each group
  kBase,
  kStrength,  // coefficients, in the order of analysis::SuccessFeature
  kExternalLinks,
  kOnceLinked,
  kFollowUps,
  kNamed,
  kCompetitors,
  kAuc,
  kLogLoss,
  kLogLossOfRate,
  kLogLossOfDeclared,
  kBrier,
  kPredicted,  // of each fifth of the contacts judged: what was predicted, and what came
};

struct FigureColumns {
  std::vector<std::uint8_t> name;
  std::vector<std::string> of;
  std::vector<double> value, low, high, rows;
  table::Sentences note;

  void add(Figure figure, double is, double contacts, std::string_view what = {}, double from = kEmpty,
           double to = kEmpty) {
    name.push_back(static_cast<std::uint8_t>(figure));
    of.emplace_back(what);
    value.push_back(is);
    low.push_back(from);
    high.push_back(to);
    rows.push_back(contacts);
    note.add_empty();
  }
  void add(Figure figure, const advise::Estimate& estimate, double contacts) {
    add(figure, estimate.value, contacts, {}, estimate.low, estimate.high);
  }
};

void add_counts(const analysis::Outreach& outreach, FigureColumns& owned) {
  owned.add(Figure::kContacts, outreach.closed, static_cast<double>(outreach.contacts.size()));
  owned.add(Figure::kYes, outreach.yes, outreach.closed);
  if (outreach.closed == 0) return;
  owned.add(Figure::kRate, outreach.rate, outreach.closed);
  for (std::size_t i = 0; i < outreach.check.fifths.size(); ++i) {
    const advise::CalibrationBin& fifth = outreach.check.fifths[i];
    if (fifth.contacts == 0) continue;
    owned.add(Figure::kFifth, fifth.rate, static_cast<double>(fifth.contacts), std::to_string(i + 1));
  }
}

void add_model(const analysis::Outreach& outreach, FigureColumns& owned) {
  const advise::SuccessModel& model = outreach.model;
  for (std::size_t group = 0; group < model.tau.size(); ++group) {
    const std::string_view name = catalog::values::kContactGroup[group];
    owned.add(Figure::kSpread, model.tau[group], static_cast<double>(outreach.groups[group].size()), name);
  }
  owned.add(Figure::kBase, model.coefficient(0), outreach.closed);
  for (std::size_t i = 0; i < analysis::kSuccessFeatures; ++i) {
    if (model.deviation[i] == 0) continue;  // it was the same of all contacts, or of none known
    const auto figure = static_cast<Figure>(static_cast<std::size_t>(Figure::kStrength) + i);
    owned.add(figure, model.coefficient(1 + i), outreach.closed);
  }
}

void add_check(const advise::SuccessCheck& check, FigureColumns& owned) {
  const auto judged = static_cast<double>(check.judged);
  owned.add(Figure::kAuc, check.model.auc.value_or(kEmpty), judged);
  owned.add(Figure::kLogLoss, check.model.log_loss, judged);
  owned.add(Figure::kLogLossOfRate, check.one_rate.log_loss, judged);
  owned.add(Figure::kLogLossOfDeclared, check.prior.log_loss, judged);
  owned.add(Figure::kBrier, check.model.brier, judged);
  for (std::size_t i = 0; i < check.bins.size(); ++i) {
    const advise::CalibrationBin& bin = check.bins[i];
    if (bin.contacts == 0) continue;
    owned.add(Figure::kPredicted, bin.rate, static_cast<double>(bin.contacts), std::to_string(i + 1), bin.predicted,
              bin.predicted);
  }
}

FigureColumns figures_of(const analysis::Outreach& outreach) {
  FigureColumns owned;
  owned.name.push_back(static_cast<std::uint8_t>(Figure::kGate));
  owned.of.emplace_back();
  for (auto* column : {&owned.low, &owned.high, &owned.rows}) column->push_back(kEmpty);
  owned.value.push_back(outreach.may_predict() ? 1 : 0);
  owned.note.add(sentence_of(outreach));
  if (outreach.contacts.empty()) return owned;
  add_counts(outreach, owned);
  if (outreach.closed == 0) return owned;
  add_model(outreach, owned);
  if (outreach.check.judged > 0) add_check(outreach.check, owned);
  return owned;
}

// Codes of catalog::values::kRateGroup: analysis::ContactGroup, then these.
constexpr std::uint8_t kAll = 3, kDeclared = 4, kPublished = 5;

struct RateColumns {
  std::vector<std::uint8_t> group;
  table::Sentences level;
  std::vector<double> contacts, yes, rate, pooled, low, high;
  std::vector<std::string> source;

  void add(std::uint8_t of, double counted, double links, advise::Estimate estimate, std::string_view from = {}) {
    group.push_back(of);
    contacts.push_back(counted);
    yes.push_back(links);
    rate.push_back(counted > 0 && links == links ? links / counted : kEmpty);
    pooled.push_back(estimate.value);
    low.push_back(estimate.low);
    high.push_back(estimate.high);
    source.emplace_back(from);
  }
};

// In the order of advise::kDeclaredRates and of advise::kPublishedRates.
constexpr std::array<catalog::SentenceName, advise::kDeclaredRates.size()> kDeclaredWords = {
    "rate.intersect", "rate.lost", "rate.mention", "rate.broken", "rate.no_alt", "rate.nofollow", "rate.other"};
constexpr std::array<catalog::SentenceName, advise::kPublishedRates.size()> kPublishedWords = {
    "rate.replies_link_building",   "rate.replies_cold_mail",
    "rate.replies_digital_pr",      "rate.replies_cold_mail_tools",
    "rate.replies_small_campaigns", "rate.replies_large_campaigns",
    "rate.links_intersect",         "rate.links_good",
    "rate.links_recovered"};

RateColumns rates_of(const analysis::Outreach& outreach) {
  RateColumns owned;
  if (outreach.closed > 0) {
    owned.add(kAll, outreach.closed, outreach.yes, outreach.rate);
    owned.level.add_empty();
  }
  for (std::uint8_t group = 0; group < analysis::kContactGroups; ++group) {
    for (const analysis::LevelRate& rate : outreach.groups[group]) {
      owned.add(group, rate.contacts, rate.yes, rate.pooled);
      if (rate.level.empty()) {
        owned.level.add(catalog::Message("rate.not_told"));
      } else {
        owned.level.add_text(rate.level);
      }
    }
  }
  for (std::size_t i = 0; i < kDeclaredWords.size(); ++i) {
    const double declared = advise::kDeclaredRates[i].rate;
    owned.add(kDeclared, kEmpty, kEmpty, {.value = declared, .low = kEmpty, .high = kEmpty});
    owned.level.add(catalog::Message(kDeclaredWords[i]));
  }
  for (std::size_t i = 0; i < kPublishedWords.size(); ++i) {
    const advise::PublishedRate& published = advise::kPublishedRates[i];
    const bool one = published.low == published.high;
    owned.add(kPublished, published.sample, kEmpty,
              {.value = one ? published.low : kEmpty, .low = published.low, .high = published.high}, published.source);
    owned.level.add(catalog::Message(kPublishedWords[i]));
  }
  return owned;
}

}  // namespace

TableResult success_model_table(const ReportContext& context) {
  const auto owned = std::make_shared<FigureColumns>(figures_of(lessons_of(context).outreach));
  TableBuilder t("success_model", owned->name.size());
  t.code("name", owned->name, catalog::values::kSuccessFigure);
  t.text("of", owned->of);
  t.number("value", owned->value);
  t.number("low", owned->low);
  t.number("high", owned->high);
  t.number("rows", owned->rows);
  t.sentence("note", owned->note);
  return std::move(t).take(owned);
}

TableResult success_rates_table(const ReportContext& context) {
  const auto owned = std::make_shared<RateColumns>(rates_of(lessons_of(context).outreach));
  TableBuilder t("success_rates", owned->group.size());
  t.code("group", owned->group, catalog::values::kRateGroup);
  t.sentence("level", owned->level);
  t.number("contacts", owned->contacts);
  t.number("yes", owned->yes);
  t.number("rate", owned->rate);
  t.number("pooled_rate", owned->pooled);
  t.number("low", owned->low);
  t.number("high", owned->high);
  t.text("source", owned->source);
  return std::move(t).take(owned);
}

}  // namespace reports
