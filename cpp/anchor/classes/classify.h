// classify: what an anchor's text says by itself, for one site. The facts of a text do not depend on the
// link, so ten million links with a million distinct anchors cost a million of these; what depends
// on the link (an alt text, the target's keywords) is or-ed in later and primary() names the class.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "anchor/classes/classes.h"
#include "anchor/classes/phrases.h"
#include "anchor/classes/site.h"
#include "text/language.h"
#include "text/vocabulary.h"
#include "text/word_rows.h"

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
  // For many: their words first, then each text with its row of them.
  void look_up(text::WordRows& rows);
  TextFacts classify(std::string_view text, std::span<const text::WordId> words);
  // The words of the text classified last that are no part of a brand. Live as long as the row.
  std::span<const text::WordId> content() const { return content_; }

  // Of texts that are met with anchors, when the anchors have been read: a number that no anchor and no list says is
  // unknown_number(), which no anchor holds. Sites give each page a number; these would be half of all words.
  void look_up_known(text::WordRows& rows);
  text::WordId unknown_number() const { return unknown_number_; }
  std::span<const text::WordId> words_outside_brands(std::span<const text::WordId> words);

  const text::Vocabulary& words() const { return words_; }
  const text::Languages& languages() const { return languages_; }
  std::span<const std::string> spam_families() const { return families_; }

 private:
  struct WordFacts {
    std::uint8_t spam_family = 0;              // of an open word of the spam list, + 1
    std::uint8_t marks = 0;                    // see word_mark:: in classify.cpp
  };

  // A word in each of the spellings that a brand may be written in: as it is without marks, and those of
  // name_spellings.h.
  static constexpr std::size_t kSpellings = 3;
  using Spellings = std::array<std::string, kSpellings - 1>;

  void read_lists(const Site& site);
  void add_brand(std::string_view brand);
  void describe_new_words();
  WordFacts describe(text::WordId word);
  bool begins_brand(std::string_view spelled) const;
  std::string_view spelled(text::WordId word, std::size_t spelling) const;
  void read_words(std::span<const text::WordId> words);
  bool has(std::uint8_t mark) const { return (marks_ & mark) != 0; }
  std::string_view plain_text(text::WordId word) const { return words_.plain_text(words_.plain(word)); }
  bool mark_brands();
  std::uint8_t spam_family() const;
  Facts generic() const;
  Facts facts_of_words() const;
  bool is_foreign() const;
  bool is_other_language() const;

  std::string domain_, buffer_;
  std::vector<std::string> brands_;            // plain, blanks left out, in each spelling
  std::vector<std::string> families_;
  text::ScriptSet scripts_ = 0;
  Phrases generic_, spam_, other_brands_;
  Phrases::Codes generic_languages_ = 0, spam_allowed_ = 0;
  text::LanguageSet site_languages_ = 0;

  text::Vocabulary words_;
  text::Languages languages_{words_};
  std::vector<WordFacts> word_facts_;
  std::map<text::WordId, Spellings> respelled_;  // of the few that a brand holds in another spelling
  text::WordId unknown_number_;
  text::WordRows rows_;                        // of a lone text
  // Of the text at hand:
  std::span<const text::WordId> row_, content_;
  std::uint8_t marks_ = 0, spam_family_ = 0;   // of any of its words; of the first that has one
  std::vector<text::PlainId> plain_row_;       // empty where no phrase of a list can begin
  std::vector<std::uint8_t> in_brand_;
  std::vector<text::WordId> outside_brands_;
  bool names_brand_ = false;
};

}  // namespace anchor
