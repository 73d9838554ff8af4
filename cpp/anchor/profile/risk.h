// How much a target's backlinks look optimised, 0 to 100, as a sum of reasons: each a share in source
// domains, a published threshold and the points that go from 0 at the threshold to all of them at the level
// that its source calls ruinous. The score is exactly the sum of the reasons' points, so nothing is hidden in
// it. It sorts what to look at first; it is no verdict. Shares of fewer than five domains are no shares: those are not
// judged. What a network repeats counts once in every share, and is a reason of its own.
//
// Links from inside the site are judged by other rules: there the same words again are normal and help,
// and what is wrong is a link that says nothing. See advise_internal().
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "anchor/inlinks/distribution.h"
#include "anchor/profile/source_domains.h"
#include "catalog/messages/message.h"

namespace anchor {

struct Reason {
  catalog::Message message;  // "42 % of 31 source domains use a keyword of the page word for word; over 10 % …"
  double points = 0;         // may be negative: what takes weight off; 0: what is only said
};
struct Risk {
  bool judged = true;    // false: too few domains link, and the only reason says so
  double score = 0;      // 0..100
  std::vector<Reason> reasons;   // most points first
};

inline constexpr std::uint32_t kFewestJudged = 5;        // source domains

// Of links from other sites. `top`: the class of the distribution's top anchor.
struct Backlinks {
  const Distribution& links;
  const SourceDomains& domains;
  Class top = Class::kOther;
};
using TextOf = std::function<std::string_view(AnchorId)>;
Risk risk_of_backlinks(const Backlinks& of, const TextOf& text_of);

// How much of what a page's internal links could say they leave unsaid.
Risk advise_internal(const Distribution& links);

// Classes that tell a reader what the target is about.
bool is_descriptive(Class c);

}  // namespace anchor
