#include "relevance/space.h"

#include <algorithm>
#include <cmath>

#include "base/math.h"
#include "relevance/unit_vector.h"

namespace relevance {
namespace {

void weigh(std::span<Term> row, std::span<const double> idf) {
  double norm = 0;
  for (Term& term : row) {
    term.weight = (1 + base::log(std::max(term.weight, 1.0))) * idf[term.term.value];
    norm += term.weight * term.weight;
  }
  if (norm == 0) return;
  const double scale = 1 / std::sqrt(norm);
  for (Term& term : row) term.weight *= scale;
}

}  // namespace

Space::Space(Documents& documents, const Counts& counts, const SvdOptions& options)
    : documents_(&documents), count_(counts.rows()), weights_(counts) {
  std::vector<std::uint32_t> documents_with(counts.distinct, 0);
  for (const Term& term : counts.terms) ++documents_with[term.term.value];
  for (const std::uint32_t with : documents_with) idf_.push_back(base::log((count_ + 1.0) / (with + 1.0)) + 1);
  for (std::uint32_t document = 0; document < count_; ++document) {
    weigh(std::span(weights_.terms).subspan(weights_.offsets[document], weights_.row(document).size()), idf_);
  }
  svd_ = truncated_svd(weights_, options);
  for (std::uint32_t document = 0; document < count_; ++document) {
    to_unit(std::span(svd_.left).subspan(std::size_t{document} * svd_.rank, svd_.rank));
  }
}

std::span<const double> Space::vector(std::uint32_t document) const {
  return std::span(svd_.left).subspan(std::size_t{document} * svd_.rank, svd_.rank);
}

std::vector<double> Space::place(std::string_view text, std::string_view language_tag) const {
  std::vector<Term> row = documents_->read(text, language_tag);
  weigh(row, idf_);
  std::vector<double> vector(svd_.rank, 0.0);
  for (const Term& term : row) {
    for (std::uint32_t k = 0; k < svd_.rank; ++k) {
      vector[k] += term.weight * svd_.right[std::size_t{term.term.value} * svd_.rank + k];
    }
  }
  to_unit(vector);
  return vector;
}

std::vector<TermId> Space::shared_terms(std::string_view text, std::uint32_t document, std::size_t most) const {
  std::vector<Term> row = documents_->read(text, {});
  weigh(row, idf_);
  const std::span<const Term> own = weights_.row(document);
  for (Term& term : row) {
    const auto found = std::ranges::lower_bound(own, term.term.value, {}, [](const Term& of) { return of.term.value; });
    term.weight *= found != own.end() && found->term == term.term ? found->weight : 0;
  }
  std::ranges::stable_sort(row, std::ranges::greater(), &Term::weight);
  std::vector<TermId> shared;
  for (const Term& term : row) {
    if (term.weight > 0 && shared.size() < most) shared.push_back(term.term);
  }
  return shared;
}

double Space::similarity(std::span<const double> a, std::span<const double> b) {
  double dot = 0;
  for (std::size_t i = 0; i < a.size(); ++i) dot += a[i] * b[i];
  return std::clamp(dot, 0.0, 1.0);
}

}  // namespace relevance
