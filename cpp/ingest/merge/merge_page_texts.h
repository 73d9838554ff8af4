// The texts of saved pages into the crawl, as long as there is room for them (crawl/page_text.h). Pages whose text
// found none are told as problems of their file.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "crawl/crawl.h"
#include "crawl/page_text.h"
#include "ingest/batch/batch.h"

namespace ingest {

inline bool has_room_for_page_texts(const crawl::Crawl& crawl) {
  return crawl.pages.text_bytes < crawl::kMostTextOfAll;
}

// `column` is of kText, `rows` its pages, `texts` the crawl's ids of the batch's texts: none where there was no room.
void merge_page_texts(const PageColumnView& column, std::span<const std::uint32_t> rows,
                      const std::vector<base::StringId>& texts, base::FileId file, crawl::Crawl& into);

}  // namespace ingest
