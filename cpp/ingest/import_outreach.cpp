// Tables of partners for outreach: names and addresses of sites, no links.
#include <array>

#include "ingest/importers.h"

namespace ingest {
namespace {

constexpr auto kPitchboxSignature = std::to_array<std::string_view>({"partnerurl", "partnercategory"});

}  // namespace

constinit const Importer kPitchbox = {
    .format = "Pitchbox partners",
    .signature = kPitchboxSignature,
    .columns = {},
    .refusal = "lists partners for outreach (Pitchbox), not links. Drop a crawl or backlink export."};

}  // namespace ingest
