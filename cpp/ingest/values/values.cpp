#include "ingest/values/values.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/values/numbers.h"
#include "ingest/values/truth.h"

namespace ingest {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

std::string_view trimmed(std::string_view cell) {
  while (!cell.empty() && blank(cell.front())) cell.remove_prefix(1);
  while (!cell.empty() && blank(cell.back())) cell.remove_suffix(1);
  return cell;
}

bool same_word(std::string_view a, std::string_view lower_b) { return std::ranges::equal(a, lower_b, {}, lower); }

namespace {

template <class Visit>
void each_of_list(std::string_view cell, Visit visit) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(','), cell.size());
    visit(trimmed(cell.substr(0, end)));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

}  // namespace

// Screaming Frog lists several reasons with commas.
Indexing parse_indexing(std::string_view cell) {
  Indexing strictest = Indexing::kSilent;
  if (const auto truth = parse_truth(cell)) return *truth ? Indexing::kIndexed : Indexing::kNotIndexed;
  each_of_list(cell, [&](std::string_view word) { strictest = std::max(strictest, indexing_word(word)); });
  return strictest;
}

namespace {

// Directives that have a value of their own: "max-image-preview:none" asks for no picture, and not for no index.
constexpr std::array<std::string_view, 4> kValued = {"max-snippet", "max-image-preview", "max-video-preview",
                                                     "unavailable_after"};

// Does one of the directives say this, by its own word or by "none"? A directive may name its crawler
// ("googlebot: noindex").
bool has_directive(std::string_view cell, std::string_view wanted) {
  bool found = false;
  each_of_list(cell, [&](std::string_view word) {
    const auto is_valued = [word](std::string_view name) {
      const std::size_t colon = word.rfind(':');
      const std::string_view before = trimmed(word.substr(0, colon == std::string_view::npos ? 0 : colon));
      return before.size() >= name.size() && same_word(before.substr(before.size() - name.size()), name);
    };
    if (std::ranges::any_of(kValued, is_valued)) return;
    const std::string_view directive = trimmed(word.substr(word.rfind(':') + 1));
    found |= same_word(directive, wanted) || same_word(directive, "none");
  });
  return found;
}

}  // namespace

Indexing parse_directives(std::string_view cell) {
  if (const auto truth = parse_truth(cell)) return *truth ? Indexing::kNoindex : Indexing::kSilent;
  return has_directive(cell, "noindex") ? Indexing::kNoindex : Indexing::kSilent;
}

bool says_nofollow(std::string_view cell) { return has_directive(cell, "nofollow"); }

std::uint16_t parse_rel(std::string_view cell) {
  std::uint16_t flags = 0;
  while (!cell.empty()) {
    const std::size_t end = cell.find_first_of(" \t\r\n,");
    const std::string_view token = cell.substr(0, end);
    if (same_word(token, "nofollow")) flags |= crawl::flag::kNofollow;
    if (same_word(token, "sponsored")) flags |= crawl::flag::kSponsored;
    if (same_word(token, "ugc")) flags |= crawl::flag::kUgc;
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
  return flags;
}

std::uint16_t parse_origin(std::string_view cell) {
  const std::string_view word = trimmed(cell);
  if (same_word(word, "html")) return crawl::flag::kInHtml;
  if (same_word(word, "rendered html")) return crawl::flag::kInRendered;
  if (same_word(word, "html & rendered html")) return crawl::flag::kInHtml | crawl::flag::kInRendered;
  return 0;
}

std::optional<std::uint16_t> parse_status(std::string_view cell) {
  const std::string_view word = trimmed(cell);
  const std::size_t end = std::min(word.find(' '), word.size());
  // A reason may follow the number, and no further number.
  if (end < word.size() && !letter(word[end + 1])) return std::nullopt;
  const auto number = parse_number(word.substr(0, end), Decimals::kMeasured);
  if (!number || *number < 0 || *number > 999) return std::nullopt;
  const auto status = static_cast<std::uint16_t>(*number);
  return status == *number ? std::optional(status) : std::nullopt;
}

}  // namespace ingest
