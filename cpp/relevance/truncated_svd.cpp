#include "relevance/truncated_svd.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace relevance {
namespace {

// Dense, row-major, `width` numbers a row.
struct Dense {
  std::size_t rows = 0, width = 0;
  std::vector<double> cells;

  Dense(std::size_t row_count, std::size_t row_width) : rows(row_count), width(row_width), cells(rows * width, 0.0) {}
  double* row(std::size_t r) { return cells.data() + r * width; }
  const double* row(std::size_t r) const { return cells.data() + r * width; }
};

// Signs instead of normal deviates: as good for this (Achlioptas 2003), and no logarithm is needed.
Dense random_signs(std::size_t rows, std::size_t width, std::uint64_t state) {
  Dense signs(rows, width);
  for (double& cell : signs.cells) {
    state += 0x9E37'79B9'7F4A'7C15;
    std::uint64_t z = (state ^ (state >> 30)) * 0xBF58'476D'1CE4'E5B9;
    z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EB;
    cell = (z >> 63) != 0 ? 1.0 : -1.0;
  }
  return signs;
}

Dense times(const Counts& matrix, const Dense& x) {
  Dense y(matrix.rows(), x.width);
  for (std::uint32_t r = 0; r < matrix.rows(); ++r) {
    double* out = y.row(r);
    for (const Term& term : matrix.row(r)) {
      const double* in = x.row(term.term.value);
      for (std::size_t c = 0; c < x.width; ++c) out[c] += term.weight * in[c];
    }
  }
  return y;
}

Dense transposed_times(const Counts& matrix, const Dense& x) {
  Dense y(matrix.distinct, x.width);
  for (std::uint32_t r = 0; r < matrix.rows(); ++r) {
    const double* in = x.row(r);
    for (const Term& term : matrix.row(r)) {
      double* out = y.row(term.term.value);
      for (std::size_t c = 0; c < x.width; ++c) out[c] += term.weight * in[c];
    }
  }
  return y;
}

// Gram-Schmidt over columns, twice, which is enough (Kahan, Parlett). A column that depends on those before
// becomes zero.
void orthonormalise(Dense& q) {
  std::vector<double> dots(q.width);
  for (std::size_t c = 0; c < q.width; ++c) {
    double before = 0;
    for (std::size_t r = 0; r < q.rows; ++r) before += q.row(r)[c] * q.row(r)[c];
    for (int pass = 0; pass < 2; ++pass) {
      std::fill(dots.begin(), dots.end(), 0.0);
      for (std::size_t r = 0; r < q.rows; ++r) {
        for (std::size_t d = 0; d < c; ++d) dots[d] += q.row(r)[d] * q.row(r)[c];
      }
      for (std::size_t r = 0; r < q.rows; ++r) {
        for (std::size_t d = 0; d < c; ++d) q.row(r)[c] -= dots[d] * q.row(r)[d];
      }
    }
    double norm = 0;
    for (std::size_t r = 0; r < q.rows; ++r) norm += q.row(r)[c] * q.row(r)[c];
    const double scale = norm > before * 1e-20 && norm > 0 ? 1 / std::sqrt(norm) : 0;
    for (std::size_t r = 0; r < q.rows; ++r) q.row(r)[c] *= scale;
  }
}

// Eigenvectors (columns of the result) and values of a symmetric matrix by cyclic Jacobi rotations: slow beside QR
// for large ones, exact and plain for a hundred columns.
std::vector<double> eigen(Dense a, Dense& vectors) {
  const std::size_t n = a.rows;
  vectors = Dense(n, n);
  for (std::size_t i = 0; i < n; ++i) vectors.row(i)[i] = 1;
  for (int sweep = 0; sweep < 30; ++sweep) {
    double off = 0, on = 0;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) (i == j ? on : off) += a.row(i)[j] * a.row(i)[j];
    }
    if (off <= on * 1e-28) break;
    for (std::size_t p = 0; p + 1 < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        if (a.row(p)[q] == 0) continue;
        const double theta = (a.row(q)[q] - a.row(p)[p]) / (2 * a.row(p)[q]);
        const double t = (theta >= 0 ? 1 : -1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
        const double cosine = 1 / std::sqrt(t * t + 1), sine = t * cosine;
        const auto turn = [cosine, sine](double& x, double& y) {
          const double old = x;
          x = cosine * old - sine * y;
          y = sine * old + cosine * y;
        };
        for (std::size_t k = 0; k < n; ++k) turn(a.row(k)[p], a.row(k)[q]);
        for (std::size_t k = 0; k < n; ++k) turn(a.row(p)[k], a.row(q)[k]);
        for (std::size_t k = 0; k < n; ++k) turn(vectors.row(k)[p], vectors.row(k)[q]);
      }
    }
  }
  std::vector<double> values(n);
  for (std::size_t i = 0; i < n; ++i) values[i] = a.row(i)[i];
  return values;
}

Dense gram(const Dense& x) {
  Dense g(x.width, x.width);
  for (std::size_t r = 0; r < x.rows; ++r) {
    for (std::size_t i = 0; i < x.width; ++i) {
      for (std::size_t j = 0; j < x.width; ++j) g.row(i)[j] += x.row(r)[i] * x.row(r)[j];
    }
  }
  return g;
}

}  // namespace

Svd truncated_svd(const Counts& matrix, const SvdOptions& options) {
  Svd result;
  const std::size_t most = std::min<std::size_t>(matrix.rows(), matrix.distinct);
  const std::size_t width = std::min<std::size_t>(most, options.rank + std::size_t{options.oversampling});
  if (width == 0) return result;

  Dense q = times(matrix, random_signs(matrix.distinct, width, options.seed));
  orthonormalise(q);
  for (int step = 0; step < options.power_steps; ++step) {
    q = times(matrix, transposed_times(matrix, q));
    orthonormalise(q);
  }
  // transpose(Q) A, transposed; its Gram matrix has A's squared singular values.
  const Dense w = transposed_times(matrix, q);
  Dense vectors(0, 0);
  const std::vector<double> values = eigen(gram(w), vectors);
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) { return values[i]; });
  const double least = values[order.front()] * 1e-20;
  while (!order.empty() && (order.size() > options.rank || !(values[order.back()] > least))) order.pop_back();

  result.rank = static_cast<std::uint32_t>(order.size());
  for (const std::size_t i : order) result.singular.push_back(std::sqrt(values[i]));
  const auto project = [&](const Dense& x, bool by_singular, std::vector<double>& out) {
    for (std::size_t r = 0; r < x.rows; ++r) {
      for (std::size_t k = 0; k < order.size(); ++k) {
        double sum = 0;
        for (std::size_t c = 0; c < width; ++c) sum += x.row(r)[c] * vectors.row(c)[order[k]];
        out.push_back(by_singular ? sum * result.singular[k] : sum / result.singular[k]);
      }
    }
  };
  project(q, true, result.left);
  project(w, false, result.right);
  return result;
}

}  // namespace relevance
