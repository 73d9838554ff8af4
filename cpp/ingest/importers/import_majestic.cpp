// Majestic: backlinks (downloads and the API), referring domains, anchors and bulk checks. Header names come with and
// without blanks; flags are + or empty.
#include <array>

#include "ingest/importers/importers.h"

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
    {"sourcecitationflow", kMetric, "majestic_citation_flow"},
    {"sourcetrustflow", kMetric, "majestic_trust_flow"},
    {"targetcitationflow", kTargetMetric, "majestic_citation_flow"},
    {"targettrustflow", kTargetMetric, "majestic_trust_flow"},
    {"sourcetopicaltrustflowtopic0", kIgnore, {}},
    {"sourcetopicaltrustflowvalue0", kMetric, "majestic_topical_trust_flow"},
    {"refdomaintopicaltrustflowtopic0", kIgnore, {}},
    {"refdomaintopicaltrustflowvalue0", kDomainMetric, "majestic_topical_trust_flow"},
    {"acrank", kMetric, "majestic_ac_rank"},
    {"datelost", kLostOn, {}},
    {"reasonlost", kLostReason, {}},
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
    {"domain", kDomain, {}},
    {"trustflow", kMetric, "majestic_trust_flow"},
    {"citationflow", kMetric, "majestic_citation_flow"},
    {"extbacklinks", kMetric, "majestic_backlinks"},
    {"refdomains", kMetric, "majestic_referring_domains"},
    {"alexarank", kMetric, "majestic_alexa_rank"},
    {"ip", kIgnore, {}},
    {"subnet", kIgnore, {}},
    {"topicaltrustflowvalue0", kMetric, "majestic_topical_trust_flow"},
});

constexpr auto kMajesticAnchorsSignature = std::to_array<std::string_view>({"anchortext", "refdomains", "totallinks"});
constexpr auto kMajesticAnchorsColumns = std::to_array<KnownColumn>({
    {"anchortext", kListedAnchor, {}},
    {"refdomains", kMetric, "majestic_referring_domains"},
    {"totallinks", kMetric, "majestic_links"},
    {"deletedlinks", kMetric, "majestic_deleted_links"},
    {"nofollowlinks", kMetric, "majestic_nofollow_links"},
    {"estimatedlinkcitationflow", kMetric, "majestic_estimated_citation_flow"},
    {"estimatedlinktrustflow", kMetric, "majestic_estimated_trust_flow"},
});

constexpr auto kImporters = std::to_array<Importer>({
    {"Majestic backlinks", kMajesticBacklinksSignature, kMajesticBacklinksColumns, trait::kBacklinks},
    {"Majestic bulk check", kMajesticItemsSignature, kMajesticItemsColumns},
    {"Majestic referring domains", kMajesticDomainsSignature, kMajesticDomainsColumns},
    {"Majestic anchors", kMajesticAnchorsSignature, kMajesticAnchorsColumns},
});

}  // namespace

std::span<const Importer> majestic_importers() { return kImporters; }

}  // namespace ingest
