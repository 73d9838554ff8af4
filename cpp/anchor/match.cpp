#include "anchor/match.h"

#include <algorithm>
#include <array>

#include "text/word_groups.h"

namespace anchor {
namespace {

constexpr std::uint64_t kEmptyPhrase = 0x9AE1'6A3B'2F90'404F;

std::uint64_t follow(std::uint64_t phrase, text::WordId group) {
  constexpr std::uint64_t kOdd = 0x9E37'79B9'7F4A'7C15;
  phrase = (phrase ^ group.value) * kOdd;
  return phrase ^ (phrase >> 29);
}

std::uint64_t signature_bit(text::WordId group) {
  return std::uint64_t{1} << ((group.value * std::uint64_t{0x9E37'79B9'7F4A'7C15}) >> 58);
}

// The languages of most pages, most first, ties by number.
std::vector<text::Language> commonest(std::span<const text::Language> of_pages, std::size_t limit) {
  std::array<std::uint32_t, text::kMostLanguages> pages{};
  for (const text::Language language : of_pages) {
    if (language.valid()) ++pages[language.index];
  }
  std::vector<text::Language> used;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i] > 0) used.push_back({static_cast<std::uint8_t>(i)});
  }
  std::ranges::stable_sort(used, std::ranges::greater(), [&](text::Language l) { return pages[l.index]; });
  if (used.size() > limit) used.resize(limit);
  if (used.empty()) used.push_back({});
  return used;
}

}  // namespace

Matcher::Matcher(const Classifier& classifier, const AnchorTexts& anchors, const Keywords& keywords)
    : anchors_(&anchors) {
  const text::Vocabulary& words = classifier.words();
  counts_.resize(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) counts_[i] = words.letters({i}) >= 2 ? 1 : 0;

  const auto languages = keywords.page_languages();
  const auto used = commonest(languages, kLanguagesInUse);
  for (const text::Language language : used) read_anchors(classifier, language);
  phrase_offsets_.push_back(0);
  keyword_offsets_.push_back(0);
  for (std::uint32_t page = 0; page < keywords.pages(); ++page) {
    const auto found = std::ranges::find(used, languages[page]);
    page_signs_.push_back({0, found == used.end() ? 0 : static_cast<std::uint32_t>(found - used.begin())});
    read_page(keywords, page);
  }
}

void Matcher::read_anchors(const Classifier& classifier, text::Language language) {
  const text::Vocabulary& words = classifier.words();
  Tongue tongue;
  tongue.group = text::word_groups(words, classifier.languages().code(language));
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (classifier.languages().is_function_word(words.plain({i}), language)) tongue.group[i] = text::WordId::none();
  }
  tongue.phrase.resize(anchors_->size());
  tongue.signature.resize(anchors_->size());
  for (std::uint32_t anchor = 0; anchor < anchors_->size(); ++anchor) {
    std::uint64_t phrase = kEmptyPhrase, signature = 0;
    for (const text::WordId word : anchors_->words_of({anchor})) {
      const text::WordId group = tongue.group[word.value];
      if (!group.valid()) continue;
      phrase = follow(phrase, group);
      if (counts_[word.value] != 0) signature |= signature_bit(group);
    }
    tongue.phrase[anchor] = phrase;
    tongue.signature[anchor] = signature;
  }
  tongues_.push_back(std::move(tongue));
}

void Matcher::read_page(const Keywords& keywords, std::uint32_t page) {
  const Tongue& tongue = tongues_[page_signs_[page].tongue];
  const std::size_t first = keywords_.size();
  for (const Keywords::Phrase& phrase : keywords.phrases(page)) {
    std::uint64_t hash = kEmptyPhrase;
    for (const text::WordId word : keywords.words(phrase)) {
      const text::WordId group = tongue.group[word.value];
      if (!group.valid()) continue;
      hash = follow(hash, group);
      if (counts_[word.value] != 0) keywords_.push_back(group);
    }
    if (phrase.whole && hash != kEmptyPhrase) phrases_.push_back(hash);
  }
  std::sort(keywords_.begin() + static_cast<std::ptrdiff_t>(first), keywords_.end());
  keywords_.erase(std::unique(keywords_.begin() + static_cast<std::ptrdiff_t>(first), keywords_.end()),
                  keywords_.end());
  std::uint64_t signature = 0;
  for (std::size_t i = first; i < keywords_.size(); ++i) signature |= signature_bit(keywords_[i]);
  page_signs_[page].signature = signature;
  phrase_offsets_.push_back(static_cast<std::uint32_t>(phrases_.size()));
  keyword_offsets_.push_back(static_cast<std::uint32_t>(keywords_.size()));
}

Facts Matcher::match(AnchorId anchor, std::uint32_t page) const {
  const Tongue& tongue = tongues_[page_signs_[page].tongue];
  if ((tongue.signature[anchor.value] & page_signs_[page].signature) == 0) return 0;
  const auto phrases =
      std::span(phrases_).subspan(phrase_offsets_[page], phrase_offsets_[page + 1] - phrase_offsets_[page]);
  if (std::ranges::find(phrases, tongue.phrase[anchor.value]) != phrases.end()) return fact::kKeyword | fact::kExact;
  const auto keywords =
      std::span(keywords_).subspan(keyword_offsets_[page], keyword_offsets_[page + 1] - keyword_offsets_[page]);
  for (const text::WordId word : anchors_->words_of(anchor)) {
    if (counts_[word.value] == 0) continue;
    const text::WordId group = tongue.group[word.value];
    if (group.valid() && std::ranges::find(keywords, group) != keywords.end()) return fact::kKeyword;
  }
  return 0;
}

}  // namespace anchor
