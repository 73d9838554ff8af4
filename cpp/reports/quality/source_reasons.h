// The reasons of a score in sentences.
#pragma once

#include <cstdint>
#include <string_view>

#include "analysis/quality/sources.h"
#include "catalog/messages/message.h"
#include "quality/rules/rules.h"

namespace reports {

// What a rule says of a linking domain, with its figures: "19,004 links on the page". `source`: a row.
catalog::Message told(const analysis::SourceQuality& sources, std::uint32_t source, quality::Rule rule);

// All that add points, most points first: "page_links +2.2: 19,004 links on the page; net_shape +1.9: …".
catalog::Message told(const analysis::SourceQuality& sources, std::uint32_t source, const quality::Weights& weights);

// The row of the linking domain; base::kNone: no link to the site is from there. O(rows).
std::uint32_t source_named(const crawl::Crawl& crawl, const analysis::SourceQuality& sources, std::string_view domain);

}  // namespace reports
