#include "quality/rules/phrase_matcher.h"

#include <algorithm>

#include "quality/rules/letters.h"

namespace quality {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;
constexpr std::string_view kGap = " ... ";
constexpr std::size_t kMostInGap = 30;        // characters
constexpr std::size_t kFewestBytes = 2;       // before the first mark
constexpr std::size_t kDeepest = 12;          // bytes of a phrase that states stand for
constexpr std::size_t kMostStates = 1U << 16;

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
  entry.gap = phrase.find(kGap);
  phrases_.push_back(std::move(entry));
}

void PhraseMatcher::add_piece(std::string_view piece, unsigned list) {
  if (piece.size() < kFewestBytes) return;
  phrases_.push_back(
      {.text = std::string(piece), .literal = piece.size(), .list = list, .open_start = true, .open_end = true});
}

void PhraseMatcher::build() {
  number_bytes();
  Ends ends(1);
  states_.assign(width_, 0);
  add_states(ends);
  join_states(ends);
  ends_.assign(1, base::kNone);
  for (std::size_t state = 0; state < ends.size(); ++state) {
    if (ends[state].empty()) continue;
    next(state, 0) = static_cast<std::uint32_t>(ends_.size());
    ends_.insert(ends_.end(), ends[state].begin(), ends[state].end());
    ends_.push_back(base::kNone);
  }
}

void PhraseMatcher::number_bytes() {
  number_.fill(1);
  width_ = 2;
  for (const Phrase& phrase : phrases_) {
    for (const char c : std::string_view(phrase.text).substr(0, std::min(phrase.literal, kDeepest))) {
      std::uint8_t& number = number_[static_cast<unsigned char>(c)];
      if (number == 1) number = static_cast<std::uint8_t>(width_++);
    }
  }
}

// A tree of first bytes. Where it is as large as it may be, a phrase stands at the last state that it shares.
void PhraseMatcher::add_states(Ends& ends) {
  for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
    Phrase& phrase = phrases_[i];
    std::size_t state = 0;
    for (phrase.known = 0; phrase.known < std::min(phrase.literal, kDeepest); ++phrase.known) {
      const std::uint8_t number = number_[static_cast<unsigned char>(phrase.text[phrase.known])];
      if (next(state, number) == 0) {
        if (phrase.known > 0 && ends.size() >= kMostStates) break;
        next(state, number) = static_cast<std::uint32_t>(states_.size());
        states_.resize(states_.size() + width_, 0);
        ends.emplace_back();
      }
      state = next(state, number) / width_;
    }
    ends[state].push_back(i);
  }
}

// A state without a way on goes on where the longest other beginning goes that its bytes end in.
void PhraseMatcher::join_states(Ends& ends) {
  std::vector<std::size_t> other(ends.size(), 0), queue = {0};
  for (std::size_t at = 0; at < queue.size(); ++at) {
    const std::size_t state = queue[at];
    for (std::size_t number = 1; number < width_; ++number) {
      const std::uint32_t instead = state == 0 ? 0 : next(other[state], number);
      std::uint32_t& behind = next(state, number);
      if (behind == 0) {
        behind = instead;
        continue;
      }
      const std::size_t child = behind / width_;
      other[child] = instead / width_;
      ends[child].insert(ends[child].end(), ends[other[child]].begin(), ends[other[child]].end());
      queue.push_back(child);
    }
  }
}

bool PhraseMatcher::stands_at(const Phrase& phrase, std::string_view text, std::size_t at) {
  const std::string_view pattern = phrase.text;
  if (!phrase.open_start && !at_boundary(text, at)) return false;
  const std::size_t behind = at + phrase.known;
  const auto ends_word = [&](std::size_t end) {
    return end != kNowhere && (phrase.open_end || at_boundary(text, end));
  };
  if (phrase.gap == kNowhere) return ends_word(end_of(pattern.substr(phrase.known), text, behind));
  std::size_t from = end_of(pattern.substr(phrase.known, phrase.gap - phrase.known), text, behind);
  if (from == kNowhere || !at_boundary(text, from)) return false;
  const std::string_view rest = pattern.substr(phrase.gap + kGap.size());
  for (std::size_t between = 0; between <= kMostInGap && from < text.size(); ++between) {
    if (at_boundary(text, from) && ends_word(end_of(rest, text, from))) return true;
    ++from;
    while (from < text.size() && !text::starts_code_point(text[from])) ++from;
  }
  return false;
}

PhraseMatcher::Lists PhraseMatcher::find(std::string_view folded, Lists wanted) const {
  Lists found = 0;
  std::size_t state = 0;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    state = states_[state + number_[static_cast<unsigned char>(folded[at])]];
    for (std::size_t i = states_[state]; ends_[i] != base::kNone; ++i) {
      const Phrase& phrase = phrases_[ends_[i]];
      const Lists list = Lists{1} << phrase.list;
      if ((wanted & ~found & list) == 0 || !stands_at(phrase, folded, at + 1 - phrase.known)) continue;
      found |= list;
      if (found == wanted) return found;
    }
  }
  return found;
}

}  // namespace quality
