#include "analysis/prospects/site_names.h"

#include <algorithm>
#include <cstdint>

namespace analysis {
namespace {

constexpr std::size_t kShortName = 3;       // letters
constexpr std::size_t kUsual = 7;           // a word that one title in so many has is usual: idf below 2
constexpr std::size_t kFewTitles = 20;      // fewer say nothing of which words are usual

bool is_ascii_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

std::string with_capital(std::string_view word) {
  std::string capital(word);
  if (is_ascii_letter(capital.front())) capital.front() = static_cast<char>(capital.front() & ~0x20);
  return capital;
}

}  // namespace

SiteNames::SiteNames(std::span<const std::string> names, std::span<const std::string_view> titles) {
  for (const std::string& name : names) {
    const auto words = splitter_.split(name);
    if (words.empty() || words.size() > kMostWords) continue;
    Name found;
    for (const std::string_view word : words) found.joined += word;
    if (words.size() == 1 && found.joined.size() <= kShortName) found.capital = with_capital(found.joined);
    names_.push_back(std::move(found));
  }
  std::vector<std::size_t> with(names_.size(), 0);
  for (const std::string_view title : titles) {
    const auto words = splitter_.split(title);
    for (std::size_t i = 0; i < names_.size(); ++i) with[i] += std::ranges::contains(words, names_[i].joined) ? 1 : 0;
  }
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (titles.size() >= kFewTitles && with[i] * kUsual > titles.size()) {
      names_[i].capital = with_capital(names_[i].joined);
    }
  }
}

bool SiteNames::names_site(std::span<const std::string_view> words, std::string_view sentence) const {
  return std::ranges::any_of(names_, [&](const Name& name) {
    std::string_view rest = name.joined;
    for (std::size_t i = 0; i < words.size() && rest.starts_with(words[i]); ++i) {
      rest.remove_prefix(words[i].size());
      if (rest.empty()) return name.capital.empty() || sentence.contains(name.capital);
    }
    return false;
  });
}

bool SiteNames::in(std::string_view sentence) {
  const auto words = splitter_.split(sentence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (names_site(words.subspan(i, std::min(kMostWords, words.size() - i)), sentence)) return true;
  }
  return false;
}

}  // namespace analysis
