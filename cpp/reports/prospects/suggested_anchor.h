// The words that a link from another site to a page of the site is best asked for with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "anchor/inlinks/distribution.h"
#include "anchor/lists/page_phrases.h"
#include "anchor/profile/bands.h"
#include "reports/tables/tables.h"

namespace reports {

struct SuggestedAnchor {
  std::string words;  // "": the page has no title, or there is no page
  std::optional<anchor::BandKind> kind;  // as it would count; none: of no kind that has a band
};

class AnchorAdviser {
 public:
  explicit AnchorAdviser(const ReportContext& context);  // which outlives it

  // Of the kind that the page's backlinks need most of to come into the bands that a person picked (next_anchors.h);
  // but "click here" is asked of nobody. Where no bands are picked or none is missing: the head of the page's title.
  // No `page` is base::kNone. O(backlinks of the page)
  SuggestedAnchor of(std::uint32_t page);

 private:
  std::optional<anchor::BandKind> missing_kind(std::uint32_t page);
  std::string phrase_of(std::uint32_t page) const;  // that a person says to be its keyword; "": none

  const ReportContext& context_;
  std::optional<anchor::BandSet> bands_;
  anchor::Distributor distributor_;
  std::vector<anchor::PagePhrase> phrases_;
};

}  // namespace reports
