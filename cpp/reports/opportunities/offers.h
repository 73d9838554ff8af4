// What the reports about links within the site share.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/opportunities/link_offers.h"
#include "analysis/opportunities/name_uses.h"
#include "crawl/crawl.h"

namespace reports {

// The words of a link and where they stand.
struct LinkWords {
  std::string anchor;
  std::string sentence;  // of the source's text; "": no name of the target stands there
  std::string heading;   // above it
};
LinkWords words_of(const crawl::Crawl& crawl, const analysis::PageNaming& naming, const analysis::LinkOffer& offer);

// The edits that set the link, as whatif/edits.h reads them.
std::string edits_of(const crawl::Crawl& crawl, const analysis::LinkOffer& offer);
std::string task_of(const crawl::Crawl& crawl, const analysis::LinkOffer& offer);  // see task_key

}  // namespace reports
