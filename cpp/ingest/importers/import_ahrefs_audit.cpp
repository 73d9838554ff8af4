// Ahrefs Site Audit (Webmaster Tools): its tables of links and of pages, and what it suggests.
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kLinksSignature = std::to_array<std::string_view>({"sourceurl", "targeturl", "targethttpstatuscode"});
constexpr auto kLinksColumns = std::to_array<KnownColumn>({
    {"sourceurl", kSource, {}},
    {"targeturl", kTarget, {}},
    {"linktype", kType, {}},
    {"isnofollow", kNofollow, {}},
    {"issponsored", kSponsored, {}},
    {"isugc", kUgc, {}},
    {"targethttpstatuscode", kStatus, {}},
    {"anchor", kAnchor, {}},
    {"altattribute", kAlt, {}},
    {"sourcehttpstatuscode", kIgnore, {}},
    {"hreflangattribute", kIgnore, {}},
    {"targetnocrawlreason", kIgnore, {}},
    {"targetfinalredirecturl", kIgnore, {}},
    {"targetfinalredirecthttpstatuscode", kIgnore, {}},
    {"targetfinalredirectnocrawlreason", kIgnore, {}},
    {"issourcenoindex", kIgnore, {}},
    {"issourcecanonical", kIgnore, {}},
    {"istargetcanonical", kIgnore, {}},
    {"islinkinternal", kIgnore, {}},
    {"isfinalredirectinternal", kIgnore, {}},
    {"isfinalredirectindexable", kIgnore, {}},
});

// What a table of pages has depends on the issue that it is about.
constexpr auto kPagesSignature = std::to_array<std::string_view>({"url", "httpstatuscode", "isindexablepage"});
constexpr auto kPagesLinkedSignature = std::to_array<std::string_view>({"url", "httpstatuscode", "noofallinlinks"});
constexpr auto kPagesFoundSignature = std::to_array<std::string_view>({"url", "httpstatuscode", "firstfoundat"});
constexpr auto kPagesColumns = std::to_array<KnownColumn>({
    {"url", kPage, {}},
    {"httpstatuscode", kPageStatus, {}},
    {"title", kPageTitle, {}},
    {"h1", kPageH1, {}},
    {"canonicalurl", kPageCanonical, {}},
    {"redirecturl", kPageRedirect, {}},
    {"isindexablepage", kPageIndexable, {}},
    {"contenttype", kPageContentType, {}},
    {"metarobots", kPageNoindex, {}},
    {"xrobotstag", kPageNoindex, {}},
    {"depth", kMetric, "crawl_depth"},
    {"noofallinlinks", kMetric, "crawler_inlinks"},
    {"noofinternaloutlinks", kMetric, "crawler_outlinks"},
    {"noofexternaloutlinks", kMetric, "crawler_external_outlinks"},
    {"noofcontentwords", kMetric, "word_count"},
    {"sizebytes", kMetric, "size_bytes"},
    {"pr", kMetric, "ahrefs_page_rating"},
    {"ur", kMetric, "ahrefs_url_rating"},
    {"organictraffic", kMetric, "ahrefs_page_traffic"},
    {"noofreferringdomains", kMetric, "ahrefs_referring_domains"},
    {"noofbacklinks", kMetric, "ahrefs_backlinks"},
    {"firstfoundat", kIgnore, {}},
    {"isrenderedpage", kIgnore, {}},
    {"redirectchainurls", kIgnore, {}},
    {"redirectchainurlscodes", kIgnore, {}},
});

// Links that could be set, not links that are there.
constexpr auto kOpportunitiesSignature =
    std::to_array<std::string_view>({"sourcepage", "targetpage", "keywordcontext"});
constexpr auto kOpportunitiesColumns = std::to_array<KnownColumn>({
    {"sourcepage", kPage, {}},
    {"targetpage", kOfferTarget, {}},
    {"keyword", kOfferAnchor, {}},
    {"keywordcontext", kOfferContext, {}},
    {"pr", kIgnore, {}},
    {"traffic", kIgnore, {}},
});

constexpr auto kImporters = std::to_array<Importer>({
    {.format = "Ahrefs Site Audit links", .signature = kLinksSignature, .columns = kLinksColumns},
    {.format = "Ahrefs Site Audit pages", .signature = kPagesSignature, .columns = kPagesColumns},
    {.format = "Ahrefs Site Audit pages", .signature = kPagesLinkedSignature, .columns = kPagesColumns},
    {.format = "Ahrefs Site Audit pages", .signature = kPagesFoundSignature, .columns = kPagesColumns},
    {.format = "Ahrefs internal link opportunities",
     .signature = kOpportunitiesSignature,
     .columns = kOpportunitiesColumns},
});

}  // namespace

std::span<const Importer> ahrefs_audit_importers() { return kImporters; }

}  // namespace ingest
