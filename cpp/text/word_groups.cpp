#include "text/word_groups.h"

#include <algorithm>
#include <string>

#include "text/fold.h"
#include "text/stem.h"

namespace text {
namespace {

// Union-find over word numbers; the smaller root wins, so names do not depend on the order of unions.
class Groups {
 public:
  explicit Groups(std::uint32_t size) : parent_(size) {
    for (std::uint32_t i = 0; i < size; ++i) parent_[i] = WordId{i};
  }
  WordId root(WordId word) {
    while (parent_[word.value] != word) {
      parent_[word.value] = parent_[parent_[word.value].value];
      word = parent_[word.value];
    }
    return word;
  }
  void unite(WordId a, WordId b) {
    a = root(a);
    b = root(b);
    if (b < a) std::swap(a, b);
    parent_[b.value] = a;
  }
  std::vector<WordId> take() {
    for (std::uint32_t i = 0; i < parent_.size(); ++i) parent_[i] = root(WordId{i});
    return std::move(parent_);
  }

 private:
  std::vector<WordId> parent_;
};

// Joins words whose key (a number below `keys`) is the same.
class FirstOfKey {
 public:
  void join(std::uint32_t key, WordId word, Groups& groups) {
    if (key >= first_.size()) first_.resize(std::max<std::size_t>(key + 1, first_.size() * 2));
    if (first_[key].valid()) {
      groups.unite(first_[key], word);
    } else {
      first_[key] = word;
    }
  }

 private:
  std::vector<WordId> first_;
};

}  // namespace

base::Slices word_groups(const Vocabulary& words, std::string_view language, std::vector<WordId>& result) {
  constexpr std::uint32_t kWordsASlice = 50'000;
  Groups groups(words.size());
  FirstOfKey by_bare_form, by_stem;
  Stemmer stemmer(language);
  base::StringPool stems;
  std::string plain_stem;
  const auto join = [&](std::uint32_t i) {
    const WordId word{i};
    const PlainId plain = words.plain(word);
    const WordId bare = words.word_of(plain);
    if (!bare.valid()) {
      by_bare_form.join(text::Vocabulary::bare_form(plain), word, groups);
    } else if (bare != word) {
      groups.unite(bare, word);
    }
    if (!stemmer.knows_language() || words.letters(word) == 0) return;
    plain_stem.clear();
    strip_marks(stemmer.stem(words[word]), plain_stem);
    if (!plain_stem.empty()) by_stem.join(stems.intern(plain_stem), word, groups);
  };
  co_await base::for_each(words.size(), join, kWordsASlice);
  result = groups.take();
}

}  // namespace text
