// What tools say of the links and visits of whole domains, for the checks of authority (quality/authority/authority.h).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "crawl/crawl.h"
#include "crawl/metric_columns.h"
#include "quality/authority/authority.h"

namespace analysis {

inline constexpr std::string_view kVisitsMetric = "ahrefs_traffic";

// Of a domain the figures of one tool are read, so that no tool's count is divided by another's: the first one that
// tells how many domains link there. Where no file is about the domain they are those of its page with the most
// referring domains. Visits are of whichever tool has them. The crawl outlives it. Cost to make: O(pages) a tool.
class DomainProfileReader {
 public:
  static constexpr std::size_t kTools = 5;

  explicit DomainProfileReader(const crawl::Crawl& crawl);

  // Of each domain a month: as a file of domains says, else a file of pages. NaN: not known.
  std::span<const double> visits() const { return visits_; }
  // Without the marks that are no figures: same_profile and in_network.
  quality::DomainProfile of(base::DomainId domain) const;

 private:
  struct Figures {
    crawl::MetricColumn referring_domains = nullptr, referring_ips = nullptr, referring_subnets = nullptr;
    crawl::MetricColumn links = nullptr, follow_links = nullptr, nofollow_links = nullptr;
  };
  struct Tool {
    Figures of_domains, of_pages;
    std::vector<std::uint32_t> page;  // [domains] the one to read; kNone; empty: no page has figures
  };

  struct Flows {
    crawl::MetricColumn citation = nullptr, trust = nullptr;
  };

  static Flows flows_in(const crawl::Metrics& metrics);
  void read_flows(std::uint32_t domain, quality::DomainProfile& profile) const;
  static Figures figures_in(const crawl::Metrics& metrics, std::size_t tool);
  static bool read(const Figures& figures, std::uint32_t row, quality::DomainProfile& profile);

  std::array<Tool, kTools> tools_;
  std::vector<double> visits_;
  Flows flows_of_domains_, flows_of_pages_;
};

}  // namespace analysis
