// Screaming Frog SEO Spider: page tables (internal_all, internal_html, external_all,
// response_codes, canonicals, content, links_all, link_metrics) of every version: whatever columns
// a table has are read by name, those of connected services too.
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr std::array<std::string_view, 1> kSignature = {"address"};
constexpr auto kColumns = std::to_array<KnownColumn>({
    {"address", kPage, {}},
    {"contenttype", kPageContentType, {}},
    {"content", kPageContentType, {}},
    {"statuscode", kPageStatus, {}},
    {"status", kStatusText, {}},
    {"indexability", kPageIndexable, {}},
    {"indexabilitystatus", kPageIndexable, {}},
    {"metarobots#", kPageNoindex, {}},
    {"xrobotstag#", kPageNoindex, {}},
    {"title1", kPageTitle, {}},
    {"h11", kPageH1, {}},
    {"extractor#", kPageText, {}},
    {"bodytext#", kPageText, {}},
    {"pagetext#", kPageText, {}},
    {"canonicallinkelement1", kPageCanonical, {}},
    {"httpcanonical", kPageCanonical, {}},
    {"redirecturl", kPageRedirect, {}},
    {"redirecturi", kPageRedirect, {}},
    {"urlencodedaddress", kIgnore, {}},
    {"sizebytes", kMetric, "size_bytes"},
    {"size", kMetric, "size_bytes"},
    {"wordcount", kMetric, "word_count"},
    {"sentencecount", kMetric, "sentence_count"},
    {"textratio", kMetric, "text_ratio", true},
    {"crawldepth", kMetric, "crawl_depth"},
    {"folderdepth", kMetric, "folder_depth"},
    {"linkscore", kMetric, "link_score", true},
    {"inlinks", kMetric, "crawler_inlinks"},
    {"uniqueinlinks", kMetric, "crawler_unique_inlinks"},
    {"uniquejsinlinks", kMetric, "crawler_unique_js_inlinks"},
    {"outlinks", kMetric, "crawler_outlinks"},
    {"uniqueoutlinks", kMetric, "crawler_unique_outlinks"},
    {"externaloutlinks", kMetric, "crawler_external_outlinks"},
    {"uniqueexternaloutlinks", kMetric, "crawler_unique_external_outlinks"},
    {"responsetime", kMetric, "response_time", true},
    {"nonearduplicates", kMetric, "near_duplicates"},
    {"semanticsimilarityscore", kMetric, "semantic_similarity", true},
    {"semanticrelevancescore", kMetric, "semantic_relevance", true},
    {"fleschreadingeasescore", kMetric, "reading_ease", true},
    {"spellingerrors", kMetric, "spelling_errors"},
    {"grammarerrors", kMetric, "grammar_errors"},
    {"gasessions", kMetric, "sessions"},
    {"ga4sessions", kMetric, "sessions"},
    {"clicks", kMetric, "clicks"},
    {"impressions", kMetric, "impressions"},
    {"ctr", kMetric, "ctr", true},
    {"position", kMetric, "position", true},
    {"majesticexternalbacklinksurlexacturl", kMetric, "majestic_backlinks"},
    {"majesticreferringdomainsurlexacturl", kMetric, "majestic_referring_domains"},
    {"majestictrustflowurlexacturl", kMetric, "majestic_trust_flow"},
    {"majesticcitationflowurlexacturl", kMetric, "majestic_citation_flow"},
    {"ahrefsbacklinksexact", kMetric, "ahrefs_backlinks"},
    {"ahrefsrefdomainsexact", kMetric, "ahrefs_referring_domains"},
    {"ahrefsurlratingexact", kMetric, "ahrefs_url_rating"},
    {"ahrefsnofollowexact", kMetric, "ahrefs_nofollow_backlinks"},
    {"ahrefsdofollowexact", kMetric, "ahrefs_dofollow_backlinks"},
    {"ahrefsredirectexact", kMetric, "ahrefs_redirect_backlinks"},
});

// Orphan pages: where each was found (Search Console, Analytics, a sitemap), not who links to it.
constexpr std::array<std::string_view, 2> kOrphanSignature = {"url", "source"};
constexpr auto kOrphanColumns = std::to_array<KnownColumn>({
    {"url", kPage, {}},
    {"source", kIgnore, {}},
});

constexpr std::array<std::string_view, 3> kIssuesSignature = {"issuename", "issuetype", "issuepriority"};

constexpr auto kImporters = std::to_array<Importer>({
    {.format = "Screaming Frog pages", .signature = kSignature, .columns = kColumns, .words = Words::kScreamingFrog},
    {.format = "Screaming Frog orphan pages",
     .signature = kOrphanSignature,
     .columns = kOrphanColumns,
     .traits = trait::kWholeHeader,
     .words = Words::kScreamingFrog},
    {.format = "Screaming Frog issues",
     .signature = kIssuesSignature,
     .columns = {},
     .refusal = "counts issues and names no page. In Screaming Frog use Bulk Export > Links > All Inlinks.",
     .words = Words::kScreamingFrog},
});

}  // namespace

std::span<const Importer> screaming_frog_pages_importers() { return kImporters; }

}  // namespace ingest
