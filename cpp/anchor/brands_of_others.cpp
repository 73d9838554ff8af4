#include "anchor/brands_of_others.h"

#include <string_view>

#include "anchor/site.h"

namespace anchor {

bool BrandsOfOthers::spells(AnchorId anchor, base::DomainId domain) {
  label_.clear();
  for (const char c : brand_of_domain(crawl_->domains.names[domain.value])) {
    if (c != '-') label_.push_back(c);
  }
  if (label_.empty()) return false;
  const auto row = anchors_->words_of(anchor);
  for (std::size_t start = 0; start < row.size(); ++start) {
    std::string_view rest = label_;
    for (std::size_t at = start; at < row.size() && !rest.empty(); ++at) {
      const std::string_view word = words_->plain_text(words_->plain(row[at]));
      if (!rest.starts_with(word)) break;
      rest.remove_prefix(word.size());
    }
    if (rest.empty()) return true;
  }
  return false;
}

}  // namespace anchor
