// Bing Webmaster Tools: backlinks and referring domains. TraceLinker's minimal list has the same three columns.
#include <array>

#include "ingest/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kBingBacklinksSignature = std::to_array<std::string_view>({"sourceurl", "anchortext", "targeturl"});
constexpr auto kBingBacklinksColumns = std::to_array<KnownColumn>({
    {"sourceurl", kSource, {}},
    {"anchortext", kAnchor, {}},
    {"targeturl", kTarget, {}},
    {"rel", kRel, {}},
    {"firstseen", kFirstSeen, {}},
    {"lastseen", kLastSeen, {}},
    {"dr", kIgnore, {}},
    {"note", kIgnore, {}},
});

constexpr auto kBingDomainsSignature = std::to_array<std::string_view>({"domain", "backlinkscount"});
constexpr auto kBingDomainsColumns = std::to_array<KnownColumn>({
    {"domain", kPage, {}},
    {"backlinkscount", kMetric, "bing_backlinks"},
});

constexpr auto kBingAnchorsSignature = std::to_array<std::string_view>({"anchor", "backlinkscount"});

}  // namespace

constinit const Importer kBingBacklinks = {"Backlinks (source, anchor, target)", kBingBacklinksSignature,
                                           kBingBacklinksColumns};
constinit const Importer kBingDomains = {"Bing referring domains", kBingDomainsSignature, kBingDomainsColumns};
constinit const Importer kBingAnchors = {"Bing anchors",
                                         kBingAnchorsSignature,
                                         {},
                                         "lists anchor texts with counts, not links. In Bing Webmaster Tools download "
                                         "the backlinks by page and drop that file."};

}  // namespace ingest
