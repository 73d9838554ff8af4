#include "anchor/classes/anchor_texts.h"

namespace anchor {

void read_numbered(Classifier& classifier, const base::StringPool& texts, AnchorTexts& all) {
  text::WordRows rows;
  while (all.facts.size() < all.size()) {
    const std::size_t first = all.facts.size();
    rows.clear();
    for (std::size_t at = first; at < all.size() && !rows.is_full(); ++at) rows.add(texts[all.text[at].value]);
    classifier.look_up(rows);
    std::uint32_t end = all.offsets.back();
    all.words.resize(end + rows.words());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      all.facts.push_back(classifier.classify(texts[all.text[first + i].value], rows[i]));
      for (const text::WordId word : classifier.content()) all.words[end++] = word;
      all.offsets.push_back(end);
    }
    all.words.resize(end);
  }
}

AnchorTexts read_anchors(Classifier& classifier, const base::StringPool& texts,
                         std::span<const base::StringId> anchor) {
  AnchorTexts all;
  all.make_room(texts.size(), 0);
  for (const base::StringId id : anchor) number_anchor(id, all);
  read_numbered(classifier, texts, all);
  return all;
}

}  // namespace anchor
