#include "reports/prospects/nearest_page.h"

#include <algorithm>

#include "analysis/page_vectors.h"
#include "analysis/site/page_states.h"
#include "url/url.h"

namespace reports {
namespace {

constexpr std::size_t kReasons = 3;  // words
constexpr double kLeastSimilarity = 0.05;

}  // namespace

PageFinder::PageFinder(const crawl::Crawl& crawl, const analysis::Analysis& analysis)
    : vectors_(&analysis::page_vectors_of(crawl, analysis)) {
  const std::vector<analysis::PageState> states = analysis::page_states(crawl, analysis.network);
  for (std::uint32_t document = 0; document < vectors_->own; ++document) {
    const std::uint32_t page = vectors_->page[document];
    const bool home = url::path_of(crawl.pages.urls[page]) == "/";
    if (!home && analysis::may_be_listed(states[page]) && vectors_->from[document] != 0) documents_.push_back(document);
  }
}

NearestPage PageFinder::nearest(std::string_view text) const {
  NearestPage best;
  if (documents_.empty()) return best;
  const std::vector<double> place = vectors_->space->place(text);
  std::uint32_t best_document = base::kNone;
  for (const std::uint32_t document : documents_) {
    const double similarity = relevance::Space::similarity(place, vectors_->space->vector(document));
    if (similarity <= best.similarity) continue;
    best.similarity = similarity;
    best_document = document;
  }
  if (best_document == base::kNone || best.similarity < kLeastSimilarity) return {};
  best.page = vectors_->page[best_document];
  for (const relevance::TermId term : vectors_->space->shared_terms(text, best_document, kReasons)) {
    best.because.append(best.because.empty() ? "" : ", ").append(vectors_->space->spelling(term));
  }
  return best;
}

}  // namespace reports
