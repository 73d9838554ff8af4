#include "whatif/edit_gains.h"

#include <limits>

namespace whatif {
namespace {

constexpr double kNotKnown = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint64_t kRuns = 40;            // sweeps over all edges that may be spent,
constexpr std::uint64_t kAlways = 1'000'000;  // and this much on small crawls
constexpr std::uint64_t kPerPage = 4;          // what adding up a page costs, in steps along an edge

}  // namespace

EditGains::EditGains(const crawl::Crawl& crawl, const analysis::Options& options, const analysis::Analysis& analysis)
    : crawl_(crawl), options_(options), analysis_(analysis) {}

double EditGains::of(const std::vector<Edit>& edits) {
  if (edits.empty() || options_.rules.level != network::Level::kPage) return kNotKnown;
  if (!run_) run_.emplace(crawl_, options_, analysis_);
  // Whatever a list is, its scores are added up page by page.
  const std::uint64_t spent = run_->pushed() + lists_ * kPerPage * crawl_.pages.size();
  if (spent > kAlways + kRuns * analysis_.network.flow.in.edges()) return kNotKnown;
  ++lists_;
  if (!run_->set(edits)) return kNotKnown;
  const WhatIfRun::SiteChange change = run_->site_change();
  return change.after - change.before;
}

}  // namespace whatif
