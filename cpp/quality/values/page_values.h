// What the rules say of one linking page: its address and its title. The reader keeps what it has read, for prints.h.
#pragma once

#include <string>
#include <string_view>

#include "quality/rules/rules.h"
#include "quality/rules/words.h"
#include "quality/values/host_parts.h"
#include "quality/values/path_values.h"

namespace quality {

class PageReader {
 public:
  explicit PageReader(const Words& words) : words_(&words), paths_(words) {}  // which has to outlive it

  // `address`: normalised (url::normalise), with a scheme of the web. `title`: as kept (text::clean); "": not known.
  // Both have to live until the next read(). About 0.3 us.
  void read(std::string_view address, std::string_view title);

  Values values() const;                       // page_*, path_*, trust_dated and facts of pages
  std::string_view host() const { return host_; }
  std::string_view title() const { return title_; }
  std::string_view folded_title() const { return folded_title_; }
  // Of the lists that rules about titles ask for, those with a phrase in the title.
  PhraseMatcher::Lists lists_of_title() const { return lists_; }
  const Path& path() const { return path_; }
  const Words& words() const { return *words_; }

 private:
  void add_title_values(Values& values) const;

  const Words* words_;
  PathReader paths_;
  std::string_view title_, host_;
  std::string folded_title_;
  PhraseMatcher::Lists lists_ = 0;
  Path path_;
};

}  // namespace quality
