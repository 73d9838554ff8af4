// classify: what an anchor's text says by itself, for one site. The facts of a text do not depend on the
// link, so ten million links with a million distinct anchors cost a million of these; what depends
// on the link (an alt text, the target's keywords) is or-ed in later and primary() names the class.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "anchor/classes.h"
#include "anchor/phrases.h"
#include "anchor/site.h"
#include "text/language.h"
#include "text/vocabulary.h"
#include "text/words.h"

namespace anchor {

struct TextFacts {
  Facts facts = 0;                             // of the text alone, see fact::
  std::uint8_t spam_family = 0;                // index into spam_families() + 1; 0: none
};

// Holds the vocabulary of all texts it has seen. Not thread-safe. At most 63 families and 63 languages
// count; further ones in a list are ignored.
class Classifier {
 public:
  explicit Classifier(const Site& site);

  // About 100 ns for a short ASCII text, 500 ns for other scripts. text may be any bytes.
  TextFacts classify(std::string_view text);
  // The words of the text classified last that are no part of a brand. Live until the next classify().
  std::span<const text::WordId> content() const { return content_; }
  // The same without the facts, for texts that are no anchors.
  std::span<const text::WordId> words_outside_brands(std::string_view text);

  const text::Vocabulary& words() const { return words_; }
  const text::Languages& languages() const { return languages_; }
  std::span<const std::string> spam_families() const { return families_; }

 private:
  struct WordFacts {
    std::uint8_t spam_family = 0;              // of an open word of the spam list, + 1
    bool starts_brand = false;                 // a brand, blanks left out, begins with this word
    bool home_script = true;
    bool digits = false;
  };

  void read_lists(const Site& site);
  void describe(text::WordId word);
  void read_words(std::string_view text);
  bool mark_brands();
  std::uint8_t spam_family() const;
  Facts generic() const;
  Facts facts_of_words() const;
  bool is_foreign() const;
  bool is_other_language() const;

  std::string domain_, buffer_;
  std::vector<std::string> brands_;            // plain, blanks left out
  std::vector<std::string> families_;
  text::ScriptSet scripts_ = 0;
  Phrases generic_, spam_, other_brands_;
  Phrases::Codes generic_languages_ = 0, spam_allowed_ = 0;
  text::LanguageSet site_languages_ = 0;

  text::WordSplitter splitter_;
  text::Vocabulary words_;
  text::Languages languages_{words_};
  std::vector<WordFacts> word_facts_;
  // Of the text at hand:
  std::vector<text::WordId> row_;
  std::vector<text::PlainId> plain_row_;
  std::vector<std::uint8_t> in_brand_;
  std::vector<text::WordId> content_;
  bool names_brand_ = false;
};

}  // namespace anchor
