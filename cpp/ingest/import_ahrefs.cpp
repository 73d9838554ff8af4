// Ahrefs: backlinks of all years and of the API, broken backlinks, referring domains, best by links,
// link intersect. Its files are UTF-16LE with tabs or UTF-8 with commas.
#include <array>

#include "ingest/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kAhrefsBacklinksSignature = std::to_array<std::string_view>({"referringpageurl", "targeturl"});
constexpr auto kAhrefsBacklinksColumns = std::to_array<KnownColumn>({
    {"referringpageurl", kSource, {}},
    {"targeturl", kTarget, {}},
    {"anchor", kAnchor, {}},
    {"leftcontext", kBefore, {}},
    {"rightcontext", kAfter, {}},
    {"type", kLinkKind, {}},
    {"content", kInContent, {}},
    {"nofollow", kNofollow, {}},
    {"ugc", kUgc, {}},
    {"sponsored", kSponsored, {}},
    {"firstseen", kFirstSeen, {}},
    {"lastseen", kLastSeen, {}},
    {"lost", kLost, {}},
    {"targetpagehttpcode", kStatus, {}},
    {"referringpagetitle", kIgnore, {}},
    {"language", kIgnore, {}},
    {"platform", kIgnore, {}},
    {"referringpagehttpcode", kIgnore, {}},
    {"domainrating", kIgnore, {}},
    {"ur", kIgnore, {}},
    {"domaintraffic", kIgnore, {}},
    {"referringdomains", kIgnore, {}},
    {"linkeddomains", kIgnore, {}},
    {"externallinks", kIgnore, {}},
    {"pagetraffic", kIgnore, {}},
    {"keywords", kIgnore, {}},
    {"redirectchainurls", kIgnore, {}},
    {"redirectchainstatuscodes", kIgnore, {}},
    {"isspam", kIgnore, {}},
    {"rendered", kIgnore, {}},
    {"raw", kIgnore, {}},
    {"loststatus", kIgnore, {}},
    {"dropreason", kIgnore, {}},
    {"discoveredstatus", kIgnore, {}},
    {"author", kIgnore, {}},
    {"pagetype", kIgnore, {}},
    {"pagecategory", kIgnore, {}},
    {"linksingroup", kIgnore, {}},
    {"targetchecked", kIgnore, {}},
    {"refpagechecked", kIgnore, {}},
});

constexpr auto kAhrefsBacklinksOldSignature = std::to_array<std::string_view>({"referringpageurl", "linkurl"});
constexpr auto kAhrefsBacklinksOldColumns = std::to_array<KnownColumn>({
    {"referringpageurl", kSource, {}},
    {"linkurl", kTarget, {}},
    {"textpre", kBefore, {}},
    {"linkanchor", kAnchor, {}},
    {"textpost", kAfter, {}},
    {"type", kLinkKind, {}},
    {"firstseen", kFirstSeen, {}},
    {"lastcheck", kLastSeen, {}},
    {"daylost", kLost, {}},
    {"domainrating", kIgnore, {}},
    {"urlratingdesc", kIgnore, {}},
    {"referringdomains", kIgnore, {}},
    {"referringpagetitle", kIgnore, {}},
    {"internallinkscount", kIgnore, {}},
    {"externallinkscount", kIgnore, {}},
    {"backlinkstatus", kIgnore, {}},
    {"language", kIgnore, {}},
    {"traffic", kIgnore, {}},
    {"keywords", kIgnore, {}},
    {"jsrendered", kIgnore, {}},
    {"linkeddomains", kIgnore, {}},
});

constexpr auto kAhrefsApiBacklinksSignature = std::to_array<std::string_view>({"urlfrom", "urlto", "namesource"});
constexpr auto kAhrefsApiBacklinksColumns = std::to_array<KnownColumn>({
    {"urlfrom", kSource, {}},
    {"urlto", kTarget, {}},
    {"anchor", kAnchor, {}},
    {"isdofollow", kFollow, {}},
    {"snippetleft", kBefore, {}},
    {"snippetright", kAfter, {}},
    {"firstseenlink", kFirstSeen, {}},
    {"lastseen", kLastSeen, {}},
    {"title", kIgnore, {}},
    {"namesource", kIgnore, {}},
    {"linksexternal", kIgnore, {}},
    {"pagecategorysource", kIgnore, {}},
});

constexpr auto kAhrefsDomainsSignature = std::to_array<std::string_view>({"domain", "dr", "linkstotarget"});
constexpr auto kAhrefsDomainsColumns = std::to_array<KnownColumn>({
    {"domain", kPage, {}},
    {"dr", kMetric, "ahrefs_domain_rating"},
    {"dofollowrefdomains", kMetric, "ahrefs_referring_domains"},
    {"dofollowlinkeddomains", kMetric, "ahrefs_linked_domains"},
    {"traffic", kMetric, "ahrefs_traffic"},
    {"keywords", kMetric, "ahrefs_keywords"},
    {"linkstotarget", kMetric, "ahrefs_links_to_target"},
    {"dofollowlinks", kMetric, "ahrefs_dofollow_links"},
    {"isspam", kIgnore, {}},
    {"newlinks", kIgnore, {}},
    {"lostlinks", kIgnore, {}},
    {"firstseen", kIgnore, {}},
    {"lost", kIgnore, {}},
});

constexpr auto kAhrefsBestByLinksSignature = std::to_array<std::string_view>({"pageurl", "topdr", "referringdomains"});
constexpr auto kAhrefsBestByLinksColumns = std::to_array<KnownColumn>({
    {"pageurl", kPage, {}},
    {"pagetitle", kPageTitle, {}},
    {"topdr", kMetric, "ahrefs_top_domain_rating"},
    {"referringdomains", kMetric, "ahrefs_referring_domains"},
    {"ur", kMetric, "ahrefs_url_rating"},
    {"linkstotarget", kMetric, "ahrefs_links_to_target"},
    {"dofollow", kMetric, "ahrefs_dofollow_links"},
});

constexpr auto kAhrefsMostLinkedSignature = std::to_array<std::string_view>({"pageurl", "canonical", "linkstotarget"});
constexpr auto kAhrefsMostLinkedColumns = std::to_array<KnownColumn>({
    {"pageurl", kPage, {}},
    {"canonical", kPageCanonical, {}},
    {"linkstotarget", kMetric, "ahrefs_links_to_target"},
});

constexpr auto kAhrefsIntersectPagesSignature = std::to_array<std::string_view>({"referringpageurl", "intersect"});
constexpr auto kAhrefsIntersectPagesColumns = std::to_array<KnownColumn>({
    {"referringpageurl", kPage, {}},
    {"referringpagetitle", kPageTitle, {}},
    {"domainrating", kMetric, "ahrefs_domain_rating"},
    {"ur", kMetric, "ahrefs_url_rating"},
    {"domaintraffic", kMetric, "ahrefs_traffic"},
    {"referringdomains", kMetric, "ahrefs_referring_domains"},
    {"pagetraffic", kMetric, "ahrefs_page_traffic"},
    {"intersect", kMetric, "ahrefs_intersect"},
});

constexpr auto kAhrefsIntersectDomainsSignature =
    std::to_array<std::string_view>({"domain", "domainrating", "intersect"});
constexpr auto kAhrefsIntersectDomainsColumns = std::to_array<KnownColumn>({
    {"domain", kPage, {}},
    {"domainrating", kMetric, "ahrefs_domain_rating"},
    {"domaintraffic", kMetric, "ahrefs_traffic"},
    {"intersect", kMetric, "ahrefs_intersect"},
});

constexpr auto kAhrefsAnchorsSignature = std::to_array<std::string_view>({"anchortext", "refdomains", "linkstotarget"});

}  // namespace

constinit const Importer kAhrefsBacklinks = {"Ahrefs backlinks", kAhrefsBacklinksSignature, kAhrefsBacklinksColumns};
constinit const Importer kAhrefsBacklinksOld = {"Ahrefs backlinks", kAhrefsBacklinksOldSignature,
                                                kAhrefsBacklinksOldColumns};
constinit const Importer kAhrefsApiBacklinks = {"Ahrefs backlinks (API)", kAhrefsApiBacklinksSignature,
                                                kAhrefsApiBacklinksColumns};
constinit const Importer kAhrefsDomains = {"Ahrefs referring domains", kAhrefsDomainsSignature, kAhrefsDomainsColumns};
constinit const Importer kAhrefsBestByLinks = {"Ahrefs best by links", kAhrefsBestByLinksSignature,
                                               kAhrefsBestByLinksColumns};
constinit const Importer kAhrefsMostLinked = {"Ahrefs internal most linked", kAhrefsMostLinkedSignature,
                                              kAhrefsMostLinkedColumns};
constinit const Importer kAhrefsIntersectPages = {"Ahrefs link intersect (pages)", kAhrefsIntersectPagesSignature,
                                                  kAhrefsIntersectPagesColumns};
constinit const Importer kAhrefsIntersectDomains = {"Ahrefs link intersect (domains)", kAhrefsIntersectDomainsSignature,
                                                    kAhrefsIntersectDomainsColumns};
constinit const Importer kAhrefsAnchors = {
    "Ahrefs anchors",
    kAhrefsAnchorsSignature,
    {},
    "lists anchor texts with counts, not links. In Ahrefs export Backlinks and drop that file."};

}  // namespace ingest
