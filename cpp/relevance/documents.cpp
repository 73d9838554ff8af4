#include "relevance/documents.h"

#include <algorithm>
#include <array>

#include "text/word_groups.h"

namespace relevance {
namespace {

// Sorted by term, each once, weights summed.
void merge(std::vector<Term>& row) {
  std::ranges::stable_sort(row, {}, &Term::term);
  std::size_t kept = 0;
  for (const Term& term : row) {
    if (kept > 0 && row[kept - 1].term == term.term) {
      row[kept - 1].weight += term.weight;
    } else {
      row[kept++] = term;
    }
  }
  row.resize(kept);
}

}  // namespace

void Documents::begin(std::string_view language_tag) {
  language_.push_back(languages_.find(language_tag));
  first_.push_back(static_cast<std::uint32_t>(uses_.size()));
}

void Documents::add(std::string_view text, double weight) {
  for (const std::string_view word : splitter_.split(text)) {
    uses_.push_back({words_.intern(word), static_cast<float>(weight)});
  }
}

std::span<const Documents::Use> Documents::uses(std::uint32_t document) const {
  const std::size_t last = document + 1 < size() ? first_[document + 1] : uses_.size();
  return std::span(uses_).subspan(first_[document], last - first_[document]);
}

std::vector<text::WordId> Documents::groups_of(text::Language guessed) const {
  std::vector<text::WordId> groups;
  const text::Language language = guessed.valid() ? guessed : stop_words_.commonest();
  base::finish(text::word_groups(words_, languages_.code(language), groups));
  const text::LanguageSet said_nothing_in = stop_words_.of(guessed);
  for (std::uint32_t word = 0; word < groups.size(); ++word) {
    const bool is_function_word = (languages_.function_word(words_.plain({word})) & said_nothing_in) != 0;
    const bool says_nothing = words_.letters({word}) < 2 || is_function_word;
    if (says_nothing) groups[word] = text::WordId::none();
  }
  return groups;
}

Counts Documents::counts() {
  std::vector<text::WordId> row;
  stop_words_ = {};
  for (std::uint32_t document = 0; document < size(); ++document) {
    if (!language_[document].valid()) {
      row.clear();
      for (const Use& use : uses(document)) row.push_back(use.word);
      language_[document] = languages_.guess(row, words_).language;
    }
    stop_words_.see(language_[document]);
  }

  // One language at a time, so that its groups are made once.
  terms_of_languages_.clear();
  term_of_word_.assign(words_.size(), TermId::none());
  spelling_.clear();
  std::vector<double> best(words_.size(), 0);
  std::vector<std::vector<Term>> rows(size());
  for (int index = -1; index < languages_.size(); ++index) {
    const text::Language language{index < 0 ? text::Language{} : text::Language{static_cast<std::uint8_t>(index)}};
    if (std::ranges::find(language_, language) == language_.end()) continue;
    terms_of_languages_.push_back({language, groups_of(language)});
    const auto& groups = terms_of_languages_.back().group;
    for (std::uint32_t document = 0; document < size(); ++document) {
      if (language_[document] != language) continue;
      for (const Use& use : uses(document)) {
        const text::WordId group = groups[use.word.value];
        if (!group.valid()) continue;
        TermId& term = term_of_word_[group.value];
        if (!term.valid()) {
          term = TermId{static_cast<std::uint32_t>(spelling_.size())};
          spelling_.push_back(use.word);
        }
        best[use.word.value] += use.weight;
        if (best[use.word.value] > best[spelling_[term.value].value]) spelling_[term.value] = use.word;
        rows[document].push_back({term, use.weight});
      }
      merge(rows[document]);
    }
  }
  Counts counts;
  counts.distinct = static_cast<std::uint32_t>(spelling_.size());
  for (const auto& terms : rows) {
    counts.terms.insert(counts.terms.end(), terms.begin(), terms.end());
    counts.offsets.push_back(static_cast<std::uint32_t>(counts.terms.size()));
  }
  return counts;
}

std::vector<Term> Documents::read(std::string_view text, std::string_view language_tag) {
  std::vector<text::WordId> words;
  for (const std::string_view word : splitter_.split(text)) words.push_back(words_.intern(word));
  text::Language language = languages_.find(language_tag);
  if (!language.valid()) language = languages_.guess(words, words_).language;
  auto terms = std::ranges::find(terms_of_languages_, language, &LanguageTerms::language);
  if (terms == terms_of_languages_.end()) terms = terms_of_languages_.begin();  // not one of the documents' languages
  std::vector<Term> row;
  if (terms == terms_of_languages_.end()) return row;
  for (const text::WordId word : words) {
    if (word.value >= terms->group.size() || !terms->group[word.value].valid()) continue;
    const TermId term = term_of_word_[terms->group[word.value].value];
    if (term.valid()) row.push_back({term, 1});
  }
  merge(row);
  return row;
}

}  // namespace relevance
