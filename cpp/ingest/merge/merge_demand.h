// Clicks, impressions and sessions of a page whose addresses a table lists one by one.
#pragma once

#include <cstdint>
#include <span>

#include "crawl/crawl.h"
#include "ingest/batch/batch.h"

namespace ingest {

// Columns that add up where rows of one file are of one page, and those that follow from them.
bool is_demand(const PageColumnView& column);

// Search tools list the jump links of a page (/guide#faq) as rows of their own, which are one page here: clicks,
// impressions and sessions are summed, the position is averaged by impressions, and the click rate is clicks by
// impressions. Of two files the later one counts. `rows`: page of each row.
void merge_demand(std::span<const PageColumnView> columns, std::span<const std::uint32_t> rows, base::FileId file,
                  crawl::PageTable& pages);

}  // namespace ingest
