#include "table/filter/text_match.h"

namespace table {

TextMatch::TextMatch(Op op, std::string_view value)
    : op_(op),
      value_(value),
      needle_(op == Op::kContains || op == Op::kWord ? value : std::string_view()),
      glob_(op == Op::kGlob ? value : std::string_view()) {}

bool TextMatch::operator()(std::string_view text) const {
  switch (op_) {
    case Op::kWord:
    case Op::kContains: return needle_.is_in(text);
    case Op::kGlob: return glob_(text);
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
    if (wanted.empty() || wanted[id] != 0) holds[id] |= (*this)(entries[id]) ? 1 : 0;
  }
}

// Strings of a pool mostly lie end to end, so one search runs over many of them; a find that crosses
// an end is none, and then no other starts before that end.
void TextMatch::search(const TextEntries& entries, std::vector<std::uint8_t>& holds) const {
  for (std::uint32_t id = 0; id < entries.size();) {
    const char* start = entries[id].data();
    const char* end = start + entries[id].size();
    std::uint32_t after = id + 1;
    for (; after < entries.size() && entries[after].data() == end; ++after) end += entries[after].size();
    const std::string_view bytes(start, static_cast<std::size_t>(end - start));
    for (const char* begin = start;;) {
      // A find costs what it passes and the needle besides, so it starts where an entry is as long as that.
      while (id < after && entries[id].size() < needle_.size()) begin += entries[id++].size();
      if (id == after) break;
      const std::size_t at = needle_.find(bytes, static_cast<std::size_t>(begin - start));
      if (at == std::string_view::npos) break;
      while (begin + entries[id].size() <= start + at) begin += entries[id++].size();
      begin += entries[id].size();
      if (start + at + needle_.size() <= begin) holds[id] = 1;
      ++id;
    }
    id = after;
  }
}

}  // namespace table
