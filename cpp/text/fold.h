// Two levels of sameness for words, both through utf8proc (Unicode 14):
//   fold         NFKC with full case folding and without default-ignorables (NFKC_Casefold of UAX #31):
//                "Straße" = "STRASSE", full-width = ASCII, curly apostrophe = straight. What stemmers want.
//   strip_marks  takes a folded text and drops the marks that people leave out when they type or that a URL
//                cannot hold: accents of Latin, Greek and Cyrillic letters, Arabic and Hebrew vowel signs,
//                tatweel. Marks that make another letter (Japanese voicing, Indic vowels, Thai) stay.
// Any bytes are accepted; an ill-formed sequence becomes U+FFFD. Both append to `out`.
// Cost: ASCII about 1 ns a byte, else about 20 ns a character.
#pragma once

#include <string>
#include <string_view>

namespace text {

void fold(std::string_view utf8, std::string& out);
void strip_marks(std::string_view folded, std::string& out);

bool is_ascii(std::string_view bytes);

}  // namespace text
