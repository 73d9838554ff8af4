// What a batch lets its file tell (crawl/evidence.h): by what its columns are, and by what stands in them, because a
// column that is empty throughout tells nothing. What its links are about is told by all of them:
// analysis/site/subjects.h.
#pragma once

#include "crawl/evidence.h"
#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"

namespace ingest {

// Facts of one batch; a file has those of all its batches. Usually ends at the first rows; at most O(rows).
crawl::Facts facts_of(const BatchView& batch, const Mapping& mapping);

// Does a hyperlink lead to a page that answers, or of which nothing is known? A list of links to dead and redirecting
// addresses alone is no whole crawl.
bool leads_to_good_pages(const BatchView& batch);

}  // namespace ingest
