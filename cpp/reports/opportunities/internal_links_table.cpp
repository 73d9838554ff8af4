// The report `internal_links`: links within the site that are worth setting, each with what it changes. Every row is
// tried as an edit (rank/whatif.h), so that its gain is what the report `whatif` says of its edits.
#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "analysis/opportunities/candidates.h"
#include "analysis/opportunities/link_offers.h"
#include "analysis/opportunities/offers.h"
#include "base/slices.h"
#include "graph/changes.h"
#include "network/editor.h"
#include "rank/whatif.h"
#include "reports/columns/ranks.h"
#include "reports/columns/table_builder.h"
#include "reports/opportunities/offers.h"
#include "reports/tables/slow_tables.h"

namespace reports {
namespace {

using analysis::LinkOffer;

constexpr std::size_t kMostRows = 500;
constexpr double kMinutes = 5;
// Of the scores after a link: a thousandth of its gain, at most as far off as the report `whatif`, and no finer than
// sums of a million scores are exact.
constexpr double kOfTheGain = 1e-3;
constexpr double kCoarsest = 1e-9;
constexpr double kFinest = 1e-11;

struct Outcome {
  double before = 0;
  double gain = 0;
  double site_change = 0;
  std::uint32_t rank = 1;   // of the target among the site's pages, with the link
  std::uint32_t loser = base::kNone;
  double loser_change = std::numeric_limits<double>::quiet_NaN();
};

// Tries one link at a time.
class Trial {
 public:
  explicit Trial(const ReportContext& context)
      : context_(context),
        what_if_(context.analysis.network.flow, context.analysis.rank.score, context.analysis.rank.baseline,
                 context.options.damping, context.analysis.network.teleport),
        weight_(analysis::content_weight(context.options)),
        own_(context.crawl.pages.size(), 0) {
    for (const std::uint32_t page : context.analysis.site_pages) own_[page] = 1;
  }

  Outcome run(const LinkOffer& offer) {
    const double tolerance = std::clamp(kOfTheGain * offer.gain, kFinest, kCoarsest);
    const rank::WhatIfResult after = what_if_.run(changes_of(offer), tolerance);
    const network::Network& network = context_.analysis.network;
    const std::vector<double>& before = context_.analysis.rank.score;
    const std::uint32_t target = network.node_of_page[offer.target];
    Outcome outcome{.before = target == base::kNone ? 0 : before[target]};
    // A target that is no node yet becomes the last one.
    const double reached = target == base::kNone ? after.score.back() : after.score[target];
    outcome.gain = reached - outcome.before;
    if (target == base::kNone) outcome.site_change += after.score.back();
    double most = 0;
    for (std::uint32_t node = 0; node < before.size(); ++node) {
      const std::uint32_t page = network.page_of_node[node].value;
      if (own_[page] == 0) continue;
      if (after.score[node] > reached) ++outcome.rank;
      const double change = after.score[node] - before[node];
      outcome.site_change += change;
      if (change >= most) continue;
      most = change;
      outcome.loser = page;
    }
    if (outcome.loser != base::kNone) outcome.loser_change = most;
    return outcome;
  }

 private:
  graph::Changes changes_of(const LinkOffer& offer) {
    const network::Network& network = context_.analysis.network;
    if (network.node_of_page[offer.target] == base::kNone) {
      if (!editor_)
        editor_.emplace(context_.crawl, context_.options.rules, context_.analysis.site, context_.analysis.network);
      network::Edits edits;
      edits.added.push_back({.source = base::PageId{offer.source}, .target = base::PageId{offer.target}});
      return editor_->apply(edits).changes;
    }
    graph::NewRow row = what_if_.present_row(network.node_of_page[offer.source]);
    row.links.push_back({.target = network.node_of_page[offer.target], .weight = weight_});
    row.total += weight_;
    graph::Changes changes;
    changes.rows.push_back(std::move(row));
    return changes;
  }

  const ReportContext& context_;
  rank::WhatIf what_if_;
  double weight_;
  std::vector<std::uint8_t> own_;
  std::optional<network::Editor> editor_;   // costs a pass over the links: made when a page that is no node asks
};

struct InternalLinkColumns {
  std::vector<std::uint32_t> source, target, loser, source_title, target_title, source_outlinks, rank, rank_after,
      depth_before, depth_after;
  std::vector<std::string> anchor, sentence, heading, edits, task;
  std::vector<std::uint8_t> why, also;
  std::vector<double> fit, source_equity, target_equity, gain, gain_share, site_change, loser_change, minutes;
};

void add(const ReportContext& context, std::span<const std::uint32_t> ranks, const LinkOffer& offer, LinkWords words,
         const Outcome& outcome, InternalLinkColumns& owned) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  owned.source.push_back(offer.source);
  owned.target.push_back(offer.target);
  owned.source_title.push_back(crawl.pages.title[offer.source].value);
  owned.target_title.push_back(crawl.pages.title[offer.target].value);
  owned.anchor.push_back(std::move(words.anchor));
  owned.sentence.push_back(std::move(words.sentence));
  owned.heading.push_back(std::move(words.heading));
  owned.fit.push_back(offer.fit);
  owned.why.push_back(static_cast<std::uint8_t>(offer.why[0]));
  owned.also.push_back(static_cast<std::uint8_t>(offer.why[1]));
  owned.source_equity.push_back(analysis.equity[offer.source]);
  owned.target_equity.push_back(analysis.equity[offer.target]);
  owned.source_outlinks.push_back(analysis.tally.unique_outlinks[offer.source]);
  owned.rank.push_back(ranks[offer.target]);
  owned.rank_after.push_back(outcome.rank);
  owned.gain.push_back(outcome.gain);
  owned.gain_share.push_back(outcome.before > 0 ? outcome.gain / outcome.before
                                                : std::numeric_limits<double>::quiet_NaN());
  owned.site_change.push_back(outcome.site_change);
  owned.loser.push_back(outcome.loser);
  owned.loser_change.push_back(outcome.loser_change);
  const std::uint32_t depth = analysis.depth[offer.target], from = analysis.depth[offer.source];
  owned.depth_before.push_back(depth);
  owned.depth_after.push_back(from == base::kNone ? depth : std::min(depth, from + 1));
  owned.minutes.push_back(kMinutes);
  owned.edits.push_back(edits_of(crawl, offer));
  owned.task.push_back(task_of(crawl, offer));
}

base::Slices fill(const ReportContext& context, const analysis::PageNaming& naming, std::span<const LinkOffer> offers,
                  InternalLinkColumns& owned) {
  const std::vector<std::uint32_t> ranks = ranks_of(context.analysis.pagerank, context.analysis.site_pages);
  Trial trial(context);
  for (const LinkOffer& offer : offers) {
    const Outcome outcome = trial.run(offer);
    if (outcome.gain > 0) add(context, ranks, offer, words_of(context.crawl, naming, offer), outcome, owned);
    co_yield base::kGiveWay;
  }
}

}  // namespace

base::Slices internal_links_in_slices(const ReportContext& context, TableResult& result) {
  const crawl::Crawl& crawl = context.crawl;
  base::Result<void> ready;
  co_await analysis::make_offers(crawl, context.options, context.analysis, ready);
  if (!ready) {
    result = std::unexpected(ready.error());
    co_return;
  }
  const analysis::LinkOffers& offers = *context.analysis.link_offers;
  const std::vector<LinkOffer> chosen =
      analysis::within_limits(offers.links, static_cast<std::size_t>(context.options.per_source),
                              static_cast<std::size_t>(context.options.per_target), kMostRows);
  const auto owned = std::make_shared<InternalLinkColumns>();
  co_await fill(context, offers.naming, chosen, *owned);
  TableBuilder t("internal_links", owned->source.size());
  t.pooled("source", crawl.pages.urls, owned->source);
  t.pooled("target", crawl.pages.urls, owned->target);
  t.text("anchor", owned->anchor);
  t.text("sentence", owned->sentence);
  t.text("place", owned->heading);
  t.number("fit", owned->fit);
  t.code("why", owned->why, catalog::values::kFitReason);
  t.code("also", owned->also, catalog::values::kFitReason);
  t.number("gain", owned->gain);
  t.number("gain_share", owned->gain_share);
  t.number("site_change", owned->site_change);
  t.pooled("loser", crawl.pages.urls, owned->loser);
  t.number("loser_change", owned->loser_change);
  t.number("source_equity", owned->source_equity);
  t.count("source_outlinks", owned->source_outlinks);
  t.number("target_equity", owned->target_equity);
  t.count("target_rank", owned->rank);
  t.count("target_rank_after", owned->rank_after);
  t.count("depth_before", owned->depth_before);
  t.count("depth_after", owned->depth_after);
  t.pooled("source_title", crawl.texts, owned->source_title);
  t.pooled("target_title", crawl.texts, owned->target_title);
  t.number("minutes", owned->minutes);
  t.text("edits", owned->edits);
  t.text("task", owned->task);
  result = std::move(t).take(owned);
}

TableResult internal_links_table(const ReportContext& context) {
  TableResult result;
  base::finish(internal_links_in_slices(context, result));
  return result;
}

}  // namespace reports
