#include "text/stem.h"

#include <string>

#include <libstemmer.h>

#include "text/language.h"

namespace text {

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(std::string_view language)
    : stemmer_(sb_stemmer_new(primary_subtag(language).c_str(), "UTF_8")), french_(primary_subtag(language) == "fr") {}

std::string_view Stemmer::once(std::string_view word) {
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  if (stem == nullptr) return word;
  std::string_view result(reinterpret_cast<const char*>(stem),
                          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get())));
  const bool plural = french_ && result.size() > 3 && result.back() == 's' &&
                      std::string_view("aiou").find(result[result.size() - 2]) != std::string_view::npos;
  return plural ? result.substr(0, result.size() - 1) : result;
}

std::string_view Stemmer::stem(std::string_view folded_word) {
  constexpr std::size_t kLongestWord = 100;  // beyond it is no word of a language
  constexpr int kMostTimes = 4;
  if (!stemmer_ || folded_word.size() > kLongestWord) return folded_word;
  word_ = folded_word;
  for (int i = 0; i < kMostTimes; ++i) {
    const std::string_view shorter = once(word_);
    if (shorter.empty() || shorter == word_) break;
    word_ = std::string(shorter);
  }
  return word_;
}

}  // namespace text
