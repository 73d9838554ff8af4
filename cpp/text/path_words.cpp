#include "text/path_words.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

// Ascending.
constexpr auto kPathWords = std::to_array<std::string_view>(
    {"admin", "amp",    "archive", "archives", "asp",    "aspx",    "assets",  "author",   "bin",   "cache", "category",
     "cfm",   "cgi",    "cms",     "content",  "css",    "default", "dist",    "docs",     "feed",  "file",  "files",
     "htm",   "html",   "http",    "https",    "image",  "images",  "img",     "includes", "index", "js",    "json",
     "jsp",   "media",  "node",    "page",     "pages",  "php",     "plugins", "public",   "rss",   "shtml", "site",
     "sites", "static", "tag",     "themes",   "upload", "uploads", "wp",      "www"});
static_assert(std::ranges::is_sorted(kPathWords));

bool is_number(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool is_path_word(std::string_view lower_case) { return std::ranges::binary_search(kPathWords, lower_case); }

bool is_path_words(std::string_view lower_case) {
  while (!lower_case.empty()) {
    const std::size_t end = std::min(lower_case.find_first_of(" ."), lower_case.size());
    const std::string_view word = lower_case.substr(0, end);
    if (!is_number(word) && !is_path_word(word)) return false;
    lower_case.remove_prefix(std::min(end + 1, lower_case.size()));
  }
  return true;
}

}  // namespace text
