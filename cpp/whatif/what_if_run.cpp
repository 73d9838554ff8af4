#include "whatif/what_if_run.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include "rank/scale.h"

namespace whatif {
namespace {

constexpr double kNoScore = std::numeric_limits<double>::quiet_NaN();

// A push to less than this costs a full run; each score is well within it of a fresh run's.
constexpr double kFinest = 1e-9;

// [nodes and new nodes] the weights of teleport after the edits.
std::vector<double> edited_teleport(const network::Network& network, const graph::Changes& changes) {
  const std::size_t nodes = network.page_of_node.size();
  std::vector<double> teleport = network.teleport;
  if (teleport.empty()) teleport.assign(nodes, 1.0);
  teleport.resize(nodes + changes.new_nodes, 0.0);
  for (const auto& change : changes.teleports) teleport[change.node] = change.weight;
  return teleport;
}

double or_nothing(double score) { return std::isnan(score) ? 0 : score; }

}  // namespace

WhatIfRun::WhatIfRun(const crawl::Crawl& crawl, const analysis::Options& options, const analysis::Analysis& analysis)
    : crawl_(crawl),
      analysis_(analysis),
      tolerance_(std::max(options.tolerance, kFinest)),
      editor_(crawl, options.rules, analysis.site, analysis.network),
      what_if_(analysis.network.flow, analysis.rank.score, analysis.rank.baseline, options.damping,
               analysis.network.teleport),
      pagerank_(analysis.pagerank),
      equity_(analysis.equity) {}

base::Result<void> WhatIfRun::set(const std::vector<Edit>& edits) {
  EditResolver resolver(crawl_, analysis_, editor_);
  std::vector<EditResolver::Touched> touched;
  for (std::size_t at = 0; at < edits.size(); ++at) {
    const auto done = resolver.add(edits[at]);
    if (!done) return base::fail(done.error().code, "Edit " + std::to_string(at + 1) + ": " + done.error().message);
    touched.push_back(*done);
  }
  const network::EditedGraph edited = editor_.apply(std::move(resolver).take());
  keep(edited, what_if_.run(edited.changes, tolerance_));
  touched_ = std::move(touched);
  return {};
}

void WhatIfRun::keep(const network::EditedGraph& edited, const rank::WhatIfResult& result) {
  const std::size_t nodes = analysis_.network.page_of_node.size();
  const std::vector<double> teleport = edited_teleport(analysis_.network, edited.changes);
  const std::vector<double> equity =
      rank::equity(result.score, result.baseline, teleport, result.score.size() - edited.changes.gone_nodes);
  pagerank_.assign(crawl_.pages.size(), kNoScore);
  equity_ = pagerank_;
  for (const std::uint32_t page : analysis_.site_pages) {
    if (analysis_.network.node_of_page[page] == base::kNone) equity_[page] = analysis_.equity[page];
  }
  for (std::size_t node = 0; node < result.score.size(); ++node) {
    const base::PageId page =
        node < nodes ? analysis_.network.page_of_node[node] : edited.page_of_new_node[node - nodes];
    pagerank_[page.value] = result.score[node];
    equity_[page.value] = equity[node];
  }
  for (const std::uint32_t node : edited.gone) {
    const base::PageId page =
        node < nodes ? analysis_.network.page_of_node[node] : edited.page_of_new_node[node - nodes];
    pagerank_[page.value] = kNoScore;
    equity_[page.value] = kNoScore;
  }
  residual_ = result.residual;
  pushed_ += result.edges;
}

WhatIfRun::SiteChange WhatIfRun::site_change() const {
  SiteChange change;
  for (const std::uint32_t page : analysis_.site_pages) {
    const double then = or_nothing(analysis_.pagerank[page]);
    const double now = or_nothing(pagerank_[page]);
    change.before += then;
    change.after += now;
    // What the tolerance leaves open is no gain and no loss.
    if (now > then + tolerance_) ++change.gained;
    if (now < then - tolerance_) ++change.lost;
  }
  return change;
}

std::string WhatIfRun::to_json() const {
  using Json = nlohmann::ordered_json;
  Json edits = Json::array();
  for (const EditResolver::Touched& one : touched_) edits.push_back({{"links", one.links}, {"pages", one.pages}});
  const SiteChange change = site_change();
  const Json told = {{"edits", edits},
                     {"site", {{"before", change.before}, {"after", change.after}}},
                     {"gained", change.gained},
                     {"lost", change.lost},
                     {"residual", residual_}};
  return told.dump();
}

}  // namespace whatif
