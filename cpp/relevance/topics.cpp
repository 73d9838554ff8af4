#include "relevance/topics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace relevance {
namespace {

class Clusters {
 public:
  Clusters(const Space& space, std::vector<std::uint32_t> pages) : space_(space), pages_(std::move(pages)) {}

  // k-means++: each further middle is a page drawn by its distance from those there are.
  void start(std::uint32_t count, std::uint64_t seed) {
    std::vector<double> distance(pages_.size(), 1.0);
    while (middles_.size() < count) {
      const double all = std::accumulate(distance.begin(), distance.end(), 0.0);
      if (!(all > 1e-12)) break;                 // no page is left that is not a middle already
      seed = (seed + 0x9E37'79B9'7F4A'7C15) * 0xD6E8'FEB8'6659'FD93;
      double left = static_cast<double>((seed ^ (seed >> 32)) >> 11) * 0x1p-53 * all;
      std::size_t chosen = 0;
      while (chosen + 1 < pages_.size() && (left -= distance[chosen]) >= 0) ++chosen;
      const auto vector = space_.vector(pages_[chosen]);
      middles_.emplace_back(vector.begin(), vector.end());
      for (std::size_t i = 0; i < pages_.size(); ++i) {
        distance[i] = std::min(distance[i], 1 - Space::similarity(space_.vector(pages_[i]), middles_.back()));
      }
    }
  }

  // Gives each page its nearest middle, and each middle its pages' mean direction. false: nothing moved.
  bool round() {
    const std::vector<std::uint32_t> before = cluster_;
    cluster_.assign(pages_.size(), 0);
    for (std::size_t i = 0; i < pages_.size(); ++i) cluster_[i] = nearest(space_.vector(pages_[i]));
    for (auto& middle : middles_) std::fill(middle.begin(), middle.end(), 0.0);
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      const auto vector = space_.vector(pages_[i]);
      for (std::size_t k = 0; k < vector.size(); ++k) middles_[cluster_[i]][k] += vector[k];
    }
    for (auto& middle : middles_) {
      double norm = 0;
      for (const double x : middle) norm += x * x;
      for (double& x : middle) x = norm > 0 ? x / std::sqrt(norm) : 0;
    }
    return cluster_ != before;
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(middles_.size()); }
  const std::vector<std::uint32_t>& pages() const { return pages_; }
  std::uint32_t cluster(std::size_t i) const { return cluster_[i]; }
  double closeness(std::size_t i) const { return Space::similarity(space_.vector(pages_[i]), middles_[cluster_[i]]); }

 private:
  std::uint32_t nearest(std::span<const double> vector) const {
    std::uint32_t best = 0;
    double most = -1;
    for (std::uint32_t m = 0; m < middles_.size(); ++m) {
      const double similarity = Space::similarity(vector, middles_[m]);
      if (similarity > most) {
        most = similarity;
        best = m;
      }
    }
    return best;
  }

  const Space& space_;
  std::vector<std::uint32_t> pages_;
  std::vector<std::vector<double>> middles_;
  std::vector<std::uint32_t> cluster_;
};

// A word's weight in the topic's average page, less what it has in the site's.
std::string name_of(const Space& space, const std::vector<std::uint32_t>& pages, std::span<const double> in_site,
                    std::uint32_t words) {
  std::vector<double> weight(in_site.size(), 0.0);
  for (const std::uint32_t page : pages) {
    for (const Term& term : space.weights().row(page)) weight[term.term.value] += term.weight;
  }
  for (std::size_t t = 0; t < weight.size(); ++t)
    weight[t] = weight[t] / static_cast<double>(pages.size()) - in_site[t];
  std::vector<std::uint32_t> order(weight.size());
  std::iota(order.begin(), order.end(), 0U);
  const std::size_t count = std::min<std::size_t>(words, order.size());
  std::ranges::partial_sort(
      order, order.begin() + static_cast<std::ptrdiff_t>(count),
      [&](std::uint32_t a, std::uint32_t b) { return weight[a] != weight[b] ? weight[a] > weight[b] : a < b; });
  std::string name;
  for (std::size_t i = 0; i < count && weight[order[i]] > 0; ++i) {
    name += (name.empty() ? "" : ", ") + std::string(space.spelling(TermId{order[i]}));
  }
  return name;
}

}  // namespace

Topics find_topics(const Space& space, const TopicOptions& options, std::uint32_t documents) {
  Topics result;
  result.of_page.assign(space.documents(), base::kNone);
  result.closeness.assign(space.documents(), 0.0);
  std::vector<std::uint32_t> pages;
  for (std::uint32_t page = 0; page < std::min(documents, space.documents()); ++page) {
    if (!space.weights().row(page).empty()) pages.push_back(page);
  }
  if (pages.empty()) return result;
  const auto usual = static_cast<std::uint32_t>(std::sqrt(static_cast<double>(pages.size()) / 2));
  Clusters clusters(space, pages);
  clusters.start(options.topics > 0 ? options.topics : std::clamp(usual, 2U, 40U), options.seed);
  for (int i = 0; i < options.rounds && clusters.round(); ++i) continue;

  std::vector<std::vector<std::uint32_t>> members(clusters.size());
  for (std::size_t i = 0; i < pages.size(); ++i) members[clusters.cluster(i)].push_back(pages[i]);
  std::vector<std::uint32_t> order;
  for (std::uint32_t c = 0; c < members.size(); ++c) {
    if (!members[c].empty()) order.push_back(c);
  }
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::uint32_t c) { return members[c].size(); });

  std::vector<double> in_site(space.weights().distinct, 0.0);
  for (const std::uint32_t page : pages) {
    for (const Term& term : space.weights().row(page)) in_site[term.term.value] += term.weight;
  }
  for (double& weight : in_site) weight /= static_cast<double>(pages.size());
  std::vector<std::uint32_t> place(members.size(), base::kNone);
  for (const std::uint32_t c : order) {
    place[c] = static_cast<std::uint32_t>(result.topics.size());
    result.topics.push_back(
        {name_of(space, members[c], in_site, options.words), static_cast<std::uint32_t>(members[c].size())});
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    result.of_page[pages[i]] = place[clusters.cluster(i)];
    result.closeness[pages[i]] = clusters.closeness(i);
  }
  return result;
}

}  // namespace relevance
