// Semrush: backlinks of all years and of the API (semicolons, dates in Unix seconds), referring domains, anchors, gaps.
#include <array>

#include "ingest/importers/importers.h"

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
    {"sourcetitle", kSourceTitle, {}},
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
    {"authorityscore", kMetric, "semrush_authority_score"},
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

// Backlink gap: a column a site that holds how often the domain links to it. The score has had several names.
constexpr auto kSemrushGapSignature = std::to_array<std::string_view>({"domain", "domainascore", "matches"});
constexpr auto kSemrushGapScoredSignature = std::to_array<std::string_view>({"domain", "authorityscore", "matches"});

// Pages of a site that others link to, each with how often.
constexpr auto kSemrushPagesSignature = std::to_array<std::string_view>({"sourceurl", "backlinksnum", "domainsnum"});
constexpr auto kSemrushPagesShownSignature = std::to_array<std::string_view>({"sourceurl", "backlinks", "domains"});
constexpr auto kSemrushPagesUrlSignature = std::to_array<std::string_view>({"url", "backlinks", "domains"});
constexpr auto kSemrushPagesColumns = std::to_array<KnownColumn>({
    {"sourceurl", kPage, {}},
    {"url", kPage, {}},
    {"sourcetitle", kPageTitle, {}},
    {"title", kPageTitle, {}},
    {"responsecode", kPageStatus, {}},
    {"backlinksnum", kMetric, "semrush_backlinks"},
    {"backlinks", kMetric, "semrush_backlinks"},
    {"domainsnum", kMetric, "semrush_referring_domains"},
    {"domains", kMetric, "semrush_referring_domains"},
    {"externalnum", kMetric, "semrush_external_links"},
    {"externallinks", kMetric, "semrush_external_links"},
    {"internalnum", kMetric, "semrush_internal_links"},
    {"internallinks", kMetric, "semrush_internal_links"},
    {"lastseen", kIgnore, {}},
});

// Sites beside each other.
constexpr auto kSemrushComparisonSignature = std::to_array<std::string_view>({"target", "backlinksnum", "domainsnum"});
constexpr auto kSemrushComparisonShownSignature =
    std::to_array<std::string_view>({"target", "authorityscore", "backlinks", "referringdomains"});
constexpr auto kSemrushComparisonTypedSignature =
    std::to_array<std::string_view>({"target", "targettype", "backlinks", "domains"});
constexpr auto kSemrushComparisonColumns = std::to_array<KnownColumn>({
    {"target", kDomain, {}},
    {"targettype", kIgnore, {}},
    {"ascore", kMetric, "semrush_authority_score"},
    {"score", kMetric, "semrush_authority_score"},
    {"authorityscore", kMetric, "semrush_authority_score"},
    {"backlinksnum", kMetric, "semrush_backlinks"},
    {"backlinks", kMetric, "semrush_backlinks"},
    {"domainsnum", kMetric, "semrush_referring_domains"},
    {"referringdomains", kMetric, "semrush_referring_domains"},
    {"domains", kMetric, "semrush_referring_domains"},
    {"ips", kMetric, "semrush_referring_ips"},
    {"followlinks", kMetric, "semrush_follow_links"},
    {"nofollowlinks", kMetric, "semrush_nofollow_links"},
    {"textlinks", kIgnore, {}},
    {"imagelinks", kIgnore, {}},
    {"formlinks", kIgnore, {}},
    {"framelinks", kIgnore, {}},
    {"visits", kIgnore, {}},
    {"ipsnum", kMetric, "semrush_referring_ips"},
    {"followsnum", kMetric, "semrush_follow_links"},
    {"nofollowsnum", kMetric, "semrush_nofollow_links"},
});

constexpr auto kImporters = std::to_array<Importer>({
    {"Semrush backlinks", kSemrushBacklinksSignature, kSemrushBacklinksColumns, trait::kBacklinks},
    {"Semrush backlinks", kSemrushBacklinksTitledSignature, kSemrushBacklinksColumns, trait::kBacklinks},
    {"Semrush backlink gap", kSemrushGapSignature, kSemrushDomainsColumns, trait::kSiteColumns},
    {"Semrush backlink gap", kSemrushGapScoredSignature, kSemrushDomainsColumns, trait::kSiteColumns},
    {"Semrush referring domains", kSemrushDomainsSignature, kSemrushDomainsColumns},
    {"Semrush anchors", kSemrushAnchorsSignature, kSemrushAnchorsColumns},
    {"Semrush anchors", kSemrushAnchorsShownSignature, kSemrushAnchorsColumns},
    {"Semrush indexed pages", kSemrushPagesSignature, kSemrushPagesColumns},
    {"Semrush indexed pages", kSemrushPagesShownSignature, kSemrushPagesColumns},
    {"Semrush indexed pages", kSemrushPagesUrlSignature, kSemrushPagesColumns},
    {"Semrush comparison", kSemrushComparisonSignature, kSemrushComparisonColumns},
    {"Semrush comparison", kSemrushComparisonShownSignature, kSemrushComparisonColumns},
    {"Semrush comparison", kSemrushComparisonTypedSignature, kSemrushComparisonColumns},
});

}  // namespace

std::span<const Importer> semrush_importers() { return kImporters; }

}  // namespace ingest
