// What Anchorite writes itself: verdicts, and the log of decisions with them.
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kVerdictsSignature = std::to_array<std::string_view>({"scope", "subject", "verdict"});
constexpr auto kDecisionsSignature =
    std::to_array<std::string_view>({"number", "scope", "subject", "action", "verdict"});
constexpr auto kColumns = std::to_array<KnownColumn>({
    {"number", kLogCell, "number"},
    {"day", kLogCell, "day"},
    {"by", kLogCell, "by"},
    {"scope", kLogCell, "scope"},
    {"subject", kLogCell, "subject"},
    {"action", kLogCell, "action"},
    {"verdict", kLogCell, "verdict"},
    {"sign", kLogCell, "sign"},
    {"score", kLogCell, "score"},
    {"known", kLogCell, "known"},
    {"network", kLogCell, "network"},
    {"reasons", kLogCell, "reasons"},
    {"note", kLogCell, "note"},
});

constexpr auto kImporters = std::to_array<Importer>({
    {.format = "Anchorite decisions", .signature = kDecisionsSignature, .columns = kColumns},
    {.format = "Anchorite verdicts", .signature = kVerdictsSignature, .columns = kColumns},
});

}  // namespace

std::span<const Importer> anchorite_importers() { return kImporters; }

}  // namespace ingest
