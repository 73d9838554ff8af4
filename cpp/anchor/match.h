// How an anchor's words meet its target's keywords. Words are the same when they share a stem in the
// target's language or differ by marks only (text/word_groups.h); that language's function words do not count.
//   exact    the words are one of the page's phrases, in order
//   keyword  at least one word of two letters or more is among the page's keywords
// Everything is prepared per distinct anchor and per page, so that a link costs one comparison of 128-bit
// signatures and, when these meet, a few of integers.
// Memory: 24 bytes an anchor for each language in use (at most kLanguagesInUse), about 70 a page.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "anchor/anchor_texts.h"
#include "anchor/classes.h"
#include "anchor/keywords.h"

namespace anchor {

class Matcher {
 public:
  // The languages of most pages are stemmed; pages in others compare by plain words of the commonest.
  static constexpr std::size_t kLanguagesInUse = 6;

  // Keeps references to all three, which must outlive it. The vocabulary is the one behind them; no word may be added
  // to it any more.
  Matcher(const Classifier& classifier, const AnchorTexts& anchors, const Keywords& keywords);

  // Everything else needs prepare() to have said true. A call is a slice of at most about 50 ms.
  bool prepare();

  // False: match() is 0. Takes two look-ups that depend on nothing but the two numbers.
  bool may_match(AnchorId anchor, std::uint32_t page) const {
    const PageSign& of_page = page_signs_[page];
    const Sign of_anchor = anchor_signs_[std::size_t{of_page.tongue} * anchors_->size() + anchor.value];
    return ((of_anchor.low & of_page.sign.low) | (of_anchor.high & of_page.sign.high)) != 0;
  }
  // fact::kKeyword and fact::kExact, as they hold. `page` is the number in `keywords`.
  Facts match(AnchorId anchor, std::uint32_t page) const;

 private:
  struct Sign {  // a bit for each keyword-like group
    std::uint64_t low = 0, high = 0;
    void add(text::WordId group);
  };
  struct Tongue {  // everything as one language sees it
    std::vector<text::WordId> group;  // [words] the word that stands for this one; none: not counted
    std::vector<std::uint64_t> phrase;  // [anchors] hash of the groups in order
  };
  struct PageSign {
    Sign sign;
    std::uint32_t tongue = 0;
  };

  void learn(text::Language language);
  void read_anchor(Tongue& tongue, std::uint32_t anchor);
  void read_page(std::uint32_t page);

  const Classifier* classifier_;
  const AnchorTexts* anchors_;
  const Keywords* keywords_of_;
  std::vector<text::Language> language_of_page_, used_;
  std::vector<std::uint8_t> counts_;  // [words] may a word be a keyword by itself?
  std::vector<Tongue> tongues_;
  std::vector<Sign> anchor_signs_;  // [tongues x anchors]
  std::vector<PageSign> page_signs_;
  std::vector<std::uint32_t> phrase_offsets_ = {0}, keyword_offsets_ = {0};  // [pages + 1]
  std::vector<std::uint64_t> phrases_;  // hashes
  std::vector<text::WordId> keywords_;  // groups, ascending within a page
};

}  // namespace anchor
