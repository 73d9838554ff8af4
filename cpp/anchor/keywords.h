// What a page wants to be found for, as far as its title, address and given phrases (H1, search queries) say.
// A phrase is the words of one of them without brands; an anchor that equals a phrase is "exact".
//
// A title gives itself and its parts between separators ("Boots: care | Acme" -> boots care, boots, care);
// an address gives its last step as a phrase and the words of all steps as keywords.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "anchor/classify.h"
#include "anchor/title.h"
#include "text/language.h"

namespace anchor {

// Pages are written one after the other, each begun by begin_page(); page i is the i-th.
// Shares the classifier's vocabulary, and takes what it calls a brand out of phrases.
class Keywords {
 public:
  explicit Keywords(Classifier& classifier) : classifier_(&classifier) {}

  void begin_page(std::string_view language_tag = {});  // "": guessed from the phrases
  void add_phrase(std::string_view phrase);             // an H1, a search query
  void add_title(std::string_view title);
  void add_address(std::string_view normalised_url);

  struct Phrase {
    std::uint32_t first = 0, last = 0;                   // words[first, last)
    bool whole = true;                                   // false: keywords only, nothing to be equal to
  };
  std::uint32_t pages() const { return static_cast<std::uint32_t>(first_phrase_.size()); }
  std::span<const Phrase> phrases(std::uint32_t page) const;
  std::span<const text::WordId> words(const Phrase& phrase) const {
    return std::span(words_).subspan(phrase.first, phrase.last - phrase.first);
  }
  // As given, else guessed, else the commonest language of all pages.
  std::vector<text::Language> page_languages() const;

 private:
  void add(std::string_view text, bool whole);

  Classifier* classifier_;
  std::vector<text::Language> given_;
  std::vector<std::uint32_t> first_phrase_;
  std::vector<Phrase> phrases_;
  std::vector<text::WordId> words_;
  PathSteps path_steps_;
};

}  // namespace anchor
