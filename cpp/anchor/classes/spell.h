// Names that a text writes apart: "Git Hub" for github.
#pragma once

#include <cstddef>
#include <string_view>

namespace anchor {

// How many words, from `start` on, spell the name together; 0: they do not. word(i): the plain form of the i-th of
// `count`, never empty.
template <class Word>
std::size_t words_that_spell(std::string_view name, std::size_t start, std::size_t count, Word word) {
  std::size_t at = start;
  for (; at < count && !name.empty(); ++at) {
    const std::string_view next = word(at);
    if (!name.starts_with(next)) return 0;
    name.remove_prefix(next.size());
  }
  return name.empty() ? at - start : 0;
}

}  // namespace anchor
