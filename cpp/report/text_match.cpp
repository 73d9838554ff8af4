#include "report/text_match.h"

#include "report/ascii.h"

namespace report {

TextMatch::TextMatch(Op op, std::string_view value)
    : op_(op),
      value_(op == Op::kGlob ? folded(value) : std::string(value)),
      needle_(op == Op::kContains || op == Op::kWord ? value : std::string_view()) {}

bool TextMatch::operator()(std::string_view text) const {
  switch (op_) {
    case Op::kWord:
    case Op::kContains: return needle_.is_in(text);
    case Op::kGlob: return glob_matches(value_, text);
    case Op::kLess: return !text.empty() && text < value_;
    case Op::kLessEqual: return !text.empty() && text <= value_;
    case Op::kGreater: return !text.empty() && text > value_;
    case Op::kGreaterEqual: return !text.empty() && text >= value_;
    default: return text == value_;
  }
}

void TextMatch::judge(const TextEntries& entries, const std::vector<std::uint8_t>& wanted,
                      std::vector<std::uint8_t>& holds) const {
  const bool contains = op_ == Op::kContains || op_ == Op::kWord;
  if (contains && wanted.empty() && !needle_.empty()) {
    search(entries, holds);
    return;
  }
  for (std::uint32_t id = 0; id < entries.size(); ++id) {
    if (wanted.empty() || wanted[id] != 0) holds[id] = (*this)(entries[id]) ? 1 : 0;
  }
}

// Strings of a pool mostly lie end to end, so one search runs over many of them; a find that crosses
// an end is none.
void TextMatch::search(const TextEntries& entries, std::vector<std::uint8_t>& holds) const {
  for (std::uint32_t id = 0; id < entries.size();) {
    const char* start = entries[id].data();
    const char* end = start + entries[id].size();
    std::uint32_t after = id + 1;
    for (; after < entries.size() && entries[after].data() == end; ++after) end += entries[after].size();
    const std::string_view bytes(start, static_cast<std::size_t>(end - start));
    const char* entry_end = start + entries[id].size();
    for (std::size_t at = needle_.find(bytes, 0); at != std::string_view::npos;) {
      while (start + at >= entry_end) entry_end += entries[++id].size();
      const bool inside = start + at + needle_.size() <= entry_end;
      if (inside) holds[id] = 1;
      // The rest of an entry that holds need not be looked at.
      at = needle_.find(bytes, inside ? static_cast<std::size_t>(entry_end - start) : at + 1);
    }
    id = after;
  }
}

// Where a * was last passed, the match can go on from one byte further, and only there: one level
// of going back is enough.
bool glob_matches(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == lower(text[t]))) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace report
