// The known word that somebody probably meant.
#pragma once

#include <span>
#include <string_view>

namespace base {

// The first of the words with fewest letters to change, add or take away; one that contains the word is one letter
// away. "" when all are another word: more than half of its letters off. O(words times the product of the lengths).
std::string_view nearest_word(std::string_view word, std::span<const std::string_view> known);

}  // namespace base
