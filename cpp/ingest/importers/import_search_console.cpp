// Google Search Console: pages that link here, top linked pages and linking sites, their texts, pages of the
// performance report, in every language of an account. Its link lists name no target: they are lists of pages, sites
// and anchor texts.
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kLinkingPagesSignature = std::to_array<std::string_view>({"linkingpage"});
constexpr auto kLinkingPagesColumns = std::to_array<KnownColumn>({
    {"linkingpage", kPage, {}},
    {"lastcrawled", kIgnore, {}},
});

constexpr auto kSitesSignature = std::to_array<std::string_view>({"site", "linkingpages"});
constexpr auto kSitesColumns = std::to_array<KnownColumn>({
    {"site", kDomain, {}},
    {"linkingpages", kMetric, "console_linking_pages"},
    {"targetpages", kMetric, "console_target_pages"},
});

constexpr auto kTargetsSignature = std::to_array<std::string_view>({"targetpage", "incominglinks"});
// German tables count the linking pages.
constexpr auto kTargetsCountedSignature = std::to_array<std::string_view>({"targetpage", "linkingpages"});
constexpr auto kTargetsColumns = std::to_array<KnownColumn>({
    {"targetpage", kPage, {}},
    {"incominglinks", kMetric, "console_incoming_links"},
    {"linkingpages", kMetric, "console_linking_pages"},
    {"linkingsites", kMetric, "console_linking_sites"},
});

constexpr auto kPerformanceSignature = std::to_array<std::string_view>({"toppages", "clicks", "impressions"});
constexpr auto kPerformanceColumns = std::to_array<KnownColumn>({
    {"toppages", kPage, {}},
    {"clicks", kMetric, "clicks"},
    {"impressions", kMetric, "impressions"},
    {"ctr", kMetric, "ctr", true},
    {"position", kMetric, "position", true},
});

constexpr auto kTextsSignature = std::to_array<std::string_view>({"rank", "linktext"});
constexpr auto kTextsAloneSignature = std::to_array<std::string_view>({"linktext"});
constexpr auto kTextsCountedSignature = std::to_array<std::string_view>({"linktext", "linkingpages"});
constexpr auto kTextsColumns = std::to_array<KnownColumn>({
    {"linktext", kListedAnchor, kNoTextWord},
    {"rank", kMetric, "console_rank"},
    {"linkingpages", kMetric, "console_linking_pages"},
});

constexpr auto kQueriesSignature = std::to_array<std::string_view>({"topqueries", "clicks"});

constexpr auto kImporters = std::to_array<Importer>({
    {.format = "Search Console linking pages",
     .signature = kLinkingPagesSignature,
     .columns = kLinkingPagesColumns,
     .traits = trait::kBacklinks,
     .words = Words::kSearchConsole},
    {.format = "Search Console linking sites",
     .signature = kSitesSignature,
     .columns = kSitesColumns,
     .words = Words::kSearchConsole},
    {.format = "Search Console top linked pages",
     .signature = kTargetsSignature,
     .columns = kTargetsColumns,
     .words = Words::kSearchConsole},
    {.format = "Search Console top linked pages",
     .signature = kTargetsCountedSignature,
     .columns = kTargetsColumns,
     .words = Words::kSearchConsole},
    {.format = "Search Console performance",
     .signature = kPerformanceSignature,
     .columns = kPerformanceColumns,
     .words = Words::kSearchConsole},
    {.format = "Search Console linking text",
     .signature = kTextsSignature,
     .columns = kTextsColumns,
     .traits = trait::kWholeHeader,
     .words = Words::kSearchConsole},
    {.format = "Search Console linking text",
     .signature = kTextsAloneSignature,
     .columns = kTextsColumns,
     .traits = trait::kWholeHeader,
     .words = Words::kSearchConsole},
    {.format = "Search Console linking text",
     .signature = kTextsCountedSignature,
     .columns = kTextsColumns,
     .traits = trait::kWholeHeader,
     .words = Words::kSearchConsole},
    {.format = "Search Console queries",
     .signature = kQueriesSignature,
     .columns = {},
     .refusal = "lists search queries, not pages. In Search Console export the table of pages (the tab Pages) instead.",
     .words = Words::kSearchConsole},
});

}  // namespace

std::span<const Importer> search_console_importers() { return kImporters; }

}  // namespace ingest
