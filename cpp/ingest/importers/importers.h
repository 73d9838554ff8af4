// The importers that there are, each tool's in import_<tool>.cpp. A new tool is one line in each of the lists here.
#pragma once

#include <array>
#include <span>

#include "ingest/mapping/importer.h"

namespace ingest {

std::span<const Importer> screaming_frog_importers();
std::span<const Importer> screaming_frog_pages_importers();
std::span<const Importer> screaming_frog_chains_importers();
std::span<const Importer> ahrefs_importers();
std::span<const Importer> ahrefs_audit_importers();
std::span<const Importer> majestic_importers();
std::span<const Importer> semrush_importers();
std::span<const Importer> moz_importers();
std::span<const Importer> search_console_importers();
std::span<const Importer> bing_importers();
std::span<const Importer> backlink_tools_importers();
std::span<const Importer> dataforseo_importers();
std::span<const Importer> crawlers_importers();
std::span<const Importer> common_crawl_importers();
std::span<const Importer> outreach_importers();
std::span<const Importer> anchorite_importers();

inline constexpr std::array kTools = {
    screaming_frog_importers,
    screaming_frog_pages_importers,
    screaming_frog_chains_importers,
    ahrefs_importers,
    ahrefs_audit_importers,
    majestic_importers,
    semrush_importers,
    moz_importers,
    search_console_importers,
    bing_importers,
    backlink_tools_importers,
    dataforseo_importers,
    crawlers_importers,
    common_crawl_importers,
    outreach_importers,
    anchorite_importers,
};

// Those of all tools, in the order of kTools. Of two that fit a file equally well the first is taken.
std::span<const Importer> importers();

}  // namespace ingest
