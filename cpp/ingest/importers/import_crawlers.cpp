// Crawlers other than Screaming Frog: Xenu Link Sleuth, Sitebulb, Oncrawl, Botify, Crowl, and the link
// table of advertools (crawlytics.links).
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kXenuLinksSignature = std::to_array<std::string_view>({"originpage", "linktopage"});
constexpr auto kXenuLinksColumns = std::to_array<KnownColumn>({
    {"originpage", kSource, {}},
    {"linktopage", kTarget, {}},
    {"linktopagestatuscode", kStatus, {}},
    {"linktopagetitle", kIgnore, {}},
    {"linktopagestatus", kIgnore, {}},
    {"linktopagestatustext", kIgnore, {}},
    {"originpagedate", kIgnore, {}},
    {"originpagetitle", kSourceTitle, {}},
});

constexpr auto kSitebulbPagesSignature = std::to_array<std::string_view>({"url", "httpstatuscode", "crawldepth"});
constexpr auto kSitebulbPagesColumns = std::to_array<KnownColumn>({
    {"url", kPage, {}},
    {"httpstatuscode", kPageStatus, {}},
    {"contenttype", kPageContentType, {}},
    {"pagetitle", kPageTitle, {}},
    {"h1", kPageH1, {}},
    {"canonicalurl", kPageCanonical, {}},
    {"redirecturl", kPageRedirect, {}},
    {"metarobots", kPageNoindex, {}},
    {"xrobotstag", kPageNoindex, {}},
    {"wordcount", kMetric, "word_count"},
    {"crawldepth", kMetric, "crawl_depth"},
    {"urlrankur", kMetric, "sitebulb_url_rank"},
    {"internaloutlinks", kMetric, "crawler_outlinks"},
    {"externaloutlinks", kMetric, "crawler_external_outlinks"},
});

constexpr auto kOncrawlPagesSignature = std::to_array<std::string_view>({"url", "inrank"});
constexpr auto kOncrawlPagesColumns = std::to_array<KnownColumn>({
    {"url", kPage, {}},
    {"statuscode", kPageStatus, {}},
    {"contenttype", kPageContentType, {}},
    {"relcanonical", kPageCanonical, {}},
    {"redirectlocation", kPageRedirect, {}},
    {"metarobotsindex", kPageIndexable, {}},
    {"xrobotstagindex", kPageIndexable, {}},
    {"robotstxtdenied", kPageBlocked, {}},
    {"depth", kMetric, "crawl_depth"},
    {"inrank", kMetric, "oncrawl_inrank"},
    {"inrankdecimal", kMetric, "oncrawl_inrank_decimal"},
    {"nbinlinks", kMetric, "crawler_inlinks"},
    {"followinlinks", kMetric, "crawler_follow_inlinks"},
    {"nofollowinlinks", kMetric, "crawler_nofollow_inlinks"},
    {"internaloutlinks", kMetric, "crawler_outlinks"},
    {"externaloutlinks", kMetric, "crawler_external_outlinks"},
    {"wordcount", kMetric, "word_count"},
});

constexpr auto kBotifyPagesSignature = std::to_array<std::string_view>({"url", "internalpagerankvalue"});
constexpr auto kBotifyPagesColumns = std::to_array<KnownColumn>({
    {"url", kPage, {}},
    {"depth", kMetric, "crawl_depth"},
    {"contenttype", kPageContentType, {}},
    {"httpcode", kPageStatus, {}},
    {"metadatarobotsnoindex", kPageNoindex, {}},
    {"inlinksinternalnbunique", kMetric, "crawler_unique_inlinks"},
    {"internalpagerankvalue", kMetric, "botify_page_rank"},
    {"internalpagerankposition", kMetric, "botify_page_rank_position"},
    {"internalpagerankraw", kMetric, "botify_page_rank_raw"},
});

constexpr auto kCrowlLinksSignature = std::to_array<std::string_view>({"source", "target", "disallow"});
constexpr auto kCrowlLinksColumns = std::to_array<KnownColumn>({
    {"source", kSource, {}},
    {"target", kTarget, {}},
    {"text", kAnchor, {}},
    {"nofollow", kNofollow, {}},
    {"disallow", kIgnore, {}},
    {"weight", kIgnore, {}},
});

constexpr auto kAdvertoolsLinksSignature = std::to_array<std::string_view>({"url", "link", "text", "internal"});
constexpr auto kAdvertoolsLinksColumns = std::to_array<KnownColumn>({
    {"url", kSource, {}},
    {"link", kTarget, {}},
    {"text", kAnchor, {}},
    {"nofollow", kNofollow, {}},
    {"internal", kIgnore, {}},
});

// A crawl of advertools as a table: a page a row, its links in lists joined by "@@".
constexpr auto kAdvertoolsPagesSignature = std::to_array<std::string_view>({"url", "linksurl"});
constexpr auto kAdvertoolsPagesOldSignature = std::to_array<std::string_view>({"url", "linkshref"});
constexpr auto kAdvertoolsPagesColumns = std::to_array<KnownColumn>({
    {"url", kPage, {}},
    {"title", kPageTitle, {}},
    {"status", kPageStatus, {}},
    {"canonical", kPageCanonical, {}},
    {"respheaderscontenttype", kPageContentType, {}},
    {"bodytext", kPageText, {}},
    {"linksurl", kListTarget, {}},
    {"linkshref", kListTarget, {}},
    {"linkstext", kListAnchor, {}},
    {"linksnofollow", kListNofollow, {}},
    {"navlinksurl", kListTarget, "nav"},
    {"navlinkstext", kListAnchor, "nav"},
    {"navlinksnofollow", kListNofollow, "nav"},
    {"headerlinksurl", kListTarget, "header"},
    {"headerlinkstext", kListAnchor, "header"},
    {"headerlinksnofollow", kListNofollow, "header"},
    {"footerlinksurl", kListTarget, "footer"},
    {"footerlinkstext", kListAnchor, "footer"},
    {"footerlinksnofollow", kListNofollow, "footer"},
});

constexpr auto kImporters = std::to_array<Importer>({
    {"Xenu page map", kXenuLinksSignature, kXenuLinksColumns},
    {"Sitebulb pages", kSitebulbPagesSignature, kSitebulbPagesColumns},
    {"Oncrawl pages", kOncrawlPagesSignature, kOncrawlPagesColumns},
    {"Botify pages", kBotifyPagesSignature, kBotifyPagesColumns},
    {"Crowl links", kCrowlLinksSignature, kCrowlLinksColumns},
    {"advertools links", kAdvertoolsLinksSignature, kAdvertoolsLinksColumns},
    {"advertools crawl", kAdvertoolsPagesSignature, kAdvertoolsPagesColumns},
    {"advertools crawl", kAdvertoolsPagesOldSignature, kAdvertoolsPagesColumns},
});

}  // namespace

std::span<const Importer> crawlers_importers() { return kImporters; }

}  // namespace ingest
