// Tables of a link intersect: a row a domain or page, and a column a site that holds how many links lead to it, or yes
// and no. The column's header is the site's name.
#pragma once

#include <optional>
#include <vector>

#include "ingest/mapping/format.h"
#include "ingest/values/header.h"

namespace ingest {

inline constexpr std::size_t kMostSiteColumns = 100;  // of a table: tools compare up to twenty

// Columns of no role whose header is a host or an address become Role::kSiteLinks of its registrable domain. Of two
// about one domain the first counts.
void find_site_columns(std::vector<ColumnUse>& uses);

// Such a table by its shape, whoever wrote it: domains or addresses first, and nothing else but counts, at least two
// columns of them, under names whose suffix is on the Public Suffix List.
std::optional<Mapping> counts_by_site(const std::vector<HeadRecord>& records);

}  // namespace ingest
