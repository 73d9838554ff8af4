#include "anchor/classes/title.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "anchor/lists/lines.h"
#include "base/simd.h"
#include "text/code_points.h"
#include "url/url.h"

namespace anchor {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// What parts a title wherever it stands, and what does so with blanks around it.
bool always_parts(char32_t c) { return c == '|' || c == U'｜' || c == U'：'; }
bool parts_between_blanks(char32_t c) {
  constexpr std::u32string_view kMarks = U"-–—·•»«›‹>→/";
  return kMarks.find(c) != std::u32string_view::npos;
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

// ".html", ".php5", ".aspx": a dot and up to five letters or digits.
std::string_view without_ending(std::string_view step) {
  const std::string_view last = step.substr(step.size() > 6 ? step.size() - 6 : 0);
  const std::size_t dot = last.rfind('.');
  if (dot == std::string_view::npos) return step;
  const bool ending = std::ranges::all_of(
      last.substr(dot + 1), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || hex(c) >= 0; });
  return ending ? step.substr(0, step.size() - last.size() + dot) : step;
}

bool joins_words(char c) { return c == '-' || c == '_' || c == '+'; }

// A step that has no %, 16 bytes at a time; `out` has room for 16 more. false: it has one.
bool read_plain(std::string_view step, char* out) {
  using base::simd::Block;
  using base::simd::splat;
  Block percent{};
  const auto write = [&](Block bytes, std::size_t at) {
    percent |= bytes == splat<Block>('%');
    const Block joins = (bytes == splat<Block>('-')) | (bytes == splat<Block>('_')) | (bytes == splat<Block>('+'));
    bytes = (bytes & ~joins) | (splat<Block>(' ') & joins);
    std::memcpy(out + at, &bytes, sizeof bytes);
  };
  if (step.size() < sizeof(Block)) {
    write(base::simd::short_block(step), 0);
  } else {
    const std::size_t last = step.size() - sizeof(Block);  // some bytes a second time
    for (std::size_t at = 0; at < last; at += sizeof(Block)) write(base::simd::block_at(step.data() + at), at);
    write(base::simd::block_at(step.data() + last), last);
  }
  return base::simd::bits(percent) == 0;
}

}  // namespace

std::vector<std::string_view> title_parts(std::string_view title) {
  std::vector<std::string_view> parts;
  const auto keep = [&](std::string_view part) {
    part = trim(part);
    if (!part.empty()) parts.push_back(part);
  };
  std::size_t start = 0;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t here = at;
    const char32_t c = text::next_code_point(title, at);
    const bool before = here > 0 && is_blank(title[here - 1]);
    const bool after = at < title.size() && is_blank(title[at]);
    if (always_parts(c) || (before && after && parts_between_blanks(c)) || (after && c == ':')) {
      keep(title.substr(start, here - start));
      start = at;
    }
  }
  keep(title.substr(start));
  return parts;
}

// Into text_, from `first` on.
std::string_view PathSteps::readable(std::string_view step, std::size_t first) {
  char* const begin = text_.data() + first;
  if (read_plain(step, begin)) return {begin, step.size()};
  char* end = begin;
  for (std::size_t i = 0; i < step.size(); ++i) {
    char c = step[i];
    if (c == '%' && i + 2 < step.size() && hex(step[i + 1]) >= 0 && hex(step[i + 2]) >= 0) {
      c = static_cast<char>(hex(step[i + 1]) * 16 + hex(step[i + 2]));
      i += 2;
    } else if (joins_words(c)) {
      c = ' ';
    }
    *end++ = c;
  }
  return {begin, end};
}

std::span<const std::string_view> PathSteps::read(std::string_view normalised_url) {
  std::string_view path = url::path_of(normalised_url);
  path = path.substr(0, base::simd::find(path, '?'));
  // A step is no longer than it was, so the views stay good; it may be written by whole blocks.
  const std::size_t room = path.size() + sizeof(base::simd::Block);
  if (text_.size() < room) text_.resize(room);
  if (!path.empty()) path.remove_prefix(1);
  std::size_t first = 0;
  steps_.clear();
  while (!path.empty()) {
    const std::size_t slash = base::simd::find(path, '/');
    std::string_view step = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    if (path.empty()) step = without_ending(step);
    const bool unsaying = step.empty() || (path.empty() && (step == "index" || step == "default"));
    if (unsaying) continue;
    steps_.push_back(readable(step, first));
    first += steps_.back().size();
  }
  return steps_;
}

}  // namespace anchor
