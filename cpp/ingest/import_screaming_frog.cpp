// Screaming Frog SEO Spider: link exports of every version since 2015 (with and without a title
// row, Size, Crawlability, Segments, image sizes; headers in English, French and Spanish).
// Page tables are in import_screaming_frog_pages.cpp.
#include <array>

#include "ingest/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr std::array<std::string_view, 3> kSignature = {"type", "source", "destination"};
constexpr auto kColumns = std::to_array<KnownColumn>({
    {"type", kType, {}},
    {"source", kSource, {}},
    {"sourcesegments", kIgnore, {}},
    {"destination", kTarget, {}},
    {"destinationsegments", kIgnore, {}},
    {"sizebytes", kIgnore, {}},
    {"indexability", kIgnore, {}},
    {"indexabilitystatus", kIgnore, {}},
    {"alttext", kAlt, {}},
    {"anchor", kAnchor, {}},
    {"anchortext", kAnchor, {}},
    {"statuscode", kStatus, {}},
    {"status", kStatusText, {}},
    {"crawlability", kIgnore, {}},
    {"follow", kFollow, {}},
    {"target", kWindow, {}},
    {"rel", kRel, {}},
    {"pathtype", kIgnore, {}},
    {"linkpath", kPath, {}},
    {"linkposition", kPosition, {}},
    {"linkorigin", kOrigin, {}},
    {"formactionlink", kIgnore, {}},
    {"hreflang", kIgnore, {}},
    {"length", kIgnore, {}},
    {"unlinked", kIgnore, {}},
    {"realdimensions", kIgnore, {}},
    {"dimensionsinattributes", kIgnore, {}},
    {"displaydimensions", kIgnore, {}},
    {"potentialsavingsbytes", kIgnore, {}},
});

// Only the names that were seen; the others of these languages fall to "not used".
constexpr std::array<std::string_view, 4> kFrenchSignature = {"type", "source", "destination", "ancrage"};
constexpr auto kFrenchColumns = std::to_array<KnownColumn>({
    {"type", kType, {}},
    {"source", kSource, {}},
    {"destination", kTarget, {}},
    {"textealt", kAlt, {}},
    {"ancrage", kAnchor, {}},
    {"codedestatut", kStatus, {}},
    {"suivre", kFollow, {}},
    {"cible", kWindow, {}},
    {"rel", kRel, {}},
    {"chemindulien", kPath, {}},
    {"positiondulien", kPosition, {}},
    {"originedulien", kOrigin, {}},
});

constexpr std::array<std::string_view, 3> kSpanishSignature = {"tipo", "fuente", "destino"};
constexpr auto kSpanishColumns = std::to_array<KnownColumn>({
    {"tipo", kType, {}},
    {"fuente", kSource, {}},
    {"destino", kTarget, {}},
    {"textoalternativo", kAlt, {}},
    {"ancla", kAnchor, {}},
    {"c\xC3\xB3"
     "digodeestado",
     kStatus,
     {}},
    {"seguir", kFollow, {}},
    {"rel", kRel, {}},
    {"rutadelenlace", kPath, {}},
    {"posici\xC3\xB3ndelenlace", kPosition, {}},
    {"origendelenlace", kOrigin, {}},
});

}  // namespace

constinit const Importer kScreamingFrogLinks = {"Screaming Frog links", kSignature, kColumns};
constinit const Importer kScreamingFrogLinksFrench = {"Screaming Frog links", kFrenchSignature, kFrenchColumns};
constinit const Importer kScreamingFrogLinksSpanish = {"Screaming Frog links", kSpanishSignature, kSpanishColumns};

}  // namespace ingest
