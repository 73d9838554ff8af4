// Which tool wrote a file, and which of its columns means what. Recognised by columns, never by
// position or file name. A Mapping is all that parse() needs: small, copyable, and it crosses the
// worker boundary as JSON (to_json / mapping_from_json).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ingest {

// How blocks are cut and parsed.
enum class Shape : std::uint8_t { kDelimited, kHtml, kJsonLines, kWarc, kSitemap, kDisavow, kJson };

// Files of these shapes hold pages themselves, and not what a tool says of them.
constexpr bool holds_pages(Shape shape) { return shape == Shape::kHtml || shape == Shape::kWarc; }

// What a column of a delimited file can be to us.
enum class Role : std::uint8_t {
  kSource,
  kTarget,
  kAnchor,
  kAlt,
  kType,
  kFollow,
  kNofollow,
  kSponsored,
  kUgc,
  kRel,
  kStatus,
  kStatusText,  // the same in words: there it stands that robots.txt kept the crawler from the target
  kPath,
  kPosition,
  kOrigin,
  kWindow,
  kBefore,
  kAfter,
  kFirstSeen,
  kLastSeen,
  kLost,        // true, or the day
  kLostOn,      // the day, where there is a column for it beside a flag
  kLostReason,
  kLinkKind,  // how backlink tools say what carries a link: text, image, redirect, frame, form, …
  kIsImage,  // the same as flags of their own
  kIsRedirect,
  kIsFrame,
  kIsForm,
  kInContent,  // the link stands in the page's main text
  kSourceTitle,  // the title of the page that the link stands on
  kPage,
  kPageStatus,
  kPageIndexable,  // whether it may be indexed, or why not: "Non-Indexable", "Blocked by Robots.txt", true, …
  kPageNoindex,    // directives to robots, "noindex, follow", or true where there is a noindex
  kPageBlocked,    // true: robots.txt keeps crawlers out
  kPageTitle,
  kPageH1,
  kPageText,  // of its content
  kPageCanonical,
  kPageRedirect,
  kOfferTarget,  // where a tool says that the page could link, on which words, and the text around them
  kOfferAnchor,
  kOfferContext,
  kPageContentType,  // a media type ("text/html; charset=utf-8"), or a word for it
  kMetric,           // a number about what the row is about: its page, domain or anchor; of a link its source
  kTargetMetric,     // a number about the page that a link leads to
  kDomainMetric,     // a number about the domain that a link comes from
  kDomain,           // the row is about a domain
  kReversedDomain,   // the same, written com.example
  kSiteLinks,        // of a domain or page: how many links to the site that ColumnUse::metric names
  kListedAnchor,     // the row is about an anchor text
  kVertex,           // the row says which domain a number stands for, here as a reversed host
  kNodeLabel,        // the same of a node's id: the address or name that it stands for
  kHop,              // chains: where the page before it leads by redirect
  kCanonicalHop,     // the same by canonical
  kHopType,
  kHopStatus,        // of the page before the hop
  kLastStatus,       // of the page where a chain ends
  kListTarget,       // lists of a page's links, joined by "@@"; ColumnUse::metric names the landmark
  kListAnchor,
  kListNofollow,
  kLogCell,          // logs of decisions; ColumnUse::metric names the column (crawl/decision_log.h)
  kOutreachCell,     // logs of outreach, the same (crawl/outreach_log.h)
  kOutreachDay,      // a day of one
  kIgnore,
};

struct ColumnUse {
  Role role = Role::kIgnore;
  std::string header;  // as the file writes it, for problem reports
  std::string metric;  // a metric: our snake_case name; kListedAnchor: the tool has a word where there is no text
  bool measured = false;       // in a unit, not counted: both 3,709 and 3.709 in this column are fractions
  bool decimal_comma = false;  // "3,709" in this column is 3.709, and "3.709" is 3709
  bool month_first = false;    // "05/31/2024" in this column is the last of May
};

struct Mapping {
  Shape shape = Shape::kDelimited;
  std::string format;  // "Screaming Frog links", "Edge list", …
  double confidence = 0;  // 0..1; 1 when every needed column was recognised by name
  // What the file is in: "UTF-8", "UTF-16LE with BOM", "Windows-1252", … Blocks reach cut() and parse()
  // as UTF-8: a reader decodes with text::Decoder(*text::encoding_named(encoding)).
  std::string encoding = "UTF-8";
  char delimiter = ',';  // ' ' : runs of blanks (SNAP)
  char quote = '"';  // 0: none
  char comment = 0;  // lines starting with it are skipped
  bool names_allowed = false;  // nodes are plain names (edge lists), and addresses only where their scheme says so
  std::uint32_t skip_records = 0;  // title, preamble and header records at the start of the file
  std::vector<ColumnUse> columns;
  bool backlinks = false;  // a backlink tool's links: joined with those of others by their ends and anchor
  bool habits_known = false;  // decimal_comma and month_first are learned from all of the file
  bool whole_web = false;  // rows about all domains there are: only those count that other files know
  std::string page_url;  // kHtml: the page's address when it is known from outside, or its file's name
  std::string refused_url;  // kHtml: what was given as the page's address and is none
};

std::string to_json(const Mapping& mapping);
base::Result<Mapping> mapping_from_json(std::string_view json);

struct SniffOptions {
  std::string file_name;  // for messages, and as the name of a page that does not say its address
  std::string map;  // --map: 'source=Column,target=Column'; or kAsDisavow
};
// In the place of a choice of columns: a person says that the file is a disavow list, whatever it looks like.
inline constexpr std::string_view kAsDisavow = "disavow";

// Decides what a file is from its first bytes (up to 1 MB; `whole` when that is all of it).
// Errors say what was found, what was expected and what to do.
base::Result<Mapping> sniff(std::string_view head, bool whole, const SniffOptions& options);

}  // namespace ingest
