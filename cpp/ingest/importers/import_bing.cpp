// Bing Webmaster Tools: backlinks, referring domains, anchors. TraceLinker's shortest list has the columns of the
// backlinks.
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kBingBacklinksSignature = std::to_array<std::string_view>({"sourceurl", "anchortext", "targeturl"});
constexpr auto kBingBacklinksColumns = std::to_array<KnownColumn>({
    {"sourceurl", kSource, {}},
    {"anchortext", kAnchor, {}},
    {"targeturl", kTarget, {}},
});

constexpr auto kBingDomainsSignature = std::to_array<std::string_view>({"domain", "backlinkscount"});
constexpr auto kBingDomainsColumns = std::to_array<KnownColumn>({
    {"domain", kDomain, {}},
    {"backlinkscount", kMetric, "bing_backlinks"},
});

constexpr auto kBingAnchorsSignature = std::to_array<std::string_view>({"anchor", "backlinkscount"});
constexpr auto kBingAnchorsColumns = std::to_array<KnownColumn>({
    {"anchor", kListedAnchor, {}},
    {"backlinkscount", kMetric, "bing_backlinks"},
});

constexpr auto kImporters = std::to_array<Importer>({
    {"Backlinks (source, anchor, target)", kBingBacklinksSignature, kBingBacklinksColumns,
     trait::kBacklinks | trait::kWholeHeader},
    {"Bing referring domains", kBingDomainsSignature, kBingDomainsColumns},
    {"Bing anchors", kBingAnchorsSignature, kBingAnchorsColumns},
});

}  // namespace

std::span<const Importer> bing_importers() { return kImporters; }

}  // namespace ingest
