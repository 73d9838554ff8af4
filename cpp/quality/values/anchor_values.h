// What the rules say of one anchor text, and of it beside the title of its page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "quality/rules/rules.h"
#include "quality/rules/words.h"
#include "quality/values/site_names.h"

namespace quality {

struct AnchorFacts {
  std::string_view said;  // the folded anchor without blanks around it
  Values values;  // anchor_* and facts of anchors but keyword and is_title; campaign once they are known
  std::uint64_t words = 0;  // hash of its words: the same for two that differ in case and marks only
  bool buying = false;  // words of buying, no name, no address: what a campaign repeats (campaigns.h)
};

class AnchorReader {
 public:
  AnchorReader(const Words& words, const SiteNames& site) : words_(&words), site_(&site) {}  // which outlive it

  AnchorFacts read(std::string_view folded);  // "": the link has none. About 0.3 us.

 private:
  bool branded(std::string_view anchor);
  bool speaks(std::string_view anchor, const Values& values) const;

  const Words* words_;
  const SiteNames* site_;
  std::string glued_, joined_;
  std::size_t count_ = 0, telling_ = 0;  // of words, of words that are no fillers
};

// Does the folded, trimmed anchor begin as the folded title does?
bool anchor_is_title(std::string_view anchor, std::string_view title);
// Reads like an address: labels with dots between, with or without a scheme, a path behind.
bool reads_as_address(std::string_view folded_anchor);

}  // namespace quality
