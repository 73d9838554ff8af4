// Ahrefs: backlinks of all years and of the API, broken backlinks, referring domains, anchors, best by links,
// link intersect (a column a site), batch analysis. Its files are UTF-16LE with tabs or UTF-8 with commas.
#include <array>

#include "ingest/importers/importers.h"

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
    {"referringpagetitle", kSourceTitle, {}},
    {"language", kIgnore, {}},
    {"platform", kIgnore, {}},
    {"referringpagehttpcode", kIgnore, {}},
    {"domainrating", kDomainMetric, "ahrefs_domain_rating"},
    {"ur", kMetric, "ahrefs_url_rating"},
    {"domaintraffic", kDomainMetric, "ahrefs_traffic"},
    {"referringdomains", kMetric, "ahrefs_referring_domains"},
    {"linkeddomains", kMetric, "ahrefs_linked_domains"},
    {"externallinks", kMetric, "ahrefs_external_links"},
    {"pagetraffic", kMetric, "ahrefs_page_traffic"},
    {"keywords", kMetric, "ahrefs_keywords"},
    {"redirectchainurls", kIgnore, {}},
    {"redirectchainstatuscodes", kIgnore, {}},
    {"isspam", kMetric, "ahrefs_is_spam"},
    {"rendered", kIgnore, {}},
    {"raw", kIgnore, {}},
    {"loststatus", kLostReason, {}},
    {"dropreason", kLostReason, {}},
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
    {"domainrating", kDomainMetric, "ahrefs_domain_rating"},
    {"urlratingdesc", kMetric, "ahrefs_url_rating"},
    {"referringdomains", kMetric, "ahrefs_referring_domains"},
    {"referringpagetitle", kSourceTitle, {}},
    {"internallinkscount", kMetric, "ahrefs_internal_links"},
    {"externallinkscount", kMetric, "ahrefs_external_links"},
    {"backlinkstatus", kIgnore, {}},
    {"language", kIgnore, {}},
    {"traffic", kMetric, "ahrefs_page_traffic"},
    {"keywords", kMetric, "ahrefs_keywords"},
    {"jsrendered", kIgnore, {}},
    {"linkeddomains", kMetric, "ahrefs_linked_domains"},
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
    {"title", kSourceTitle, {}},
    {"namesource", kIgnore, {}},
    {"linksexternal", kMetric, "ahrefs_external_links"},
    {"pagecategorysource", kIgnore, {}},
});

constexpr auto kAhrefsDomainsSignature = std::to_array<std::string_view>({"domain", "dr", "linkstotarget"});
constexpr auto kAhrefsDomainsColumns = std::to_array<KnownColumn>({
    {"domain", kDomain, {}},
    {"dr", kMetric, "ahrefs_domain_rating"},
    {"dofollowrefdomains", kMetric, "ahrefs_referring_domains"},
    {"dofollowlinkeddomains", kMetric, "ahrefs_linked_domains"},
    {"traffic", kMetric, "ahrefs_traffic"},
    {"keywords", kMetric, "ahrefs_keywords"},
    {"linkstotarget", kMetric, "ahrefs_links_to_target"},
    {"dofollowlinks", kMetric, "ahrefs_dofollow_links"},
    {"isspam", kMetric, "ahrefs_is_spam"},
    {"newlinks", kMetric, "ahrefs_new_links"},
    {"lostlinks", kMetric, "ahrefs_lost_links"},
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
    {"domain", kDomain, {}},
    {"domainrating", kMetric, "ahrefs_domain_rating"},
    {"domaintraffic", kMetric, "ahrefs_traffic"},
    {"intersect", kMetric, "ahrefs_intersect"},
});

constexpr auto kAhrefsAnchorsSignature = std::to_array<std::string_view>({"anchortext", "refdomains", "linkstotarget"});
constexpr auto kAhrefsAnchorsColumns = std::to_array<KnownColumn>({
    {"anchortext", kListedAnchor, {}},
    {"refdomains", kMetric, "ahrefs_referring_domains"},
    {"topdr", kMetric, "ahrefs_top_domain_rating"},
    {"refpages", kMetric, "ahrefs_referring_pages"},
    {"linkstotarget", kMetric, "ahrefs_links_to_target"},
    {"newlinks", kMetric, "ahrefs_new_links"},
    {"lostlinks", kMetric, "ahrefs_lost_links"},
    {"dofollowlinks", kMetric, "ahrefs_dofollow_links"},
    {"firstseen", kIgnore, {}},
    {"lost", kIgnore, {}},
});

// Batch analysis: of each target that was asked about.
constexpr auto kAhrefsBatchSignature = std::to_array<std::string_view>({"domainrating", "refdomainsdofollow"});
constexpr auto kAhrefsBatchColumns = std::to_array<KnownColumn>({
    {"target", kPage, {}},
    {"url", kPage, {}},
    {"domainrating", kMetric, "ahrefs_domain_rating"},
    {"urlrating", kMetric, "ahrefs_url_rating"},
    {"refdomainsdofollow", kMetric, "ahrefs_referring_domains"},
    {"linkeddomains", kMetric, "ahrefs_linked_domains"},
    {"totaltraffic", kMetric, "ahrefs_traffic"},
});

constexpr auto kImporters = std::to_array<Importer>({
    {"Ahrefs backlinks", kAhrefsBacklinksSignature, kAhrefsBacklinksColumns, trait::kBacklinks},
    {"Ahrefs backlinks", kAhrefsBacklinksOldSignature, kAhrefsBacklinksOldColumns, trait::kBacklinks},
    {"Ahrefs backlinks (API)", kAhrefsApiBacklinksSignature, kAhrefsApiBacklinksColumns, trait::kBacklinks},
    {"Ahrefs referring domains", kAhrefsDomainsSignature, kAhrefsDomainsColumns},
    {"Ahrefs best by links", kAhrefsBestByLinksSignature, kAhrefsBestByLinksColumns},
    {"Ahrefs internal most linked", kAhrefsMostLinkedSignature, kAhrefsMostLinkedColumns},
    {"Ahrefs link intersect (pages)", kAhrefsIntersectPagesSignature, kAhrefsIntersectPagesColumns,
     trait::kBacklinks | trait::kSiteColumns},
    {"Ahrefs link intersect (domains)", kAhrefsIntersectDomainsSignature, kAhrefsIntersectDomainsColumns,
     trait::kSiteColumns},
    {"Ahrefs anchors", kAhrefsAnchorsSignature, kAhrefsAnchorsColumns},
    {"Ahrefs batch analysis", kAhrefsBatchSignature, kAhrefsBatchColumns},
});

}  // namespace

std::span<const Importer> ahrefs_importers() { return kImporters; }

}  // namespace ingest
