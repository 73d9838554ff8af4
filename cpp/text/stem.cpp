#include "text/stem.h"

#include <climits>
#include <string>

#include <libstemmer.h>

#include "text/language.h"

namespace text {

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(std::string_view language) : stemmer_(sb_stemmer_new(primary_subtag(language).c_str(), "UTF_8")) {}

std::string_view Stemmer::stem(std::string_view folded_word) {
  constexpr std::size_t kLongestWord = 100;  // beyond it is no word of a language
  if (!stemmer_ || folded_word.size() > kLongestWord) return folded_word;
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(folded_word.data()),
                                             static_cast<int>(folded_word.size()));
  if (stemmed == nullptr) return folded_word;
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace text
