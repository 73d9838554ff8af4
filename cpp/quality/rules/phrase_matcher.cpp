#include "quality/rules/phrase_matcher.h"

#include <algorithm>

#include "quality/rules/letters.h"

namespace quality {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;
constexpr std::string_view kGap = " ... ";
constexpr std::size_t kMostInGap = 30;        // characters
constexpr std::size_t kFewestBytes = 2;       // before the first mark

bool is_mark(std::string_view phrase, std::size_t at) {
  return phrase[at] == '~' || phrase[at] == '/' || phrase[at] == '#' || phrase.substr(at).starts_with(kGap);
}

// Takes the digits that the marks at `mark` stand for; false: others stand there.
bool take_number(std::string_view phrase, std::size_t& mark, std::string_view text, std::size_t& at) {
  std::size_t digits = 0;
  for (; mark < phrase.size() && phrase[mark] == '#'; ++mark) ++digits;
  const bool more = mark < phrase.size() && phrase[mark] == '+';
  if (more) ++mark;
  const std::size_t end = digits_end(text, at);
  if (end - at < digits || (!more && end - at > digits)) return false;
  at = end;
  return true;
}

bool in_run(char c) { return c == ' ' || c == '-' || c == '/'; }

// Where what stands for a part of a phrase without gaps ends; kNowhere: something else stands there.
std::size_t end_of(std::string_view phrase, std::string_view text, std::size_t at) {
  for (std::size_t mark = 0; mark < phrase.size();) {
    if (phrase[mark] == '#') {
      if (!take_number(phrase, mark, text, at)) return kNowhere;
      continue;
    }
    if (phrase[mark] == '~') {
      if (at < text.size() && (text[at] == ' ' || text[at] == '-')) ++at;
    } else if (phrase[mark] == '/') {
      const std::size_t first = at;
      while (at < text.size() && in_run(text[at])) ++at;
      if (at == first) return kNowhere;
    } else {
      if (at >= text.size() || text[at] != phrase[mark]) return kNowhere;
      ++at;
    }
    ++mark;
  }
  return at;
}

}  // namespace

void PhraseMatcher::add(std::string_view phrase, unsigned list) {
  Phrase entry;
  entry.list = list;
  entry.open_start = phrase.starts_with('*');
  if (entry.open_start) phrase.remove_prefix(1);
  entry.open_end = phrase.ends_with('*');
  if (entry.open_end) phrase.remove_suffix(1);
  while (entry.literal < phrase.size() && !is_mark(phrase, entry.literal)) ++entry.literal;
  if (entry.literal < kFewestBytes) return;
  entry.text = phrase;
  phrases_.push_back(std::move(entry));
}

void PhraseMatcher::add_piece(std::string_view piece, unsigned list) {
  if (piece.size() >= kFewestBytes) phrases_.push_back({std::string(piece), piece.size(), list, true, true});
}

void PhraseMatcher::build() {
  const auto slot = [](const Phrase& phrase) { return slot_of(phrase.text[0], phrase.text[1]); };
  std::ranges::stable_sort(phrases_, {}, slot);
  starts_.fill(0);
  for (const Phrase& phrase : phrases_) ++starts_[slot(phrase) + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

bool PhraseMatcher::stands_at(const Phrase& phrase, std::string_view text, std::size_t at) {
  const std::string_view pattern = phrase.text;
  if (!text.substr(at).starts_with(pattern.substr(0, phrase.literal))) return false;
  if (!phrase.open_start && !at_boundary(text, at)) return false;
  const std::string_view marks = pattern.substr(phrase.literal);
  const std::size_t behind = at + phrase.literal, gap = marks.find(kGap);
  const auto ends_word = [&](std::size_t end) {
    return end != kNowhere && (phrase.open_end || at_boundary(text, end));
  };
  if (gap == kNowhere) return ends_word(end_of(marks, text, behind));
  std::size_t from = end_of(marks.substr(0, gap), text, behind);
  if (from == kNowhere || !at_boundary(text, from)) return false;
  const std::string_view rest = marks.substr(gap + kGap.size());
  for (std::size_t between = 0; between <= kMostInGap && from < text.size(); ++between) {
    if (at_boundary(text, from) && ends_word(end_of(rest, text, from))) return true;
    ++from;
    while (from < text.size() && is_continuation(text[from])) ++from;
  }
  return false;
}

PhraseMatcher::Lists PhraseMatcher::find(std::string_view folded, Lists wanted) const {
  Lists found = 0;
  for (std::size_t at = 0; at + 1 < folded.size(); ++at) {
    const std::size_t slot = slot_of(folded[at], folded[at + 1]);
    for (std::uint32_t i = starts_[slot]; i < starts_[slot + 1]; ++i) {
      const Lists list = Lists{1} << phrases_[i].list;
      if ((wanted & ~found & list) != 0 && stands_at(phrases_[i], folded, at)) found |= list;
    }
  }
  return found;
}

}  // namespace quality
