#include "text/fold.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <utf8proc.h>

#include "base/bytes.h"
#include "text/code_points.h"
#include "text/compose.h"

namespace text {
namespace {

constexpr int kFoldOptions =
    UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_DECOMPOSE;

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool dropped_mark(std::int32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0591 && c <= 0x05C7) || (c >= 0x064B && c <= 0x0652) || c == 0x0640 ||
         c == 0x0670;
}

// Curly and modifier apostrophes are typed for each other; NFKC keeps them apart.
std::int32_t one_apostrophe(std::int32_t c) { return c == 0x2019 || c == 0x2018 || c == 0x02BC ? '\'' : c; }

// Letters and marks of punctuation that fold to one character without looking at their neighbours: most of
// what is written in the world. Lower case is then the whole of folding.
bool folds_alone(char32_t c) {
  if (c < 0x180) {
    const bool several = c == 0xDF || c == 0x130 || c == 0x132 || c == 0x133 || c == 0x13F || c == 0x140 || c == 0x149;
    return c < 0x80 || c == 0xAB || c == 0xBB || (c >= 0xC0 && c < 0x17F && !several);
  }
  return (c >= 0x400 && c <= 0x45F) || (c >= 0x5D0 && c <= 0x5EA) || (c >= 0x621 && c <= 0x63A) ||
         (c >= 0x641 && c <= 0x64A) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || c == 0x2013 || c == 0x2014;
}

// false: a character needs more, and `out` is as before.
bool fold_alone(std::string_view utf8, std::string& out) {
  const std::size_t before = out.size();
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (!folds_alone(c)) {
      out.resize(before);
      return false;
    }
    if (c < 0x80) {
      out.push_back(lower_ascii(static_cast<char>(c)));
    } else {
      append_utf8(static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))), out);
    }
  }
  return true;
}

}  // namespace

// The last bytes of a longer text are looked at a second time, so that none is looked at alone.
bool is_ascii(std::string_view bytes) {
  const char* at = bytes.data();
  const std::size_t size = bytes.size();
  std::uint64_t seen = 0;
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) seen |= base::word_at(at + i);
    seen |= base::word_at(at + size - 8);
  } else if (size >= 4) {
    seen = base::half_word_at(at) | base::half_word_at(at + size - 4);
  } else {
    for (const char c : bytes) seen |= static_cast<unsigned char>(c);
  }
  return (seen & 0x8080'8080'8080'8080) == 0;
}

void fold(std::string_view utf8, std::string& out) {
  if (is_ascii(utf8)) {
    const std::size_t before = out.size();
    out.resize(before + utf8.size());
    char* const folded = out.data() + before;
    std::ranges::transform(utf8, folded, lower_ascii);
    return;
  }
  if (fold_alone(utf8, out)) return;
  std::vector<std::int32_t> points;
  points.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = static_cast<std::int32_t>(next_code_point(utf8, at));
    if (c < 0x80) {
      points.push_back(lower_ascii(static_cast<char>(c)));
    } else {
      append_decomposed(one_apostrophe(c), kFoldOptions, points);
    }
  }
  append_composed(points, out);
}

void strip_marks(std::string_view folded, std::string& out) {
  if (is_ascii(folded)) {
    out.append(folded);
    return;
  }
  std::vector<std::int32_t> points;
  points.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    append_decomposed(static_cast<std::int32_t>(next_code_point(folded, at)), UTF8PROC_STABLE | UTF8PROC_DECOMPOSE,
                      points);
  }
  std::erase_if(points, dropped_mark);
  append_composed(points, out);
}

}  // namespace text
