#include "anchor/profile/money_phrases.h"

#include <algorithm>
#include <bitset>

#include "anchor/classes/name_spellings.h"
#include "text/fold.h"
#include "text/words.h"

namespace anchor {
namespace {

constexpr std::size_t kMostWords = 8, kShortWords = 5;
constexpr std::size_t kLongestLabel = 63;      // RFC 1035
constexpr std::uint8_t kFewestLetters = 3;     // of a word that says something

std::string label_of(std::string_view domain) {
  text::WordSplitter splitter;
  std::string label;
  for (const std::string_view word : splitter.split(brand_of_domain(domain))) label += with_base_letters(word);
  return label;
}

}  // namespace

bool may_name(std::span<const std::string_view> words, std::string_view label) {
  if (words.size() < 2 || label.size() < 2 || label.size() > kLongestLabel) return false;
  std::string joined;
  std::bitset<kLongestLabel + 1> reached;      // how much of the label the beginnings of the words so far may spell
  reached.set(0);
  for (const std::string_view word : words) {
    std::bitset<kLongestLabel + 1> next;
    for (std::size_t at = 0; at < label.size(); ++at) {
      if (!reached[at]) continue;
      for (std::size_t i = 0; i < word.size() && at + i < label.size() && word[i] == label[at + i]; ++i)
        next.set(at + i + 1);
    }
    reached = next;
    joined += word;
  }
  const bool most_of_it = label.starts_with(joined) && joined.size() * 5 >= label.size() * 3;
  return reached[label.size()] || most_of_it;
}

MoneyPhrases::MoneyPhrases(const Site& site, const base::StringPool& texts, const AnchorTexts& anchors)
    : texts_(&texts),
      anchors_(&anchors),
      classifier_(site),
      label_(label_of(site.domain)),
      known_(anchors.size(), 0),
      read_(1) {}

const MoneyPhrases::Phrase& MoneyPhrases::of(AnchorId anchor) {
  std::uint32_t& known = known_[anchor.value];
  if (known == 0) {
    known = static_cast<std::uint32_t>(read_.size());
    read_.push_back(read(anchor));
  }
  return read_[known];
}

MoneyPhrases::Phrase MoneyPhrases::read(AnchorId anchor) {
  const std::string_view text = (*texts_)[anchors_->text[anchor.value].value];
  rows_.clear();
  rows_.add(text);
  classifier_.look_up(rows_);
  const std::span<const text::WordId> row = rows_[0];
  const TextFacts facts = classifier_.classify(text, row);
  const Class of = primary(facts.facts);
  const text::Vocabulary& words = classifier_.words();
  Phrase phrase;
  if ((of != Class::kOther && of != Class::kOtherScript) || row.size() > kMostWords) return phrase;
  std::vector<std::string_view> plain;
  std::string joined;
  for (const text::WordId word : row) {
    plain.push_back(words.plain_text(words.plain(word)));
    joined += plain.back();
    joined += ' ';
  }
  if (may_name(plain, label_)) return phrase;
  phrase.number = phrases_.intern(joined);
  phrase.is_short = row.size() <= kShortWords;
  phrase.first = static_cast<std::uint32_t>(heads_.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    const bool says =
        words.letters(row[i]) >= kFewestLetters && classifier_.languages().function_word(words.plain(row[i])) == 0;
    if (!says) continue;
    const std::string_view stem = text::is_ascii(plain[i]) ? stemmer_.stem(plain[i]) : plain[i];
    heads_.push_back(stems_.intern(stem));
    if (heads_.back() == spelling_.size()) spelling_.emplace_back(plain[i]);
  }
  phrase.size = static_cast<std::uint32_t>(heads_.size()) - phrase.first;
  return phrase;
}

}  // namespace anchor
