// A metadata record of a WAT file: what Common Crawl's extractor found on one page, as JSON.
// https://commoncrawl.org/blog/web-archiving-file-formats-explained
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "html/page.h"

namespace ingest {

struct WatPage {
  std::string address;
  std::uint16_t status = 0;
  std::string redirect;
  std::vector<std::string> canonicals;   // of its HTTP headers
  html::RawPage page;   // links without path, region and context: the extractor does not keep them
};

// Nothing: not about an HTTP answer. Error: kBadContainer, no JSON. Cost: a JSON tree of the record.
base::Result<std::optional<WatPage>> read_wat(std::string_view record_body);

}  // namespace ingest
