#include "base/spelling.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace base {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Levenshtein distance between short names.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = diagonal + (lower(a[i]) == lower(b[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> known) {
  constexpr std::size_t kLongest = 64;
  std::string_view best;
  std::size_t least = word.size() / 2 + 1;  // farther than that is another word
  if (word.empty() || word.size() > kLongest) return best;
  for (const std::string_view one : known) {
    const bool inside = one.find(word) != std::string_view::npos;
    const std::size_t apart = inside ? 1 : distance(word, one);
    if (apart < least) {
      least = apart;
      best = one;
    }
  }
  return best;
}

}  // namespace base
