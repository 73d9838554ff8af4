// Files that say the same. A crawler writes the links of one crawl in several exports: all_outlinks in the
// order of the pages, all_inlinks sorted by destination, the same links in both.
#pragma once

#include <cstdint>

#include "crawl/crawl.h"

namespace session {

// The earlier file that holds the same links as `file` (same sources, targets, anchors, paths, types, rels and
// flags, each as often, in any order); none when there is none. Compared by a 128-bit sum, so chance plays no
// part. O(links of the files that have equally many); nothing when none has.
base::FileId same_links_as(const crawl::Crawl& crawl, base::FileId file);

// Takes the links of the last file away again; its pages stay known, its rows stay counted as read.
void drop_links_of_last_file(crawl::Crawl& crawl);

// Links of the last file that earlier backlink files have as well (same source, target and anchor) are taken away
// from it: the earlier one keeps them, seen first at the earliest day of both and last at the latest, and lost only
// when both say so. How many; 0 when the file is no backlink tool's. O(links of backlink files), a hash a link.
std::uint32_t merge_backlinks(crawl::Crawl& crawl);

// Links between numbers that a file of vertices names become links between its domains. O(links).
void resolve_vertices(crawl::Crawl& crawl);

}  // namespace session
