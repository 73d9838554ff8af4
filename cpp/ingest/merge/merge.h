// merge: a LinkBatch -> the crawl. Called in file order, so the tables are the same whatever number
// of workers parsed. Each distinct string of the batch is interned once, by its ready hash; rows are
// then remapped. Cost: O(distinct strings) probes + one pass over the columns.
#pragma once

#include "crawl/crawl.h"
#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"

namespace ingest {

void merge(const BatchView& batch, base::FileId file, const Mapping& mapping, crawl::Crawl& into);

}  // namespace ingest
