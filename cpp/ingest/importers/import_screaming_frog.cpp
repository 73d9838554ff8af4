// Screaming Frog SEO Spider: link exports of every version since 2015 (with and without a title
// row, Size, Crawlability, Segments, image sizes), and of the lower pane, in every language of its window.
// Page tables are in import_screaming_frog_pages.cpp.
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr std::array<std::string_view, 3> kSignature = {"type", "source", "destination"};
constexpr auto kColumns = std::to_array<KnownColumn>({
    {"type", kType, {}},
    {"source", kSource, {}},
    {"from", kSource, {}},
    {"sourcesegments", kIgnore, {}},
    {"destination", kTarget, {}},
    {"to", kTarget, {}},
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

// The lower pane writes From and To.
constexpr std::array<std::string_view, 5> kPaneSignature = {"type", "from", "to", "anchortext", "alttext"};

constexpr auto kImporters = std::to_array<Importer>({
    {.format = "Screaming Frog links", .signature = kSignature, .columns = kColumns, .words = Words::kScreamingFrog},
    {.format = "Screaming Frog links",
     .signature = kPaneSignature,
     .columns = kColumns,
     .words = Words::kScreamingFrog},
});

}  // namespace

std::span<const Importer> screaming_frog_importers() { return kImporters; }

}  // namespace ingest
