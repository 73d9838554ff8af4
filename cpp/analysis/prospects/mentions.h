// Pages of others that name the site and do not link to it, from the texts of saved pages, web archives
// and columns of tables (crawl/page_text.h). Words of links, code, and pages that link to the site do not count.
//
// A name is found whatever its case, blanks and hyphens: "Screaming Frog" is "screamingfrog". One of three letters or
// fewer, or one that is a usual word in titles of the site itself, has to be written with a capital letter.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

enum class MentionPlace : std::uint8_t { kTitle, kHeading, kBody, kCaption };  // codes of kMentionPlace

struct Mention {
  base::PageId page;  // that names the site: one row a page, of its first mention
  MentionPlace place = MentionPlace::kBody;
  std::string sentence;  // at most kMostSentence bytes of it, around the name
};

inline constexpr std::size_t kMostSentence = 300;

// In the order of pages. `names` as people write them; a name without a letter or digit is none.
// O(bytes of texts). Memory: 1 byte a page.
base::Slices find_mentions(const crawl::Crawl& crawl, base::DomainId site, std::span<const std::string> names,
                           std::vector<Mention>& result);

}  // namespace analysis
