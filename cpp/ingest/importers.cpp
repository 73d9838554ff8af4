#include "ingest/importers.h"

#include <array>

namespace ingest {

std::span<const Importer* const> importers() {
  static constexpr auto kImporters = std::to_array<const Importer*>({
      &kScreamingFrogLinks,
      &kScreamingFrogLinksFrench,
      &kScreamingFrogLinksSpanish,
      &kScreamingFrogPages,
      &kAhrefsBacklinks,
      &kAhrefsBacklinksOld,
      &kAhrefsApiBacklinks,
      &kAhrefsDomains,
      &kAhrefsBestByLinks,
      &kAhrefsMostLinked,
      &kAhrefsIntersectPages,
      &kAhrefsIntersectDomains,
      &kAhrefsAnchors,
      &kMajesticBacklinks,
      &kMajesticItems,
      &kMajesticDomains,
      &kMajesticAnchors,
      &kSemrushBacklinks,
      &kSemrushBacklinksOld,
      &kSemrushDomains,
      &kSemrushAnchors,
      &kMozLinks,
      &kMozPages,
      &kConsoleLinkingPages,
      &kConsoleLinkingPagesFrench,
      &kConsoleLinkingPagesHebrew,
      &kConsoleSites,
      &kConsoleSitesFrench,
      &kConsoleSitesHebrew,
      &kConsoleTargets,
      &kConsoleTargetsFrench,
      &kConsoleTargetsGerman,
      &kConsoleTargetsHebrew,
      &kConsolePerformance,
      &kConsoleTexts,
      &kBingBacklinks,
      &kBingDomains,
      &kBingAnchors,
      &kLinkResearchTools,
      &kSeRanking,
      &kSerpstat,
      &kLinkody,
      &kBuzzstream,
      &kXenuLinks,
      &kSitebulbPages,
      &kOncrawlPages,
      &kBotifyPages,
      &kCrowlLinks,
      &kAdvertoolsLinks,
  });
  return kImporters;
}

}  // namespace ingest
