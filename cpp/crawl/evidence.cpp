#include "crawl/evidence.h"

#include <algorithm>
#include <array>

namespace crawl {
namespace {

constexpr std::array<std::string_view, kFacts> kNames = {
    "outlinks", "link_types", "anchors", "regions", "rel",       "status",  "content_types", "titles", "page_text",
    "lost",     "dates",      "ratings", "demand",  "backlinks", "inlinks", "page_links",    "scores"};

}  // namespace

std::string_view name_of(Fact fact) { return kNames[static_cast<std::size_t>(fact)]; }

std::optional<Fact> fact_named(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Fact>(found - kNames.begin());
}

}  // namespace crawl
