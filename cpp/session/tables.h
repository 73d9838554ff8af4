// Puts names, labels and help on the columns of each report. The tables point into the crawl and the
// analysis; what a table must own itself, it keeps (Table::keep).
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "crawl/crawl.h"
#include "report/column.h"
#include "session/analysis.h"
#include "session/trial.h"

namespace session {

report::Table pages_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table resources_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table links_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table anchors_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table domains_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table sites_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table files_table(const crawl::Crawl& crawl);
report::Table problems_table(const crawl::Crawl& crawl);
report::Table settings_table(const Options& options, const Analysis& analysis);

report::Table targets_table(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis);
report::Table anchor_classes_table(const Options& options, const Analysis& analysis);
report::Table anchor_sections_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table anchor_sources_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table bands_table(const Options& options, const Analysis& analysis);
report::Table weak_anchors_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table anchor_words_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table word_lists_table(const Analysis& analysis);
report::Table relevance_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table topics_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table topic_links_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table topic_pages_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table cannibalisation_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table sections_table(const crawl::Crawl& crawl, const Analysis& analysis);
report::Table structure_table(const crawl::Crawl& crawl, const Analysis& analysis);
// Errors: kBadOption when `target` is no page of the graph.
base::Result<report::Table> contributions_table(const crawl::Crawl& crawl, const Options& options,
                                                const Analysis& analysis, std::string_view target);

// The names of all reports.
std::vector<std::string_view> report_names();

// By name; what the report is about, where it needs that, stands after a '?': "contributions?https://e.com/".
// Each report needs the stages that fill its columns, `files` and `problems` none. `trial` is null until a list of
// edits is tried.
// Errors: kNotReady for a report whose stage has not run; kBadOption for a name that does not exist (it lists those
// that do).
base::Result<report::Table> build_table(std::string_view name, const crawl::Crawl& crawl, const Options& options,
                                        const Analysis& analysis, const Trial* trial);

}  // namespace session
