#include "quality/networks/shape.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <utility>

#include "base/bytes.h"
#include "base/simd.h"
#include "quality/rules/letters.h"
#include "quality/values/path_values.h"
#include "text/code_points.h"

namespace quality {
namespace {

constexpr std::size_t kShortestMarked = 4;      // bytes of a name that is looked for
constexpr std::size_t kFewestTitleWords = 3, kFewestTitleCharacters = 12;
constexpr std::size_t kTellingLetters = 4;      // of a word of a path
constexpr std::size_t kCountedLetters = 3, kMostPathWords = 4;
constexpr std::size_t kNowhere = std::string_view::npos;

base::simd::Block block_of(std::string_view text) {
  return text.size() < sizeof(base::simd::Block) ? base::simd::short_block(text) : base::simd::block_at(text.data());
}

// As text.find(name), sixteen places at once by the first and the fourth byte.
std::size_t find_name(std::string_view text, std::string_view name, std::size_t from) {
  using base::simd::Block;
  if (name.size() < kShortestMarked) return kNowhere;
  const Block first = base::simd::splat<Block>(name[0]), fourth = base::simd::splat<Block>(name[3]);
  for (std::size_t at = from; at + name.size() <= text.size(); at += sizeof(Block)) {
    const std::string_view rest = text.substr(at);
    std::uint64_t places = base::simd::bits((block_of(rest) == first) & (block_of(rest.substr(3)) == fourth));
    for (; places != 0; places &= places - 1) {
      const auto place = static_cast<std::size_t>(std::countr_zero(places));
      if (place < rest.size() && base::begins(rest.substr(place), name)) return at + place;
    }
  }
  return kNowhere;
}

// The text with each place of a name replaced by a mark. Where it differs, `kept` holds it.
std::string_view replace_name(std::string_view text, std::string_view name, std::string_view mark, std::string& kept) {
  std::size_t at = find_name(text, name, 0), from = 0;
  if (at == kNowhere) return text;
  std::string result;
  for (; at != kNowhere; at = find_name(text, name, from)) {
    result.append(text.substr(from, at - from)).append(mark);
    from = at + name.size();
  }
  result.append(text.substr(from));
  kept = std::move(result);
  return kept;
}

// First the domain, which begins with its label: where that stands nowhere, neither does the domain.
std::string_view replace_names(std::string_view text, const Owner& owner, std::string_view mark, std::string& kept) {
  const bool label_is_looked_for = owner.label.size() >= kShortestMarked;
  if (label_is_looked_for && find_name(text, owner.label, 0) == kNowhere) return text;
  return replace_name(replace_name(text, owner.domain, mark, kept), owner.label, mark, kept);
}

enum class Part : std::uint8_t { kBetween, kNumber, kWord, kMark };

constexpr auto kPartOfAscii = [] {
  std::array<Part, 128> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const char c = static_cast<char>(i);
    if (is_digit(c)) parts[i] = Part::kNumber;
    if (is_alpha(c) || c == '_') parts[i] = Part::kWord;
    if (c == '#') parts[i] = Part::kMark;
  }
  return parts;
}();

Part part_of(char32_t c) {
  if (c < kPartOfAscii.size()) return kPartOfAscii[c];
  if (is_number(c)) return Part::kNumber;
  if (is_word_letter(c)) return Part::kWord;
  return c == U'¤' || c == U'§' ? Part::kMark : Part::kBetween;
}

constexpr std::string_view kDashes = "|–—»·•:-";
constexpr std::string_view kAlonePart = "|»•";

// The length of the character at `at` where it is one of `marks`; 0: it is not.
std::size_t mark_at(std::string_view text, std::size_t at, std::string_view marks) {
  if (at >= text.size() || is_alpha(text[at]) || !text::starts_code_point(text[at])) return 0;
  std::size_t end = at + 1;
  while (end < text.size() && !text::starts_code_point(text[end])) ++end;
  return marks.contains(text.substr(at, end - at)) ? end - at : 0;
}

std::size_t behind_blanks(std::string_view text, std::size_t at) { return run_end(text, at, is_blank); }

// The end of the mark between two parts that begins at `at`; at: there is none. Dashes need blanks on both sides.
std::size_t behind_separator(std::string_view text, std::size_t at) {
  const std::size_t first = behind_blanks(text, at);
  std::size_t end = first;
  if (first > at) {
    while (const std::size_t length = mark_at(text, end, kDashes)) end += length;
  }
  if (end > first && end < text.size() && is_blank(text[end])) return behind_blanks(text, end);
  const std::size_t alone = mark_at(text, first, kAlonePart);
  return alone == 0 ? at : behind_blanks(text, first + alone);
}

// A byte that what parts does not begin with.
bool may_not_part(char c) { return !is_blank(c) && c != '|' && static_cast<unsigned char>(c) < 0x80; }

// Nothing but marks and what stands between parts of paths.
bool is_bare(std::string_view shape) {
  if (shape.starts_with('/')) shape.remove_prefix(1);
  return shape.find_first_not_of("%#/?=&.-") == kNowhere;
}

}  // namespace

// A shape is never longer than what it is of.
void append_title_shape(std::string_view folded, const Owner& owner, const SiteNames& site, std::string& shape) {
  std::string kept;
  const std::string_view without_own = replace_names(folded, owner, kOwnMark, kept);
  const std::string_view marked = replace_names(without_own, {site.domain, site.label}, kSiteMark, kept);
  const std::size_t start = shape.size();
  shape.resize_and_overwrite(start + marked.size(), [&](char* all, std::size_t) {
    char* out = all + start;
    Part last = Part::kBetween;
    for (std::size_t at = 0; at < marked.size();) {
      const std::size_t from = at;
      const Part part = part_of(next_point(marked, at));
      const Part before = std::exchange(last, part);
      if (part == Part::kBetween) continue;
      if (before == Part::kBetween && out > all + start) *out++ = ' ';
      if (part != Part::kNumber) {
        out = std::ranges::copy(marked.substr(from, at - from), out).out;
      } else if (before != Part::kNumber) {
        *out++ = '#';
      }
    }
    return static_cast<std::size_t>(out - all);
  });
}

void append_path_shape(std::string_view lower, const SiteNames& site, std::string& shape) {
  std::string kept;
  const std::string_view marked = replace_name(lower, site.domain, kSiteMark, kept);
  const auto in_run = [](char c) { return is_lower(c) || is_digit(c); };
  const std::size_t start = shape.size();
  shape.resize_and_overwrite(start + marked.size(), [&](char* all, std::size_t) {
    char* out = all + start;
    for (std::size_t at = 0; at < marked.size();) {
      const std::size_t end = run_end(marked, at, in_run);
      if (is_hash(marked.substr(at, end - at))) {
        *out++ = '%';
        at = end;
      }
      for (bool digits = false; at < end; ++at) {
        const bool digit = is_digit(marked[at]);
        if (!digit || !digits) *out++ = digit ? '#' : marked[at];
        digits = digit;
      }
      if (at < marked.size()) *out++ = marked[at++];
    }
    return static_cast<std::size_t>(out - all);
  });
}

void parts_of_title(std::string_view folded, std::vector<std::string_view>& parts) {
  parts.clear();
  std::size_t first = 0;
  for (std::size_t at = run_end(folded, 0, may_not_part); at < folded.size(); at = run_end(folded, at, may_not_part)) {
    const std::size_t behind = behind_separator(folded, at);
    if (behind == at) {
      at = std::max(at + 1, behind_blanks(folded, at));
      continue;
    }
    if (at > first) parts.push_back(folded.substr(first, at - first));
    first = at = behind;
  }
  if (first < folded.size()) parts.push_back(folded.substr(first));
}

bool title_tells(std::string_view shape, const Words& words) {
  std::size_t telling = 0;
  for (std::string_view rest = shape; !rest.empty() && telling < kFewestTitleWords;) {
    telling += words.contains(List::kFillers, next_piece(rest, ' ')) ? 0 : 1;
  }
  return telling >= kFewestTitleWords && text::count_code_points(shape) >= kFewestTitleCharacters;
}

bool path_tells(std::string_view shape, const Words& words) {
  if (shape.contains('%') && !is_bare(shape)) return true;
  if (!shape.contains('#')) return false;
  bool tells = false;
  std::size_t counted = 0;
  for (std::size_t at = 0; at < shape.size();) {
    const std::size_t end = run_end(shape, at, is_lower);
    const std::string_view word = shape.substr(at, end - at);
    counted += word.size() >= kCountedLetters ? 1 : 0;
    tells = tells || (word.size() >= kTellingLetters && !words.contains(List::kPathWords, word));
    at = std::max(end, at + 1);
  }
  return tells && counted <= kMostPathWords;
}

}  // namespace quality
