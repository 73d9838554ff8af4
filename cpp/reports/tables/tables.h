// The reports by name: each a function that puts the columns of one together. The tables point into the crawl and the
// analysis; what a table must own itself, it keeps (Table::keep).
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/options.h"
#include "base/result.h"
#include "crawl/crawl.h"
#include "table/columns/column.h"
#include "whatif/what_if_run.h"

namespace reports {

// Another report by name; it lives as long as this one. Errors as of build_table.
using OtherReport = std::function<base::Result<const table::Table*>(std::string_view name)>;

// What a report is made of.
struct ReportContext {
  const crawl::Crawl& crawl;
  const analysis::Options& options;
  const analysis::Analysis& analysis;
  std::string_view about;       // what the report is about, where it needs that
  const whatif::WhatIfRun* what_if_run;   // nullptr: no list of edits was tried
  const OtherReport& other;               // what is made of the rows of other reports asks here
};
using TableResult = base::Result<table::Table>;

// Each needs the stage that the catalogue names for its report.
TableResult files_table(const ReportContext& context);
TableResult problems_table(const ReportContext& context);
TableResult pages_table(const ReportContext& context);
TableResult resources_table(const ReportContext& context);
TableResult links_table(const ReportContext& context);
TableResult anchors_table(const ReportContext& context);
TableResult domains_table(const ReportContext& context);
TableResult sites_table(const ReportContext& context);
TableResult targets_table(const ReportContext& context);
TableResult anchor_classes_table(const ReportContext& context);
TableResult anchor_sections_table(const ReportContext& context);
TableResult anchor_sources_table(const ReportContext& context);
TableResult bands_table(const ReportContext& context);
TableResult weak_anchors_table(const ReportContext& context);
TableResult anchor_words_table(const ReportContext& context);
TableResult word_lists_table(const ReportContext& context);
TableResult relevance_table(const ReportContext& context);
TableResult topics_table(const ReportContext& context);
TableResult topic_links_table(const ReportContext& context);
TableResult topic_pages_table(const ReportContext& context);
TableResult cannibalisation_table(const ReportContext& context);
TableResult settings_table(const ReportContext& context);
TableResult sections_table(const ReportContext& context);
TableResult structure_table(const ReportContext& context);
// Errors: kBadOption when what it is about is no page of the graph.
TableResult contributions_table(const ReportContext& context);
TableResult inflow_table(const ReportContext& context);
// Errors: kBadOption where no list of edits was tried.
TableResult whatif_table(const ReportContext& context);
// Without rows where no files of backlinks are about a competitor.
TableResult prospects_table(const ReportContext& context);
TableResult link_magnets_table(const ReportContext& context);
TableResult reclaim_table(const ReportContext& context);
// Errors: kBadOption, naming a page that the option lift names and nothing can link.
TableResult internal_links_table(const ReportContext& context);
TableResult internal_plan_table(const ReportContext& context);
TableResult plan_pages_table(const ReportContext& context);
// Without rows where no file holds suggestions of another tool.
TableResult other_suggestions_table(const ReportContext& context);
// About a tool for tickets: as tickets for it. Errors: kBadOption for a tool that is not known.
TableResult todo_table(const ReportContext& context);
// Of a log of outreach; the rates also without one.
TableResult contacts_table(const ReportContext& context);
TableResult success_model_table(const ReportContext& context);
TableResult success_rates_table(const ReportContext& context);
// Errors: kBadOption for a template that cannot be read.
TableResult outreach_table(const ReportContext& context);
TableResult mail_templates_table(const ReportContext& context);
// Without rows where no files of backlinks are about the site.
TableResult link_changes_table(const ReportContext& context);
TableResult domain_changes_table(const ReportContext& context);
TableResult anchor_changes_table(const ReportContext& context);
TableResult velocity_table(const ReportContext& context);
TableResult survival_table(const ReportContext& context);
// Without rows where no files of backlinks are about the site.
TableResult sources_table(const ReportContext& context);
TableResult authority_table(const ReportContext& context);
TableResult link_quality_table(const ReportContext& context);
TableResult networks_table(const ReportContext& context);
// Errors: kBadOption when what it is about is no network.
TableResult network_domains_table(const ReportContext& context);
// Errors: kBadOption when what it is about is no linking domain.
TableResult source_reasons_table(const ReportContext& context);
// What a person said, and what that teaches.
TableResult verdicts_table(const ReportContext& context);
TableResult decisions_table(const ReportContext& context);
TableResult to_judge_table(const ReportContext& context);
TableResult learning_table(const ReportContext& context);
// Of disavow lists that were read; the second only where backlinks were, too.
TableResult disavow_lines_table(const ReportContext& context);
TableResult disavow_plan_table(const ReportContext& context);
TableResult rings_table(const ReportContext& context);
TableResult quality_rules_table(const ReportContext& context);
TableResult quality_lists_table(const ReportContext& context);

// By name; what the report is about, where it needs that, stands after a '?': "contributions?https://e.com/".
// `what_if_run` is null until a list of edits is tried.
// Errors: kNotReady for a report whose stage has not run; kBadOption for a name that does not exist (it lists those
// that do).
TableResult build_table(std::string_view name, const crawl::Crawl& crawl, const analysis::Options& options,
                        const analysis::Analysis& analysis, const whatif::WhatIfRun* what_if_run,
                        const OtherReport& other);

// Whether the report changes when the log of decisions does. `name` as build_table takes it.
bool hangs_on_log(std::string_view name);

}  // namespace reports
