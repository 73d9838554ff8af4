// What a person said of links: `verdicts` that hold, the log of `decisions`, and what `to_judge` next.
#include <array>
#include <limits>

#include "crawl/decision_log.h"
#include "quality/learning/next.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

using analysis::SourceQuality;
using crawl::LogColumn;
using quality::Scope;

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t kMostQuestions = 1000;

std::uint32_t log_cell(const crawl::Crawl& crawl, std::uint32_t row, LogColumn column) {
  return crawl.decisions.cell(row, column).value;
}

struct VerdictColumns {
  std::vector<std::uint8_t> scope, verdict;
  std::vector<std::uint32_t> subject, day, by, note;  // of Crawl::texts
  std::vector<double> declared, learned;
};

// Of a network the score in the middle, of a page that of its domain; empty where these files do not have it.
double score_of(const ReportContext& context, const analysis::SubjectFinder& subjects,
                const std::vector<double>& scores, const analysis::SubjectJudgment& about) {
  if (!about.subject || scores.empty()) return kEmpty;
  const SourceQuality& sources = context.analysis.sources;
  switch (about.subject->scope) {
    case Scope::kDomain: return scores[about.subject->id];
    case Scope::kPage: return scores[subjects.source_of_page(about.subject->id)];
    case Scope::kNetwork: return analysis::median_of_known(scores, sources.networks[about.subject->id].sources);
  }
  return kEmpty;
}

VerdictColumns verdicts_of(const ReportContext& context) {
  VerdictColumns owned;
  const analysis::JudgedSources& judging = context.analysis.judging;
  const analysis::SubjectFinder subjects(context.crawl, context.analysis.sources);
  for (const analysis::SubjectJudgment& about : judging.decisions.subjects) {
    const analysis::Judgment& judgment = about.judgment;
    if (judgment.verdict == 0) continue;
    owned.scope.push_back(static_cast<std::uint8_t>(*quality::scope_named(about.scope)));
    owned.verdict.push_back(judgment.verdict);
    owned.subject.push_back(log_cell(context.crawl, judgment.judged, LogColumn::kSubject));
    owned.day.push_back(log_cell(context.crawl, judgment.judged, LogColumn::kDay));
    owned.by.push_back(log_cell(context.crawl, judgment.judged, LogColumn::kBy));
    owned.note.push_back(log_cell(context.crawl, judgment.judged, LogColumn::kNote));
    owned.declared.push_back(score_of(context, subjects, judging.declared_scores, about));
    owned.learned.push_back(score_of(context, subjects, judging.learned_scores, about));
  }
  return owned;
}

struct LogColumns {
  std::vector<std::uint32_t> number;
  std::array<std::vector<std::uint32_t>, crawl::kLogColumns> cells;  // of Crawl::texts
};

LogColumns log_of(const crawl::Crawl& crawl) {
  LogColumns owned;
  for (std::uint32_t row = 0; row < crawl.decisions.rows(); ++row) {
    owned.number.push_back(row + 1);
    for (std::size_t column = 0; column < crawl::kLogColumns; ++column) {
      owned.cells[column].push_back(log_cell(crawl, row, static_cast<LogColumn>(column)));
    }
  }
  return owned;
}

struct QuestionColumns {
  std::vector<std::string> subject;
  std::vector<std::uint8_t> scope, why;
  std::vector<double> score;
  std::vector<std::uint32_t> links;
};

std::vector<quality::Question> questions_of(const SourceQuality& sources, const analysis::JudgedSources& judging) {
  std::vector<quality::Candidate> candidates;
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    candidates.push_back({.log_odds = sources.scores[source].log_odds,
                          .links = sources.counts.links[source],
                          .judged = judging.decisions.of_source[source].verdict != 0});
  }
  std::vector<std::uint8_t> judged;
  for (const analysis::Judgment& judgment : judging.decisions.of_network)
    judged.push_back(judgment.verdict != 0 ? 1 : 0);
  std::uint32_t verdicts = 0;
  for (const analysis::SubjectJudgment& about : judging.decisions.subjects)
    verdicts += about.judgment.verdict != 0 ? 1 : 0;
  return quality::next_to_judge(candidates, analysis::networks_of(sources), judged, verdicts, kMostQuestions);
}

QuestionColumns columns_of(const ReportContext& context) {
  QuestionColumns owned;
  const SourceQuality& sources = context.analysis.sources;
  for (const quality::Question& question : questions_of(sources, context.analysis.judging)) {
    owned.why.push_back(static_cast<std::uint8_t>(question.why));
    owned.scope.push_back(static_cast<std::uint8_t>(question.network ? Scope::kNetwork : Scope::kDomain));
    std::uint32_t links = 0;
    if (question.network) {
      const analysis::SourceNetwork& network = sources.networks[question.subject];
      owned.subject.push_back(network.id);
      owned.score.push_back(analysis::median_score(sources, network.sources));
      for (const std::uint32_t source : network.sources) links += sources.counts.links[source];
    } else {
      const quality::Score& score = sources.scores[question.subject];
      owned.subject.emplace_back(context.crawl.domains.names[sources.counts.domain[question.subject].value]);
      owned.score.push_back(score.shown());
      links = sources.counts.links[question.subject];
    }
    owned.links.push_back(links);
  }
  return owned;
}

}  // namespace

TableResult verdicts_table(const ReportContext& context) {
  const base::StringPool& texts = context.crawl.texts;
  const auto owned = std::make_shared<VerdictColumns>(verdicts_of(context));
  TableBuilder t("verdicts", owned->scope.size());
  t.code("scope", owned->scope, catalog::values::kScope);
  t.pooled("subject", texts, owned->subject);
  t.code("verdict", owned->verdict, catalog::values::kVerdict);
  t.pooled("day", texts, owned->day);
  t.pooled("by", texts, owned->by);
  t.pooled("note", texts, owned->note);
  t.number("score_declared", owned->declared);
  t.number("score_learned", owned->learned);
  return std::move(t).take(owned);
}

TableResult decisions_table(const ReportContext& context) {
  const base::StringPool& texts = context.crawl.texts;
  const auto owned = std::make_shared<LogColumns>(log_of(context.crawl));
  const auto cells = [&](LogColumn column) -> const auto& { return owned->cells[static_cast<std::size_t>(column)]; };
  TableBuilder t("decisions", owned->number.size());
  t.count("number", owned->number);
  t.pooled("day", texts, cells(LogColumn::kDay));
  t.pooled("by", texts, cells(LogColumn::kBy));
  t.pooled("scope", texts, cells(LogColumn::kScope));
  t.pooled("subject", texts, cells(LogColumn::kSubject));
  t.pooled("action", texts, cells(LogColumn::kAction));
  t.pooled("verdict", texts, cells(LogColumn::kVerdict));
  t.pooled("sign", texts, cells(LogColumn::kSign));
  t.pooled("score", texts, cells(LogColumn::kScore));
  t.pooled("known", texts, cells(LogColumn::kKnown));
  t.pooled("network", texts, cells(LogColumn::kNetwork));
  t.pooled("reasons", texts, cells(LogColumn::kReasons));
  t.pooled("note", texts, cells(LogColumn::kNote));
  return std::move(t).take(owned);
}

TableResult to_judge_table(const ReportContext& context) {
  const auto owned = std::make_shared<QuestionColumns>(columns_of(context));
  TableBuilder t("to_judge", owned->subject.size());
  t.text("subject", owned->subject);
  t.code("scope", owned->scope, catalog::values::kScope);
  t.code("why", owned->why, catalog::values::kWhyNext);
  t.number("score", owned->score);
  t.count("links", owned->links);
  return std::move(t).take(owned);
}

}  // namespace reports
