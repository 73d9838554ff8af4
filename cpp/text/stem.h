// Snowball stemmers by language (libstemmer). Give it folded words with their marks; it expects them.
// Two things are mended: a stem is stemmed again until it stays (Dutch fietsen -> fiets -> fiet), and French plurals in
// -as -is -os -us, which Snowball keeps, lose their s (vélos = vélo).
// A language without a stemmer (Chinese, Japanese, Korean, Polish, Vietnamese, …) leaves words as they are.
// Cost: 0.2 to 0.5 us a word, so callers keep the stem of each distinct word. Not thread-safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace text {

class Stemmer {
 public:
  explicit Stemmer(std::string_view language);  // ISO 639-1 ("de", "pt-BR" counts as "pt"), any case
  bool knows_language() const { return stemmer_ != nullptr; }
  std::string_view stem(std::string_view folded_word);  // lives until the next call

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::string_view once(std::string_view word);

  std::unique_ptr<sb_stemmer, Delete> stemmer_;
  std::string word_;
  bool french_ = false;
};

}  // namespace text
