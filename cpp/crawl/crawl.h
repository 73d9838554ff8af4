// The model: everything that was read, in columns, every string once.
// A column is a plain vector; row i of each column of a table is one record. Optional columns are
// empty until a file brings them. Nothing here is ranked or counted: that is derived, see analysis.
// Memory: 26 bytes a link (source, target, anchor, path, line, rel, flags, type, region) beside the strings.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "base/ids.h"
#include "base/string_pool.h"
#include "crawl/decision_log.h"
#include "crawl/evidence.h"
#include "crawl/link.h"
#include "crawl/link_suggestions.h"
#include "crawl/outreach_log.h"
#include "crawl/page_kind.h"
#include "crawl/problem.h"
#include "crawl/sightings.h"
#include "crawl/site_links.h"

namespace crawl {

// What tools say of something, by column name (snake_case, the tool's name first), NaN: no value. A column may be
// shorter than its table: the rows past its end have no value.
using Metrics = std::map<std::string, std::vector<double>>;

struct DomainTable {
  base::StringPool names;
  // As long as the last row that a file brought, shorter than names:
  std::vector<std::uint8_t> listed;       // 1: a table of domains has a row about it
  Metrics metrics;
};

// Anchor texts that a table of anchors lists, in order of first appearance.
struct ListedAnchors {
  std::vector<base::StringId> text;
  Metrics metrics;
};

struct HostTable {
  base::StringPool names;                 // "" for nodes that are not URLs
  std::vector<base::DomainId> domain;
  base::StringPool disavowed;             // those that disavow lists name as domain:, whether or not they are met
};

// What a crawl says of a page's place in the index. kBlocked: by robots.txt; kElsewhere: another address stands there
// for it (a canonical or a redirect, wherever it leads), with no noindex of its own; kNoAnswer: the server gave none
// (a timeout, a refused connection, a name that does not exist).
enum class Indexable : std::uint8_t { kUnknown, kYes, kNo, kBlocked, kElsewhere, kNoAnswer };

// One row for each distinct address seen anywhere (source, target, canonical, page row).
struct PageTable {
  base::StringPool urls;
  std::vector<base::HostId> host;
  std::vector<std::uint16_t> status;           // 0: not known (or no answer)
  std::vector<std::int32_t> status_day;  // of statuses that links of a known day told; else kNoDate; may be shorter
  std::vector<Indexable> indexable;
  std::vector<std::uint8_t> listed;  // 1: a table or saved page is about it; 2: a list of linking pages
  std::vector<base::StringId> title;
  std::vector<base::StringId> h1;  // the first one; may be shorter; "" or none: not known
  std::vector<base::StringId> text;  // see page_text.h; may be shorter; "": not known
  std::uint64_t text_bytes = 0;  // of all of them
  std::vector<base::PageId> canonical;  // none: not known
  std::vector<base::PageId> redirect;  // none: not a redirect
  std::vector<PageKind> kind;  // as a content type says; network::find_kinds guesses the others
  std::vector<std::uint8_t> nofollow;  // 1: its robots directives say so of all its links; may be shorter
  std::vector<std::uint8_t> disavowed;  // 1: a disavow list has its address; may be shorter, as metrics are
  std::vector<std::uint8_t> assumed;  // 1: named only without its scheme so far; may be shorter
  Metrics metrics;  // what else files brought: clicks, sessions, word_count, …
  std::vector<std::uint32_t> demand_of;  // file + 1 that clicks and impressions are of; 0: none; may be shorter
  std::set<std::string, std::less<>> source_metrics;  // names of those that tables of links say of their sources

  std::uint32_t size() const { return urls.size(); }
};

struct LinkTable {
  std::vector<base::PageId> source;
  std::vector<base::PageId> target;
  std::vector<base::StringId> anchor;  // white space trimmed and folded
  std::vector<base::StringId> path;  // "" where not known
  std::vector<std::uint32_t> line;  // 1-based line in its file where the record starts
  std::vector<std::uint16_t> rel;  // index into Crawl::rels
  std::vector<std::uint16_t> flags;  // flag:: bits
  std::vector<LinkType> type;
  std::vector<Region> region;
  // Optional:
  std::vector<base::StringId> before;  // text just before the link, just after, heading above
  std::vector<base::StringId> after;
  std::vector<base::StringId> heading;
  std::vector<std::int32_t> first_seen;  // days since 1970-01-01, kNoDate: not known
  std::vector<std::int32_t> last_seen;
  std::vector<std::int32_t> lost_on;  // the day it was found gone; where its tool names none, last seen
  std::vector<base::StringId> lost_reason;  // "" where it is not lost, or no reason is given

  std::uint32_t size() const { return static_cast<std::uint32_t>(source.size()); }
};
inline constexpr std::int32_t kNoDate = INT32_MIN;

// required(column) for each that every link has, then optional(column) for each that may be empty. All members are
// bound by name, so a column that is added to the table and forgotten here does not compile.
template <class Links, class Required, class Optional>
void for_each_column(Links& links, Required required, Optional optional) {
  auto& [source, target, anchor, path, line, rel, flags, type, region, before, after, heading, first_seen, last_seen,
         lost_on, lost_reason] = links;
  const auto each = [](auto visit, auto&... columns) { (visit(columns), ...); };
  each(required, source, target, anchor, path, line, rel, flags, type, region);
  each(optional, before, after, heading, first_seen, last_seen, lost_on, lost_reason);
}
template <class Links, class Visit>
void for_each_column(Links& links, Visit visit) {
  for_each_column(links, visit, visit);
}

// What stands in an optional column of the links before it began.
template <class Cell>
constexpr Cell no_value() {
  if constexpr (std::is_same_v<Cell, base::StringId>) {
    return base::StringId{0};
  } else {
    static_assert(std::is_same_v<Cell, std::int32_t>);
    return kNoDate;
  }
}

struct FileInfo {
  std::string name;
  std::string format;  // "Screaming Frog links", "Saved HTML page", …
  double confidence = 0;  // 0..1
  std::string encoding;  // "UTF-8", "UTF-8 with BOM", …
  std::uint64_t bytes = 0;
  std::uint32_t rows = 0;  // records read, without header and preamble
  std::uint32_t links = 0;
  std::uint32_t pages = 0;  // page rows
  std::uint32_t listed = 0;  // rows about domains and anchors that count
  std::uint32_t contacts = 0;  // rows of a log of outreach
  bool backlinks = false;  // Mapping::backlinks
  bool tells_rel = false;  // whether its links are followed, or have a rel
  bool tells_loss = false;  // whether they are lost
  bool tells_images = false;  // whether they are pictures
  bool paths_of_markup = false;  // paths were read from pages here, and are written otherwise than crawlers do
  std::int32_t newest_day = kNoDate;  // of all days that its links have
  std::int32_t oldest_last_seen = kNoDate;  // of its links
  std::uint32_t problems = 0;
  std::uint32_t lines = 0;  // lines merged so far
  std::uint32_t first_link = 0;  // links [first_link, first_link + links) are this file's
  // What it is and what it is able to tell:
  FileKind kind = FileKind::kNothing;
  Facts facts;
  bool good_targets = false;  // some hyperlink of it leads to a page that answers, as far as the file says
  // The domain of most of its pages: of those that link, or of those that backlinks lead to. none: it has no pages,
  // or only pages that link to a site that it does not name.
  base::DomainId subject = base::DomainId::none();
  bool mixed = false;         // fewer than nine of ten are of that domain
  bool capped = false;        // backlinks that end at a round number of rows, as tools cut them
};

struct Crawl {
  base::StringPool texts;  // anchors, titles, paths, contexts; index 0 is ""
  std::vector<base::StringId> rels;  // distinct rel attributes; index 0 is ""
  DomainTable domains;
  HostTable hosts;
  PageTable pages;
  LinkTable links;
  LinkSightings sightings;  // of links that several files of backlinks hold
  ListedAnchors anchors;
  SiteLinks site_links;
  LinkSuggestions suggestions;
  std::map<base::PageId, base::PageId> vertices;  // nodes called by a number -> the page that the number stands for
  DecisionLog decisions;
  OutreachLog outreach;
  std::vector<DisavowList> disavow_lists;  // in the order of their files
  std::vector<FileInfo> files;
  ProblemTable problems;

  Crawl();
  base::FileId file_of_link(std::uint32_t link) const;  // O(log files)
  std::uint64_t memory_bytes() const;

  // The page with this address, added when new. `url` is already normalised (url::normalise).
  base::PageId page(std::string_view url, std::uint64_t hash);
  // What tables say of page `from` is said of `to`, which keeps what it has. Links stay as they are.
  void move_facts(base::PageId from, base::PageId to);
  base::DomainId domain(std::string_view name) { return {domains.names.intern(name)}; }
  // A disavow list names the host, or what it is under. O(labels)
  bool is_disavowed(std::string_view host) const;
  std::vector<std::uint8_t> disavowed_hosts() const;  // the same by HostId
  base::DomainId domain_of(base::PageId page) const { return hosts.domain[pages.host[page.value].value]; }
};

}  // namespace crawl
