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

void Matcher::Sign::add(text::WordId group) {
  const std::uint64_t hash = group.value * std::uint64_t{0x9E37'79B9'7F4A'7C15};
  ((hash >> 57 & 1) != 0 ? high : low) |= std::uint64_t{1} << (hash >> 58);
}

Matcher::Matcher(const Classifier& classifier, const AnchorTexts& anchors, const Keywords& keywords)
    : classifier_(&classifier), anchors_(&anchors), keywords_of_(&keywords) {
  const text::Vocabulary& words = classifier.words();
  counts_.resize(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) counts_[i] = words.letters({i}) >= 2 ? 1 : 0;
  language_of_page_ = keywords.page_languages();
  used_ = commonest(language_of_page_, kLanguagesInUse);
}

bool Matcher::prepare() {
  constexpr std::size_t kAnchorsAtOnce = 250'000, kPagesAtOnce = 60'000;
  if (tongues_.empty() || tongues_.back().phrase.size() == anchors_->size()) {
    if (tongues_.size() < used_.size()) {
      learn(used_[tongues_.size()]);
      return false;
    }
    const std::size_t end = std::min(page_signs_.size() + kPagesAtOnce, std::size_t{keywords_of_->pages()});
    while (page_signs_.size() < end) read_page(static_cast<std::uint32_t>(page_signs_.size()));
    return end == keywords_of_->pages();
  }
  Tongue& tongue = tongues_.back();
  const std::size_t end = std::min(tongue.phrase.size() + kAnchorsAtOnce, std::size_t{anchors_->size()});
  while (tongue.phrase.size() < end) read_anchor(tongue, static_cast<std::uint32_t>(tongue.phrase.size()));
  return false;
}

void Matcher::learn(text::Language language) {
  const text::Vocabulary& words = classifier_->words();
  const text::Languages& languages = classifier_->languages();
  Tongue tongue;
  tongue.group = text::word_groups(words, languages.code(language));
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (languages.is_function_word(words.plain({i}), language)) tongue.group[i] = text::WordId::none();
  }
  tongue.phrase.reserve(anchors_->size());
  anchor_signs_.reserve(anchor_signs_.size() + anchors_->size());
  tongues_.push_back(std::move(tongue));
}

void Matcher::read_anchor(Tongue& tongue, std::uint32_t anchor) {
  std::uint64_t phrase = kEmptyPhrase;
  Sign sign;
  for (const text::WordId word : anchors_->words_of({anchor})) {
    const text::WordId group = tongue.group[word.value];
    if (!group.valid()) continue;
    phrase = follow(phrase, group);
    if (counts_[word.value] != 0) sign.add(group);
  }
  tongue.phrase.push_back(phrase);
  anchor_signs_.push_back(sign);
}

void Matcher::read_page(std::uint32_t page) {
  const auto known = std::ranges::find(used_, language_of_page_[page]);
  PageSign found{{}, known == used_.end() ? 0 : static_cast<std::uint32_t>(known - used_.begin())};
  const Tongue& tongue = tongues_[found.tongue];
  const auto first = static_cast<std::ptrdiff_t>(keywords_.size());
  for (const Keywords::Phrase& phrase : keywords_of_->phrases(page)) {
    std::uint64_t hash = kEmptyPhrase;
    for (const text::WordId word : keywords_of_->words(phrase)) {
      const text::WordId group = tongue.group[word.value];
      if (!group.valid()) continue;
      hash = follow(hash, group);
      if (counts_[word.value] != 0) keywords_.push_back(group);
    }
    if (phrase.whole && hash != kEmptyPhrase) phrases_.push_back(hash);
  }
  std::sort(keywords_.begin() + first, keywords_.end());
  keywords_.erase(std::unique(keywords_.begin() + first, keywords_.end()), keywords_.end());
  for (const text::WordId group : std::span(keywords_).subspan(static_cast<std::size_t>(first))) found.sign.add(group);
  page_signs_.push_back(found);
  phrase_offsets_.push_back(static_cast<std::uint32_t>(phrases_.size()));
  keyword_offsets_.push_back(static_cast<std::uint32_t>(keywords_.size()));
}

Facts Matcher::match(AnchorId anchor, std::uint32_t page) const {
  if (!may_match(anchor, page)) return 0;
  const Tongue& tongue = tongues_[page_signs_[page].tongue];
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
