#include "quality/values/values.h"

#include "quality/values/anchor_values.h"

namespace quality {
namespace {

void set_told(Values& values, Rule rule, Told told) {
  if (told != Told::kNot) values.set(rule, told == Told::kYes);
}

}  // namespace

Values link_values(const LinkFacts& link) {
  Values values;
  set_told(values, Rule::kFactFollow, link.follow);
  set_told(values, Rule::kLinkImage, link.image);
  set_told(values, Rule::kContextSentence, link.in_sentence);
  set_told(values, Rule::kContextBlock, link.in_block);
  set_told(values, Rule::kLinkHidden, link.hidden);
  set_told(values, Rule::kLinkTemplate, link.in_template);
  if (!link.anchor) return values;
  set_told(values, Rule::kAnchorKeyword, link.keyword);
  if (link.title) values.set(Rule::kAnchorIsTitle, anchor_is_title(*link.anchor, *link.title));
  return values;
}

}  // namespace quality
