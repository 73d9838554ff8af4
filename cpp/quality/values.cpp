#include "quality/values.h"

#include "quality/campaigns.h"
#include "quality/letters.h"
#include "text/fold.h"

namespace quality {
namespace {

void set_told(Values& values, Rule rule, Told told) {
  if (told != Told::kNot) values.set(rule, told == Told::kYes);
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
  anchor_.clear();
  title_.clear();
  text::fold(link.anchor, anchor_);
  text::fold(link.title, title_);
  values.set(Rule::kAnchorIsTitle, anchor_is_title(trimmed(anchor_), title_));
  return values;
}

}  // namespace quality
