// Puts names, labels and help on the columns of each report. The tables point into the crawl and the
// analysis; what a table must own itself, it keeps (Table::keep).
#pragma once

#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "base/result.h"
#include "crawl/crawl.h"
#include "table/columns/column.h"
#include "whatif/trial.h"

namespace reports {

table::Table pages_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table resources_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table links_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table anchors_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table domains_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table sites_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table files_table(const crawl::Crawl& crawl);
table::Table problems_table(const crawl::Crawl& crawl);
table::Table settings_table(const analysis::Options& options, const analysis::Analysis& analysis);

table::Table targets_table(const crawl::Crawl& crawl, const analysis::Options& options,
                           const analysis::Analysis& analysis);
table::Table anchor_classes_table(const analysis::Options& options, const analysis::Analysis& analysis);
table::Table anchor_sections_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table anchor_sources_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table bands_table(const analysis::Options& options, const analysis::Analysis& analysis);
table::Table weak_anchors_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table anchor_words_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table word_lists_table(const analysis::Analysis& analysis);
table::Table relevance_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table topics_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table topic_links_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table topic_pages_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table cannibalisation_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table sections_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table structure_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
table::Table whatif_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis, const whatif::Trial& trial);
// Errors: kBadOption when `target` is no page of the graph.
base::Result<table::Table> contributions_table(const crawl::Crawl& crawl, const analysis::Options& options,
                                               const analysis::Analysis& analysis, std::string_view target);

// The names of all reports.
std::vector<std::string_view> report_names();

// By name; what the report is about, where it needs that, stands after a '?': "contributions?https://e.com/".
// Each report needs the stages that fill its columns, `files` and `problems` none. `trial` is null until a list of
// edits is tried.
// Errors: kNotReady for a report whose stage has not run; kBadOption for a name that does not exist (it lists those
// that do).
base::Result<table::Table> build_table(std::string_view name, const crawl::Crawl& crawl,
                                       const analysis::Options& options, const analysis::Analysis& analysis,
                                       const whatif::Trial* trial);

}  // namespace reports
