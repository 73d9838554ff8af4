// How the links of other sites to the site look: of each linking domain the values of the rules (quality/rules/rules.h)
// and its score, and the networks of domains that look like one operation. One row a domain with live links to the
// site. Memory that stays: about 400 bytes a linking domain, and the names of networks.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/quality/backlink_rows.h"
#include "anchor/classes/classes.h"
#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "quality/networks/networks.h"
#include "quality/rules/rules.h"
#include "quality/rules/score.h"

namespace analysis {

struct SourceNetwork {
  std::string id;  // its name and kind; no two networks have the same
  std::string name;  // what most of its domains share, in words (quality/networks/shape.h)
  std::string evidence;  // all that its domains share: "title "a b c": 5 domains; …"
  quality::NetworkKind kind = quality::NetworkKind::kShapes;
  std::vector<std::uint32_t> sources;  // rows, ascending

  // Not the same press release or article on sites of different owners, which weighs nothing.
  bool is_placed() const { return kind != quality::NetworkKind::kSyndicated; }
};

struct SourceQuality {  // all [sources], but networks
  SourceCounts counts;
  std::vector<std::uint32_t> top_anchor;  // a string of Crawl::texts; kNone
  std::vector<quality::DomainValues> values;
  std::vector<quality::Score> scores;  // filled by judge_sources (analysis/quality/judging.h)
  std::vector<quality::Kind> kinds;
  std::vector<double> median_external_links, best_rating;  // NaN: not known
  std::vector<std::uint32_t> network;  // place in networks; kNone: in none
  std::vector<SourceNetwork> networks;  // largest first

  std::uint32_t size() const { return static_cast<std::uint32_t>(counts.domain.size()); }
};

struct QualityInput {
  base::DomainId site;
  std::span<const anchor::Class> link_class;  // [links]
  std::span<const std::uint32_t> top_anchor;  // [domains] of live links to the site (analysis/backlinks/backlinks.h)
  std::span<const std::string> brands;  // that a person gives
  std::string_view spam_list;  // a person's own (anchor/lists/lists.h); "": the built-in one
};

// In slices of a few ms. About 2 us a link.
base::Slices measure_sources(const crawl::Crawl& crawl, QualityInput input, SourceQuality& result);

// The same of single links, each valued as if its domain had no other.
struct LinkQuality {  // all [live links of other sites to the site]
  std::vector<std::uint32_t> link;  // of the crawl, ascending
  std::vector<std::uint32_t> source;  // row of SourceQuality
  std::vector<quality::DomainValues> values;
};
base::Slices measure_links(const crawl::Crawl& crawl, QualityInput input, LinkQuality& result);

}  // namespace analysis
