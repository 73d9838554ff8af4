#include "anchor/anchor_texts.h"

namespace anchor {

void read_new_anchor(Classifier& classifier, const base::StringPool& texts, base::StringId id, AnchorTexts& all) {
  all.anchor_of_text[id.value] = AnchorId{all.size()};
  all.text.push_back(id);
  all.facts.push_back(classifier.classify(texts[id.value]));
  const auto words = classifier.content();
  all.words.insert(all.words.end(), words.begin(), words.end());
  all.offsets.push_back(static_cast<std::uint32_t>(all.words.size()));
}

AnchorTexts read_anchors(Classifier& classifier, const base::StringPool& texts,
                         std::span<const base::StringId> anchor) {
  AnchorTexts all;
  all.anchor_of_text.resize(texts.size());
  for (const base::StringId id : anchor) read_anchor(classifier, texts, id, all);
  return all;
}

}  // namespace anchor
