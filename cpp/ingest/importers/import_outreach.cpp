// Logs of outreach: whom a person wrote to, and what came of it. And tables of partners, which say nothing of either.
#include <array>

#include "ingest/importers/importers.h"
#include "ingest/mapping/outreach_words.h"

namespace ingest {
namespace {

constexpr auto kPitchboxSignature = std::to_array<std::string_view>({"partnerurl", "partnercategory"});
constexpr auto kBuzzstreamSignature = std::to_array<std::string_view>({"relationshipstage", "assignedto"});
constexpr auto kAssetSheetSignature = std::to_array<std::string_view>({"domain", "outreachtype", "status"});
constexpr auto kSiteSheetSignature =
    std::to_array<std::string_view>({"targetsite", "outreachdate", "statuspendingacceptedrejected"});
constexpr auto kDatedSheetSignature = std::to_array<std::string_view>({"targetsite", "linktype", "status", "contact"});
constexpr auto kWebsiteSheetSignature = std::to_array<std::string_view>({"website", "status", "linkacquired"});
constexpr auto kYammSignature = std::to_array<std::string_view>({"mergestatus"});
constexpr auto kInstantlySignature =
    std::to_array<std::string_view>({"email", "companydomain", "status", "emailreplycount"});
constexpr auto kHunterSignature = std::to_array<std::string_view>({"email", "leadid", "sendingstatus"});

constexpr auto kImporters = std::to_array<Importer>({
    {.format = "Pitchbox partners",
     .signature = kPitchboxSignature,
     .columns = {},
     .refusal = "lists partners for outreach (Pitchbox), not links. Drop a crawl or backlink export."},
    {.format = "BuzzStream contacts", .signature = kBuzzstreamSignature, .columns = kOutreachWords},
    {.format = "Outreach log", .signature = kAssetSheetSignature, .columns = kOutreachWords},
    {.format = "Outreach log", .signature = kSiteSheetSignature, .columns = kOutreachWords},
    {.format = "Outreach log", .signature = kDatedSheetSignature, .columns = kOutreachWords},
    {.format = "Outreach log", .signature = kWebsiteSheetSignature, .columns = kOutreachWords},
    {.format = "YAMM mail merge", .signature = kYammSignature, .columns = kOutreachWords},
    {.format = "Instantly leads", .signature = kInstantlySignature, .columns = kOutreachWords},
    {.format = "Hunter campaign", .signature = kHunterSignature, .columns = kOutreachWords},
});

}  // namespace

std::span<const Importer> outreach_importers() { return kImporters; }

}  // namespace ingest
