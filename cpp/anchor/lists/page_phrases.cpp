#include "anchor/lists/page_phrases.h"

#include <algorithm>
#include <string>

#include "anchor/lists/lines.h"
#include "url/url.h"

namespace anchor {
namespace {

std::string_view unquoted(std::string_view text) {
  text = trim(text);
  return text.size() > 1 && text.front() == '"' && text.back() == '"' ? text.substr(1, text.size() - 2) : text;
}

base::PageId known_page(std::string_view address, const crawl::Crawl& crawl, std::string& buffer) {
  const auto normal = url::normalise(address, buffer);
  return {crawl.pages.urls.find(normal.text)};
}

}  // namespace

std::vector<PagePhrase> parse_phrases(std::string_view text, const crawl::Crawl& crawl) {
  constexpr int kMostSeparators = 8;           // an address with more commas than that is none that people list
  std::vector<PagePhrase> phrases;
  std::string buffer;
  const auto add = [&](base::PageId page, std::string_view phrase) {
    phrase = unquoted(phrase);
    if (!phrase.empty()) phrases.push_back({page, phrase});
  };
  const auto add_all = [&](base::PageId page, std::string_view rest) {
    while (!rest.empty()) add(page, next_piece(rest, '|'));
  };
  while (!text.empty()) {
    const std::string_view line = trim(next_piece(text, '\n'));
    if (line.starts_with("* ") || line.starts_with("*\t")) add_all({}, line.substr(2));
    if (line.empty() || line.front() == '#' || line.front() == '*') continue;
    std::size_t at = line.find_first_of(" \t,");
    for (int tried = 0; at != std::string_view::npos && tried < kMostSeparators; ++tried) {
      const base::PageId page = known_page(unquoted(line.substr(0, at)), crawl, buffer);
      std::string_view rest = line.substr(at + 1);
      if (page.valid()) {
        line[at] == ',' ? add(page, next_piece(rest, ',')) : add_all(page, rest);
        break;
      }
      at = line.find_first_of(" \t,", at + 1);
    }
  }
  std::ranges::stable_sort(phrases, {}, &PagePhrase::page);
  return phrases;
}

}  // namespace anchor
