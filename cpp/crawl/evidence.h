// What files are able to tell. A figure, a column or a finding names the facts that it needs; where they are not
// known it does not appear, because an unknown number is not 0.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace crawl {

enum class Fact : std::uint8_t {
  kOutlinks,       // all links on the pages that were crawled
  kLinkTypes,      // what is a hyperlink and what a picture or a script
  kAnchors,
  kRegions,        // where on the page a link stands
  kRel,            // which links are nofollow, sponsored or ugc
  kStatus,
  kContentTypes,
  kTitles,
  kPageText,
  kLost,           // which backlinks are gone
  kDates,          // when links were seen first and last
  kRatings,        // what tools think of linking pages and domains
  kDemand,         // clicks, impressions, sessions
  kBacklinks,      // links from other sites, by a tool that looks for them
  // Derived from those of the site's files (analysis/site/lens.h), and not named in lists of evidence:
  kInlinks,        // some file holds links to the site's pages
  kPageLinks,      // the links of some of its pages are known, perhaps of a few
  kLinkedSites,    // which domains link to which sites: by backlinks, or as a tool counts them in an intersect
  kScores,         // PageRank says something: by outlinks, or by the strength of linking domains
};
inline constexpr int kFacts = static_cast<int>(Fact::kScores) + 1;
inline constexpr int kNamedFacts = 14;

std::string_view name_of(Fact fact);   // "outlinks", "link_types", …
std::optional<Fact> fact_named(std::string_view name);

class Facts {
 public:
  constexpr Facts() = default;
  constexpr Facts(std::initializer_list<Fact> facts) {
    for (const Fact fact : facts) add(fact);
  }

  constexpr void add(Fact fact) { bits_ |= bit(fact); }
  constexpr void remove(Fact fact) { bits_ &= ~bit(fact); }
  constexpr bool has(Fact fact) const { return (bits_ & bit(fact)) != 0; }
  constexpr bool has_all(Facts others) const { return (bits_ & others.bits_) == others.bits_; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr Facts& operator|=(Facts others) {
    bits_ |= others.bits_;
    return *this;
  }
  friend constexpr bool operator==(Facts, Facts) = default;

 private:
  static constexpr std::uint32_t bit(Fact fact) { return 1U << static_cast<unsigned>(fact); }
  std::uint32_t bits_ = 0;
};

// What a file is, by what it holds.
enum class FileKind : std::uint8_t {
  kNothing,      // nothing was read of it, or only marks such as those of a disavow list
  kLinks,        // links of pages that were crawled, or the edges of a graph
  kSavedPages,   // pages as they are served
  kBacklinks,    // links from other sites, or the pages that hold them
  kPages,        // a crawler's or a search engine's table of pages
  kAddresses,    // a sitemap, a list of addresses, a backlink tool's table of pages
  kTables,       // of domains or anchors
};

}  // namespace crawl
