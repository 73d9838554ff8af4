// What almost every file of the core and of its tests includes, parsed once a build in place of once a file. It gives
// nothing to the code: a file includes what it needs itself, which the WASM build checks, for it has no such header.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "crawl/crawl.h"
#include "ingest/batch/batch_builder.h"
#include "reports/columns/table_builder.h"
