#include "anchor/classify.h"

#include <algorithm>

#include "anchor/naked_url.h"
#include "text/code_points.h"
#include "text/fold.h"
#include "text/language.h"

namespace anchor {
namespace {

constexpr std::size_t kLongText = 60;          // characters; beyond it a brand is mentioned, not named
constexpr std::size_t kMostCodes = 63;

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

std::string compact(std::string_view name) {
  text::WordSplitter splitter;
  std::string joined;
  for (const std::string_view word : splitter.split(name)) text::strip_marks(word, joined);
  return joined;
}

}  // namespace

Classifier::Classifier(const Site& site) : domain_(site.domain), scripts_(site.scripts) { read_lists(site); }

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
  for (const std::string& brand : site.brands) {
    std::string joined = compact(brand);
    if (!joined.empty()) brands_.push_back(std::move(joined));
  }
  for (const std::string& brand : site.other_brands) other_brands_.add(brand, 0, words_);
}

void Classifier::describe(text::WordId word) {
  const std::string_view plain = words_.plain_text(words_.plain(word));
  WordFacts facts;
  facts.spam_family = static_cast<std::uint8_t>(spam_.open_word(plain, spam_allowed_) + 1);
  facts.starts_brand =
      std::ranges::any_of(brands_, [plain](const std::string& brand) { return brand.starts_with(plain); });
  facts.home_script = scripts_ == 0 || words_.script(word) == text::Script::kCommon ||
                      (scripts_ & text::set_of(words_.script(word))) != 0;
  facts.digits = words_.letters(word) == 0;
  word_facts_.push_back(facts);
}

// Marks every run of words that spells a brand.
bool Classifier::mark_brands() {
  in_brand_.assign(row_.size(), 0);
  bool named = false;
  for (std::size_t start = 0; start < row_.size(); ++start) {
    if (!word_facts_[row_[start].value].starts_brand) continue;
    for (const std::string& brand : brands_) {
      std::string_view rest = brand;
      std::size_t at = start;
      while (at < plain_row_.size() && !rest.empty() && rest.starts_with(words_.plain_text(plain_row_[at]))) {
        rest.remove_prefix(words_.plain_text(plain_row_[at++]).size());
      }
      if (!rest.empty()) continue;
      std::fill(in_brand_.begin() + static_cast<std::ptrdiff_t>(start),
                in_brand_.begin() + static_cast<std::ptrdiff_t>(at), std::uint8_t{1});
      named = true;
    }
  }
  return named;
}

bool Classifier::is_foreign() const {
  std::uint32_t home = 0, foreign = 0;
  for (const text::WordId word : row_) {
    (word_facts_[word.value].home_script ? home : foreign) += words_.letters(word);
  }
  return foreign > home;
}

// Two function words of one language that the site does not use, and of none that it uses more.
bool Classifier::is_other_language() const {
  constexpr int kEnough = 2;
  const text::Languages::Guess guess = languages_.guess(row_, words_);
  return guess.evidence >= kEnough && (site_languages_ >> guess.language.index & 1) == 0;
}

void Classifier::read_words(std::string_view text) {
  row_.clear();
  plain_row_.clear();
  content_.clear();
  for (const std::string_view part : splitter_.split(text)) {
    const text::WordId word = words_.intern(part);
    while (word_facts_.size() < words_.size()) describe({static_cast<std::uint32_t>(word_facts_.size())});
    row_.push_back(word);
    plain_row_.push_back(words_.plain(word));
  }
  names_brand_ = mark_brands();
  for (std::size_t i = 0; i < row_.size(); ++i) {
    if (in_brand_[i] == 0) content_.push_back(row_[i]);
  }
}

std::span<const text::WordId> Classifier::words_outside_brands(std::string_view text) {
  read_words(text);
  return content_;
}

std::uint8_t Classifier::spam_family() const {
  for (const text::WordId word : row_) {
    if (word_facts_[word.value].spam_family != 0) return word_facts_[word.value].spam_family;
  }
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
  if ((scripts_ != 0 && is_foreign()) || (site_languages_ != 0 && is_other_language())) facts |= fact::kOtherScript;
  return facts;
}

TextFacts Classifier::classify(std::string_view text) {
  read_words(text);
  TextFacts result;
  if (is_blank(text)) {
    result.facts = fact::kEmpty;
    return result;
  }
  const bool says_nothing =                    // digits, symbols, or nothing but punctuation
      std::ranges::all_of(row_, [this](text::WordId word) { return word_facts_[word.value].digits; });
  if (says_nothing) {
    result.facts = fact::kGeneric;
  } else {
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
