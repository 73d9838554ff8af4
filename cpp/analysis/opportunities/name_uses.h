// Which pages name which others, how strongly, and on which words a link between them would stand best.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/opportunities/names_in_text.h"
#include "analysis/opportunities/page_names.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

struct LinkPlace {
  std::uint32_t at = 0, size = 0;  // bytes of the source's text: the words of the link, as they are written
  std::uint32_t name = 0;          // row of the names: which of the target's it is
  double score = 0;
};

class NameUses {
 public:
  // `names` by page, as names_of_pages gives them. Both outlive it.
  NameUses(const crawl::Crawl& crawl, std::span<const PageName> names);

  // Reads the texts of all pages that have one. O(bytes). Memory: 20 bytes a name in a text.
  base::Slices read();

  bool empty() const { return uses_.empty(); }
  // Pages whose text uses a name of the page, ascending, at most `most`. O(names · log names + pages)
  std::vector<std::uint32_t> pages_naming(std::uint32_t page, std::size_t most) const;
  // Of the best name of `target` in the text of `source`, 0 where there is none:
  //   (ln((N + 1) / (pages that use the name + 1)) + 0.1) (1 + 0.3 ln count) (1 + 0.5 (words - 1)) / pages called so
  // N: pages with a text. O(names of the target · log names in the text)
  double mention(std::uint32_t source, std::uint32_t target) const;
  // none: no name stands where a link may.
  std::optional<LinkPlace> place(std::uint32_t source, std::uint32_t target) const;

 private:
  const NameUse* use_of(std::uint32_t source, std::uint32_t number) const;
  std::span<const PageName> names_of(std::uint32_t page) const;
  double rarity(std::uint32_t number) const;

  const crawl::Crawl& crawl_;
  std::span<const PageName> names_;
  NameIndex index_;
  std::vector<std::uint32_t> offsets_ = {0};  // [pages with a text column + 1] rows of uses_
  std::vector<NameUse> uses_;                 // of each page by name
  std::vector<std::uint32_t> pages_with_;     // [numbers] pages whose text uses the name
  std::vector<std::uint32_t> first_page_;     // [numbers + 1] rows of page_of_
  std::vector<std::uint32_t> page_of_;        // pages by name, ascending within one
  std::uint32_t texts_ = 0;                   // pages with one
};

// Names of the site's pages and their uses; `uses` is null where no page has a text.
struct PageNaming {
  std::vector<PageName> names;
  std::unique_ptr<NameUses> uses;
};
base::Slices read_naming(PageNamesInput input, PageNaming& result);

// The sentence of a text around [at, at + size), without marks, at most kMostSentence bytes of it.
std::string sentence_around(std::string_view page_text, std::uint32_t at, std::uint32_t size);

// The last heading before a byte of a text, without marks; "": none.
std::string heading_before(std::string_view page_text, std::uint32_t at);

}  // namespace analysis
