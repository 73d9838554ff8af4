// Metrics of pages beside PageRank, each computed only when it is asked for by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/options.h"
#include "base/result.h"
#include "catalog/catalog.h"
#include "crawl/crawl.h"
#include "network/network.h"

namespace analysis {

struct Analysis;

// A column of the report `pages`.
struct Metric {
  catalog::ColumnName column;
  std::vector<double> values;   // [pages] NaN: not in the graph, or passes on to another
};

// "hits, cheirank, …": what --metrics can ask for.
std::string known_metrics();
bool is_metric(std::string_view name);

// Whether the crawl has what the options ask for: the column of --personalise, the seeds' pages or domains.
// Errors: kBadOption, naming what is missing and what there is.
base::Result<void> check_metrics(const crawl::Crawl& crawl, const Options& options);

// Visits start in proportion to a column of the pages (--personalise): fills Network::start and teleport.
void personalise(const crawl::Crawl& crawl, std::string_view column, network::Network& network);

// The `at`-th metric that the options ask for; needs the network and the scores. One slice of work each.
void measure(const crawl::Crawl& crawl, const Options& options, std::size_t at, Analysis& analysis);

}  // namespace analysis
