// What the rules about paths say of one address. Fixed patterns, matched by hand.
#pragma once

#include <string>
#include <string_view>

#include "quality/rules/phrase_matcher.h"
#include "quality/rules/rules.h"
#include "quality/rules/words.h"

namespace quality {

// A linking page's path and query, percent-escapes decoded.
struct Path {
  std::string text;    // starts with '/'
  std::string lower;   // folded
  void read(std::string_view normalised_address);
};

class PathReader {
 public:
  explicit PathReader(const Words& words);     // which outlives it
  // path_*, trust_dated and facts of addresses. About 0.3 us.
  Values values(const Path& path, std::string_view host) const;

 private:
  const Words* words_;
  PhraseMatcher pieces_;
};

// Is the run of letters and digits [first, end) of a folded text a hash: 16 hexadecimal digits or more?
inline constexpr std::size_t kFewestHashDigits = 16;
bool is_hash(std::string_view run);

}  // namespace quality
