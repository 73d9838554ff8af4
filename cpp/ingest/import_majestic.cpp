// Majestic: backlinks (downloads and the API), referring domains and bulk checks. Header names come with and
// without blanks; flags are + or empty.
#include <array>

#include "ingest/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kMajesticBacklinksSignature =
    std::to_array<std::string_view>({"sourceurl", "targeturl", "flagnofollow"});
constexpr auto kMajesticBacklinksColumns = std::to_array<KnownColumn>({
    {"sourceurl", kSource, {}},
    {"targeturl", kTarget, {}},
    {"anchortext", kAnchor, {}},
    {"flagnofollow", kNofollow, {}},
    {"flagimagelink", kIsImage, {}},
    {"flagimages", kIsImage, {}},
    {"flagredirect", kIsRedirect, {}},
    {"flagframe", kIsFrame, {}},
    {"flagdeleted", kLost, {}},
    {"sourcefirstfounddate", kFirstSeen, {}},
    {"firstindexeddate", kFirstSeen, {}},
    {"sourcecrawldate", kLastSeen, {}},
    {"lastseendate", kLastSeen, {}},
    {"date", kIgnore, {}},
    {"flagoldcrawl", kIgnore, {}},
    {"flagalttext", kIgnore, {}},
    {"flagmention", kIgnore, {}},
    {"sourcecitationflow", kIgnore, {}},
    {"sourcetrustflow", kIgnore, {}},
    {"targetcitationflow", kIgnore, {}},
    {"targettrustflow", kIgnore, {}},
    {"sourcetopicaltrustflowtopic0", kIgnore, {}},
    {"sourcetopicaltrustflowvalue0", kIgnore, {}},
    {"refdomaintopicaltrustflowtopic0", kIgnore, {}},
    {"refdomaintopicaltrustflowvalue0", kIgnore, {}},
    {"acrank", kIgnore, {}},
    {"datelost", kIgnore, {}},
    {"reasonlost", kIgnore, {}},
    {"linktype", kIgnore, {}},
    {"linksubtype", kIgnore, {}},
});

constexpr auto kMajesticItemsSignature = std::to_array<std::string_view>({"item", "trustflow", "citationflow"});
constexpr auto kMajesticItemsColumns = std::to_array<KnownColumn>({
    {"item", kPage, {}},
    {"title", kPageTitle, {}},
    {"redirectto", kPageRedirect, {}},
    {"trustflow", kMetric, "majestic_trust_flow"},
    {"citationflow", kMetric, "majestic_citation_flow"},
    {"extbacklinks", kMetric, "majestic_backlinks"},
    {"refdomains", kMetric, "majestic_referring_domains"},
    {"refips", kMetric, "majestic_referring_ips"},
    {"refsubnets", kMetric, "majestic_referring_subnets"},
    {"indexedurls", kMetric, "majestic_indexed_urls"},
    {"resultcode", kIgnore, {}},
    {"status", kIgnore, {}},
    {"itemtype", kIgnore, {}},
    {"language", kIgnore, {}},
});

constexpr auto kMajesticDomainsSignature = std::to_array<std::string_view>({"domain", "trustflow", "citationflow"});
constexpr auto kMajesticDomainsColumns = std::to_array<KnownColumn>({
    {"domain", kPage, {}},
    {"trustflow", kMetric, "majestic_trust_flow"},
    {"citationflow", kMetric, "majestic_citation_flow"},
    {"extbacklinks", kMetric, "majestic_backlinks"},
    {"refdomains", kMetric, "majestic_referring_domains"},
    {"alexarank", kIgnore, {}},
    {"ip", kIgnore, {}},
    {"subnet", kIgnore, {}},
});

constexpr auto kMajesticAnchorsSignature = std::to_array<std::string_view>({"anchortext", "refdomains", "totallinks"});

}  // namespace

constinit const Importer kMajesticBacklinks = {"Majestic backlinks", kMajesticBacklinksSignature,
                                               kMajesticBacklinksColumns};
constinit const Importer kMajesticItems = {"Majestic bulk check", kMajesticItemsSignature, kMajesticItemsColumns};
constinit const Importer kMajesticDomains = {"Majestic referring domains", kMajesticDomainsSignature,
                                             kMajesticDomainsColumns};
constinit const Importer kMajesticAnchors = {
    "Majestic anchors",
    kMajesticAnchorsSignature,
    {},
    "lists anchor texts with counts, not links. In Majestic download Backlinks and drop that file."};

}  // namespace ingest
