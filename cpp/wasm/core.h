// What the core worker holds: the session, a buffer for what comes in, and the last window that went
// out. Every method is one call on the session or on a module below it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/detect/parse.h"
#include "ingest/detect/skipping.h"
#include "ingest/mapping/format.h"
#include "session/session.h"
#include "table/view/query.h"
#include "table/write/export.h"
#include "text/decode.h"
#include "wasm/boundary.h"

namespace wasm {

class Core {
 public:
  val reserve(std::uint32_t bytes) { return inbox_.reserve(bytes); }

  // Reading. The mapping that sniff finds holds for is_page and cut until the next sniff.
  val sniff(std::uint32_t bytes, bool whole, const std::string& name, const std::string& map);
  val set_page_url(const std::string& url);                  // both -> the mapping's JSON
  bool is_page() const { return ingest::is_one_block(mapping_.shape); }
  bool begin_decoding();           // of the sniffed file; false: its bytes are UTF-8 as they are
  val decode(std::uint32_t bytes, bool last);   // -> UTF-8 bytes
  val cut(std::uint32_t bytes);                              // -> bytes of whole records
  val skip_record(std::uint32_t bytes);                      // -> {bytes, done, lines}: of a record that is too long
  val begin_file(const std::string& name, double bytes, const std::string& mapping);   // -> file id
  val append(std::uint32_t file, std::uint32_t bytes);       // a batch in the inbox -> rows in it
  val append_overlong(std::uint32_t file, std::uint32_t lines);   // a record that was given up -> rows in it
  // How the file has to be read again (session.h): the mapping's JSON, which read_again takes; "" as a rule.
  bool may_read_again() const { return ingest::has_habits(mapping_) && !mapping_.habits_known; }
  val corrected(std::uint32_t file);
  val read_again(std::uint32_t file, const std::string& mapping);
  val end_file(std::uint32_t file);
  val cut_short(std::uint32_t file, const std::string& code, const std::string& message);
  val skip_file(const std::string& name, double bytes, const std::string& code, const std::string& message);
  val clear();
  val sample();                                              // -> {name, text}

  // Analysis.
  val start(const val& options);                             // {name: value, …}
  val step();                                                // -> {stage, done, finished}
  val stop();                                                // ends the analysis where it is
  val word_vectors(std::uint32_t bytes);                     // a table in the inbox, for the report relevance
  val summary();                                             // -> JSON
  val what_if(const std::string& edits);                     // JSON -> JSON
  val decide(const std::string& decisions);                  // JSON; step() goes on from there
  val disavow(const std::string& request);                   // JSON -> JSON
  // The report to hand over, in HTML; its logo in the inbox (handover/words.h, compose.h).
  val hand_over(const std::string& words, const std::string& request, std::uint32_t logo_bytes);

  // Reports. A query is {filters: string[], sort: "column:desc,…", offset, limit}.
  val make(const std::string& name);                         // a slice of building a report -> whether it is there
  val report(const std::string& name);                       // -> {name, rows, columns, defaultSort}
  val rows(const std::string& name, const val& query);       // -> {matched, ids}
  // Of those rows: numbers -> Float64Array, texts -> {bytes, ends}.
  val cells(const std::string& name, const std::string& column);
  // Of those rows, a column of sentences as JSON: [{"message": {group, code, figures, items}}, …] (catalog/reasons.json
  // and problems.json have their words); {"text": "…"} where the words are a file's, {} for an empty cell.
  val sentences(const std::string& name, const std::string& column);
  // The most usual values of a column among a query's rows, at most `limit` -> {values, top: [{value, rows}]}; values:
  // how many there are in all.
  val facets(const std::string& name, const val& query, const std::string& column);

  // Export of one report at a time: open, then slices of rows until all have been asked for, at least one. What is
  // packed comes late, so a slice may be empty. The format is csv, json or xlsx; headers and last_column are a
  // workbook's (table/write/workbook.h).
  val export_open(const std::string& name, const val& query, const std::string& format, const val& columns,
                  const val& headers);  // -> rows
  val export_slice(std::uint32_t rows, const val& last_column);  // -> bytes
  // The report outreach for a tool that sends mails -> {bytes, leftOut}.
  val mail_list(const std::string& tool, const val& query);

 private:
  struct Export {
    std::string report;
    std::vector<std::uint32_t> ids;
    table::Export to;
    std::size_t next = 0;
  };

  Inbox inbox_;
  ingest::Mapping mapping_;
  std::optional<ingest::Skipping> skipping_;  // while a record is thrown away
  text::Decoder decoder_{text::Encoding::kUtf8};
  session::Session session_;
  std::vector<std::uint32_t> ids_;
  std::string bytes_;
  std::vector<std::uint32_t> ends_;
  std::vector<double> numbers_;
  std::optional<Export> export_;
};

}  // namespace wasm
