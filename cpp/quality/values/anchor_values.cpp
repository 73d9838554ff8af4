#include "quality/values/anchor_values.h"

#include <algorithm>
#include <cstddef>

#include "base/hash.h"
#include "quality/rules/letters.h"
#include "text/code_points.h"

namespace quality {
namespace {

constexpr std::size_t kFewestTelling = 2;          // words besides fillers of an anchor that says something
constexpr std::size_t kFewestWords = 3;            // of anchor_commercial
constexpr std::size_t kLongest = 80;               // characters of it
constexpr std::size_t kFewestNumberDigits = 2;     // "427545. "
constexpr std::size_t kShortestTitle = 12;         // bytes of an anchor that may be a title
constexpr std::size_t kComparedCharacters = 40;
constexpr std::size_t kShortestWord = 4;           // that may begin or stand in a name

std::string_view first_characters(std::string_view utf8, std::size_t count) {
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (text::starts_code_point(utf8[at]) && count-- == 0) return utf8.substr(0, at);
  }
  return utf8;
}

bool begins_with_number(std::string_view anchor) {
  const std::size_t end = digits_end(anchor, 0);
  return end >= kFewestNumberDigits && anchor.substr(end).starts_with(". ");
}

bool in_label(char c) { return is_lower(c) || is_digit(c) || c == '-'; }

}  // namespace

bool reads_as_address(std::string_view folded_anchor) {
  std::string_view rest = folded_anchor;
  for (const std::string_view start : {"https://", "http://"}) {
    if (rest.starts_with(start)) rest.remove_prefix(start.size());
  }
  std::size_t labels = 0;
  while (true) {
    std::size_t end = 0;
    while (end < rest.size() && in_label(rest[end])) ++end;
    if (end == 0) return false;
    ++labels;
    rest.remove_prefix(end);
    if (!rest.starts_with('.')) break;
    rest.remove_prefix(1);
  }
  if (labels < 2) return false;
  return rest.empty() || (rest.starts_with('/') && rest.find_first_of(" \t\r\n") == std::string_view::npos);
}

bool anchor_is_title(std::string_view anchor, std::string_view title) {
  if (anchor.size() < kShortestTitle || !title.starts_with(anchor.front())) return false;
  if (text::count_code_points(anchor) < kShortestTitle) return false;
  return first_characters(anchor, kComparedCharacters) == first_characters(title, kComparedCharacters);
}

AnchorFacts AnchorReader::read(std::string_view folded) {
  const std::string_view said = trimmed(folded);
  joined_.clear();
  glued_.clear();
  count_ = telling_ = 0;
  for_each_word(said, [&](std::string_view word) {
    if (count_++ > 0) joined_ += ' ';
    joined_ += word;
    glued_ += word;
    telling_ += words_->contains(List::kFillers, word) ? 0 : 1;
  });

  AnchorFacts facts;
  facts.said = said;
  Values& values = facts.values;
  const PhraseMatcher::Lists lists =
      words_->in_text(said, set_of(List::kTrade) | set_of(List::kSpam) | set_of(List::kCommercial));
  values.set(Rule::kAnchorSpam, (lists & (set_of(List::kTrade) | set_of(List::kSpam))) != 0);
  values.set(Rule::kAnchorLabel, !said.contains(' ') && site_->contains(said));
  values.set(Rule::kAnchorNumber, begins_with_number(said));
  values.set(Rule::kFactBrand, branded(said));
  values.set(Rule::kFactAddress, reads_as_address(said));
  values.set(Rule::kFactGeneric, words_->contains(List::kGeneric, said));
  values.set(Rule::kFactEmpty, said.empty());
  facts.buying = (lists & set_of(List::kCommercial)) != 0 && speaks(said, values);
  values.set(Rule::kAnchorCommercial, facts.buying && count_ >= kFewestWords);
  facts.words = base::hash_bytes(joined_);
  return facts;
}

// A name of the site stands in its words, written as one; or they in a name; or one of them begins a name.
bool AnchorReader::branded(std::string_view anchor) {
  if (glued_.empty()) return false;
  return std::ranges::any_of(site_->names, [&](std::string_view name) {
    if (std::string_view(glued_).contains(name)) return true;
    if (glued_.size() >= kShortestWord && name.contains(glued_)) return true;
    bool begins = false;
    for_each_word(anchor, [&](std::string_view word) {
      begins = begins || (word.size() >= kShortestWord && name.starts_with(word));
    });
    return begins;
  });
}

// Words that are no name, no address and not general.
bool AnchorReader::speaks(std::string_view anchor, const Values& values) const {
  const RuleSet silent = set_of(Rule::kFactBrand) | set_of(Rule::kFactAddress) | set_of(Rule::kFactGeneric);
  return telling_ >= kFewestTelling && (values.holds & silent) == 0 && text::count_code_points(anchor) <= kLongest;
}

}  // namespace quality
