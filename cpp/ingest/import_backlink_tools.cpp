// Backlink tools with one table each: LinkResearchTools, SE Ranking (API), Serpstat, Linkody, BuzzStream.
#include <array>

#include "ingest/importers.h"

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
    {"bldom", kIgnore, {}},
    {"dompop", kIgnore, {}},
    {"power", kIgnore, {}},
    {"trust", kIgnore, {}},
    {"powertrust", kIgnore, {}},
    {"alexa", kIgnore, {}},
    {"ip", kIgnore, {}},
    {"cntry", kIgnore, {}},
    {"dtoxrisk", kIgnore, {}},
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
    {"title", kIgnore, {}},
    {"imagesource", kIgnore, {}},
    {"inlinkrank", kIgnore, {}},
    {"domaininlinkrank", kIgnore, {}},
});

constexpr auto kSerpstatSignature = std::to_array<std::string_view>({"donorurl", "acceptorurl"});
constexpr auto kSerpstatColumns = std::to_array<KnownColumn>({
    {"donorurl", kSource, {}},
    {"acceptorurl", kTarget, {}},
    {"anchor", kAnchor, {}},
    {"linktype", kLinkKind, {}},
    {"firstindexed", kFirstSeen, {}},
    {"lastseen", kLastSeen, {}},
    {"spr", kIgnore, {}},
    {"str", kIgnore, {}},
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

}  // namespace

constinit const Importer kLinkResearchTools = {"LinkResearchTools links", kLinkResearchToolsSignature,
                                               kLinkResearchToolsColumns};
constinit const Importer kSeRanking = {"SE Ranking backlinks", kSeRankingSignature, kSeRankingColumns};
constinit const Importer kSerpstat = {"Serpstat backlinks", kSerpstatSignature, kSerpstatColumns};
constinit const Importer kLinkody = {"Linkody links", kLinkodySignature, kLinkodyColumns};
constinit const Importer kBuzzstream = {"BuzzStream links", kBuzzstreamSignature, kBuzzstreamColumns};

}  // namespace ingest
