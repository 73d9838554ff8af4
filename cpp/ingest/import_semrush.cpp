// Semrush: backlinks of all years and of the API (semicolons, dates in Unix seconds), referring domains, gaps.
#include <array>

#include "ingest/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kSemrushBacklinksSignature = std::to_array<std::string_view>({"pageascore", "sourceurl", "targeturl"});
constexpr auto kSemrushBacklinksColumns = std::to_array<KnownColumn>({
    {"sourceurl", kSource, {}},    {"targeturl", kTarget, {}},     {"anchor", kAnchor, {}},
    {"nofollow", kNofollow, {}},   {"sponsored", kSponsored, {}},  {"ugc", kUgc, {}},
    {"image", kIsImage, {}},       {"frame", kIsFrame, {}},        {"form", kIsForm, {}},
    {"firstseen", kFirstSeen, {}}, {"lastseen", kLastSeen, {}},    {"lostlink", kLost, {}},
    {"pageascore", kIgnore, {}},   {"pagescore", kIgnore, {}},     {"pagetrustscore", kIgnore, {}},
    {"sourcetitle", kIgnore, {}},  {"externallinks", kIgnore, {}}, {"internallinks", kIgnore, {}},
    {"externalnum", kIgnore, {}},  {"internalnum", kIgnore, {}},   {"text", kIgnore, {}},
    {"sitewide", kIgnore, {}},     {"newlink", kIgnore, {}},
});

constexpr auto kSemrushBacklinksOldSignature = std::to_array<std::string_view>({"pagescore", "sourceurl", "targeturl"});

constexpr auto kSemrushDomainsSignature = std::to_array<std::string_view>({"domainascore", "domain"});
constexpr auto kSemrushDomainsColumns = std::to_array<KnownColumn>({
    {"domain", kPage, {}},
    {"domainascore", kMetric, "semrush_authority_score"},
    {"backlinks", kMetric, "semrush_backlinks"},
    {"backlinksnum", kMetric, "semrush_backlinks"},
    {"matches", kMetric, "semrush_matches"},
    {"ipaddress", kIgnore, {}},
    {"ip", kIgnore, {}},
    {"country", kIgnore, {}},
    {"firstseen", kIgnore, {}},
    {"lastseen", kIgnore, {}},
});

constexpr auto kSemrushAnchorsSignature = std::to_array<std::string_view>({"anchor", "domainsnum", "backlinksnum"});

}  // namespace

constinit const Importer kSemrushBacklinks = {"Semrush backlinks", kSemrushBacklinksSignature,
                                              kSemrushBacklinksColumns};
constinit const Importer kSemrushBacklinksOld = {"Semrush backlinks", kSemrushBacklinksOldSignature,
                                                 kSemrushBacklinksColumns};
constinit const Importer kSemrushDomains = {"Semrush referring domains", kSemrushDomainsSignature,
                                            kSemrushDomainsColumns};
constinit const Importer kSemrushAnchors = {
    "Semrush anchors",
    kSemrushAnchorsSignature,
    {},
    "lists anchor texts with counts, not links. In Semrush export Backlinks and drop that file."};

}  // namespace ingest
