#include "anchor/classes/classify.h"

#include <algorithm>

#include "anchor/classes/naked_url.h"
#include "anchor/classes/name_spellings.h"
#include "anchor/classes/spell.h"
#include "text/code_points.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/words.h"

namespace anchor {
namespace {

constexpr std::size_t kLongText = 60;          // characters; beyond it a brand is mentioned, not named
constexpr std::size_t kMostCodes = 63;

namespace word_mark {
constexpr std::uint8_t kLetters = 1U << 0;
constexpr std::uint8_t kForeign = 1U << 1;     // not of the site's scripts
constexpr std::uint8_t kBrand = 1U << 2;       // a brand, blanks left out, begins with it
constexpr std::uint8_t kListed = 1U << 3;      // a phrase of a list does
constexpr std::uint8_t kRespelled = 1U << 4;   // a brand holds another spelling of it
}  // namespace word_mark

bool is_blank(std::string_view text) {
  // Also what shows as nothing: no-break and other spaces, zero-width characters.
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    const bool invisible = (c <= 0x20) || c == 0x00A0 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 ||
                           c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
    if (!invisible) return false;
  }
  return true;
}

// The code of a name in a growing list; Phrases::kNoCode when the list is full.
int code_of(std::vector<std::string>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found != names.end()) return static_cast<int>(found - names.begin());
  if (names.size() == kMostCodes) return Phrases::kNoCode;
  names.emplace_back(name);
  return static_cast<int>(names.size()) - 1;
}

Phrases::Codes bit(int code) { return Phrases::Codes{1} << static_cast<unsigned>(code); }

template <class Spell>
std::string joined(std::string_view name, Spell spell) {
  text::WordSplitter splitter;
  std::string all;
  for (const std::string_view word : splitter.split(name)) all += spell(word);
  return all;
}

std::string without_marks(std::string_view word) {
  std::string plain;
  text::strip_marks(word, plain);
  return plain;
}

}  // namespace

Classifier::Classifier(const Site& site) : domain_(site.domain), scripts_(site.scripts) {
  read_lists(site);
  unknown_number_ = words_.intern(" ");        // no text is split into a blank
}

void Classifier::read_lists(const Site& site) {
  std::vector<std::string> languages;
  for (const ListEntry& entry : parse_list(site.generic_list)) {
    const int code = code_of(languages, entry.name);
    if (code != Phrases::kNoCode) generic_.add(entry.phrase, code, words_);
  }
  for (const std::string& tag : site.languages) {
    const auto found = std::ranges::find(languages, text::primary_subtag(tag));
    if (found != languages.end()) generic_languages_ |= bit(static_cast<int>(found - languages.begin()));
    const text::Language language = languages_.find(tag);
    if (language.valid()) site_languages_ |= text::LanguageSet{1} << language.index;
  }

  for (const ListEntry& entry : parse_list(site.spam_list)) {
    const int code = code_of(families_, entry.name);
    if (code != Phrases::kNoCode) spam_.add(entry.phrase, code, words_);
  }
  for (std::size_t family = 0; family < families_.size(); ++family) {
    if (std::ranges::find(site.allowed_spam, families_[family]) == site.allowed_spam.end()) {
      spam_allowed_ |= bit(static_cast<int>(family));
    }
  }
  for (const std::string& brand : site.brands) add_brand(brand);
  for (const std::string& brand : site.other_brands) other_brands_.add(brand, 0, words_);
}

void Classifier::add_brand(std::string_view brand) {
  for (std::string name :
       {joined(brand, without_marks), joined(brand, with_base_letters), joined(brand, with_letters_spelled_out)}) {
    if (!name.empty() && std::ranges::find(brands_, name) == brands_.end()) brands_.push_back(std::move(name));
  }
}

bool Classifier::begins_brand(std::string_view spelled) const {
  return std::ranges::any_of(brands_, [spelled](const std::string& brand) { return brand.starts_with(spelled); });
}

std::string_view Classifier::spelled(text::WordId word, std::size_t spelling) const {
  if (spelling == 0) return plain_text(word);
  const auto known = respelled_.find(word);
  return known == respelled_.end() ? plain_text(word) : std::string_view(known->second[spelling - 1]);
}

Classifier::WordFacts Classifier::describe(text::WordId word) {
  const text::PlainId plain = words_.plain(word);
  const std::string_view text = words_.plain_text(plain);
  const text::ScriptSet script = text::set_of(words_.script(word));
  WordFacts facts;
  facts.spam_family = static_cast<std::uint8_t>(spam_.open_word(text, spam_allowed_) + 1);
  if (words_.letters(word) > 0) facts.marks |= word_mark::kLetters;
  if (words_.script(word) != text::Script::kCommon && (scripts_ & script) == 0) facts.marks |= word_mark::kForeign;
  if (begins_brand(text)) facts.marks |= word_mark::kBrand;
  if (!brands_.empty() && !text::is_ascii(words_[word])) {
    Spellings other{with_base_letters(words_[word]), with_letters_spelled_out(words_[word])};
    const auto in_brand = [&](const std::string& spelled) {
      const auto holds = [&](const std::string& brand) { return brand.find(spelled) != std::string::npos; };
      return spelled != text && std::ranges::any_of(brands_, holds);
    };
    if (std::ranges::any_of(other, in_brand)) {
      facts.marks |= word_mark::kRespelled;
      if (begins_brand(other[0]) || begins_brand(other[1])) facts.marks |= word_mark::kBrand;
      respelled_.emplace(word, std::move(other));
    }
  }
  if (generic_.begin_with(plain) || spam_.begin_with(plain) || other_brands_.begin_with(plain))
    facts.marks |= word_mark::kListed;
  return facts;
}

void Classifier::describe_new_words() {
  for (auto word = static_cast<std::uint32_t>(word_facts_.size()); word < words_.size(); ++word)
    word_facts_.push_back(describe({word}));
}

void Classifier::look_up(text::WordRows& rows) {
  rows.look_up(words_);
  describe_new_words();
}

// A brand's numbers have to be told from each other.
void Classifier::look_up_known(text::WordRows& rows) {
  const auto has_digit = [](const std::string& brand) {
    return std::ranges::any_of(brand, [](char c) { return c >= '0' && c <= '9'; });
  };
  rows.look_up(words_, std::ranges::any_of(brands_, has_digit) ? text::WordId::none() : unknown_number_);
  describe_new_words();
}

// Marks every run of words that spells a brand.
bool Classifier::mark_brands() {
  in_brand_.assign(row_.size(), 0);
  bool named = false;
  for (std::size_t spelling = 0; spelling < kSpellings; ++spelling) {
    const auto word = [&](std::size_t at) { return spelled(row_[at], spelling); };
    for (std::size_t start = 0; start < row_.size(); ++start) {
      if ((word_facts_[row_[start].value].marks & word_mark::kBrand) == 0) continue;
      for (const std::string& brand : brands_) {
        const std::size_t words = words_that_spell(brand, start, row_.size(), word);
        std::fill_n(in_brand_.begin() + static_cast<std::ptrdiff_t>(start), words, std::uint8_t{1});
        named |= words > 0;
      }
    }
    if (!has(word_mark::kRespelled)) break;      // the other spellings of all words are the first
  }
  return named;
}

bool Classifier::is_foreign() const {
  std::uint32_t home = 0, foreign = 0;
  for (const text::WordId word : row_) {
    ((word_facts_[word.value].marks & word_mark::kForeign) == 0 ? home : foreign) += words_.letters(word);
  }
  return foreign > home;
}

// Two function words of one language that the site does not use, and of none that it uses more.
bool Classifier::is_other_language() const {
  constexpr int kEnough = 2;
  const text::Languages::Guess guess = languages_.guess(row_, words_);
  return guess.evidence >= kEnough && (site_languages_ >> guess.language.index & 1) == 0;
}

// Most texts hold no word of a list and none that a brand begins with.
void Classifier::read_words(std::span<const text::WordId> words) {
  row_ = content_ = words;
  marks_ = spam_family_ = 0;
  for (const text::WordId word : words) {
    const WordFacts facts = word_facts_[word.value];
    marks_ |= facts.marks;
    if (spam_family_ == 0) spam_family_ = facts.spam_family;
  }
  names_brand_ = has(word_mark::kBrand) && mark_brands();
  if (!names_brand_) return;
  outside_brands_.clear();
  for (std::size_t i = 0; i < row_.size(); ++i) {
    if (in_brand_[i] == 0) outside_brands_.push_back(row_[i]);
  }
  content_ = outside_brands_;
}

std::span<const text::WordId> Classifier::words_outside_brands(std::span<const text::WordId> words) {
  read_words(words);
  return content_;
}

std::uint8_t Classifier::spam_family() const {
  if (spam_family_ != 0) return spam_family_;
  return static_cast<std::uint8_t>(spam_.inside(plain_row_, words_, spam_allowed_) + 1);
}

Facts Classifier::generic() const {
  if (generic_.whole(plain_row_, words_, ~Phrases::Codes{0}) == Phrases::kNoCode) return 0;
  const bool elsewhere =
      generic_languages_ != 0 && generic_.whole(plain_row_, words_, generic_languages_) == Phrases::kNoCode;
  return elsewhere ? fact::kGeneric | fact::kGenericElsewhere : fact::kGeneric;
}

Facts Classifier::facts_of_words() const {
  Facts facts = generic();
  if (other_brands_.inside(plain_row_, words_, ~Phrases::Codes{0}) != Phrases::kNoCode) facts |= fact::kOtherBrand;
  if (names_brand_) facts |= fact::kBrand;
  const bool foreign = scripts_ != 0 && has(word_mark::kForeign) && is_foreign();
  if (foreign || (site_languages_ != 0 && is_other_language())) facts |= fact::kOtherScript;
  return facts;
}

TextFacts Classifier::classify(std::string_view text) {
  rows_.clear();
  rows_.add(text);
  look_up(rows_);
  return classify(text, rows_[0]);
}

TextFacts Classifier::classify(std::string_view text, std::span<const text::WordId> words) {
  read_words(words);
  TextFacts result;
  if (words.empty() && is_blank(text)) {
    result.facts = fact::kEmpty;
    return result;
  }
  if (!has(word_mark::kLetters)) {             // digits, symbols, or nothing but punctuation
    result.facts = fact::kGeneric;
  } else {
    plain_row_.clear();
    if (has(word_mark::kListed)) {
      for (const text::WordId word : words) plain_row_.push_back(words_.plain(word));
    }
    result.spam_family = spam_family();
    result.facts = facts_of_words();
    if (result.spam_family != 0) result.facts |= fact::kSpam;
  }
  if (text.size() > kLongText && text::count_code_points(text) > kLongText) result.facts |= fact::kLong;
  switch (naked_url(text, domain_, buffer_)) {
    case NakedUrl::kNo: break;
    case NakedUrl::kOwn: result.facts |= fact::kUrl | fact::kOwnUrl; break;
    case NakedUrl::kOther:
      result.facts |= fact::kUrl;
      // The syntax of an address is ASCII; that is no choice of script.
      if (text::is_ascii(text)) result.facts &= static_cast<Facts>(~fact::kOtherScript);
      break;
  }
  return result;
}

}  // namespace anchor
