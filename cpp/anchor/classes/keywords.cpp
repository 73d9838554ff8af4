#include "anchor/classes/keywords.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace anchor {

void Keywords::begin_page(std::string_view language_tag) {
  languages_.push_back(classifier_->languages().find(language_tag));
}

void Keywords::add(std::string_view text, bool whole) {
  if (text.empty()) return;
  rows_.add(text);
  added_.push_back({pages() - 1, whole});
  if (rows_.is_full()) read_added();
}

void Keywords::read_added() {
  classifier_->look_up_known(rows_);
  for (std::size_t i = 0; i < added_.size(); ++i) {
    begin_phrases_until(added_[i].page);
    const auto words = classifier_->words_outside_brands(rows_[i]);
    const auto first = static_cast<std::uint32_t>(words_.size());
    std::ranges::remove_copy(words, std::back_inserter(words_), classifier_->unknown_number());
    const auto size = static_cast<std::uint32_t>(words_.size()) - first;
    if (size > 0) phrases_.push_back({first, size, added_[i].whole && size == words.size() ? 1U : 0U});
  }
  added_.clear();
  rows_.clear();
}

void Keywords::begin_phrases_until(std::uint32_t page) {
  while (first_phrase_.size() <= page) first_phrase_.push_back(static_cast<std::uint32_t>(phrases_.size()));
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
  return std::span(phrases_).subspan(first_phrase_[page], first_phrase_[page + 1] - first_phrase_[page]);
}

text::Language Keywords::guess(std::uint32_t page) const {
  const auto of_page = phrases(page);
  if (of_page.empty()) return {};
  const std::uint32_t first = of_page.front().first, last = of_page.back().first + of_page.back().size;
  return classifier_->languages().guess(std::span(words_).subspan(first, last - first), classifier_->words()).language;
}

base::Slices Keywords::finish() {
  constexpr std::uint32_t kPagesASlice = 60'000;
  read_added();
  begin_phrases_until(pages());
  std::array<std::uint32_t, text::kMostLanguages> pages_in{};
  const auto read = [&](std::uint32_t page) {
    text::Language& language = languages_[page];
    if (!language.valid()) language = guess(page);
    if (language.valid()) ++pages_in[language.index];
  };
  co_await base::for_each(pages(), read, kPagesASlice);
  const auto most = std::ranges::max_element(pages_in);
  if (*most == 0) co_return;
  const text::Language common{static_cast<std::uint8_t>(most - pages_in.begin())};
  std::ranges::replace(languages_, text::Language{}, common);
}

}  // namespace anchor
