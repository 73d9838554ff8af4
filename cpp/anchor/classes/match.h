// How an anchor's words meet its target's keywords. Words are the same when they share a stem in the
// target's language or differ by marks only (text/word_groups.h); that language's function words do not count.
//   exact    the words are one of the page's phrases, in order
//   keyword  at least one word of two letters or more is among the page's keywords
// Everything is prepared per distinct anchor and per page, so that a link looks at one line of memory for its anchor
// and one or two for its target, whatever their order.
// Memory: 32 bytes an anchor for each language in use (at most kLanguagesInUse), about 60 a page.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "anchor/classes/anchor_texts.h"
#include "anchor/classes/classes.h"
#include "anchor/classes/keywords.h"
#include "base/slices.h"

namespace anchor {

// A word as one language sees it: the number of the word that stands for its group, kAlone set where it is too short to
// be a keyword by itself.
using Stem = std::uint32_t;
inline constexpr Stem kAlone = 1U << 31;

// A set of words as 64 bits, bit n for the words whose number is n modulo 64 (a Bloom filter of one hash). Words are
// numbered in order of first appearance, so the commonest ones have bits of their own.
struct WordSignature {
  std::uint64_t bits = 0;

  void add(Stem word) { bits |= std::uint64_t{1} << word % 64; }
  bool may_overlap(WordSignature other) const { return (bits & other.bits) != 0; }
};

// An anchor as one language sees it.
struct alignas(32) AnchorWords {
  static constexpr std::uint16_t kHeld = 7, kMost = UINT16_MAX;

  Facts facts = 0;  // of its text alone
  std::uint16_t words = 0;  // that count; those beyond kMost do not
  std::array<Stem, kHeld> held{};  // the last one repeated; of more words: see Matcher::stems_of

  WordSignature signature() const {
    if (words > kHeld) return {held[1] | std::uint64_t{held[2]} << 32};
    WordSignature of_words;
    for (const Stem word : held) of_words.add(word);
    return words == 0 ? WordSignature{} : of_words;
  }
};
static_assert(sizeof(AnchorWords) == 32);

class Matcher {
 public:
  // The languages of most pages are stemmed; pages in others compare by plain words of the commonest.
  static constexpr std::size_t kLanguagesInUse = 6;

  // Keeps references to the anchors, which must outlive it, and to the keywords until read() has ended.
  Matcher(const AnchorTexts& anchors, const Keywords& keywords);

  // First, with the vocabulary behind both, which is not needed afterwards.
  base::Slices group_words(const Classifier& classifier);
  // Then; everything else needs it to have ended.
  base::Slices read();

  const AnchorWords& words_of(AnchorId anchor, std::uint32_t page) const {
    return anchors_as_[language_of_page_[page] * std::size_t{texts_->size()} + anchor.value];
  }
  // fact::kKeyword and fact::kExact, as they hold. `page` is the number in Keywords.
  Facts match(AnchorId anchor, std::uint32_t page) const {
    const AnchorWords& words = words_of(anchor, page);
    return words.signature().may_overlap(signatures_[page]) ? match_words(words, page) : Facts{0};
  }

 private:
  base::Slices group_words_in(text::Language language, const Classifier& classifier);
  void read_anchor(AnchorId anchor, std::uint8_t language);
  void read_page(std::uint32_t page);
  void append_stems(std::span<const text::WordId> words, std::uint8_t language, std::vector<Stem>& stems) const;
  Facts match_words(const AnchorWords& words, std::uint32_t page) const;
  bool has_keyword(const AnchorWords& words, std::span<const Stem> keywords) const;
  std::span<const Stem> stems_of(const AnchorWords& words) const;

  const AnchorTexts* texts_;
  const Keywords* keywords_;
  std::vector<text::Language> used_;
  std::vector<std::uint8_t> language_of_page_;  // [pages] in used_
  std::vector<AnchorWords> anchors_as_;  // [used_ x anchors]
  std::vector<Stem> long_;  // the words of anchors that hold more than theirs

  std::vector<WordSignature> signatures_;  // [pages] of their keywords
  // Of a page with phrases: how many keywords, how many words of phrases; the keywords, ascending; the phrases, each
  // behind its number of words. The first record is that of all others.
  std::vector<Stem> records_;
  std::vector<std::uint32_t> record_of_page_;  // [pages] in records_

  // While it reads:
  std::vector<std::vector<Stem>> stem_of_word_;  // [used_][words] base::kNone: does not count
  std::vector<Stem> stems_, keywords_found_;
};

}  // namespace anchor
