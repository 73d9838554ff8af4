// A LinkBatch is what one block of a file says: columns of small ids, and the dictionary of the
// strings they name, each once. Pure data: it depends on the block and the mapping alone, never on
// what was read before, so blocks can be parsed anywhere and merged in file order.
//
// On the wire (between workers) a batch is one buffer: a header, a directory of tagged columns, and
// the columns, each 8-byte aligned, little-endian. Unknown tags are refused, so both ends are of one
// version. BatchView reads it in place, checking every bound and every id first: O(size), no copy.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "crawl/crawl.h"
#include "ingest/mapping/column_habits.h"

namespace ingest {

struct Dictionary {
  std::vector<char> bytes;
  std::vector<std::uint32_t> ends;       // [n] end of string i in bytes; it starts where i-1 ends
  std::vector<std::uint64_t> hashes;     // [n] base::hash_bytes
};

// What the rows of a column are: the batch's page rows, domain rows or anchor rows, or its links, each for
// the page it comes from, the page it leads to, or the domain it comes from.
enum class About : std::uint8_t { kPage, kDomain, kAnchor, kSource, kTarget, kSourceDomain };
inline constexpr int kAbouts = static_cast<int>(About::kSourceDomain) + 1;

// A column of a page table, or of what another table says beside its links. Numbers or ids have entries, one a
// row; ids only for page rows, and for the titles of pages that links come from.
enum class PageField : std::uint8_t {
  kStatus,        // numbers
  kIndexable,     // numbers: crawl::Indexable, NaN
  kTitle,         // texts
  kH1,            // texts
  kText,          // texts, see crawl/page_text.h
  kCanonical,     // urls
  kRedirect,      // urls
  kKind,          // numbers: crawl::PageKind, NaN
  kNofollow,      // numbers: 1: no link of the page is followed; NaN
  kStandsFor,     // urls: the row's node is only a number for this page
  kOfferTarget,   // urls: a tool says that the page could link there, see crawl/link_suggestions.h
  kOfferAnchor,   // texts
  kOfferContext,  // texts
  kDisavowed,     // numbers: 1; such rows say nothing else of their page
  kSiteLinks,     // numbers: links to the site that the column is named after, see crawl/site_links.h
  kMetric,        // numbers, under a name of its own (snake_case)
};
constexpr bool holds_texts(PageField field) {
  return field == PageField::kTitle || field == PageField::kH1 || field == PageField::kText ||
         field == PageField::kOfferAnchor || field == PageField::kOfferContext;
}
constexpr double number_of(crawl::Indexable indexable) { return static_cast<double>(indexable); }
constexpr double number_of(crawl::PageKind kind) { return static_cast<double>(kind); }
struct PageColumn {
  PageField field = PageField::kMetric;
  std::string name;                      // of kMetric and kSiteLinks
  std::vector<double> numbers;           // NaN: no value
  std::vector<std::uint32_t> ids;        // into texts or urls; base::kNone: no value
  About about = About::kPage;
};

struct BatchProblem {
  std::uint32_t line = 0;                // relative, see LinkBatch::lines
  std::uint16_t column = 0xFFFF;         // index of the file's column; 0xFFFF: the row
  crawl::ProblemCode code = crawl::ProblemCode::kOther;
  std::uint32_t value = 0;               // into texts
};

// In the place of a status: robots.txt keeps crawlers out; the server gave no answer.
inline constexpr std::uint16_t kBlockedTarget = 0xFFFF;
inline constexpr std::uint16_t kNoAnswerTarget = 0xFFFE;

// The links of a batch, one entry each in every column that is in use.
template <template <class> class Column>
struct LinkRows {
  Column<std::uint32_t> source, target;              // into urls
  Column<std::uint32_t> anchor, path, rel;           // into texts; text 0 is always ""
  Column<std::uint32_t> line;                        // 0-based line within the block
  Column<std::uint16_t> flags;
  Column<std::uint8_t> type, region;                 // crawl::LinkType, crawl::Region
  // Optional, empty when the block has none:
  Column<std::uint16_t> target_status;               // 0: not known; kBlockedTarget, kNoAnswerTarget
  Column<std::uint32_t> before, after, heading;      // into texts
  Column<std::int32_t> first_seen, last_seen;        // days since 1970-01-01; crawl::kNoDate
  Column<std::int32_t> lost_on;                      // the same
  Column<std::uint32_t> lost_reason;                 // into texts
};

// All columns, as a tuple of references. All members are bound by name, so a column that is added and forgotten here
// does not compile.
template <class Rows>
auto link_columns(Rows& rows) {
  auto& [source, target, anchor, path, rel, line, flags, type, region, target_status, before, after, heading,
         first_seen, last_seen, lost_on, lost_reason] = rows;
  return std::tie(source, target, anchor, path, rel, line, flags, type, region, target_status, before, after, heading,
                  first_seen, last_seen, lost_on, lost_reason);
}

// What each of them holds, in the order of link_columns().
enum class Holds : std::uint8_t { kValues, kUrls, kTexts };
struct LinkColumn {
  Holds holds = Holds::kValues;
  bool optional = false;
};
inline constexpr std::array<LinkColumn, 17> kLinkColumns = {{
    {Holds::kUrls},
    {Holds::kUrls},
    {Holds::kTexts},
    {Holds::kTexts},
    {Holds::kTexts},
    {Holds::kValues},
    {Holds::kValues},
    {Holds::kValues},
    {Holds::kValues},
    {Holds::kValues, true},
    {Holds::kTexts, true},
    {Holds::kTexts, true},
    {Holds::kTexts, true},
    {Holds::kValues, true},
    {Holds::kValues, true},
    {Holds::kValues, true},
    {Holds::kTexts, true},
}};

// visit(LinkColumn, column) for each.
template <class Rows, class Visit>
void for_each_column(Rows& rows, Visit visit) {
  const auto each = [&visit](auto&... columns) {
    static_assert(sizeof...(columns) == kLinkColumns.size());
    std::size_t i = 0;
    (visit(kLinkColumns[i++], columns), ...);
  };
  std::apply(each, link_columns(rows));
}

template <class T>
using OwnedColumn = std::vector<T>;
template <class T>
using SeenColumn = std::span<const T>;

struct LinkBatch : LinkRows<OwnedColumn> {
  LinkRows<OwnedColumn>& links() { return *this; }
  const LinkRows<OwnedColumn>& links() const { return *this; }

  Dictionary urls;                       // normalised addresses or node names
  std::vector<std::uint32_t> assumed;    // those of urls whose scheme was left out, ascending: see settle_schemes
  Dictionary texts;                      // anchors, paths, rels, titles, contexts

  // Page rows:
  std::vector<std::uint32_t> page;                   // into urls
  // Rows of tables of domains and of anchors:
  std::vector<std::uint32_t> domain;                 // into texts: registrable domains; of a disavow list hosts
  std::vector<std::uint32_t> listed_anchor;          // into texts
  std::vector<PageColumn> page_columns;
  // A log of decisions: crawl::kLogColumns a row, into texts. A disavow list: the block as it is.
  std::vector<std::uint32_t> log;
  std::vector<std::uint32_t> outreach;               // a log of outreach: crawl::kOutreachColumns a row, into texts
  std::vector<char> list_text;

  std::vector<ColumnTells> tells;                    // how columns write numbers and days; lines as in `line`

  // Problems kept (at most kKeptPerCode a code) and counted.
  std::vector<BatchProblem> problems;
  std::uint64_t problem_counts[crawl::kProblemCodes] = {};

  std::uint32_t rows = 0;                // records in the block, header and preamble not counted
  std::uint32_t lines = 0;               // line ends in the block, quoted ones too
  std::uint32_t bytes = 0;               // of the block
};

// Read-only spans over a batch, from memory or from the wire.
struct DictionaryView {
  std::string_view bytes;
  std::span<const std::uint32_t> ends;
  std::span<const std::uint64_t> hashes;
  std::uint32_t size() const { return static_cast<std::uint32_t>(ends.size()); }
  std::string_view operator[](std::uint32_t i) const {
    const std::uint32_t start = i == 0 ? 0 : ends[i - 1];
    return bytes.substr(start, ends[i] - start);
  }
};
struct PageColumnView {
  PageField field = PageField::kMetric;
  std::string_view name;
  std::span<const double> numbers;
  std::span<const std::uint32_t> ids;
  About about = About::kPage;
};
struct BatchView : LinkRows<SeenColumn> {
  LinkRows<SeenColumn>& links() { return *this; }
  const LinkRows<SeenColumn>& links() const { return *this; }

  DictionaryView urls, texts;
  std::span<const std::uint32_t> assumed;
  std::span<const std::uint32_t> page, domain, listed_anchor, log, outreach;
  std::span<const char> list_text;
  std::vector<PageColumnView> page_columns;
  std::span<const ColumnTells> tells;
  std::span<const BatchProblem> problems;
  std::span<const std::uint64_t> problem_counts;
  std::uint32_t rows = 0, lines = 0, bytes = 0;
};

BatchView view(const LinkBatch& batch);                               // lives as long as batch
base::Result<BatchView> checked_view(const LinkBatch& batch);         // the same, with every bound and id checked
std::vector<char> encode(const LinkBatch& batch);
base::Result<BatchView> decode(std::span<const char> wire);           // lives as long as wire; 8-byte aligned

}  // namespace ingest
