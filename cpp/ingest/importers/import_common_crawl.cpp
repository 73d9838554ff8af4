// Common Crawl's web graph: ranks of hosts and domains, written from the top-level domain down. Its vertices and
// edges have no header: see edge_list.h.
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kRanksSignature = std::to_array<std::string_view>({"harmoniccpos", "prval", "hostrev"});
constexpr auto kRanksColumns = std::to_array<KnownColumn>({
    {"hostrev", kReversedDomain, {}},
    {"harmoniccpos", kMetric, "common_crawl_harmonic_rank"},
    {"harmoniccval", kMetric, "common_crawl_harmonic_centrality"},
    {"prpos", kMetric, "common_crawl_pagerank_rank"},
    {"prval", kMetric, "common_crawl_pagerank"},
    {"nhosts", kMetric, "common_crawl_hosts"},
});

constexpr auto kImporters = std::to_array<Importer>({
    {"Common Crawl ranks", kRanksSignature, kRanksColumns, trait::kWholeWeb},
});

}  // namespace

std::span<const Importer> common_crawl_importers() { return kImporters; }

}  // namespace ingest
