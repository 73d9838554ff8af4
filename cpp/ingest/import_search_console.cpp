// Google Search Console: pages that link here, top linked pages and linking sites, in the languages whose
// headers are known; their texts; pages of the performance report. Its link lists name no target: they are lists of
// pages, sites and anchor texts.
#include <array>

#include "ingest/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kConsoleLinkingPagesSignature = std::to_array<std::string_view>({"linkingpage"});
constexpr auto kConsoleLinkingPagesColumns = std::to_array<KnownColumn>({
    {"linkingpage", kPage, {}},
    {"lastcrawled", kIgnore, {}},
});

constexpr auto kConsoleLinkingPagesFrenchSignature = std::to_array<std::string_view>({"pagedorigine"});
constexpr auto kConsoleLinkingPagesFrenchColumns = std::to_array<KnownColumn>({
    {"pagedorigine", kPage, {}},
});

constexpr auto kConsoleLinkingPagesHebrewSignature =
    std::to_array<std::string_view>({"\xD7\x93\xD7\xA3\xD7\x9E\xD7\xA7\xD7\xA9\xD7\xA8"});
constexpr auto kConsoleLinkingPagesHebrewColumns = std::to_array<KnownColumn>({
    {"\xD7\x93\xD7\xA3\xD7\x9E\xD7\xA7\xD7\xA9\xD7\xA8", kPage, {}},
    {"\xD7\xA0\xD7\xA1\xD7\xA8\xD7\xA7\xD7\x9C\xD7\x90\xD7\x97\xD7\xA8\xD7\x95\xD7\xA0\xD7\x94", kIgnore, {}},
});

constexpr auto kConsoleSitesSignature = std::to_array<std::string_view>({"site", "linkingpages"});
constexpr auto kConsoleSitesColumns = std::to_array<KnownColumn>({
    {"site", kDomain, {}},
    {"linkingpages", kMetric, "console_linking_pages"},
    {"targetpages", kMetric, "console_target_pages"},
});

constexpr auto kConsoleSitesFrenchSignature = std::to_array<std::string_view>({"site", "pagesdorigine"});
constexpr auto kConsoleSitesFrenchColumns = std::to_array<KnownColumn>({
    {"site", kDomain, {}},
    {"pagesdorigine", kMetric, "console_linking_pages"},
    {"pagescibles", kMetric, "console_target_pages"},
});

constexpr auto kConsoleSitesHebrewSignature = std::to_array<std::string_view>(
    {"\xD7\x90\xD7\xAA\xD7\xA8", "\xD7\x93\xD7\xA4\xD7\x99\xD7\x9D\xD7\x9E\xD7\xA7\xD7\xA9\xD7\xA8\xD7\x99\xD7\x9D"});
constexpr auto kConsoleSitesHebrewColumns = std::to_array<KnownColumn>({
    {"\xD7\x90\xD7\xAA\xD7\xA8", kDomain, {}},
    {"\xD7\x93\xD7\xA4\xD7\x99\xD7\x9D\xD7\x9E\xD7\xA7\xD7\xA9\xD7\xA8\xD7\x99\xD7\x9D", kMetric,
     "console_linking_pages"},
    {"\xD7\x93\xD7\xA4\xD7\x99\xD7\x99\xD7\xA2\xD7\x93", kMetric, "console_target_pages"},
});

constexpr auto kConsoleTargetsSignature = std::to_array<std::string_view>({"targetpage", "incominglinks"});
constexpr auto kConsoleTargetsColumns = std::to_array<KnownColumn>({
    {"targetpage", kPage, {}},
    {"incominglinks", kMetric, "console_incoming_links"},
    {"linkingsites", kMetric, "console_linking_sites"},
});

constexpr auto kConsoleTargetsFrenchSignature = std::to_array<std::string_view>({"pagecible", "liensinternes"});
constexpr auto kConsoleTargetsFrenchColumns = std::to_array<KnownColumn>({
    {"pagecible", kPage, {}},
    {"liensinternes", kMetric, "console_incoming_links"},
});

constexpr auto kConsoleTargetsGermanSignature = std::to_array<std::string_view>({"zielseite", "verlinkendeseiten"});
constexpr auto kConsoleTargetsGermanColumns = std::to_array<KnownColumn>({
    {"zielseite", kPage, {}},
    {"verlinkendeseiten", kMetric, "console_linking_pages"},
    {"verlinkendewebsites", kMetric, "console_linking_sites"},
});

constexpr auto kConsoleTargetsHebrewSignature = std::to_array<std::string_view>(
    {"\xD7\x93\xD7\xA3\xD7\x99\xD7\xA2\xD7\x93",
     "\xD7\xA7\xD7\x99\xD7\xA9\xD7\x95\xD7\xA8\xD7\x99\xD7\x9D\xD7\xA0\xD7\x9B\xD7\xA0\xD7\xA1\xD7\x99\xD7\x9D"});
constexpr auto kConsoleTargetsHebrewColumns = std::to_array<KnownColumn>({
    {"\xD7\x93\xD7\xA3\xD7\x99\xD7\xA2\xD7\x93", kPage, {}},
    {"\xD7\xA7\xD7\x99\xD7\xA9\xD7\x95\xD7\xA8\xD7\x99\xD7\x9D\xD7\xA0\xD7\x9B\xD7\xA0\xD7\xA1\xD7\x99\xD7\x9D",
     kMetric, "console_incoming_links"},
    {"\xD7\x90\xD7\xAA\xD7\xA8\xD7\x99\xD7\x9D\xD7\x9E\xD7\xA7\xD7\xA9\xD7\xA8\xD7\x99\xD7\x9D", kMetric,
     "console_linking_sites"},
});

constexpr auto kConsolePerformanceSignature = std::to_array<std::string_view>({"toppages", "clicks", "impressions"});
constexpr auto kConsolePerformanceColumns = std::to_array<KnownColumn>({
    {"toppages", kPage, {}},
    {"clicks", kMetric, "clicks"},
    {"impressions", kMetric, "impressions"},
    {"ctr", kMetric, "ctr", true},
    {"position", kMetric, "position", true},
});

constexpr auto kConsoleTextsSignature = std::to_array<std::string_view>({"classement", "textedulien"});
constexpr auto kConsoleTextsColumns = std::to_array<KnownColumn>({
    {"textedulien", kListedAnchor, "(vide)"},
    {"classement", kMetric, "console_rank"},
});

constexpr auto kConsoleTextsGermanSignature = std::to_array<std::string_view>({"ankertext"});
constexpr auto kConsoleTextsGermanColumns = std::to_array<KnownColumn>({
    {"ankertext", kListedAnchor, "(leer)"},
    {"rang", kMetric, "console_rank"},
});

// Header keys keep letters beyond Latin-1 as they are, accents too.
constexpr auto kConsoleSitesVietnameseSignature =
    std::to_array<std::string_view>({"trangwebli\xC3\xAAnk\xE1\xBA\xBFth\xC3\xA0ng\xC4\x91\xE1\xBA\xA7u"});
constexpr auto kConsoleSitesVietnameseColumns = std::to_array<KnownColumn>({
    {"trangwebli\xC3\xAAnk\xE1\xBA\xBFth\xC3\xA0ng\xC4\x91\xE1\xBA\xA7u", kDomain, {}},
    {"s\xE1\xBB\x91trang", kMetric, "console_linking_pages"},
});

constexpr auto kConsoleTextsVietnameseSignature = std::to_array<std::string_view>(
    {"v\xC4\x83nb\xE1\xBA\xA3nli\xC3\xAAnk\xE1\xBA\xBFth\xC3\xA0ng\xC4\x91\xE1\xBA\xA7u"});
constexpr auto kConsoleTextsVietnameseColumns = std::to_array<KnownColumn>({
    {"v\xC4\x83nb\xE1\xBA\xA3nli\xC3\xAAnk\xE1\xBA\xBFth\xC3\xA0ng\xC4\x91\xE1\xBA\xA7u", kListedAnchor,
     "(tr\xE1\xBB\x91ng)"},
    {"s\xE1\xBB\x91trang", kMetric, "console_linking_pages"},
});

constexpr auto kConsoleQueriesSignature = std::to_array<std::string_view>({"topqueries", "clicks"});

}  // namespace

constinit const Importer kConsoleLinkingPages = {"Search Console linking pages", kConsoleLinkingPagesSignature,
                                                 kConsoleLinkingPagesColumns, trait::kBacklinks};
constinit const Importer kConsoleLinkingPagesFrench = {"Search Console linking pages",
                                                       kConsoleLinkingPagesFrenchSignature,
                                                       kConsoleLinkingPagesFrenchColumns, trait::kBacklinks};
constinit const Importer kConsoleLinkingPagesHebrew = {"Search Console linking pages",
                                                       kConsoleLinkingPagesHebrewSignature,
                                                       kConsoleLinkingPagesHebrewColumns, trait::kBacklinks};
constinit const Importer kConsoleSites = {"Search Console linking sites", kConsoleSitesSignature, kConsoleSitesColumns};
constinit const Importer kConsoleSitesFrench = {"Search Console linking sites", kConsoleSitesFrenchSignature,
                                                kConsoleSitesFrenchColumns};
constinit const Importer kConsoleSitesHebrew = {"Search Console linking sites", kConsoleSitesHebrewSignature,
                                                kConsoleSitesHebrewColumns};
constinit const Importer kConsoleTargets = {"Search Console top linked pages", kConsoleTargetsSignature,
                                            kConsoleTargetsColumns};
constinit const Importer kConsoleTargetsFrench = {"Search Console top linked pages", kConsoleTargetsFrenchSignature,
                                                  kConsoleTargetsFrenchColumns};
constinit const Importer kConsoleTargetsGerman = {"Search Console top linked pages", kConsoleTargetsGermanSignature,
                                                  kConsoleTargetsGermanColumns};
constinit const Importer kConsoleTargetsHebrew = {"Search Console top linked pages", kConsoleTargetsHebrewSignature,
                                                  kConsoleTargetsHebrewColumns};
constinit const Importer kConsolePerformance = {"Search Console performance", kConsolePerformanceSignature,
                                                kConsolePerformanceColumns};
constinit const Importer kConsoleSitesVietnamese = {"Search Console linking sites", kConsoleSitesVietnameseSignature,
                                                    kConsoleSitesVietnameseColumns};
constinit const Importer kConsoleTexts = {"Search Console linking text", kConsoleTextsSignature, kConsoleTextsColumns};
constinit const Importer kConsoleTextsGerman = {"Search Console linking text", kConsoleTextsGermanSignature,
                                                kConsoleTextsGermanColumns};
constinit const Importer kConsoleTextsVietnamese = {"Search Console linking text", kConsoleTextsVietnameseSignature,
                                                    kConsoleTextsVietnameseColumns};
constinit const Importer kConsoleQueries = {
    .format = "Search Console queries",
    .signature = kConsoleQueriesSignature,
    .columns = {},
    .refusal = "lists search queries, not pages. In Search Console export the table of pages (the tab Pages) instead."};

}  // namespace ingest
