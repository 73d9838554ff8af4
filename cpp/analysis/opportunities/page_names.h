// What pages are called by: the anchors that other pages use for them in their content, their h1, and their title up to
// the first separator (" | ", " – ", ": " …), without chapter numbers. A name has at most six words and three letters
// or more; anchors that say nothing of their target ("click here", addresses, pictures) are none.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "anchor/classes/classes.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

struct PageName {
  std::uint32_t page;
  base::StringId text;  // as it was written first
  std::uint32_t from = 0, size = 0;  // the bytes of it that are the name
  std::uint32_t uses = 0;  // links in content that call the page so
};

inline constexpr std::size_t kMostNameWords = 6;

// The part of a title before its first separator, without a chapter number: "12.3. Joins | Manual" -> "Joins".
std::string_view head_of_title(std::string_view title);
// The same as far as an anchor is long: its first kMostNameWords words.
std::string_view anchor_of_title(std::string_view title);

struct PageNamesInput {
  const crawl::Crawl& crawl;
  std::span<const std::uint32_t> pages;  // whose names are wanted, ascending
  std::span<const anchor::Class> link_class;  // [links]
};
// By page, then by text. O(links + n log n). Memory: 20 bytes a name.
base::Slices names_of_pages(PageNamesInput input, std::vector<PageName>& result);

inline std::string_view text_of(const crawl::Crawl& crawl, const PageName& name) {
  return crawl.texts[name.text.value].substr(name.from, name.size);
}

}  // namespace analysis
