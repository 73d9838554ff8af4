#include "quality/values/path_values.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "quality/rules/letters.h"
#include "text/fold.h"
#include "url/escapes.h"
#include "url/url.h"

namespace quality {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;
constexpr std::size_t kFewestCounterDigits = 2, kFewestReportDigits = 3, kFewestQueryDigits = 5;
constexpr std::size_t kShortestRandom = 8, kLongestRandom = 12;     // letters of a last part
constexpr std::size_t kShortestFolder = 5, kLongestFolder = 9;      // letters and digits of a folder
constexpr std::size_t kAcronym = 4;                                 // capitals in a row that make no random name
constexpr std::size_t kSlugWords = 4;

bool is_alnum(char c) { return is_lower(c) || is_digit(c); }

// test(end) for the place behind each occurrence of `what`; true where one is.
template <class Test>
bool any_behind(std::string_view text, std::string_view what, Test test) {
  for (std::size_t at = text.find(what); at != kNowhere; at = text.find(what, at + 1)) {
    if (test(at + what.size())) return true;
  }
  return false;
}

// Where sixteen digits follow one another, one of them stands at every sixteenth place.
bool has_hash(std::string_view lower) {
  for (std::size_t at = kFewestHashDigits - 1; at < lower.size(); at += kFewestHashDigits) {
    if (!is_hex(lower[at])) continue;
    std::size_t first = at;
    while (first > 0 && is_alnum(lower[first - 1])) --first;
    at = run_end(lower, at, is_alnum);
    if (is_hash(lower.substr(first, at - first))) return true;
  }
  return false;
}

// "list-522", "site_9x", "pages12/": a counter in the last part.
bool ends_in_counter(std::string_view lower) {
  constexpr std::array<std::string_view, 4> kCounted = {"list", "site", "sites", "pages"};
  return std::ranges::any_of(kCounted, [&](std::string_view word) {
    return any_behind(lower, word, [&](std::size_t at) {
      if (at < lower.size() && (lower[at] == '-' || lower[at] == '_')) ++at;
      const std::size_t end = digits_end(lower, at);
      return end - at >= kFewestCounterDigits && lower.find('/', end) >= lower.size() - 1;
    });
  });
}

bool has_report_number(std::string_view lower) {
  constexpr std::array<std::string_view, 3> kReports = {"/stats/", "/share/", "/report/"};
  return std::ranges::any_of(kReports, [&](std::string_view folder) {
    return any_behind(lower, folder, [&](std::size_t at) { return digits_end(lower, at) - at >= kFewestReportDigits; });
  });
}

// "/domains-of-today/part/"
bool has_part_of_domains(std::string_view lower) {
  for (std::size_t at = lower.find("/part/"); at != kNowhere; at = lower.find("/part/", at + 1)) {
    const std::string_view before = lower.substr(0, at);
    if (before.substr(before.rfind('/') + 1).contains("domain")) return true;
  }
  return false;
}

// Fixed pieces that rules look for. One pass over a path tells which it has, and only those are looked at again.
enum class Piece : std::uint8_t {
  kCounted,
  kReport,
  kPart,
  kPartQuery,
  kListing,
  kProfile,
  kProfilePage,
  kUserQuery,
  kListed,
  kYear,
  kForum,
  kPress,
  kWiki,
};
struct Pieces {
  Piece piece;
  std::string_view texts;  // with blanks between
};
constexpr auto kPieces = std::to_array<Pieces>({
    {Piece::kCounted, "list site pages"},
    {Piece::kReport, "/stats/ /share/ /report/"},
    {Piece::kPart, "/part/"},
    {Piece::kPartQuery, "?part="},
    {Piece::kListing, "listing"},
    {Piece::kProfile, "/profile /user /member /u/"},
    {Piece::kProfilePage, "/profile.php"},
    {Piece::kUserQuery, "?u="},
    {Piece::kListed, "directory chamber /list/"},
    {Piece::kYear, "/19 /20"},
    {Piece::kForum, "forum thread viewtopic topic= topic, topic/ /t/ discussion bbs/"},
    {Piece::kPress, kPressPieces},
    {Piece::kWiki, "wiki"},
});

constexpr PhraseMatcher::Lists set_of(Piece piece) { return 1U << static_cast<unsigned>(piece); }

bool is_counter(std::string_view lower, PhraseMatcher::Lists has) {
  if ((has & set_of(Piece::kListing)) != 0) return false;
  return ((has & set_of(Piece::kCounted)) != 0 && ends_in_counter(lower)) ||
         ((has & set_of(Piece::kReport)) != 0 && has_report_number(lower)) ||
         ((has & set_of(Piece::kPart)) != 0 && has_part_of_domains(lower)) || (has & set_of(Piece::kPartQuery)) != 0;
}

bool has_acronym(std::string_view path) {
  std::size_t run = 0;
  for (const char c : path) {
    run = is_upper(c) ? run + 1 : 0;
    if (run == kAcronym) return true;
  }
  return false;
}

// "/kTqWzRbe": letters of both cases, two capitals or more.
bool ends_in_random(std::string_view path) {
  const std::string_view last = path.substr(path.rfind('/') + 1);
  if (last.size() == path.size() || last.size() < kShortestRandom || last.size() > kLongestRandom) return false;
  return std::ranges::all_of(last, is_alpha) && std::ranges::any_of(last, is_lower) &&
         std::ranges::count_if(last, is_upper) >= 2 && !has_acronym(path);
}

// Digits between letters ("4r5rrvn", "ab12cd"), and two letters in a row.
bool is_random_folder(std::string_view folder) {
  if (folder.size() < kShortestFolder || folder.size() > kLongestFolder) return false;
  if (!std::ranges::all_of(folder, is_alnum)) return false;
  std::size_t runs = 0;                           // of letters and of digits
  bool pair = false;
  for (std::size_t i = 0; i < folder.size(); ++i) {
    if (i == 0 || is_digit(folder[i]) != is_digit(folder[i - 1])) ++runs;
    pair = pair || (i > 0 && is_lower(folder[i]) && is_lower(folder[i - 1]));
  }
  return runs >= 3 && pair;
}

bool has_random_folder(std::string_view lower) {
  std::string_view folders = lower.substr(0, lower.find('?'));
  folders = folders.substr(0, folders.rfind('/') + 1);
  next_piece(folders, '/');
  while (!folders.empty()) {
    if (is_random_folder(next_piece(folders, '/'))) return true;
  }
  return false;
}

// "/?a=87760917"
bool is_number_query(std::string_view path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  if (path.size() < 3 || path[0] != '?' || !is_lower(path[1]) || path[2] != '=') return false;
  return path.size() - 3 >= kFewestQueryDigits && digits_end(path, 3) == path.size();
}

bool is_profile(std::string_view lower, std::string_view host, PhraseMatcher::Lists has) {
  constexpr std::array<std::string_view, 7> kFolders = {"/profile/", "/profiles/", "/user/", "/users/",
                                                        "/member/",  "/members/",  "/u/"};
  const PhraseMatcher::Lists profile =
      set_of(Piece::kProfile) | set_of(Piece::kProfilePage) | set_of(Piece::kUserQuery);
  if ((has & profile) == 0 || (has & set_of(Piece::kListed)) != 0) return false;
  if (host.contains("directory") || host.contains("chamber")) return false;
  const auto named = [&](std::size_t at) { return at < lower.size() && lower[at] != '/'; };
  const auto numbered = [&](std::size_t at) { return digits_end(lower, at) > at; };
  return std::ranges::any_of(kFolders, [&](std::string_view folder) { return any_behind(lower, folder, named); }) ||
         (has & set_of(Piece::kProfilePage)) != 0 || any_behind(lower, "?u=", numbered);
}

// "/2023/04/": a year of two centuries, a month with or without its zero.
bool is_dated(std::string_view path) {
  const auto month_follows = [&](std::size_t at) {
    if (at + 3 >= path.size() || !is_digit(path[at]) || !is_digit(path[at + 1]) || path[at + 2] != '/') return false;
    const std::size_t first = at + 3, end = digits_end(path, first);
    if (end == first || end - first > 2 || !at_boundary(path, end)) return false;
    const int month = end - first == 1 ? path[first] - '0' : (path[first] - '0') * 10 + path[first + 1] - '0';
    return month >= 1 && month <= 12;
  };
  return any_behind(path, "/19", month_follows) || any_behind(path, "/20", month_follows);
}

bool is_listing(std::string_view lower, const Words& words) {
  for (std::size_t at = 0; at < lower.size();) {
    if (lower[at++] != '/') continue;
    const std::size_t end = run_end(lower, at, [](char c) { return c != '/' && c != '-'; });
    if (words.contains(List::kListingFolders, lower.substr(at, end - at))) return true;
    at = end;
  }
  return false;
}

bool is_slug(std::string_view path) {
  std::string_view rest = path.substr(0, path.find('?'));
  while (rest.ends_with('/')) rest.remove_suffix(1);
  rest = rest.substr(rest.rfind('/') + 1);
  std::size_t words = 0;
  while (!rest.empty()) {
    const std::size_t end = run_end(rest, 0, [](char c) { return c != '-' && c != '_'; });
    const std::string_view piece = rest.substr(0, end);
    bool letters = !piece.empty();
    for (std::size_t at = 0; at < piece.size() && letters;) letters = is_letter(next_point(piece, at));
    words += letters ? 1 : 0;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words >= kSlugWords;
}

void append_unescaped(std::string_view escaped, std::string& text) {
  for (std::size_t at = 0; at < escaped.size(); ++at) {
    const bool whole = escaped[at] == '%' && at + 2 < escaped.size();
    const int high = whole ? url::hex_value(escaped[at + 1]) : -1;
    const int low = whole ? url::hex_value(escaped[at + 2]) : -1;
    const bool escape = high >= 0 && low >= 0;
    text += escape ? static_cast<char>(high * 16 + low) : escaped[at];
    if (escape) at += 2;
  }
}

}  // namespace

void Path::read(std::string_view normalised_address) {
  const std::string_view escaped = url::path_of(normalised_address);
  text.clear();
  if (escaped.contains('%')) {
    append_unescaped(escaped, text);
  } else {
    text = escaped;
  }
  lower.clear();
  text::fold(text, lower);
}

bool is_hash(std::string_view run) { return run.size() >= kFewestHashDigits && std::ranges::all_of(run, is_hex); }

PathReader::PathReader(const Words& words) : words_(&words) {
  for (Pieces pieces : kPieces) {
    while (!pieces.texts.empty()) {
      pieces_.add_piece(next_piece(pieces.texts, ' '), static_cast<unsigned>(pieces.piece));
    }
  }
  pieces_.build();
}

Values PathReader::values(const Path& path, std::string_view host) const {
  const std::string_view text = path.text, lower = path.lower;
  const PhraseMatcher::Lists has = pieces_.find(lower), of_host = pieces_.find(host);
  Values values;
  values.set(Rule::kPathHash, has_hash(lower));
  values.set(Rule::kPathCounter, is_counter(lower, has));
  values.set(Rule::kPathRandom, ends_in_random(text) || has_random_folder(lower));
  values.set(Rule::kPathQuery, is_number_query(text));
  values.set(Rule::kPathProfile, is_profile(lower, host, has));
  values.set(Rule::kTrustDated, (has & set_of(Piece::kYear)) != 0 && is_dated(text));
  values.set(Rule::kFactHome, text.empty() || text == "/" || text == "?" || text == "/?");
  values.set(Rule::kFactListing, is_listing(lower, *words_));
  values.set(Rule::kFactForum, (has & set_of(Piece::kForum)) != 0);
  values.set(Rule::kFactPress, ((has | of_host) & set_of(Piece::kPress)) != 0);
  values.set(Rule::kFactWiki, ((has | of_host) & set_of(Piece::kWiki)) != 0);
  values.set(Rule::kFactSlug, is_slug(text));
  return values;
}

}  // namespace quality
