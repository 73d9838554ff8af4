#include "analysis/backlinks/domain_ratings.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "crawl/metric_columns.h"

namespace analysis {
namespace {

// The highest of each domain's pages.
std::vector<double> highest_of_pages(const crawl::Crawl& crawl, const std::vector<double>& values) {
  std::vector<double> highest(crawl.domains.names.size(), std::numeric_limits<double>::quiet_NaN());
  for (std::uint32_t page = 0; page < values.size(); ++page) {
    if (std::isnan(values[page])) continue;
    double& best = highest[crawl.domain_of({page}).value];
    if (std::isnan(best) || values[page] > best) best = values[page];
  }
  return highest;
}

std::vector<double> merged(const crawl::Crawl& crawl, const crawl::Rating& rating) {
  const crawl::MetricColumn of_domains = crawl::column_of(crawl.domains.metrics, rating.name);
  const crawl::MetricColumn of_pages =
      rating.of_pages.empty() ? nullptr : crawl::column_of(crawl.pages.metrics, rating.of_pages);
  if (of_domains == nullptr && of_pages == nullptr) return {};
  std::vector<double> values =
      of_pages != nullptr ? highest_of_pages(crawl, *of_pages)
                          : std::vector<double>(crawl.domains.names.size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t domain = 0; of_domains != nullptr && domain < of_domains->size(); ++domain) {
    if (!std::isnan((*of_domains)[domain])) values[domain] = (*of_domains)[domain];
  }
  return values;
}

}  // namespace

std::vector<DomainRating> domain_ratings(const crawl::Crawl& crawl) {
  std::vector<DomainRating> ratings;
  for (const crawl::Rating& rating : crawl::ratings()) {
    std::vector<double> values = merged(crawl, rating);
    const bool any = std::ranges::any_of(values, [](double value) { return !std::isnan(value); });
    if (any) ratings.push_back({&rating, std::move(values)});
  }
  return ratings;
}

}  // namespace analysis
