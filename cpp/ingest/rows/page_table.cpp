#include "ingest/rows/page_table.h"

#include <algorithm>
#include <array>

#include "ingest/mapping/importer.h"
#include "ingest/mapping/record_columns.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

using enum Role;

constexpr std::string_view kPageTable = "Page table";

constexpr auto kColumns = std::to_array<KnownColumn>({
    {"address", kPage, {}},
    {"url", kPage, {}},
    {"urls", kPage, {}},
    {"uri", kPage, {}},
    {"pageurl", kPage, {}},
    {"fullurl", kPage, {}},
    {"page", kPage, {}},
    {"pages", kPage, {}},
    {"pageaddress", kPage, {}},
    {"landingpage", kPage, {}},
    {"permalink", kPage, {}},
    {"loc", kPage, {}},
    {"statuscode", kPageStatus, {}},
    {"status", kPageStatus, {}},
    {"httpstatus", kPageStatus, {}},
    {"httpstatuscode", kPageStatus, {}},
    {"httpcode", kPageStatus, {}},
    {"responsecode", kPageStatus, {}},
    {"title", kPageTitle, {}},
    {"title#", kPageTitle, {}},
    {"pagetitle", kPageTitle, {}},
    {"metatitle", kPageTitle, {}},
    {"seotitle", kPageTitle, {}},
    {"titletag", kPageTitle, {}},
    {"h1", kPageH1, {}},
    {"h1#", kPageH1, {}},
    {"indexable", kPageIndexable, {}},
    {"isindexable", kPageIndexable, {}},
    {"indexability", kPageIndexable, {}},
    {"indexabilitystatus", kPageIndexable, {}},
    {"noindex", kPageNoindex, {}},
    {"metarobots", kPageNoindex, {}},
    {"metarobots#", kPageNoindex, {}},
    {"robots", kPageNoindex, {}},
    {"robotsmeta", kPageNoindex, {}},
    {"xrobotstag", kPageNoindex, {}},
    {"xrobotstag#", kPageNoindex, {}},
    {"bodytext", kPageText, {}},
    {"pagetext", kPageText, {}},
    {"maintext", kPageText, {}},
    {"canonical", kPageCanonical, {}},
    {"canonicalurl", kPageCanonical, {}},
    {"canonicallink", kPageCanonical, {}},
    {"canonicallinkelement", kPageCanonical, {}},
    {"canonicallinkelement#", kPageCanonical, {}},
    {"redirecturl", kPageRedirect, {}},
    {"redirecturi", kPageRedirect, {}},
    {"redirectto", kPageRedirect, {}},
    {"redirectsto", kPageRedirect, {}},
    {"contenttype", kPageContentType, {}},
    {"urlencodedaddress", kIgnore, {}},
    {"metadescription", kIgnore, {}},
    {"metadescription#", kIgnore, {}},
    {"sizebytes", kMetric, "size_bytes"},
    {"wordcount", kMetric, "word_count"},
    {"words", kMetric, "word_count"},
    {"depth", kMetric, "crawl_depth"},
    {"crawldepth", kMetric, "crawl_depth"},
    {"inlinks", kMetric, "crawler_inlinks"},
    {"uniqueinlinks", kMetric, "crawler_unique_inlinks"},
    {"outlinks", kMetric, "crawler_outlinks"},
    {"responsetime", kMetric, "response_time", true},
    {"clicks", kMetric, "clicks"},
    {"impressions", kMetric, "impressions"},
    {"ctr", kMetric, "ctr", true},
    {"position", kMetric, "position", true},
    {"sessions", kMetric, "sessions"},
});

constinit const Importer kPages = {
    .format = kPageTable, .signature = {}, .columns = kColumns, .words = Words::kScreamingFrog};

bool is_status(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  return text.size() >= 3 && text[0] >= '1' && text[0] <= '5' && is_number(text.substr(0, 3)) &&
         (text.size() == 3 || text.substr(3) == ".0");
}

// The column that says which page a row is about: by its word, else the first of addresses that no word claims.
std::optional<std::size_t> page_column(std::vector<ColumnUse>& uses, std::span<const HeadRecord> rows) {
  for (const bool by_word : {true, false}) {
    for (std::size_t i = 0; i < uses.size(); ++i) {
      if (uses[i].role != (by_word ? kPage : kIgnore)) continue;
      if ((by_word && rows.empty()) || (!rows.empty() && mostly(rows, i, is_address))) return i;
    }
  }
  return std::nullopt;
}

// A status in words ("OK", "active") is none.
void drop_wordy_statuses(std::vector<ColumnUse>& uses, std::span<const HeadRecord> rows) {
  for (std::size_t i = 0; i < uses.size(); ++i) {
    const auto says = [i](const HeadRecord& row) { return !cell_of(row, i).empty(); };
    const auto wordy = [i](const HeadRecord& row) { return !cell_of(row, i).empty() && !is_number(cell_of(row, i)); };
    if (uses[i].role == kPageStatus && std::ranges::count_if(rows, wordy) * 2 > std::ranges::count_if(rows, says)) {
      uses[i].role = kIgnore;
    }
  }
}

// May one of the columns that no word claims say where the page links to?
bool may_hold_targets(const std::vector<ColumnUse>& uses, const HeaderKeys& keys, std::span<const HeadRecord> rows,
                      std::size_t page) {
  for (std::size_t i = 0; i < uses.size(); ++i) {
    const auto is_key = [&](const KnownColumn& known) { return known.key == keys.by(kPages.words)[i]; };
    if (i == page || uses[i].role != kIgnore || std::ranges::any_of(kColumns, is_key)) continue;
    if (!rows.empty() && mostly(rows, i, is_address) && !mostly_equal(rows, page, i)) return true;
  }
  return false;
}

std::optional<Mapping> pages_below(const std::vector<HeadRecord>& records, std::size_t at) {
  const std::span<const HeadRecord> rows = std::span(records).subspan(at + 1);
  const HeaderKeys keys(records[at].cells);
  std::vector<ColumnUse> uses = use_columns(kPages, keys, records[at].cells);
  const auto page = page_column(uses, rows);
  if (!page) return std::nullopt;
  const bool by_word = uses[*page].role == kPage;
  for (ColumnUse& use : uses) {
    if (use.role == kPage) use.role = kIgnore;
  }
  uses[*page].role = kPage;
  if (!rows_fit(rows, uses)) return std::nullopt;
  drop_wordy_statuses(uses, rows);
  keep_one_text(rows, uses);
  const auto known = std::ranges::count_if(uses, [](const ColumnUse& use) { return use.role != kIgnore; });
  if (known < 2 || may_hold_targets(uses, keys, rows, *page)) return std::nullopt;
  return table_mapping(kPageTable, std::move(uses), at + 1, by_word ? 0.9 : 0.7);
}

}  // namespace

std::optional<Mapping> named_pages(const std::vector<HeadRecord>& records) {
  for (std::size_t at = 0; at < std::min(records.size(), kHeaderWithin); ++at) {
    if (auto found = pages_below(records, at)) return found;
  }
  return std::nullopt;
}

std::optional<Mapping> pages_named_twice(const std::vector<HeadRecord>& records) {
  constexpr std::size_t kFewest = 3;  // rows: fewer prove nothing
  if (records.empty()) return std::nullopt;
  const HeadRecord& first = records.front();
  const bool header = std::ranges::none_of(first.cells, is_address);
  const std::span<const HeadRecord> rows = std::span(records).subspan(header ? 1 : 0);
  if (rows.size() < kFewest || !rows_fit(rows, blank_uses(first))) return std::nullopt;
  std::vector<std::size_t> addresses;
  std::optional<std::size_t> status;
  for (std::size_t i = 0; i < first.cells.size(); ++i) {
    if (mostly(rows, i, is_address)) addresses.push_back(i);
    if (!status && mostly(rows, i, is_status)) status = i;
  }
  if (addresses.size() < 2 || !mostly_equal(rows, addresses[0], addresses[1])) return std::nullopt;
  std::vector<ColumnUse> uses = header ? blank_uses(first) : numbered_uses(first.cells.size());
  uses[addresses[0]].role = kPage;
  if (status) uses[*status].role = kPageStatus;
  return table_mapping(kPageTable, std::move(uses), header ? 1 : 0, 0.5);
}

}  // namespace ingest
