// What tools say of linking domains as a whole, by the names of their metrics: a domain's own figure, and where there
// is none that of its linking pages (the highest; of pages marked as spam the share).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "crawl/crawl.h"
#include "crawl/metric_columns.h"
#include "quality/values/sources.h"

namespace analysis {

// The crawl outlives it. Domains are numbered from 0.
class DomainFigureReader {
 public:
  explicit DomainFigureReader(const crawl::Crawl& crawl);

  void add_page(std::uint32_t domain, std::uint32_t page);  // each page once
  quality::DomainFigures figures(std::uint32_t domain, base::DomainId id) const;

 private:
  struct OfPages {
    double spam = 0;
    std::uint32_t asked = 0;  // pages that have a mark or none
    float moz_spam_score = quality::kNotKnown, dtoxrisk = quality::kNotKnown;
  };

  float of_domain(std::string_view metric, base::DomainId id) const;

  const crawl::Crawl* crawl_;
  crawl::MetricColumn is_spam_, moz_spam_score_, dtoxrisk_;
  std::vector<OfPages> pages_;  // [domains]
};

}  // namespace analysis
