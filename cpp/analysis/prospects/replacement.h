// Which live page takes the place of an address that is dead, by its words alone: for each live page
//   0.5 cosine of words + 0.5 cosine of the path's trigrams + 0.3 where the last steps of both paths are the same,
// words of the dead address, of anchors that lead there and of its title against title (twice), h1 and path (twice) of
// the live page, stemmed; weights are (1 + log count) times log((pages + 1) / (pages with it + 1)) + 1.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crawl/crawl.h"
#include "relevance/documents.h"

namespace analysis {

struct Replacement {
  std::uint32_t page = base::kNone;
  double score = 0;  // 0..1.3
};
inline constexpr double kGoodReplacement = 0.4;  // below it nothing should be offered

class ReplacementFinder {
 public:
  // The crawl outlives it. O(bytes of titles and addresses). At most kMostPages of them, the first.
  ReplacementFinder(const crawl::Crawl& crawl, std::span<const std::uint32_t> live_pages);

  // At most `most`, the best first; of equal ones the first of the live pages. `words`: of anchors and titles.
  // O(pages that share a word or a trigram).
  std::vector<Replacement> best(std::string_view dead_url, std::string_view words, std::size_t most);

  static constexpr std::size_t kMostPages = 50'000;

 private:
  // Which pages have a term, and how much it weighs there in rows of length 1.
  struct Weighed {
    std::vector<std::uint32_t> offsets = {0};  // [terms + 1]
    std::vector<std::uint32_t> page;
    std::vector<float> weight;
    std::vector<double> idf;  // [terms]
  };
  static Weighed inverted(const relevance::Counts& counts);
  static void add_cosine(const Weighed& table, std::vector<relevance::Term> row, double factor,
                         std::vector<double>& scores);
  std::vector<relevance::Term> trigrams_of(std::string_view url);

  std::span<const std::uint32_t> pages_;
  relevance::Documents words_;
  Weighed of_words_, of_trigrams_;
  std::vector<std::uint32_t> trigram_term_;  // [37^3] the number of each that a live path has; base::kNone
  std::vector<std::string> last_step_;       // [pages]
  std::vector<double> scores_;               // [pages]
};

}  // namespace analysis
