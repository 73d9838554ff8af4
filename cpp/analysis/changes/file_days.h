// On which day each file was made: as a person says, else the latest day in its name (2025-05-31, 20250531), else the
// latest day that its links have. Exports are written on the day of their latest day or on the next.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crawl/crawl.h"

namespace analysis {

// [files] days since 1970-01-01, kNoDate: not known. `said`: "may.csv=2025-05-31, june.csv=2025-06-30", names with or
// without their folder. Errors: kBadOption for a name that no file has, and for what is no day.
base::Result<std::vector<std::int32_t>> days_of_files(const crawl::Crawl& crawl, std::string_view said);

// The latest day in the name of a file, before those of its folders. kNoDate: there is none.
std::int32_t day_in_name(std::string_view name);

}  // namespace analysis
