// Topics of a site: clusters of its pages' vectors by spherical k-means (Dhillon & Modha 2001), started by
// k-means++ (Arthur & Vassilvitskii 2007) with a fixed seed, each named by the words that weigh most in it and
// less elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "relevance/space.h"

namespace relevance {

struct TopicOptions {
  std::uint32_t topics = 0;            // 0: the square root of half the pages, 2 to 40
  int rounds = 50;                     // at most
  std::uint32_t words = 3;             // in a name
  std::uint64_t seed = 0x746F'7069'6373;
};

struct Topic {
  std::string name;                    // "tennis, rules, scoring"
  std::uint32_t pages = 0;
};
struct Topics {
  std::vector<Topic> topics;           // most pages first
  std::vector<std::uint32_t> of_page;  // [documents] base::kNone: a page without words
  std::vector<double> closeness;       // [documents] similarity to the middle of its topic, 0..1; far ones stand out
};

// Of the documents [0, documents) of the space, or of all: a space may hold pages of others behind those of the site.
Topics find_topics(const Space& space, const TopicOptions& options = {}, std::uint32_t documents = base::kNone);

}  // namespace relevance
