// How an anchor's words meet its target's keywords. Words are the same when they share a stem in the
// target's language or differ by marks only (text/word_groups.h); that language's function words do not count.
//   exact    the words are one of the page's phrases, in order
//   keyword  at least one word of two letters or more is among the page's keywords
// Everything is prepared per distinct anchor and per page, so that a link costs one comparison of 64-bit
// signatures and, when these meet, a few of integers.
// Memory: 16 bytes an anchor for each language in use (at most kLanguagesInUse), about 60 a page.
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

  // Keeps a reference to `anchors`, which must outlive it. The vocabulary is the one behind both.
  Matcher(const Classifier& classifier, const AnchorTexts& anchors, const Keywords& keywords);

  // fact::kKeyword and fact::kExact, as they hold. `page` is the number in `keywords`.
  Facts match(AnchorId anchor, std::uint32_t page) const;

 private:
  struct Tongue {                              // everything as one language sees it
    std::vector<text::WordId> group;           // [words] the word that stands for this one; none: not counted
    std::vector<std::uint64_t> phrase;         // [anchors] hash of the groups in order
    std::vector<std::uint64_t> signature;      // [anchors] a bit for each keyword-like group
  };

  struct PageSign {
    std::uint64_t signature = 0;
    std::uint32_t tongue = 0;
  };

  void read_anchors(const Classifier& classifier, text::Language language);
  void read_page(const Keywords& keywords, std::uint32_t page);

  const AnchorTexts* anchors_;
  std::vector<std::uint8_t> counts_;           // [words] may a word be a keyword by itself?
  std::vector<Tongue> tongues_;
  std::vector<PageSign> page_signs_;
  std::vector<std::uint32_t> phrase_offsets_, keyword_offsets_;   // [pages + 1]
  std::vector<std::uint64_t> phrases_;         // hashes
  std::vector<text::WordId> keywords_;         // groups, ascending within a page
};

}  // namespace anchor
