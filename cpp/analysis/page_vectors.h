// The pages of an analysis as texts that can be compared (relevance/space.h), with what each was judged from: its
// title, its address, the words around the links on it and their headings; where it has no title, the anchors that name
// it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "relevance/documents.h"
#include "relevance/space.h"
#include "relevance/topics.h"

namespace crawl {
struct Crawl;
}

namespace analysis {

struct Analysis;

// Bits of what a page was judged from.
namespace evidence {
inline constexpr std::uint8_t kTitle = 1, kAddress = 2, kContext = 4, kAnchors = 8;
}  // namespace evidence
std::span<const std::string_view> evidence_names();  // [16] "title, address", …; "" for none

struct PageVectors {
  relevance::Documents texts;
  std::unique_ptr<relevance::Space> space;
  std::vector<std::uint32_t> page;  // [documents] those of the site first
  std::vector<std::uint32_t> document;  // [pages] base::kNone: not compared
  std::vector<std::uint8_t> from;  // [documents] evidence:: bits
  std::vector<double> english;  // [documents x dimensions] by word vectors, length 1 or 0; empty: none given
  std::uint32_t own = 0;  // documents of the site's pages
  relevance::Topics topics;  // of those
};

// What the word vectors say of two documents; NaN where they know no word of one.
double english_similarity(std::span<const double> a, std::span<const double> b);
inline std::span<const double> english_of(const PageVectors& space, std::uint32_t document, std::uint32_t dimensions) {
  return std::span(space.english).subspan(std::size_t{document} * dimensions, dimensions);
}

// At most kMostCompared pages, those of the site with most links first: a space of more would take minutes.
inline constexpr std::uint32_t kMostCompared = 20'000;

// Made once an analysis. Cost: some seconds for kMostCompared pages.
const PageVectors& page_vectors_of(const crawl::Crawl& crawl, const Analysis& analysis);

}  // namespace analysis
