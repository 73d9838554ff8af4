// Semrush: backlinks of all years and of the API (semicolons, dates in Unix seconds), referring domains, anchors, gaps.
#include <array>

#include "ingest/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kSemrushBacklinksSignature = std::to_array<std::string_view>({"pageascore", "sourceurl", "targeturl"});
constexpr auto kSemrushBacklinksColumns = std::to_array<KnownColumn>({
    {"sourceurl", kSource, {}},
    {"targeturl", kTarget, {}},
    {"anchor", kAnchor, {}},
    {"nofollow", kNofollow, {}},
    {"sponsored", kSponsored, {}},
    {"ugc", kUgc, {}},
    {"image", kIsImage, {}},
    {"frame", kIsFrame, {}},
    {"form", kIsForm, {}},
    {"firstseen", kFirstSeen, {}},
    {"lastseen", kLastSeen, {}},
    {"lostlink", kLost, {}},
    {"pageascore", kMetric, "semrush_page_authority_score"},
    {"pageas", kMetric, "semrush_page_authority_score"},
    {"pageauthorityscore", kMetric, "semrush_page_authority_score"},
    {"authorityscore", kMetric, "semrush_page_authority_score"},
    {"as", kMetric, "semrush_page_authority_score"},
    {"pagescore", kMetric, "semrush_page_score"},
    {"pagetrustscore", kMetric, "semrush_page_trust_score"},
    {"sourcetitle", kIgnore, {}},
    {"externallinks", kMetric, "semrush_external_links"},
    {"internallinks", kMetric, "semrush_internal_links"},
    {"externalnum", kMetric, "semrush_external_links"},
    {"internalnum", kMetric, "semrush_internal_links"},
    {"text", kIgnore, {}},
    {"sitewide", kIgnore, {}},
    {"newlink", kIgnore, {}},
    {"domainascore", kDomainMetric, "semrush_authority_score"},
});

// The score has had many names; only Semrush names the title of the source so.
constexpr auto kSemrushBacklinksTitledSignature =
    std::to_array<std::string_view>({"sourcetitle", "sourceurl", "targeturl"});

constexpr auto kSemrushDomainsSignature = std::to_array<std::string_view>({"domainascore", "domain"});
constexpr auto kSemrushDomainsColumns = std::to_array<KnownColumn>({
    {"domain", kDomain, {}},
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
constexpr auto kSemrushAnchorsColumns = std::to_array<KnownColumn>({
    {"anchor", kListedAnchor, {}},
    {"domainsnum", kMetric, "semrush_referring_domains"},
    {"backlinksnum", kMetric, "semrush_backlinks"},
    {"domains", kMetric, "semrush_referring_domains"},
    {"backlinks", kMetric, "semrush_backlinks"},
    {"firstseen", kIgnore, {}},
    {"lastseen", kIgnore, {}},
});
// The table on screen, by the names that people report: no header line of it is public.
constexpr auto kSemrushAnchorsShownSignature = std::to_array<std::string_view>({"anchor", "domains", "backlinks"});

}  // namespace

constinit const Importer kSemrushBacklinks = {"Semrush backlinks", kSemrushBacklinksSignature, kSemrushBacklinksColumns,
                                              trait::kBacklinks};
constinit const Importer kSemrushBacklinksTitled = {"Semrush backlinks", kSemrushBacklinksTitledSignature,
                                                    kSemrushBacklinksColumns, trait::kBacklinks};
constinit const Importer kSemrushDomains = {"Semrush referring domains", kSemrushDomainsSignature,
                                            kSemrushDomainsColumns};
constinit const Importer kSemrushAnchors = {"Semrush anchors", kSemrushAnchorsSignature, kSemrushAnchorsColumns};
constinit const Importer kSemrushAnchorsShown = {"Semrush anchors", kSemrushAnchorsShownSignature,
                                                 kSemrushAnchorsColumns};

}  // namespace ingest
