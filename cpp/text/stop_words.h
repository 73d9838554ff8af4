// Which function words to leave out of texts whose languages are partly guessed: those of a text's own language and of
// the commonest. Of a text that cannot be told ("la boutique") those of every language that other texts are in; where
// none can be told, of all. So "men" stays in a shop that is English throughout, and goes where there is Swedish.
#pragma once

#include <array>
#include <cstdint>

#include "text/language.h"

namespace text {

class StopWords {
 public:
  void see(Language guessed);                  // of every text, first
  Language commonest() const;                  // none: no text could be told
  LanguageSet of(Language guessed) const;      // the languages whose function words say nothing in such a text

 private:
  std::array<std::uint32_t, kMostLanguages> texts_{};
  std::uint32_t guessed_ = 0;
};

}  // namespace text
