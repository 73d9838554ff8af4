#include "anchor/classes/brands_of_others.h"

#include <span>
#include <string>
#include <string_view>

#include "anchor/classes/name_spellings.h"
#include "anchor/classes/site.h"
#include "anchor/classes/spell.h"
#include "text/fold.h"

namespace anchor {
namespace {

// Does a run of words, each as `written` writes it, spell the name?
template <class Written>
bool spell(std::string_view name, std::span<const std::string_view> words, Written written) {
  decltype(written(std::string_view())) kept;
  const auto word = [&](std::size_t at) -> std::string_view {
    kept = written(words[at]);
    return kept.empty() ? words[at] : std::string_view(kept);
  };
  for (std::size_t start = 0; start < words.size(); ++start) {
    if (words_that_spell(name, start, words.size(), word) > 0) return true;
  }
  return false;
}

}  // namespace

bool BrandsOfOthers::spells(AnchorId anchor, base::DomainId domain) {
  label_.clear();
  for (const char c : brand_of_domain(crawl_->domains.names[domain.value])) {
    if (c != '-') label_.push_back(c);
  }
  if (label_.empty()) return false;
  const std::string_view text = crawl_->texts[anchors_->text[anchor.value].value];
  const auto words = splitter_.split(text);
  if (text::is_ascii(label_) && text::is_ascii(text)) {
    return spell(label_, words, [](std::string_view word) { return word; });
  }
  return spell(with_base_letters(label_), words, with_base_letters) ||
         spell(with_letters_spelled_out(label_), words, with_letters_spelled_out);
}

}  // namespace anchor
