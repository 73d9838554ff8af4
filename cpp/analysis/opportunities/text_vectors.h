// The site's pages as the texts that they hold (crawl/page_text.h), compared by their words (relevance/space.h): other
// than PageVectors, which know what a page is called.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "analysis/page_vectors.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "relevance/documents.h"
#include "relevance/space.h"

namespace analysis {

class TextVectors {
 public:
  // How alike the texts of two pages of the site are, 0 to 1; NaN: one has none.
  double likeness(std::uint32_t a, std::uint32_t b) const;
  // How alike what `target` is called is to the text of `source`, by the words themselves, 0 to 1; NaN: one has none.
  double title_in_text(std::uint32_t source, std::uint32_t target) const;

 private:
  friend base::Slices read_texts(const crawl::Crawl& crawl, const PageVectors& vectors, TextVectors& result);

  relevance::Documents texts_;  // by page the text, then title, heading and address as a text of its own
  std::unique_ptr<relevance::Space> space_;
  std::vector<std::uint32_t> text_;  // [pages] document; base::kNone: without text
  std::vector<std::uint32_t> called_;  // [pages] document
};

// Of the pages of the site that `vectors` hold: the first kMostTextCompared bytes of each, kMostTextsCompared of all.
// Without texts nothing is known of any page. `result` must not move afterwards. Cost: as page_vectors_of; 8 bytes a
// word, and what a Space takes.
inline constexpr std::size_t kMostTextCompared = 20'000;
inline constexpr std::size_t kMostTextsCompared = std::size_t{64} << 20;
base::Slices read_texts(const crawl::Crawl& crawl, const PageVectors& vectors, TextVectors& result);

// The cosine of two rows of length 1, each by term.
double cosine(std::span<const relevance::Term> a, std::span<const relevance::Term> b);

}  // namespace analysis
