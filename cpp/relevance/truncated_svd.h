// The k strongest directions of a sparse matrix: randomised truncated SVD (Halko, Martinsson & Tropp 2011,
// algorithms 4.4 and 5.1) with a fixed seed and fixed order of summation: the same bits on every run.
// Lanczos would need fewer passes, but its loss of orthogonality has to be mended; here every step is a
// product and a Gram-Schmidt, and two power steps are enough for spectra of texts.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "relevance/documents.h"

namespace relevance {

struct SvdOptions {
  std::uint32_t rank = 96;             // directions kept, at most the smaller side of the matrix
  std::uint32_t oversampling = 8;
  int power_steps = 2;
  std::uint64_t seed = 0x616E'6368'6F72;
};

// matrix ~ left * transpose(right). Columns by falling singular value; left carries the singular values.
struct Svd {
  std::uint32_t rank = 0;
  std::vector<double> singular;        // [rank]
  std::vector<double> left;            // [rows x rank] row-major: U S
  std::vector<double> right;           // [columns x rank] row-major: V
};

// Cost: O(nonzeros * rank * power_steps); memory 8 bytes * rank * (rows + columns), twice.
Svd truncated_svd(const Counts& matrix, const SvdOptions& options);

}  // namespace relevance
