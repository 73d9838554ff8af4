// Tables of partners for outreach: names and addresses of sites, no links.
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

constexpr auto kPitchboxSignature = std::to_array<std::string_view>({"partnerurl", "partnercategory"});
constexpr auto kBuzzstreamContactsSignature = std::to_array<std::string_view>({"relationshipstage", "assignedto"});

constexpr auto kImporters = std::to_array<Importer>({
    {.format = "Pitchbox partners",
     .signature = kPitchboxSignature,
     .columns = {},
     .refusal = "lists partners for outreach (Pitchbox), not links. Drop a crawl or backlink export."},
    {.format = "BuzzStream contacts",
     .signature = kBuzzstreamContactsSignature,
     .columns = {},
     .refusal = "lists contacts for outreach (BuzzStream), not links. In BuzzStream export the links instead."},
});

}  // namespace

std::span<const Importer> outreach_importers() { return kImporters; }

}  // namespace ingest
