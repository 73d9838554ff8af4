// How alike two texts of a site are, 0 to 1, from the site's own words: TF-IDF rows, reduced by truncated SVD (latent
// semantic analysis, Deerwester et al. 1990), compared by the cosine. No model from elsewhere is needed, so any
// language will do; what it cannot know is that two words mean the same when no page of the site shows it.
//
// tf = 1 + log(count); idf = log((documents + 1) / (documents with it + 1)) + 1; rows have length 1. Terms that only
// one document has are kept only in its own length: they cannot make it like another.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "relevance/documents.h"
#include "relevance/truncated_svd.h"

namespace relevance {

class Space {
 public:
  // `counts` is that of `documents`, which must outlive the space. See truncated_svd for the cost.
  Space(Documents& documents, const Counts& counts, const SvdOptions& options = {});

  std::uint32_t documents() const { return count_; }
  std::uint32_t rank() const { return svd_.rank; }
  std::span<const double> vector(std::uint32_t document) const;  // [rank] length 1, or zero for a text without words
  // Any text, such as a link's context, folded into the space. Empty language: guessed.
  std::vector<double> place(std::string_view text, std::string_view language_tag = {}) const;

  // Terms that the text shares with a document, those that weigh most in both first; at most so many.
  std::vector<TermId> shared_terms(std::string_view text, std::uint32_t document, std::size_t most) const;

  double similarity(std::uint32_t a, std::uint32_t b) const { return similarity(vector(a), vector(b)); }
  static double similarity(std::span<const double> a, std::span<const double> b);  // the cosine, 0 where negative

  // The rows that were reduced, for naming topics.
  const Counts& weights() const { return weights_; }
  std::string_view spelling(TermId term) const { return documents_->spelling(term); }

 private:
  Documents* documents_;
  std::uint32_t count_ = 0;
  std::vector<double> idf_;
  Counts weights_;
  Svd svd_;
};

}  // namespace relevance
