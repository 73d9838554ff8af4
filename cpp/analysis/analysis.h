// What is derived from the crawl under one set of options. Filled stage by stage (stages.h) by Session::step;
// every column is by page (PageId order) unless it says otherwise.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/anchor_profile.h"
#include "analysis/backlinks/authority.h"
#include "analysis/backlinks/backlinks.h"
#include "analysis/backlinks/domain_ratings.h"
#include "analysis/backlinks/strength.h"
#include "analysis/counts/anchors.h"
#include "analysis/counts/domains.h"
#include "analysis/counts/tally.h"
#include "analysis/metrics.h"
#include "analysis/options.h"
#include "analysis/outreach/outreach.h"
#include "analysis/page_vectors.h"
#include "analysis/quality/judging.h"
#include "analysis/quality/sources.h"
#include "analysis/site/lens.h"
#include "analysis/site/sites.h"
#include "anchor/classes/anchor_texts.h"
#include "anchor/classes/classes.h"
#include "base/bit_column.h"
#include "base/ids.h"
#include "catalog/catalog.h"
#include "network/network.h"
#include "rank/pagerank.h"
#include "relevance/word_vectors.h"

namespace analysis {

struct LinkOffers;
struct LinkPlan;

// The stages of the analysis, in their order.
using catalog::Stage;
inline constexpr auto kLastStage = static_cast<Stage>(catalog::kStages.size());

struct Analysis {
  Stage done = Stage::kNone;                  // the last stage that has run; what later ones fill is empty
  base::DomainId site = base::DomainId::none();
  bool every_page = false;                    // --site '*': all pages are of the site
  bool ask_site = false;                      // others have as much to be it
  std::vector<base::DomainId> competitors;
  std::vector<std::int32_t> file_days;  // [files] on which they were made (changes/file_days.h); kNoDate: not known
  Evidence evidence;
  base::PageId home = base::PageId::none();
  std::vector<crawl::PageKind> kinds;         // network::find_kinds
  std::vector<std::uint32_t> site_pages;      // rows of the `pages` report, ascending
  std::vector<std::uint32_t> site_resources;  // rows of the `resources` report, ascending

  Backlinks backlinks;                        // counted where files of backlinks are about the site
  std::vector<DomainRating> domain_ratings;
  Strength strength;                          // where visits start; not used where outlinks are known
  network::Network network;
  rank::PagerankResult rank;                  // by node; score is moved into pagerank
  std::vector<double> pagerank;               // NaN: not in the graph, or passes on to another page
  std::vector<double> equity;  // 0..100; 0 also for the site's pages that no link of the graph touches
  std::vector<Metric> metrics;  // those that were asked for
  std::uint32_t disavowed_seeds = 0;  // nodes where distrust starts because disavow lists name them
  std::vector<std::uint32_t> depth;  // base::kNone: cannot be reached
  Tally tally;
  base::BitColumn links_aside;  // [links] take no part in reports of anchors (anchor/inlinks/links_aside.h)
  AnchorTally anchors;
  std::vector<anchor::Class> anchor_class;  // by row of anchors
  std::vector<anchor::Class> link_class;  // by link
  std::span<const std::string_view> class_names;
  anchor::AnchorTexts anchor_texts;
  anchor::Site words;  // the site as its anchors are judged
  std::unique_ptr<AnchorProfile> anchor_profile;
  SourceQuality sources;  // measured where files of backlinks are about the site
  JudgedSources judging;        // verdicts, and what they teach
  DomainAuthorities authorities;  // of the rows of sources
  relevance::WordVectors* word_vectors = nullptr;  // of English, when a person gave them
  mutable std::unique_ptr<PageVectors> page_vectors;  // made when a report first asks (page_vectors_of)
  mutable std::unique_ptr<OutreachLessons> lessons;  // made when a report first asks (reports/outreach/lessons.h)
  // The same (opportunities/offers.h); shared pointers, because this header does not know what they point at.
  mutable std::shared_ptr<const LinkOffers> link_offers;
  mutable std::shared_ptr<const LinkPlan> link_plan;
  DomainTally domains;
  std::vector<SiteRow> sites;  // those that files are about, and competitors
  std::vector<double> domain_pagerank;  // by domain
  std::uint32_t domain_edges = 0;  // of its graph, between different domains, the site left out
  std::vector<double> domain_equity;
};

}  // namespace analysis
