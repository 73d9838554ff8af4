#include "anchor/classes/match.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/release_memory.h"
#include "text/word_groups.h"

namespace anchor {
namespace {

constexpr std::uint32_t kAnchorsASlice = 250'000, kPagesASlice = 60'000;
constexpr std::size_t kKeywordsAt = 0, kPhrasesAt = 1, kHead = 2;   // in a page's record

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

bool same_words(std::span<const Stem> a, std::span<const Stem> b) {
  return std::ranges::equal(a, b, [](Stem one, Stem other) { return ((one ^ other) & ~kAlone) == 0; });
}

}  // namespace

Matcher::Matcher(const AnchorTexts& anchors, const Keywords& keywords)
    : texts_(&anchors), keywords_(&keywords), records_(kHead, 0) {}

base::Slices Matcher::group_words(const Classifier& classifier) {
  const auto languages = keywords_->page_languages();
  used_ = commonest(languages, kLanguagesInUse);
  for (const text::Language language : languages) {
    const auto known = std::ranges::find(used_, language);
    language_of_page_.push_back(known == used_.end() ? 0 : static_cast<std::uint8_t>(known - used_.begin()));
  }
  for (const text::Language language : used_) co_await group_words_in(language, classifier);
}

base::Slices Matcher::group_words_in(text::Language language, const Classifier& classifier) {
  const text::Vocabulary& words = classifier.words();
  const text::Languages& languages = classifier.languages();
  std::vector<text::WordId> groups;
  co_await text::word_groups(words, languages.code(language), groups);
  std::vector<Stem>& stems = stem_of_word_.emplace_back();
  stems.reserve(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const bool counts = !languages.is_function_word(words.plain({i}), language);
    stems.push_back(counts ? groups[i].value | (words.letters({i}) < 2 ? kAlone : 0) : base::kNone);
  }
  co_yield base::kGiveWay;
}

base::Slices Matcher::read() {
  anchors_as_.reserve(used_.size() * texts_->size());
  for (std::uint8_t language = 0; language != used_.size(); ++language) {
    const auto read = [&](std::uint32_t anchor) { read_anchor({anchor}, language); };
    co_await base::for_each(texts_->size(), read, kAnchorsASlice);
  }
  const auto pages = static_cast<std::uint32_t>(language_of_page_.size());
  record_of_page_.resize(pages, 0);
  signatures_.resize(pages);
  co_await base::for_each(pages, [this](std::uint32_t page) { read_page(page); }, kPagesASlice);
  base::release_memory(stem_of_word_, stems_, keywords_found_);
}

void Matcher::append_stems(std::span<const text::WordId> words, std::uint8_t language, std::vector<Stem>& stems) const {
  const std::span<const Stem> stem_of_word = stem_of_word_[language];
  for (const text::WordId word : words) {
    if (stem_of_word[word.value] != base::kNone) stems.push_back(stem_of_word[word.value]);
  }
}

void Matcher::read_anchor(AnchorId anchor, std::uint8_t language) {
  stems_.clear();
  append_stems(texts_->words_of(anchor), language, stems_);
  if (stems_.size() > AnchorWords::kMost) stems_.resize(AnchorWords::kMost);
  AnchorWords& as = anchors_as_.emplace_back();
  as.facts = texts_->facts[anchor.value].facts;
  as.words = static_cast<std::uint16_t>(stems_.size());
  if (as.words > AnchorWords::kHeld) {
    WordSignature signature;
    for (const Stem stem : stems_) signature.add(stem);
    as.held = {static_cast<Stem>(long_.size()), static_cast<Stem>(signature.bits),
               static_cast<Stem>(signature.bits >> 32)};
    long_.insert(long_.end(), stems_.begin(), stems_.end());
  } else if (as.words > 0) {
    as.held.fill(stems_.back());
    std::ranges::copy(stems_, as.held.begin());
  }
}

void Matcher::read_page(std::uint32_t page) {
  if (keywords_->phrases(page).empty()) return;
  stems_.clear();
  keywords_found_.clear();
  for (const Keywords::Phrase& phrase : keywords_->phrases(page)) {
    const std::size_t first = stems_.size();
    stems_.push_back(0);
    append_stems(keywords_->words(phrase), language_of_page_[page], stems_);
    const auto words = std::span(stems_).subspan(first + 1);
    std::ranges::copy_if(words, std::back_inserter(keywords_found_), [](Stem stem) { return (stem & kAlone) == 0; });
    stems_[first] = static_cast<Stem>(words.size());
    if (phrase.whole == 0 || words.empty()) stems_.resize(first);
  }
  std::ranges::sort(keywords_found_);
  const auto twice = std::ranges::unique(keywords_found_);
  keywords_found_.erase(twice.begin(), twice.end());
  for (const Stem keyword : keywords_found_) signatures_[page].add(keyword);

  record_of_page_[page] = static_cast<std::uint32_t>(records_.size());
  records_.push_back(static_cast<Stem>(keywords_found_.size()));
  records_.push_back(static_cast<Stem>(stems_.size()));
  records_.insert(records_.end(), keywords_found_.begin(), keywords_found_.end());
  records_.insert(records_.end(), stems_.begin(), stems_.end());
}

std::span<const Stem> Matcher::stems_of(const AnchorWords& words) const {
  if (words.words <= AnchorWords::kHeld) return std::span(words.held).first(words.words);
  return std::span(long_).subspan(words.held.front(), words.words);
}

// Most anchors that come here hold a keyword: every comparison is made, none is waited for.
bool Matcher::has_keyword(const AnchorWords& words, std::span<const Stem> keywords) const {
  if (words.words > AnchorWords::kHeld) {
    return std::ranges::any_of(stems_of(words), [&](Stem word) { return std::ranges::binary_search(keywords, word); });
  }
  std::uint32_t same = 0;
  for (const Stem keyword : keywords) {
    for (const Stem word : words.held) same |= word == keyword ? 1 : 0;
  }
  return same != 0;
}

Facts Matcher::match_words(const AnchorWords& words, std::uint32_t page) const {
  const std::span<const Stem> record = std::span(records_).subspan(record_of_page_[page]);
  const auto keywords = record.subspan(kHead, record[kKeywordsAt]);
  if (!has_keyword(words, keywords)) return 0;
  const auto phrases = record.subspan(kHead + keywords.size(), record[kPhrasesAt]);
  for (std::size_t at = 0; at < phrases.size(); at += phrases[at] + 1) {
    const auto phrase = phrases.subspan(at + 1, phrases[at]);
    if (phrase.size() == words.words && same_words(stems_of(words), phrase)) return fact::kKeyword | fact::kExact;
  }
  return fact::kKeyword;
}

}  // namespace anchor
