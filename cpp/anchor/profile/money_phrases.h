// Phrases that may be somebody's keyword although nothing known of a page says so: words that are neither a name nor an
// address nor general. Where linking domains repeat one, or many say something around the same word, it counts as a
// keyword (source_domains.h).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "anchor/classes/anchor_texts.h"
#include "anchor/classes/classify.h"
#include "anchor/classes/site.h"
#include "base/string_pool.h"
#include "text/stem.h"
#include "text/word_rows.h"

namespace anchor {

// Could `words` (folded) be where a site's name comes from, the first label of its domain without hyphens: by their
// beginnings in order ("new york times" for nytimes, "british broadcasting corporation" for bbc), or as most of it?
bool may_name(std::span<const std::string_view> words, std::string_view label);

class MoneyPhrases {
 public:
  struct Phrase {
    std::uint32_t number = base::kNone;  // the same for texts of the same words; none: cannot be one
    std::uint32_t first = 0, size = 0;  // of its words that say something, in heads_
    bool is_short = false;  // as people type it into a search box
  };

  // `texts` and `anchors` must outlive it.
  MoneyPhrases(const Site& site, const base::StringPool& texts, const AnchorTexts& anchors);

  // Each anchor is read once.
  const Phrase& of(AnchorId anchor);
  // Numbers of its words, those of one stem being one.
  std::span<const std::uint32_t> heads(const Phrase& phrase) const {
    return std::span(heads_).subspan(phrase.first, phrase.size);
  }
  std::string_view head(std::uint32_t number) const { return spelling_[number]; }

 private:
  Phrase read(AnchorId anchor);

  const base::StringPool* texts_;
  const AnchorTexts* anchors_;
  Classifier classifier_;
  std::string label_;
  text::Stemmer stemmer_{"en"};
  text::WordRows rows_;
  base::StringPool phrases_, stems_;
  std::vector<std::string> spelling_;  // of each stem, as first met
  std::vector<std::uint32_t> known_;  // [anchors] in read_, from one
  std::vector<Phrase> read_;
  std::vector<std::uint32_t> heads_;
};

}  // namespace anchor
