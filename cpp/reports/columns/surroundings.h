// What stands around a link on its page, as columns: hidden, in a list, in a sentence, link density. Only of crawls in
// which a page was read: exports do not say it.
#pragma once

#include <cstdint>
#include <vector>

#include "crawl/crawl.h"
#include "reports/columns/table_builder.h"

namespace reports {

// `of_row`: the link of each row; empty: the row itself. `density` is filled, two bytes a link, and has to live as long
// as the table.
void add_surroundings(TableBuilder& t, const crawl::Crawl& crawl, Index of_row, std::vector<std::uint16_t>& density);

}  // namespace reports
