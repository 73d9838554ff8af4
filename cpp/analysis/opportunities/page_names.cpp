#include "analysis/opportunities/page_names.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "analysis/counts/hyperlinks.h"

namespace analysis {
namespace {

constexpr std::size_t kLeastLetters = 3;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool says_something(anchor::Class of) {
  switch (of) {
    case anchor::Class::kEmpty:
    case anchor::Class::kImage:
    case anchor::Class::kTitle:
    case anchor::Class::kSpam:
    case anchor::Class::kNakedUrl:
    case anchor::Class::kGeneric: return false;
    default: return true;
  }
}

// Letters and digits of ASCII and every other character; words part at blanks.
bool may_be_name(std::string_view text) {
  std::size_t letters = 0;
  std::size_t blanks = 0;
  for (const char byte : text) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte & 0x80) != 0;
    letters += letter ? 1 : 0;
    blanks += byte == ' ' ? 1 : 0;
  }
  return letters >= kLeastLetters && blanks < kMostNameWords;
}

bool is_in_content(const crawl::Crawl& crawl, std::uint32_t link) {
  const crawl::Region region = crawl.links.region[link];
  return region == crawl::Region::kContent || region == crawl::Region::kUnknown;
}

// Without the number of a chapter, which ends with a full stop or a bracket before a blank: "12.3. ", "4) ". Other
// numbers belong to the name: "10 best boards", "1.5 million boards".
std::string_view without_number(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  std::string_view rest = text;
  while (!rest.empty() && (is_digit(rest.front()) || rest.front() == '.')) rest.remove_prefix(1);
  if (rest.size() == text.size()) return text;
  if (rest.starts_with(')')) {
    rest.remove_prefix(1);
  } else if (!text.substr(0, text.size() - rest.size()).ends_with('.')) {
    return text;
  }
  const std::size_t number = rest.size();
  while (rest.starts_with(' ') || rest.starts_with(kNoBreakSpace)) rest.remove_prefix(rest.front() == ' ' ? 1 : 2);
  return rest.empty() || rest.size() == number ? text : rest;
}

}  // namespace

std::string_view head_of_title(std::string_view title) {
  constexpr std::array<std::string_view, 7> kSeparators = {" | ", " – ", " — ", " · ", " - ", ": ", " » "};
  std::size_t end = title.size();
  for (const std::string_view separator : kSeparators) end = std::min(end, title.find(separator));
  return without_number(title.substr(0, end));
}

std::string_view anchor_of_title(std::string_view title) {
  title = head_of_title(title);
  std::size_t words = 0;
  for (std::size_t at = 0; at < title.size(); ++at) {
    if (title[at] == ' ' && ++words == kMostNameWords) return title.substr(0, at);
  }
  return title;
}

base::Slices names_of_pages(PageNamesInput input, std::vector<PageName>& result) {
  const crawl::Crawl& crawl = input.crawl;
  const auto add = [&](std::uint32_t page, base::StringId id, std::string_view name, std::uint32_t uses) {
    if (!may_be_name(name)) return;
    const auto from = static_cast<std::uint32_t>(name.data() - crawl.texts[id.value].data());
    result.push_back({page, id, from, static_cast<std::uint32_t>(name.size()), uses});
  };
  std::vector<std::uint8_t> wanted(crawl.pages.size(), 0);
  for (const std::uint32_t page : input.pages) wanted[page] = 1;
  co_await base::for_each(crawl.links.size(), [&](std::uint32_t link) {
    const std::uint32_t target = crawl.links.target[link].value;
    if (wanted[target] == 0 || !is_live(crawl.links, link) || !is_in_content(crawl, link)) return;
    if (crawl.links.source[link].value == target || !says_something(input.link_class[link])) return;
    const base::StringId anchor = crawl.links.anchor[link];
    add(target, anchor, without_number(crawl.texts[anchor.value]), 1);
  });
  for (const std::uint32_t page : input.pages) {
    const base::StringId title = crawl.pages.title[page];
    add(page, title, head_of_title(crawl.texts[title.value]), 0);
    if (page >= crawl.pages.h1.size() || !crawl.pages.h1[page].valid()) continue;
    const base::StringId h1 = crawl.pages.h1[page];
    add(page, h1, head_of_title(crawl.texts[h1.value]), 0);
  }
  co_yield base::kGiveWay;
  std::ranges::sort(result, {}, [](const PageName& name) { return std::tuple(name.page, name.text, name.from); });
  // The uses of one name of a page are added up.
  std::size_t kept = 0;
  for (const PageName& name : result) {
    const bool same = kept > 0 && result[kept - 1].page == name.page && result[kept - 1].text == name.text &&
                      result[kept - 1].from == name.from && result[kept - 1].size == name.size;
    if (same) {
      result[kept - 1].uses += name.uses;
    } else {
      result[kept++] = name;
    }
  }
  result.resize(kept);
}

}  // namespace analysis
