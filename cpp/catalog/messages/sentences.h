// The sentences that the core makes of figures, in English. Made from catalog/reasons.json and catalog/words/en.json by
// tools/catalog.mjs.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace catalog {

struct Sentence {
  std::string_view group, code;
  std::string_view text;  // a template (message.h)
};

#include "catalog_sentences.inc"

// "group.code" of a sentence. One that is not in the catalogue does not compile.
class SentenceName {
 public:
  template <std::size_t N>
  consteval SentenceName(const char (&name)[N]) : sentence_(find({name, N - 1})) {  // NOLINT
    if (sentence_ == nullptr) throw "no sentence of this name is in catalog/reasons.json";
  }
  constexpr const Sentence& get() const { return *sentence_; }

 private:
  static constexpr const Sentence* find(std::string_view name) {
    const std::size_t dot = name.find('.');
    for (const Sentence& sentence : kSentences) {
      if (sentence.group == name.substr(0, dot) && sentence.code == name.substr(dot + 1)) return &sentence;
    }
    return nullptr;
  }

  const Sentence* sentence_;
};

}  // namespace catalog
