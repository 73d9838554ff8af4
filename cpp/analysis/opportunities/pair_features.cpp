#include "analysis/opportunities/pair_features.h"

#include <algorithm>
#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/scatter.h"
#include "relevance/documents.h"
#include "url/url.h"

namespace analysis {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kRandomPairs = 5000;
constexpr double kHiddenPart = 0.2;
constexpr double kMostHidden = 2000;
constexpr std::size_t kPairsASlice = 50;

using Pair = std::pair<std::uint32_t, std::uint32_t>;

// The same draws on every run.
class Draw {
 public:
  double unit() { return static_cast<double>(base::scatter(state_++) >> 11) * 0x1p-53; }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(unit() * static_cast<double>(bound)); }

 private:
  std::uint64_t state_ = 1;
};

std::string_view folder_of(std::string_view url) {
  const std::string_view path = url::path_of(url);
  const std::string_view before_query = path.substr(0, path.find('?'));
  return before_query.substr(0, before_query.rfind('/') + 1);
}

std::vector<Pair> random_pairs(const LinkCandidates& candidates, Draw& draw) {
  std::vector<std::uint32_t> sources;
  std::vector<std::uint32_t> targets;
  for (std::uint32_t page = 0; page < candidates.target.size(); ++page) {
    if (candidates.source[page] != 0) sources.push_back(page);
    if (candidates.target[page] != 0) targets.push_back(page);
  }
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < kRandomPairs && !sources.empty() && !targets.empty(); ++i) {
    const std::uint32_t source = sources[draw.below(sources.size())];
    const std::uint32_t target = targets[draw.below(targets.size())];
    if (source != target) pairs.emplace_back(target, source);
  }
  std::ranges::sort(pairs);
  return pairs;
}

// Takes links out of `content`; the rest is `kept`. By target, then source.
std::vector<Pair> hide(const graph::Csr& content, const LinkCandidates& candidates, Draw& draw, graph::Csr& kept) {
  const auto fits = [&](std::uint32_t source, std::uint32_t target) {
    return candidates.source[source] != 0 && candidates.target[target] != 0;
  };
  double eligible = 0;
  for (std::uint32_t source = 0; source < content.nodes(); ++source) {
    for (const std::uint32_t target : content.row(source)) eligible += fits(source, target) ? 1 : 0;
  }
  const double part = std::min(kHiddenPart, eligible > 0 ? kMostHidden / eligible : 0);
  std::vector<Pair> hidden;
  kept = {.offsets = {0}, .ids = {}};
  for (std::uint32_t source = 0; source < content.nodes(); ++source) {
    for (const std::uint32_t target : content.row(source)) {
      if (fits(source, target) && draw.unit() < part)
        hidden.emplace_back(target, source);
      else
        kept.ids.push_back(target);
    }
    kept.offsets.push_back(static_cast<std::uint32_t>(kept.ids.size()));
  }
  std::ranges::sort(hidden);
  return hidden;
}

base::Slices features_of(PairFeatures& pairs, std::span<const Pair> wanted, std::vector<advise::Features>& result) {
  std::uint32_t aimed = base::kNone;
  for (const auto& [target, source] : wanted) {
    if (target != aimed) pairs.aim(target);
    aimed = target;
    result.push_back(pairs.of(source));
    if (result.size() % kPairsASlice == 0) co_yield base::kGiveWay;
  }
}

}  // namespace

PairFeatures::PairFeatures(const crawl::Crawl& crawl, const PageVectors& vectors, const graph::Csr& content,
                           const NameUses* names, const TextVectors* texts)
    : crawl_(crawl),
      vectors_(vectors),
      names_(names),
      texts_(texts),
      in_(graph::transpose(content)),
      graph_(content, in_) {}

void PairFeatures::aim(std::uint32_t target) {
  target_ = target;
  graph_.aim(target);
}

double PairFeatures::likeness(std::uint32_t source) const {
  const std::uint32_t a = vectors_.document[source], b = vectors_.document[target_];
  if (a == base::kNone || b == base::kNone) return kUnknown;
  return vectors_.space->similarity(a, b);
}

advise::Features PairFeatures::of(std::uint32_t source) const {
  advise::Features features = advise::unknown_features();
  const advise::LinkFeatures graph = graph_.of(source);
  advise::at(features, advise::Feature::kLinkedBack) = graph.linked_back;
  // Of a page that nothing links, links cannot tell where it belongs: that is not known, and not a bad sign.
  if (in_.degree(target_) > 0) {
    advise::at(features, advise::Feature::kNeighbours) = graph.neighbours;
    advise::at(features, advise::Feature::kCocited) = graph.cocited;
    advise::at(features, advise::Feature::kPopular) = graph.popular;
  }
  if (names_ != nullptr) advise::at(features, advise::Feature::kMention) = names_->mention(source, target_);
  if (texts_ != nullptr) {
    advise::at(features, advise::Feature::kTextLsa) = texts_->likeness(source, target_);
    advise::at(features, advise::Feature::kTitleInText) = texts_->title_in_text(source, target_);
  }
  const bool same = folder_of(crawl_.pages.urls[source]) == folder_of(crawl_.pages.urls[target_]);
  advise::at(features, advise::Feature::kSameFolder) = same ? 1 : 0;
  const std::uint32_t a = vectors_.document[source], b = vectors_.document[target_];
  if (a == base::kNone || b == base::kNone) return features;
  advise::at(features, advise::Feature::kTitleLsa) = vectors_.space->similarity(a, b);
  const relevance::Counts& rows = vectors_.space->weights();
  advise::at(features, advise::Feature::kTitleTfidf) = cosine(rows.row(a), rows.row(b));
  return features;
}

base::Slices calibrate_fit(const crawl::Crawl& crawl, const PageVectors& vectors, const graph::Csr& content,
                           const LinkCandidates& candidates, const NameUses* names, const TextVectors* texts,
                           std::unique_ptr<advise::Fit>& result) {
  Draw draw;
  graph::Csr kept;
  const std::vector<Pair> hidden = hide(content, candidates, draw, kept);
  PairFeatures pairs(crawl, vectors, kept, names, texts);
  std::vector<advise::Features> random;
  co_await features_of(pairs, random_pairs(candidates, draw), random);
  result = std::make_unique<advise::Fit>(random, names != nullptr);
  std::vector<advise::Features> own;
  co_await features_of(pairs, hidden, own);
  result->calibrate(own);
}

}  // namespace analysis
