// Does a link belong there? Some features of a pair of pages, each in standard deviations over random pairs (at most
// 20), times declared weights. Fit is how many of a site's own links that were hidden from the features score lower:
// 0.5 reads "better placed than half of the links that the site's editors have set".
//
// Weights are declared, not learned. They differ where the text of pages is known: names in it say most then. A feature
// that is not known, NaN, counts as the mean of random pairs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace advise {

enum class Feature : std::uint8_t {
  kMention,  // a name of the target in the text of the source
  kTextLsa,  // likeness of the texts
  kTitleLsa,  // likeness of titles, headings, addresses and anchors
  kTitleTfidf,  // the same by the words themselves
  kTitleInText,  // likeness of the target's title and the source's text
  kNeighbours,  // link_features.h
  kCocited,
  kPopular,
  kLinkedBack,
  kSameFolder,
};
inline constexpr std::size_t kFeatures = static_cast<std::size_t>(Feature::kSameFolder) + 1;
inline constexpr auto kNoFeature = static_cast<Feature>(kFeatures);  // a reason that is not there
using Features = std::array<double, kFeatures>;
Features unknown_features();

constexpr double& at(Features& features, Feature feature) { return features[static_cast<std::size_t>(feature)]; }

class Fit {
 public:
  // random: features of random pairs. with_text: whether texts of pages are known.
  Fit(std::span<const Features> random, bool with_text);
  // Features of links that were hidden. Fewer than kFewest: fit is not known.
  void calibrate(std::span<const Features> hidden);
  static constexpr std::size_t kFewest = 50;

  double score(const Features& features) const;  // 0: as random pairs
  double of(double score) const;  // 0..1; NaN: not known
  // The two that speak most for a link; kNoFeature where fewer do.
  std::array<Feature, 2> reasons(const Features& features) const;

 private:
  Features parts(const Features& features) const;

  Features weight_{};
  Features mean_{};
  Features deviation_{};
  std::vector<double> hidden_;  // scores, ascending
};

}  // namespace advise
