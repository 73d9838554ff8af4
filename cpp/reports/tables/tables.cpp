#include "reports/tables/tables.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/spelling.h"
#include "catalog/catalog.h"
#include "reports/columns/needs.h"
#include "reports/tables/slow_tables.h"

namespace reports {
namespace {

using base::ErrorCode;

struct TableOf {
  std::string_view name;
  TableResult (*build)(const ReportContext& context);
};
constexpr std::array kTables = {
    TableOf{"files", files_table},
    TableOf{"problems", problems_table},
    TableOf{"pages", pages_table},
    TableOf{"resources", resources_table},
    TableOf{"links", links_table},
    TableOf{"anchors", anchors_table},
    TableOf{"domains", domains_table},
    TableOf{"sites", sites_table},
    TableOf{"prospects", prospects_table},
    TableOf{"link_magnets", link_magnets_table},
    TableOf{"reclaim", reclaim_table},
    TableOf{"contacts", contacts_table},
    TableOf{"success_model", success_model_table},
    TableOf{"success_rates", success_rates_table},
    TableOf{"outreach", outreach_table},
    TableOf{"mail_templates", mail_templates_table},
    TableOf{"internal_links", internal_links_table},
    TableOf{"internal_plan", internal_plan_table},
    TableOf{"plan_pages", plan_pages_table},
    TableOf{"other_suggestions", other_suggestions_table},
    TableOf{"todo", todo_table},
    TableOf{"link_changes", link_changes_table},
    TableOf{"domain_changes", domain_changes_table},
    TableOf{"anchor_changes", anchor_changes_table},
    TableOf{"velocity", velocity_table},
    TableOf{"survival", survival_table},
    TableOf{"targets", targets_table},
    TableOf{"anchor_classes", anchor_classes_table},
    TableOf{"anchor_sections", anchor_sections_table},
    TableOf{"anchor_sources", anchor_sources_table},
    TableOf{"bands", bands_table},
    TableOf{"weak_anchors", weak_anchors_table},
    TableOf{"anchor_words", anchor_words_table},
    TableOf{"word_lists", word_lists_table},
    TableOf{"relevance", relevance_table},
    TableOf{"topics", topics_table},
    TableOf{"topic_links", topic_links_table},
    TableOf{"topic_pages", topic_pages_table},
    TableOf{"cannibalisation", cannibalisation_table},
    TableOf{"settings", settings_table},
    TableOf{"sections", sections_table},
    TableOf{"structure", structure_table},
    TableOf{"contributions", contributions_table},
    TableOf{"inflow", inflow_table},
    TableOf{"whatif", whatif_table},
    TableOf{"sources", sources_table},
    TableOf{"link_quality", link_quality_table},
    TableOf{"networks", networks_table},
    TableOf{"network_domains", network_domains_table},
    TableOf{"source_reasons", source_reasons_table},
    TableOf{"rings", rings_table},
    TableOf{"verdicts", verdicts_table},
    TableOf{"decisions", decisions_table},
    TableOf{"to_judge", to_judge_table},
    TableOf{"learning", learning_table},
    TableOf{"disavow_lines", disavow_lines_table},
    TableOf{"disavow_plan", disavow_plan_table},
    TableOf{"quality_rules", quality_rules_table},
    TableOf{"quality_lists", quality_lists_table},
    TableOf{"authority", authority_table},
};
static_assert(std::ranges::equal(kTables, catalog::kReports, {}, &TableOf::name, &catalog::Report::name),
              "every report of catalog/reports.json has a table, in its order");

struct SlowTable {
  std::string_view name;
  base::Slices (*build)(const ReportContext& context, TableResult& result);
};
constexpr std::array kSlowTables = {
    SlowTable{"internal_links", internal_links_in_slices},
    SlowTable{"internal_plan", internal_plan_in_slices},
    SlowTable{"plan_pages", plan_pages_in_slices},
};

base::Error unknown(std::string_view name) {
  std::vector<std::string_view> names;
  std::string known;
  for (const catalog::Report& report : catalog::kReports) {
    known += (names.empty() ? "" : ", ") + std::string(report.name);
    names.push_back(report.name);
  }
  const std::string_view guess = base::nearest_word(name, names);
  const std::string meant = guess.empty() ? "" : " Did you mean " + std::string(guess) + "?";
  return {ErrorCode::kBadOption,
          "There is no report \"" + std::string(name) + "\"." + meant + " There are: " + known + "."};
}

// The table of a report, and into the context what it is about.
base::Result<const TableOf*> about_of(std::string_view name, ReportContext& context) {
  const std::size_t mark = name.find('?');
  context.about = mark == std::string_view::npos ? "" : name.substr(mark + 1);
  name = name.substr(0, mark);
  const catalog::Report* report = catalog::find_report(name);
  if (report == nullptr) return std::unexpected(unknown(name));
  if (context.analysis.done < report->stage) {
    return base::fail(ErrorCode::kNotReady, "The report \"" + std::string(name) + "\" is not ready yet.");
  }
  if (report->of_pages && context.options.rules.level != network::Level::kPage) {
    return base::fail(ErrorCode::kBadOption,
                      "The report \"" + std::string(name) + "\" is about pages: it needs --level page.");
  }
  return &kTables[static_cast<std::size_t>(report - catalog::kReports.data())];
}

}  // namespace

base::Slices build_in_slices(std::string name, ReportContext context, TableResult& result) {
  const auto made = about_of(name, context);
  if (!made) {
    result = std::unexpected(made.error());
    co_return;
  }
  const auto slow = std::ranges::find(kSlowTables, (*made)->name, &SlowTable::name);
  if (slow != kSlowTables.end()) {
    co_await slow->build(context, result);
  } else {
    result = (*made)->build(context);
  }
  if (result) apply_needs(context.analysis.evidence, *result);
}

TableResult build_table(std::string_view name, const crawl::Crawl& crawl, const analysis::Options& options,
                        const analysis::Analysis& analysis, const whatif::WhatIfRun* what_if_run,
                        const OtherReport& other) {
  ReportContext context{crawl, options, analysis, {}, what_if_run, other};
  const auto of = about_of(name, context);
  if (!of) return std::unexpected(of.error());
  TableResult made = (*of)->build(context);
  if (made) apply_needs(analysis.evidence, *made);
  return made;
}

std::string_view made_of(std::string_view name) {
  return name == "todo" || name.starts_with("todo?") || name == "structure" ? "internal_links" : "";
}

bool hangs_on_log(std::string_view name) {
  const catalog::Report* report = catalog::find_report(name.substr(0, name.find('?')));
  return report != nullptr && (report->stage >= catalog::Stage::kVerdicts || report->name == "decisions");
}

}  // namespace reports
