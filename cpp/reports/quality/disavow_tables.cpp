// What is wrong in disavow lists that were read, `disavow_lines`, and what decisions add to them, `disavow_plan`.
#include "analysis/quality/disavow.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr std::uint8_t kDomainLine = 0, kPageLine = 1;  // of catalog::values::kDisavowLine

analysis::DisavowPlanner planner_of(const ReportContext& context) {
  return analysis::DisavowPlanner({.crawl = context.crawl,
                                   .site = context.analysis.site,
                                   .sources = context.analysis.sources,
                                   .judging = context.analysis.judging,
                                   .ratings = context.analysis.domain_ratings,
                                   .authorities = context.analysis.authorities.of_row});
}

struct LintColumns {
  std::vector<std::uint32_t> line, covered_by, links;
  std::vector<std::uint8_t> code, severity;
  std::vector<std::string> entry, file;
  std::vector<double> authority;
};

void add_findings(const analysis::DisavowPlanner& planner, const quality::Words& words, const crawl::DisavowList& list,
                  LintColumns& owned) {
  for (const quality::LintFinding& finding : planner.lint(list)) {
    owned.line.push_back(finding.line == 0 ? base::kNone : finding.line);
    owned.covered_by.push_back(finding.covered_by == 0 ? base::kNone : finding.covered_by);
    owned.code.push_back(static_cast<std::uint8_t>(finding.code));
    owned.severity.push_back(static_cast<std::uint8_t>(quality::severity_of(finding.code)));
    owned.entry.push_back(finding.entry);
    const std::string host = quality::read_disavow_line(finding.entry, words).host;
    const quality::DisavowedHost facts = host.empty() ? quality::DisavowedHost() : planner.facts_of(host);
    owned.links.push_back(facts.links < 0 ? base::kNone : static_cast<std::uint32_t>(facts.links));
    owned.authority.push_back(double{facts.authority});
    owned.file.push_back(list.file);
  }
}

struct PlanColumns {
  std::vector<std::string> line, decision, subject;
  std::vector<std::uint8_t> line_kind, state, scope;
  std::vector<double> score;
  std::vector<std::uint32_t> domains, links, order;
};

PlanColumns plan_of(const analysis::DisavowPlanner& planner) {
  PlanColumns owned;
  for (const analysis::PlanEntry& entry : planner.plan()) {
    for (const quality::PlanLine& line : planner.lines_of(entry)) {
      owned.line.push_back(line.text);
      owned.decision.push_back(entry.decision.words);
      owned.scope.push_back(static_cast<std::uint8_t>(entry.scope));
      owned.subject.emplace_back(entry.subject);
      owned.line_kind.push_back(line.page ? kPageLine : kDomainLine);
      owned.state.push_back(static_cast<std::uint8_t>(entry.state));
      owned.score.push_back(entry.decision.domains[line.domain].domain.score);
      owned.domains.push_back(static_cast<std::uint32_t>(entry.decision.domains.size()));
      owned.links.push_back(entry.decision.domains[line.domain].domain.links);
      owned.order.push_back(static_cast<std::uint32_t>(owned.order.size() + 1));
    }
  }
  return owned;
}

}  // namespace

TableResult disavow_lines_table(const ReportContext& context) {
  const auto owned = std::make_shared<LintColumns>();
  if (!context.crawl.disavow_lists.empty()) {
    const analysis::DisavowPlanner planner = planner_of(context);
    const quality::Words words;
    for (const crawl::DisavowList& list : context.crawl.disavow_lists) add_findings(planner, words, list, *owned);
  }
  TableBuilder t("disavow_lines", owned->code.size());
  t.count("line", owned->line);
  t.code("code", owned->code, catalog::values::kLintCode);
  t.code("severity", owned->severity, catalog::values::kLintSeverity);
  t.text("entry", owned->entry);
  t.count("covered_by", owned->covered_by);
  t.count("links", owned->links);
  t.number("authority", owned->authority);
  t.text("file", owned->file);
  return std::move(t).take(owned);
}

TableResult disavow_plan_table(const ReportContext& context) {
  const auto owned = std::make_shared<PlanColumns>();
  if (context.analysis.sources.size() > 0) *owned = plan_of(planner_of(context));
  TableBuilder t("disavow_plan", owned->line.size());
  t.text("line", owned->line);
  t.code("line_kind", owned->line_kind, catalog::values::kDisavowLine);
  t.code("state", owned->state, catalog::values::kPlanState);
  t.text("decision", owned->decision);
  t.code("scope", owned->scope, catalog::values::kScope);
  t.text("subject", owned->subject);
  t.number("score", owned->score);
  t.count("domains", owned->domains);
  t.count("links", owned->links);
  t.count("order", owned->order);
  return std::move(t).take(owned);
}

}  // namespace reports
