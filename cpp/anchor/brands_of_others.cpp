#include "anchor/brands_of_others.h"

#include <string_view>

#include "anchor/site.h"
#include "anchor/spell.h"
#include "text/fold.h"

namespace anchor {

bool BrandsOfOthers::spells(AnchorId anchor, base::DomainId domain) {
  label_.clear();
  for (const char c : brand_of_domain(crawl_->domains.names[domain.value])) {
    if (c != '-') label_.push_back(c);
  }
  if (label_.empty()) return false;
  const auto words = splitter_.split(crawl_->texts[anchors_->text[anchor.value].value]);
  const auto plain = [&](std::size_t at) -> std::string_view {
    plain_.clear();
    text::strip_marks(words[at], plain_);
    return plain_.empty() ? words[at] : plain_;
  };
  for (std::size_t start = 0; start < words.size(); ++start) {
    if (words_that_spell(label_, start, words.size(), plain) > 0) return true;
  }
  return false;
}

}  // namespace anchor
