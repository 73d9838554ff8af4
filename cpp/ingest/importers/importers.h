// The importers that there are, each defined in import_<tool>.cpp.
#pragma once

#include "ingest/mapping/importer.h"

namespace ingest {

extern const Importer kScreamingFrogLinks;
extern const Importer kScreamingFrogPane;
extern const Importer kScreamingFrogPages;
extern const Importer kScreamingFrogOrphans;
extern const Importer kScreamingFrogIssues;
extern const Importer kScreamingFrogRedirectChains;
extern const Importer kScreamingFrogCanonicalChains;
extern const Importer kScreamingFrogBothChains;
extern const Importer kAhrefsBacklinks;
extern const Importer kAhrefsBacklinksOld;
extern const Importer kAhrefsApiBacklinks;
extern const Importer kAhrefsDomains;
extern const Importer kAhrefsBestByLinks;
extern const Importer kAhrefsMostLinked;
extern const Importer kAhrefsIntersectPages;
extern const Importer kAhrefsIntersectDomains;
extern const Importer kAhrefsAnchors;
extern const Importer kAhrefsBatch;
extern const Importer kAhrefsAuditLinks;
extern const Importer kAhrefsAuditPages;
extern const Importer kAhrefsAuditPagesLinked;
extern const Importer kAhrefsAuditPagesFound;
extern const Importer kAhrefsOpportunities;
extern const Importer kMajesticBacklinks;
extern const Importer kMajesticItems;
extern const Importer kMajesticDomains;
extern const Importer kMajesticAnchors;
extern const Importer kSemrushBacklinks;
extern const Importer kSemrushBacklinksTitled;
extern const Importer kSemrushDomains;
extern const Importer kSemrushAnchors;
extern const Importer kSemrushAnchorsShown;
extern const Importer kSemrushGap;
extern const Importer kSemrushPages;
extern const Importer kSemrushPagesShown;
extern const Importer kSemrushPagesUrl;
extern const Importer kSemrushComparison;
extern const Importer kSemrushComparisonShown;
extern const Importer kMozLinks;
extern const Importer kMozPages;
extern const Importer kConsoleLinkingPages;
extern const Importer kConsoleSites;
extern const Importer kConsoleTargets;
extern const Importer kConsoleTargetsCounted;
extern const Importer kConsolePerformance;
extern const Importer kConsoleTexts;
extern const Importer kConsoleTextsAlone;
extern const Importer kConsoleTextsCounted;
extern const Importer kConsoleQueries;
extern const Importer kBingBacklinks;
extern const Importer kBingDomains;
extern const Importer kBingAnchors;
extern const Importer kLinkResearchTools;
extern const Importer kSeRanking;
extern const Importer kSerpstat;
extern const Importer kLinkody;
extern const Importer kBuzzstream;
extern const Importer kTracelinker;
extern const Importer kDataForSeoBacklinks;
extern const Importer kDataForSeoSummary;
extern const Importer kXenuLinks;
extern const Importer kSitebulbPages;
extern const Importer kOncrawlPages;
extern const Importer kBotifyPages;
extern const Importer kCrowlLinks;
extern const Importer kAdvertoolsLinks;
extern const Importer kAdvertoolsPages;
extern const Importer kAdvertoolsPagesOld;
extern const Importer kCommonCrawlRanks;
extern const Importer kPitchbox;
extern const Importer kBuzzstreamContacts;

}  // namespace ingest
