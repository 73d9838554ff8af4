// The second half of merge: what a batch says of pages, domains and anchor texts beside its links.
#pragma once

#include <vector>

#include "crawl/crawl.h"
#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"

namespace ingest {

// Of the rows about all domains of the web (Mapping::whole_web) no more are kept than this, when no other file
// says which domains matter. Such tables begin with the highest ranks.
inline constexpr std::uint32_t kMostListedDomains = 1'000'000;

// The sites that columns of the batch are named after (crawl/site_links.h). Before its rows are met, so that ids do not
// depend on where the file was cut.
void meet_compared_sites(const BatchView& batch, crawl::Crawl& into);

// `pages` and `texts`: the crawl's ids of the batch's dictionaries. FileInfo::listed counts the rows that were kept.
void merge_columns(const BatchView& batch, const std::vector<base::PageId>& pages,
                   const std::vector<base::StringId>& texts, base::FileId file, const Mapping& mapping,
                   crawl::Crawl& into);

}  // namespace ingest
