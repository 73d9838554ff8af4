// Every distinct anchor text of a crawl, read once: its facts and its words outside brands.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "anchor/classes/classify.h"
#include "base/ids.h"
#include "base/release_memory.h"
#include "base/string_pool.h"

namespace anchor {

using AnchorId = base::Id<struct AnchorTag>;   // a distinct anchor text

struct AnchorTexts {
  std::vector<AnchorId> anchor_of_text;        // [texts.size()] none: no link says it
  std::vector<base::StringId> text;            // [anchors] in order of first use
  std::vector<TextFacts> facts;                // [anchors] that have been read
  std::vector<std::uint32_t> offsets = {0};    // [anchors + 1] into words
  std::vector<text::WordId> words;

  void make_room(std::size_t texts, std::size_t anchors) {
    anchor_of_text.resize(texts);
    text.reserve(anchors);
    facts.reserve(anchors);
    offsets.reserve(anchors + 1);
  }
  void forget_words() {                        // and the facts, when both have been matched (match.h)
    base::release_memory(facts, offsets, words);
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text.size()); }
  std::span<const text::WordId> words_of(AnchorId anchor) const {
    return std::span(words).subspan(offsets[anchor.value], offsets[anchor.value + 1] - offsets[anchor.value]);
  }
};

// Numbers the text of one more link in `all`, whose anchor_of_text has room for every text of the pool.
inline void number_anchor(base::StringId id, AnchorTexts& all) {
  if (all.anchor_of_text[id.value].valid()) return;
  all.anchor_of_text[id.value] = AnchorId{all.size()};
  all.text.push_back(id);
}
// Reads those that were numbered since the last call.
// Cost: 1 ns a link and one classify() a distinct text. Memory: 4 bytes a text of the pool, about 16 and 4 a word for
// each anchor.
void read_numbered(Classifier& classifier, const base::StringPool& texts, AnchorTexts& all);
AnchorTexts read_anchors(Classifier& classifier, const base::StringPool& texts, std::span<const base::StringId> anchor);

}  // namespace anchor
