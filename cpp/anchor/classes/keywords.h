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

#include "anchor/classes/classify.h"
#include "anchor/classes/title.h"
#include "base/slices.h"
#include "text/language.h"
#include "text/word_rows.h"

namespace anchor {

// Pages are written one after the other, each begun by begin_page(), until finish(); page i is the i-th.
// Shares the classifier's vocabulary, in which the anchors' words are already, and takes what it calls a brand out of
// phrases. A phrase with a number that no anchor says equals none: its other words are keywords, the number is left
// out.
class Keywords {
 public:
  explicit Keywords(Classifier& classifier) : classifier_(&classifier) {}

  void begin_page(std::string_view language_tag = {});  // "": guessed from the phrases
  void add_phrase(std::string_view phrase);             // an H1, a search query
  void add_title(std::string_view title);
  void add_address(std::string_view normalised_url);

  base::Slices finish();                                // needed by all that follows

  struct Phrase {
    std::uint32_t first = 0;                             // of words
    std::uint32_t size : 31 = 0;
    std::uint32_t whole : 1 = 0;                         // 0: keywords only, nothing to be equal to
  };
  std::uint32_t pages() const { return static_cast<std::uint32_t>(languages_.size()); }
  std::span<const Phrase> phrases(std::uint32_t page) const;
  std::span<const text::WordId> words(const Phrase& phrase) const {
    return std::span(words_).subspan(phrase.first, phrase.size);
  }
  // As given, else guessed, else the commonest language of all pages.
  std::span<const text::Language> page_languages() const { return languages_; }

 private:
  struct Added {                                         // a text of rows_
    std::uint32_t page = 0;
    bool whole = true;
  };

  void add(std::string_view text, bool whole);
  void read_added();
  void begin_phrases_until(std::uint32_t page);
  text::Language guess(std::uint32_t page) const;

  Classifier* classifier_;
  text::WordRows rows_;
  std::vector<Added> added_;
  std::vector<text::Language> languages_;
  std::vector<std::uint32_t> first_phrase_;              // [pages + 1]
  std::vector<Phrase> phrases_;
  std::vector<text::WordId> words_;
  PathSteps path_steps_;
};

}  // namespace anchor
