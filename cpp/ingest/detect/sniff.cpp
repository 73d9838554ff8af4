#include <algorithm>
#include <array>

#include "html/charset.h"
#include "ingest/documents/kind.h"
#include "ingest/documents/mhtml.h"
#include "ingest/documents/sitemap.h"
#include "ingest/documents/warc_record.h"
#include "ingest/importers/importers.h"
#include "ingest/json/json_lines.h"
#include "ingest/mapping/column_choices.h"
#include "ingest/mapping/column_habits.h"
#include "ingest/mapping/format.h"
#include "ingest/mapping/outreach_words.h"
#include "ingest/mapping/record_columns.h"
#include "ingest/rows/bare_list.h"
#include "ingest/rows/disavow.h"
#include "ingest/rows/edge_list.h"
#include "ingest/rows/page_table.h"
#include "ingest/rows/rows.h"
#include "ingest/rows/site_columns.h"
#include "ingest/values/header.h"
#include "ingest/values/values.h"
#include "text/decode.h"
#include "url/url.h"

namespace ingest {
namespace {

using base::ErrorCode;

constexpr std::size_t kHeadRecords = 220;
constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::string_view kReadText = "Drop a CSV export or an HTML page.";
constexpr std::string_view kReadParquet =
    "The page reads it as it is, outside of an archive. For the command line write it as CSV: "
    "npm run -s parquet -- FILE | anchorite report pages -";

std::string named(const SniffOptions& options) {
  return options.file_name.empty() ? "This file" : "\"" + options.file_name + "\"";
}

std::string list_of(std::span<const std::string> cells) {
  constexpr std::size_t kShown = 8;
  std::string out;
  for (std::size_t i = 0; i < std::min(cells.size(), kShown); ++i) {
    out += (i == 0 ? "\"" : ", \"") + cells[i].substr(0, 40) + "\"";
  }
  if (cells.size() > kShown) out += " and " + std::to_string(cells.size() - kShown) + " more";
  return out;
}

// One way to read the head.
struct Reading {
  csv::Dialect dialect;
  std::vector<HeadRecord> records;
};

// Quotes mean something unless a tab-separated or blank-separated file never starts a cell with one.
char quote_of(std::string_view head, char delimiter) {
  if (delimiter == ' ') return 0;
  if (delimiter != '\t') return '"';
  const bool opens = head.starts_with('"') || head.find("\t\"") != std::string_view::npos ||
                     head.find("\n\"") != std::string_view::npos;
  return opens ? '"' : '\0';
}

std::vector<Reading> readings_of(std::string_view head, bool whole) {
  const char comment = head.starts_with('%') ? '%' : (head.starts_with('#') ? '#' : '\0');
  std::vector<Reading> out;
  for (const char delimiter : {',', '\t', ';', '|', ' '}) {
    csv::Dialect dialect{.delimiter = delimiter, .quote = quote_of(head, delimiter), .comment = 0};
    out.push_back({dialect, head_records(head, whole, dialect, kHeadRecords)});
    if (comment == 0) continue;
    dialect.comment = comment;
    out.push_back({dialect, head_records(head, whole, dialect, kHeadRecords)});
  }
  return out;
}

Mapping with_dialect(Mapping mapping, const csv::Dialect& dialect) {
  mapping.delimiter = dialect.delimiter;
  mapping.quote = dialect.quote;
  mapping.comment = dialect.comment;
  return mapping;
}

struct Match {
  const Importer* importer = nullptr;
  const Reading* reading = nullptr;
  std::size_t record = 0;
  std::size_t fit = 1;  // one known column alone says nothing
};

// A tool's links and pages are addresses. Words like "source" and "type" head tables of anything.
bool holds_addresses(const Reading& reading, std::size_t header, const std::vector<ColumnUse>& uses) {
  constexpr std::size_t kLookAt = 50;  // rows
  std::string buffer;
  bool any = false;
  for (std::size_t row = header + 1; row < std::min(reading.records.size(), header + 1 + kLookAt); ++row) {
    for (std::size_t i = 0; i < uses.size(); ++i) {
      const Role role = uses[i].role;
      if (role != Role::kSource && role != Role::kTarget && role != Role::kPage) continue;
      const std::string_view cell = cell_of(reading.records[row], i);
      if (cell.empty()) continue;
      any = true;
      if (url::normalise(cell, buffer).kind != url::Kind::kName) return true;
    }
  }
  return !any;
}

Match best_match(const std::vector<Reading>& readings) {
  Match best;
  for (const Reading& reading : readings) {
    for (std::size_t at = 0; at < std::min(reading.records.size(), kHeaderWithin); ++at) {
      const std::vector<std::string>& cells = reading.records[at].cells;
      const HeaderKeys keys(cells);
      for (const Importer& importer : importers()) {
        const std::size_t found = fit(importer, keys);
        // A list of one column is known by its one name.
        const bool list = found == 1 && cells.size() == 1 && best.importer == nullptr;
        if (found <= best.fit && !list) continue;
        if (!holds_addresses(reading, at, use_columns(importer, keys, cells))) continue;
        best = {&importer, &reading, at, found};
      }
    }
  }
  return best;
}

base::Result<Mapping> use_match(const Match& match, const SniffOptions& options) {
  if (!match.importer->refusal.empty()) {
    return base::fail(ErrorCode::kNotALinkFile, named(options) + " " + std::string(match.importer->refusal));
  }
  const HeadRecord& header = match.reading->records[match.record];
  Mapping mapping;
  mapping.format = std::string(match.importer->format);
  mapping.confidence = 1;
  mapping.skip_records = static_cast<std::uint32_t>(match.record + 1);
  mapping.columns = use_columns(*match.importer, HeaderKeys(header.cells), header.cells);
  keep_one_text(std::span(match.reading->records).subspan(match.record + 1), mapping.columns);
  const unsigned traits = match.importer->traits;
  if ((traits & trait::kSiteColumns) != 0) find_site_columns(mapping.columns);
  mapping.backlinks = (traits & trait::kBacklinks) != 0;
  mapping.whole_web = (traits & trait::kWholeWeb) != 0;
  return with_dialect(std::move(mapping), match.reading->dialect);
}

// The first reading that `find` can use; header rows count for more than the order of delimiters
// does, so each kind of find goes over all readings before the next one.
template <class Find>
std::optional<Mapping> first_reading(const std::vector<Reading>& readings, Find find) {
  for (const Reading& reading : readings) {
    auto mapping = find(reading.records);
    if (!mapping) continue;
    mapping->names_allowed = nodes_are_names(reading.records, *mapping);
    return with_dialect(std::move(*mapping), reading.dialect);
  }
  return std::nullopt;
}

// The cells of the record that looks most like a header, for messages.
std::vector<std::string> likely_header(const std::vector<Reading>& readings) {
  std::vector<std::string> best;
  for (const Reading& reading : readings) {
    if (reading.dialect.delimiter == ' ') continue;
    for (std::size_t i = 0; i < std::min(reading.records.size(), kHeaderWithin); ++i) {
      if (reading.records[i].cells.size() > best.size()) best = reading.records[i].cells;
    }
  }
  return best;
}

base::Result<Mapping> sniff_chosen(const std::vector<Reading>& readings, const SniffOptions& options) {
  const auto choices = parse_choices(options.map);
  if (!choices) return std::unexpected(choices.error());
  const auto chosen = first_reading(
      readings, [&](const std::vector<HeadRecord>& records) { return chosen_columns(records, *choices); });
  if (chosen) {
    const ColumnOf column(*chosen);
    if ((column.has(Role::kSource) && column.has(Role::kTarget)) || column.has(Role::kPage)) return *chosen;
    return base::fail(
        ErrorCode::kMissingColumn,
        "The choice of columns needs both source= and target= (or page=); found \"" + options.map + "\".");
  }
  return base::fail(ErrorCode::kMissingColumn, named(options) + ": the columns chosen (" + options.map +
                                                   ") are not there. Its columns are " +
                                                   list_of(likely_header(readings)) + ".");
}

base::Result<Mapping> sniff_delimited(std::string_view head, bool whole, const SniffOptions& options) {
  const std::vector<Reading> readings = readings_of(head, whole);
  if (!options.map.empty()) return sniff_chosen(readings, options);
  const Match match = best_match(readings);
  if (match.importer != nullptr) return use_match(match, options);
  for (const auto find : {labelled_nodes, vertices}) {
    auto nodes = first_reading(readings, find);
    if (!nodes) continue;
    nodes->names_allowed = true;
    return *nodes;
  }
  if (auto counts = first_reading(readings, counts_by_site)) return *counts;
  if (auto log = first_reading(readings, outreach_log)) return *log;
  const auto links = [](auto find) {
    return [find](const std::vector<HeadRecord>& records) {
      auto edges = find(records);
      return edges && !leads_to_itself(records, *edges) ? edges : std::nullopt;
    };
  };
  if (auto edges = first_reading(readings, links(named_edges))) return *edges;
  if (auto pages = first_reading(readings, named_pages)) return *pages;
  if (first_reading(readings, named_edges)) {
    return base::fail(ErrorCode::kNotALinkFile,
                      named(options) +
                          " names the same page as source and as target in most of its rows: these are no links. "
                          "Choose the columns that hold the linking page and the linked page (on the command line: "
                          "--map 'source=Column,target=Column').");
  }
  if (auto pages = first_reading(readings, pages_named_twice)) return *pages;
  if (auto edges = first_reading(readings, unnamed_edges)) return *edges;
  // An address may hold any other delimiter.
  for (const Reading& reading : readings) {
    if (reading.dialect.delimiter != '\t') continue;
    if (auto list = bare_list(reading.records)) return with_dialect(std::move(*list), reading.dialect);
  }
  const std::vector<std::string> header = likely_header(readings);
  if (header.size() < 2) {
    return base::fail(ErrorCode::kNotALinkFile,
                      named(options) +
                          ": expected a table of links or a saved page, found text without columns. "
                          "Drop a crawl or backlink export (CSV), an HTML page, or a list with one address a line.");
  }
  return base::fail(ErrorCode::kMissingColumn,
                    named(options) + ": expected columns for the linking page and the linked page, found " +
                        list_of(header) +
                        ". Choose which hold them (on the command line: --map 'source=Column,target=Column').");
}

Mapping html_mapping(const SniffOptions& options) {
  Mapping mapping;
  mapping.columns = {{.role = Role::kTarget, .header = "href", .metric = {}}};
  mapping.page_url = options.file_name;   // until the page or the caller knows better
  mapping.shape = Shape::kHtml;
  mapping.format = "Saved HTML page";
  mapping.confidence = 1;
  return mapping;
}

// Its parts are in encodings of their own.
Mapping mhtml_mapping(const SniffOptions& options) {
  Mapping mapping = html_mapping(options);
  mapping.format = "Saved page (MHTML)";
  return mapping;
}

Mapping warc_mapping(std::string_view head) {
  Mapping mapping;
  mapping.columns = {{.role = Role::kTarget, .header = "href", .metric = {}}};
  mapping.shape = Shape::kWarc;
  mapping.format = head.contains("\"Envelope\"") ? "Common Crawl WAT" : "Web archive (WARC)";
  mapping.confidence = 1;
  return mapping;
}

// What a page declares counts only where its bytes are not UTF-8: pages are pasted and saved again in
// UTF-8 with their old declaration still in them.
Mapping sniff_html(std::string_view page, text::Detected& found, const SniffOptions& options) {
  if (found.encoding == text::Encoding::kWindows1252) {
    found.encoding = html::declared_encoding(page).value_or(text::Encoding::kWindows1252);
  }
  return html_mapping(options);
}

base::Result<Mapping> sniff_text(std::string_view utf8, text::Detected& found, bool whole,
                                 const SniffOptions& options) {
  if (options.map == kAsDisavow) return disavow_mapping(1);
  if (trimmed(utf8).empty() && whole) {
    return base::fail(ErrorCode::kEmptyFile, named(options) + " is empty. Export it again, or choose another file.");
  }
  if (looks_like_sitemap(utf8)) {
    const auto declared = text::encoding_named(declared_xml_encoding(utf8));
    const bool single_bytes = declared && *declared > text::Encoding::kUtf16Be;
    if (single_bytes && found.encoding == text::Encoding::kWindows1252) found.encoding = *declared;
    return sniff_sitemap(utf8, options);
  }
  if (looks_like_html(utf8)) return sniff_html(utf8, found, options);
  if (const double sure = disavow_confidence(utf8, whole); sure > 0) return disavow_mapping(sure);
  if (looks_like_json(utf8)) return sniff_json_lines(utf8, whole, options);
  auto mapping = sniff_delimited(utf8, whole, options);
  if (mapping) settle_by_head(utf8, whole, *mapping);
  return mapping;
}

}  // namespace

base::Result<Mapping> sniff(std::string_view head, bool whole, const SniffOptions& options) {
  if (looks_like_warc(head)) return warc_mapping(head);
  if (looks_like_mhtml(head)) return mhtml_mapping(options);
  text::Detected found = text::detect(head, whole);
  const bool wide = found.encoding == text::Encoding::kUtf16Le || found.encoding == text::Encoding::kUtf16Be;
  if (const std::string_view kind = binary_kind(head); !wide && !kind.empty()) {
    return base::fail(ErrorCode::kBinaryFile, named(options) + ": expected a table of links or a saved page, found " +
                                                  std::string(kind) + ". " +
                                                  std::string(head.starts_with("PAR1") ? kReadParquet : kReadText));
  }
  std::string decoded;
  std::string_view utf8 = head;
  if (found.encoding != text::Encoding::kUtf8) utf8 = decoded = text::decode(head, found.encoding);
  if (utf8.starts_with(kBom)) utf8.remove_prefix(kBom.size());
  auto mapping = sniff_text(utf8, found, whole, options);
  if (mapping && (found.bom || found.encoding != text::Encoding::kUtf8)) {
    mapping->encoding = std::string(text::name_of(found.encoding)) + (found.bom ? " with BOM" : "");
  }
  return mapping;
}

}  // namespace ingest
