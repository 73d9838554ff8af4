// The reports `internal_plan`, which links together lift the pages to lift most, and `plan_pages`, what that does to
// each of them. Pages that no link of the graph touches take no part: there is nothing of theirs to compare with.
#include <cstdint>
#include <limits>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "analysis/opportunities/offers.h"
#include "rank/scale.h"
#include "reports/columns/ranks.h"
#include "reports/columns/table_builder.h"
#include "reports/opportunities/offers.h"
#include "reports/tables/slow_tables.h"

namespace reports {
namespace {

struct StepColumns {
  std::vector<std::uint32_t> step, source, target;
  std::vector<std::string> anchor, edits, task;
  std::vector<double> gain, gain_sum, before, after, share;
};

StepColumns steps_of(const crawl::Crawl& crawl, const analysis::PageNaming& naming, const analysis::LinkPlan& planned) {
  StepColumns owned;
  const std::vector<advise::PlanStep>& steps = planned.plan.steps;
  const double all = std::accumulate(steps.begin(), steps.end(), 0.0,
                                     [](double sum, const advise::PlanStep& step) { return sum + step.gain; });
  double sum = 0;
  for (const advise::PlanStep& step : steps) {
    const analysis::LinkOffer& offer = planned.offers[step.candidate];
    owned.step.push_back(static_cast<std::uint32_t>(owned.step.size() + 1));
    owned.source.push_back(offer.source);
    owned.target.push_back(offer.target);
    owned.anchor.push_back(words_of(crawl, naming, offer).anchor);
    owned.gain.push_back(step.gain);
    owned.before.push_back(planned.plan.before + sum);
    sum += step.gain;
    owned.gain_sum.push_back(sum);
    owned.after.push_back(planned.plan.before + sum);
    owned.share.push_back(sum / all);
    owned.edits.push_back(edits_of(crawl, offer));
    owned.task.push_back(task_of(crawl, offer));
  }
  return owned;
}

struct LiftedColumns {
  std::vector<std::uint32_t> page, rank_before, rank_after;
  std::vector<double> equity_before, equity_after;
};

LiftedColumns lifted_of(const ReportContext& context, const analysis::LinkPlan& planned) {
  LiftedColumns owned;
  if (planned.plan.steps.empty()) return owned;
  const analysis::Analysis& analysis = context.analysis;
  const std::vector<double>& score = planned.plan.score;
  const std::vector<double> equity =
      rank::equity(score, planned.plan.baseline, analysis.network.teleport, score.size());
  std::vector<double> pagerank(context.crawl.pages.size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t node = 0; node < score.size(); ++node) {
    pagerank[analysis.network.page_of_node[node].value] = score[node];
  }
  const std::vector<std::uint32_t> before = ranks_of(analysis.pagerank, analysis.site_pages);
  const std::vector<std::uint32_t> after = ranks_of(pagerank, analysis.site_pages);
  for (const std::uint32_t page : planned.lifted) {
    owned.page.push_back(page);
    owned.equity_before.push_back(analysis.equity[page]);
    owned.equity_after.push_back(equity[analysis.network.node_of_page[page]]);
    owned.rank_before.push_back(before[page]);
    owned.rank_after.push_back(after[page]);
  }
  return owned;
}

}  // namespace

base::Slices internal_plan_in_slices(const ReportContext& context, TableResult& result) {
  const crawl::Crawl& crawl = context.crawl;
  base::Result<void> ready;
  co_await analysis::make_plan(crawl, context.options, context.analysis, ready);
  if (!ready) {
    result = std::unexpected(ready.error());
    co_return;
  }
  const analysis::Analysis& analysis = context.analysis;
  const auto owned = std::make_shared<StepColumns>(steps_of(crawl, analysis.link_offers->naming, *analysis.link_plan));
  TableBuilder t("internal_plan", owned->step.size());
  t.count("step", owned->step);
  t.pooled("source", crawl.pages.urls, owned->source);
  t.pooled("target", crawl.pages.urls, owned->target);
  t.text("anchor", owned->anchor);
  t.number("gain", owned->gain);
  t.number("gain_sum", owned->gain_sum);
  t.number("objective_before", owned->before);
  t.number("objective_after", owned->after);
  t.number("share", owned->share);
  t.text("edits", owned->edits);
  t.text("task", owned->task);
  result = std::move(t).take(owned);
}

base::Slices plan_pages_in_slices(const ReportContext& context, TableResult& result) {
  base::Result<void> ready;
  co_await analysis::make_plan(context.crawl, context.options, context.analysis, ready);
  if (!ready) {
    result = std::unexpected(ready.error());
    co_return;
  }
  const auto owned = std::make_shared<LiftedColumns>(lifted_of(context, *context.analysis.link_plan));
  TableBuilder t("plan_pages", owned->page.size());
  t.pooled("url", context.crawl.pages.urls, owned->page);
  t.number("equity_before", owned->equity_before);
  t.number("equity_after", owned->equity_after);
  t.count("rank_before", owned->rank_before);
  t.count("rank_after", owned->rank_after);
  result = std::move(t).take(owned);
}

TableResult internal_plan_table(const ReportContext& context) {
  TableResult result;
  base::finish(internal_plan_in_slices(context, result));
  return result;
}

TableResult plan_pages_table(const ReportContext& context) {
  TableResult result;
  base::finish(plan_pages_in_slices(context, result));
  return result;
}

}  // namespace reports
