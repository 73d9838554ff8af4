// Screaming Frog SEO Spider: page tables (internal_all, internal_html, external_all,
// response_codes, canonicals, content, links_all, link_metrics) of every version: whatever columns
// a table has are read by name, those of connected services too.
#include <array>

#include "ingest/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr std::array<std::string_view, 1> kSignature = {"address"};
constexpr auto kColumns = std::to_array<KnownColumn>({
    {"address", kPage, {}},
    {"contenttype", kIgnore, {}},
    {"content", kIgnore, {}},
    {"statuscode", kPageStatus, {}},
    {"status", kIgnore, {}},
    {"indexability", kPageIndexable, {}},
    {"indexabilitystatus", kIgnore, {}},
    {"title1", kPageTitle, {}},
    {"canonicallinkelement1", kPageCanonical, {}},
    {"httpcanonical", kPageCanonical, {}},
    {"redirecturl", kPageRedirect, {}},
    {"redirecturi", kPageRedirect, {}},
    {"sizebytes", kMetric, "size_bytes"},
    {"size", kMetric, "size_bytes"},
    {"wordcount", kMetric, "word_count"},
    {"sentencecount", kMetric, "sentence_count"},
    {"textratio", kMetric, "text_ratio"},
    {"crawldepth", kMetric, "crawl_depth"},
    {"folderdepth", kMetric, "folder_depth"},
    {"linkscore", kMetric, "link_score"},
    {"inlinks", kMetric, "crawler_inlinks"},
    {"uniqueinlinks", kMetric, "crawler_unique_inlinks"},
    {"uniquejsinlinks", kMetric, "crawler_unique_js_inlinks"},
    {"outlinks", kMetric, "crawler_outlinks"},
    {"uniqueoutlinks", kMetric, "crawler_unique_outlinks"},
    {"externaloutlinks", kMetric, "crawler_external_outlinks"},
    {"uniqueexternaloutlinks", kMetric, "crawler_unique_external_outlinks"},
    {"responsetime", kMetric, "response_time"},
    {"nonearduplicates", kMetric, "near_duplicates"},
    {"semanticsimilarityscore", kMetric, "semantic_similarity"},
    {"semanticrelevancescore", kMetric, "semantic_relevance"},
    {"fleschreadingeasescore", kMetric, "reading_ease"},
    {"spellingerrors", kMetric, "spelling_errors"},
    {"grammarerrors", kMetric, "grammar_errors"},
    {"gasessions", kMetric, "sessions"},
    {"ga4sessions", kMetric, "sessions"},
    {"clicks", kMetric, "clicks"},
    {"impressions", kMetric, "impressions"},
    {"ctr", kMetric, "ctr"},
    {"position", kMetric, "position"},
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

}  // namespace

constinit const Importer kScreamingFrogPages = {"Screaming Frog pages", kSignature, kColumns};

}  // namespace ingest
