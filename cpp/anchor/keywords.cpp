#include "anchor/keywords.h"

#include <algorithm>
#include <array>

namespace anchor {

void Keywords::begin_page(std::string_view language_tag) {
  given_.push_back(classifier_->languages().find(language_tag));
  first_phrase_.push_back(static_cast<std::uint32_t>(phrases_.size()));
}

void Keywords::add(std::string_view text, bool whole) {
  const auto words = classifier_->words_outside_brands(text);
  if (words.empty()) return;
  Phrase phrase;
  phrase.first = static_cast<std::uint32_t>(words_.size());
  words_.insert(words_.end(), words.begin(), words.end());
  phrase.last = static_cast<std::uint32_t>(words_.size());
  phrase.whole = whole;
  phrases_.push_back(phrase);
}

void Keywords::add_phrase(std::string_view phrase) { add(phrase, true); }

void Keywords::add_title(std::string_view title) {
  add(title, true);
  const auto parts = title_parts(title);
  if (parts.size() < 2) return;
  for (const std::string_view part : parts) add(part, true);
}

void Keywords::add_address(std::string_view normalised_url) {
  const auto steps = path_steps_.read(normalised_url);
  for (std::size_t i = 0; i < steps.size(); ++i) add(steps[i], i + 1 == steps.size());
}

std::span<const Keywords::Phrase> Keywords::phrases(std::uint32_t page) const {
  const std::size_t last = page + 1 < pages() ? first_phrase_[page + 1] : phrases_.size();
  return std::span(phrases_).subspan(first_phrase_[page], last - first_phrase_[page]);
}

std::vector<text::Language> Keywords::page_languages() const {
  std::vector<text::Language> languages = given_;
  std::array<std::uint32_t, text::kMostLanguages> pages_in{};
  std::vector<text::WordId> all;
  for (std::uint32_t page = 0; page < pages(); ++page) {
    if (!languages[page].valid()) {
      all.clear();
      for (const Phrase& phrase : phrases(page)) all.insert(all.end(), words(phrase).begin(), words(phrase).end());
      languages[page] = classifier_->languages().guess(all, classifier_->words()).language;
    }
    if (languages[page].valid()) ++pages_in[languages[page].index];
  }
  const auto most = std::ranges::max_element(pages_in);
  if (*most == 0) return languages;
  const text::Language common{static_cast<std::uint8_t>(most - pages_in.begin())};
  for (text::Language& language : languages) {
    if (!language.valid()) language = common;
  }
  return languages;
}

}  // namespace anchor
