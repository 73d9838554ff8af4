// Texts as weighted words: what is known of each page (its text, or only title, headings, anchors and URL words)
// goes in with a weight of its own, and comes out as one row of counts.
//
// Words are folded and stemmed in the language of their document (as given, else guessed from all of its
// text, else the commonest); function words (text/stop_words.h) and lone letters are left out.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/language.h"
#include "text/stop_words.h"
#include "text/vocabulary.h"
#include "text/words.h"

namespace relevance {

using TermId = base::Id<struct TermTag>;

struct Term {
  TermId term;
  double weight = 0;
};

// Rows of terms: row d is terms[offsets[d], offsets[d + 1]), by term, each term once.
struct Counts {
  std::vector<std::uint32_t> offsets = {0};
  std::vector<Term> terms;
  std::uint32_t distinct = 0;                    // terms are numbered below this

  std::uint32_t rows() const { return static_cast<std::uint32_t>(offsets.size()) - 1; }
  std::span<const Term> row(std::uint32_t document) const {
    return std::span(terms).subspan(offsets[document], offsets[document + 1] - offsets[document]);
  }
};

class Documents {
 public:
  void begin(std::string_view language_tag = {});       // document i is the i-th begun
  void add(std::string_view text, double weight = 1);   // weight > 0: how often each word counts

  std::uint32_t size() const { return static_cast<std::uint32_t>(first_.size()); }
  // Cost: one pass over all words and one stemming of each distinct word a language.
  Counts counts();
  // After counts(): the commonest spelling of a term, and the terms of any further text; words that no document has
  // are left out.
  std::string_view spelling(TermId term) const { return words_[spelling_[term.value]]; }
  std::vector<Term> read(std::string_view text, std::string_view language_tag = {});

 private:
  struct Use {
    text::WordId word;
    float weight;
  };
  std::vector<text::WordId> groups_of(text::Language guessed) const;   // [words] none: left out
  std::span<const Use> uses(std::uint32_t document) const;

  text::WordSplitter splitter_;
  text::Vocabulary words_;
  text::Languages languages_{words_};
  std::vector<text::Language> language_;                                // as given or guessed
  text::StopWords stop_words_;
  std::vector<std::uint32_t> first_;
  std::vector<Use> uses_;
  struct LanguageTerms {
    text::Language language;
    std::vector<text::WordId> group;  // [words at the time of counts()]
  };
  std::vector<LanguageTerms> terms_of_languages_;
  std::vector<TermId> term_of_word_;             // by the word that names the group
  std::vector<text::WordId> spelling_;
};

}  // namespace relevance
