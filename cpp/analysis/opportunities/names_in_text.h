// Where the texts of pages (crawl/page_text.h) use the names of others: the words that a link could stand on. Names are
// compared by folded words, so "Outer Joins" is "outer joins"; the longest name that begins at a word counts there,
// in running text as in links.
//
// A link may stand on words of running text alone: not in headings, captions, code or other links. A place in a short
// block counts half, and one within two words of another link a quarter.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/opportunities/page_names.h"
#include "base/string_pool.h"
#include "crawl/crawl.h"
#include "text/words.h"

namespace analysis {

// A name in the text of one page, and the best place where a link may stand on it: bytes [at, at + size) of the text,
// the first of equals.
struct NameUse {
  std::uint32_t name = 0;  // number of the words, see NameIndex
  std::uint32_t count = 0;
  std::uint32_t at = base::kNone;
  std::uint32_t size = 0;
  double worth = 0;  // of that place; 0: there is none
};

// Names as rows of words. Two pages may have one name.
class NameIndex {
 public:
  NameIndex(const crawl::Crawl& crawl, std::span<const PageName> names);

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  std::uint32_t number_of(std::size_t name) const { return number_[name]; }  // of a row of `names`; kNone: no words
  std::uint32_t words(std::uint32_t number) const { return words_[number]; }
  std::uint32_t pages(std::uint32_t number) const { return pages_[number]; }  // that are called so
  std::uint32_t uses(std::uint32_t number) const { return uses_[number]; }  // for any page

  // Each name that a text uses, by number. O(bytes · words of a name)
  std::vector<NameUse> find(std::string_view page_text);

 private:
  struct Token {
    std::uint32_t word;  // of vocabulary_; base::kNone: in no name
    std::uint32_t from, end;  // bytes of the text
    std::uint32_t block, block_bytes;
    bool first, last;  // of what blanks and marks part
    bool free, linked;  // a link may stand here; one does
  };
  void read(std::string_view page_text);
  void add_run(std::string_view run, const Token& like);
  std::uint32_t longest_at(std::size_t first, std::size_t& end) const;
  bool may_link(std::size_t first, std::size_t end) const;
  double worth_of(std::size_t first, std::size_t end) const;

  base::StringPool vocabulary_;
  // Names as paths of words from node 0: (node, word) -> node.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> next_;
  std::vector<std::uint32_t> name_at_;  // [nodes] the name that ends there; base::kNone
  std::vector<std::uint32_t> number_;  // [names]
  std::vector<std::uint32_t> words_, pages_, uses_;  // [numbers]
  text::WordSplitter splitter_;
  std::vector<Token> tokens_;  // of the text that is read
};

}  // namespace analysis
