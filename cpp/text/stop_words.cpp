#include "text/stop_words.h"

#include <algorithm>

namespace text {
namespace {

constexpr std::uint32_t kPerHundred = 1;       // of the texts that could be told: fewer may be wrong guesses

LanguageSet bit(Language language) { return language.valid() ? LanguageSet{1} << language.index : 0; }

}  // namespace

void StopWords::see(Language guessed) {
  if (!guessed.valid()) return;
  ++texts_[guessed.index];
  ++guessed_;
}

Language StopWords::commonest() const {
  const auto most = std::ranges::max_element(texts_);
  return *most == 0 ? Language{} : Language{static_cast<std::uint8_t>(most - texts_.begin())};
}

LanguageSet StopWords::of(Language guessed) const {
  if (guessed_ == 0) return ~LanguageSet{0};
  if (guessed.valid()) return bit(guessed) | bit(commonest());
  LanguageSet used = 0;
  for (std::uint8_t i = 0; i < kMostLanguages; ++i) {
    if (texts_[i] > 0 && texts_[i] * std::uint64_t{100} >= guessed_ * std::uint64_t{kPerHundred}) used |= bit({i});
  }
  return used;
}

}  // namespace text
