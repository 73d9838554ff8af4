// Finds the names of a site in sentences. A name is words without what parts them: "screamingfrog".
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace analysis {

class SiteNames {
 public:
  // `names` as people write them; `titles` of the site's own pages tell which names are usual words there.
  SiteNames(std::span<const std::string> names, std::span<const std::string_view> titles);

  bool empty() const { return names_.empty(); }
  // O(bytes). Names of up to kMostWords words.
  bool in(std::string_view sentence);

 private:
  static constexpr std::size_t kMostWords = 4;
  struct Name {
    std::string joined;
    std::string capital;  // where it has to be written so: its first word with a capital letter; "": any case
  };
  bool names_site(std::span<const std::string_view> words, std::string_view sentence) const;

  std::vector<Name> names_;
  text::WordSplitter splitter_;
};

}  // namespace analysis
