// Screaming Frog SEO Spider: chains of redirects and of canonicals (Reports > Redirects, Canonicals).
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr std::array<std::string_view, 4> kRedirectSignature = {"chaintype", "address", "finaladdress",
                                                                "numberofredirects"};
constexpr std::array<std::string_view, 4> kCanonicalSignature = {"chaintype", "address", "finaladdress",
                                                                 "numberofcanonicals"};
constexpr std::array<std::string_view, 4> kBothSignature = {"chaintype", "address", "finaladdress",
                                                            "numberofredirectscanonicals"};

constexpr auto kColumns = std::to_array<KnownColumn>({
    {"address", kPage, {}},
    {"finalstatuscode", kLastStatus, {}},
    {"statuscode#", kHopStatus, {}},
    {"redirecttype#", kHopType, {}},
    {"redirecturl#", kHop, {}},
    {"chaintype", kIgnore, {}},
    {"numberofredirects", kIgnore, {}},
    {"numberofredirectscanonicals", kIgnore, {}},
    {"loop", kIgnore, {}},
    {"source", kIgnore, {}},
    {"finaladdress", kIgnore, {}},
});
constexpr auto kCanonicalColumns = std::to_array<KnownColumn>({
    {"address", kPage, {}},
    {"finalstatuscode", kLastStatus, {}},
    {"statuscode#", kHopStatus, {}},
    {"redirecttype#", kHopType, {}},
    {"redirecturl#", kCanonicalHop, {}},
    {"chaintype", kIgnore, {}},
    {"numberofcanonicals", kIgnore, {}},
    {"loop", kIgnore, {}},
    {"source", kIgnore, {}},
    {"finaladdress", kIgnore, {}},
});

constexpr auto kImporters = std::to_array<Importer>({
    {.format = "Screaming Frog redirect chains",
     .signature = kRedirectSignature,
     .columns = kColumns,
     .words = Words::kScreamingFrog},
    {.format = "Screaming Frog canonical chains",
     .signature = kCanonicalSignature,
     .columns = kCanonicalColumns,
     .words = Words::kScreamingFrog},
    {.format = "Screaming Frog redirect and canonical chains",
     .signature = kBothSignature,
     .columns = kColumns,
     .words = Words::kScreamingFrog},
});

}  // namespace

std::span<const Importer> screaming_frog_chains_importers() { return kImporters; }

}  // namespace ingest
