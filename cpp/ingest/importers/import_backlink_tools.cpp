// Backlink tools with one table each: LinkResearchTools, SE Ranking (API), Serpstat, Linkody, BuzzStream, TraceLinker.
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kLinkResearchToolsSignature = std::to_array<std::string_view>({"fromurl", "tourl", "linkstatus"});
constexpr auto kLinkResearchToolsColumns = std::to_array<KnownColumn>({
    {"fromurl", kSource, {}},
    {"tourl", kTarget, {}},
    {"anchortext", kAnchor, {}},
    {"linkstatus", kFollow, {}},
    {"type", kLinkKind, {}},
    {"favorites", kIgnore, {}},
    {"bldom", kDomainMetric, "lrt_bldom"},
    {"dompop", kDomainMetric, "lrt_dompop"},
    {"power", kMetric, "lrt_power"},
    {"trust", kMetric, "lrt_trust"},
    {"powertrust", kMetric, "lrt_power_trust"},
    {"alexa", kDomainMetric, "lrt_alexa"},
    {"ip", kIgnore, {}},
    {"cntry", kIgnore, {}},
    {"dtoxrisk", kMetric, "lrt_dtoxrisk"},
});

constexpr auto kSeRankingSignature = std::to_array<std::string_view>({"urlfrom", "urlto", "inlinkrank"});
constexpr auto kSeRankingColumns = std::to_array<KnownColumn>({
    {"urlfrom", kSource, {}},
    {"urlto", kTarget, {}},
    {"anchor", kAnchor, {}},
    {"alt", kAlt, {}},
    {"nofollow", kNofollow, {}},
    {"image", kIsImage, {}},
    {"firstseen", kFirstSeen, {}},
    {"lastvisited", kLastSeen, {}},
    {"title", kSourceTitle, {}},
    {"imagesource", kIgnore, {}},
    {"inlinkrank", kMetric, "se_ranking_inlink_rank"},
    {"domaininlinkrank", kDomainMetric, "se_ranking_domain_inlink_rank"},
});

constexpr auto kSerpstatSignature = std::to_array<std::string_view>({"donorurl", "acceptorurl"});
constexpr auto kSerpstatColumns = std::to_array<KnownColumn>({
    {"donorurl", kSource, {}},
    {"acceptorurl", kTarget, {}},
    {"anchor", kAnchor, {}},
    {"linktype", kLinkKind, {}},
    {"firstindexed", kFirstSeen, {}},
    {"lastseen", kLastSeen, {}},
    {"spr", kMetric, "serpstat_spr"},
    {"str", kMetric, "serpstat_str"},
});

constexpr auto kLinkodySignature = std::to_array<std::string_view>({"urlfrom", "expectedlandingpageurl"});
constexpr auto kLinkodyColumns = std::to_array<KnownColumn>({
    {"urlfrom", kSource, {}},
    {"expectedlandingpageurl", kTarget, {}},
    {"expectedanchor", kAnchor, {}},
    {"expectedfollow", kFollow, {}},
    {"added", kFirstSeen, {}},
    {"tags", kIgnore, {}},
    {"notes", kIgnore, {}},
    {"expires", kIgnore, {}},
    {"cost", kIgnore, {}},
});

constexpr auto kBuzzstreamSignature = std::to_array<std::string_view>({"linkingfrom", "linkingto"});
constexpr auto kBuzzstreamColumns = std::to_array<KnownColumn>({
    {"linkingfrom", kSource, {}},
    {"linkingto", kTarget, {}},
    {"anchortext", kAnchor, {}},
});

constexpr auto kTracelinkerSignature = std::to_array<std::string_view>({"sourceurl", "targeturl", "anchortext"});
constexpr auto kTracelinkerColumns = std::to_array<KnownColumn>({
    {"sourceurl", kSource, {}},
    {"targeturl", kTarget, {}},
    {"anchortext", kAnchor, {}},
    {"rel", kRel, {}},
    {"type", kLinkKind, {}},
    {"linktype", kLinkKind, {}},
    {"follow", kFollow, {}},
    {"nofollow", kNofollow, {}},
    {"isdofollow", kFollow, {}},
    {"linkstatus", kFollow, {}},
    {"firstseen", kFirstSeen, {}},
    {"lastseen", kLastSeen, {}},
    {"dr", kDomainMetric, "tracelinker_dr"},
    {"note", kIgnore, {}},
});

constexpr auto kImporters = std::to_array<Importer>({
    {"LinkResearchTools links", kLinkResearchToolsSignature, kLinkResearchToolsColumns, trait::kBacklinks},
    {"SE Ranking backlinks", kSeRankingSignature, kSeRankingColumns, trait::kBacklinks},
    {"Serpstat backlinks", kSerpstatSignature, kSerpstatColumns, trait::kBacklinks},
    {"Linkody links", kLinkodySignature, kLinkodyColumns, trait::kBacklinks},
    {"BuzzStream links", kBuzzstreamSignature, kBuzzstreamColumns, trait::kBacklinks},
    {"TraceLinker links", kTracelinkerSignature, kTracelinkerColumns, trait::kBacklinks},
});

}  // namespace

std::span<const Importer> backlink_tools_importers() { return kImporters; }

}  // namespace ingest
