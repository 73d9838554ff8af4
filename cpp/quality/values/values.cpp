#include "quality/values/values.h"

#include "quality/rules/letters.h"
#include "quality/values/campaigns.h"
#include "text/fold.h"

namespace quality {
namespace {

void set_told(Values& values, Rule rule, Told told) {
  if (told != Told::kNot) values.set(rule, told == Told::kYes);
}

// No where their first letters say so: most links are then told without folding.
bool may_begin_alike(std::string_view anchor, std::string_view title) {
  if (anchor.empty()) return false;
  const char a = anchor.front(), b = title.front();
  return !is_alpha(a) || !is_alpha(b) || (a | 0x20) == (b | 0x20);
}

}  // namespace

Values LinkReader::read(const LinkFacts& link, const Values& page, const AnchorFacts* anchor,
                        std::span<const std::uint64_t> campaigns) {
  Values values = page;
  set_told(values, Rule::kFactFollow, link.follow);
  set_told(values, Rule::kLinkImage, link.image);
  set_told(values, Rule::kContextSentence, link.in_sentence);
  set_told(values, Rule::kContextBlock, link.in_block);
  set_told(values, Rule::kLinkHidden, link.hidden);
  set_told(values, Rule::kLinkTemplate, link.in_template);
  if (anchor == nullptr) return values;
  values = values | anchor->values;
  set_told(values, Rule::kAnchorKeyword, link.keyword);
  values.set(Rule::kAnchorCampaign, is_campaign(campaigns, anchor->words));
  if (link.title.empty()) return values;
  values.set(Rule::kAnchorIsTitle, may_begin_alike(link.anchor, link.title) && is_title(link));
  return values;
}

bool LinkReader::is_title(const LinkFacts& link) {
  anchor_.clear();
  title_.clear();
  text::fold(link.anchor, anchor_);
  text::fold(link.title, title_);
  return anchor_is_title(trimmed(anchor_), title_);
}

}  // namespace quality
