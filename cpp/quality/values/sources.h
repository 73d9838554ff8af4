// Values of a referring domain: of each rule the mean over its links that know. Its score is the sum of its reasons,
// and nothing else.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "quality/rules/rules.h"
#include "quality/rules/score.h"

namespace quality {

// Whose rating of a page it is: each has its own idea of a good one.
enum class RatingScale : std::uint8_t { kSemrush, kAhrefs, kMoz, kMajestic };
struct Rating {
  float value = kNotKnown;                // 0..100
  RatingScale scale = RatingScale::kSemrush;
};

// What tools say of the domain as a whole. kNotKnown: nothing.
struct DomainFigures {
  float is_spam = kNotKnown;              // share of its pages that Ahrefs marks
  float moz_spam_score = kNotKnown;       // 0..100
  float dtoxrisk = kNotKnown;             // of LinkResearchTools, 0..
  float citation_flow = kNotKnown, trust_flow = kNotKnown;
  float visits = kNotKnown;               // a month, from searches
  float linked_domains = kNotKnown, referring_domains = kNotKnown;
  float own_sites = kNotKnown;            // of the sites at hand, how many it links to
};

// What the domain's place among the others says (networks.h).
struct DomainNetwork {
  std::uint32_t size = 0;                 // domains of its network; 0: it is in none
  bool syndicated = false;
  std::uint32_t same_links = 0;           // most domains, it among them, that share a print of kind links
  std::uint32_t same_path = 0;            // the same of kind path
};

// Reads the links of one domain after another: start, add for each, then values.
class SourceReader {
 public:
  void start();
  // `external_links` of the page: kNotKnown, or how many.
  void add(const Values& link, float external_links, Rating rating, std::uint32_t page);
  // `name`: name_values of the domain. O(rules + n log n) of its n links.
  DomainValues values(const Values& name, const DomainNetwork& network, const DomainFigures& figures);

  float median_external_links();          // kNotKnown: no page tells
  float best_rating() const { return best_rating_; }

 private:
  void add_pages(DomainValues& values);
  void count_known();

  std::array<std::uint32_t, kRules> known_{}, holds_{};
  RuleSet same_ = 0;  // what the last links, so many, all know: they are counted at once
  std::uint32_t links_ = 0;
  std::vector<float> external_links_;
  std::vector<std::uint32_t> pages_;
  float best_rating_ = kNotKnown, best_ramp_ = kNotKnown;
};

}  // namespace quality
