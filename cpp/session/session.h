// The one facade over the core: owns what was read and what was computed from it.
// Reading: sniff -> begin_file -> append batches in file order -> end_file. Then start(options) and
// step() until it says done: each step is a slice of at most about 50 ms, so that a worker can hear
// "cancel" or answer a view in between. Reports are built when first asked for, each as soon as its stage has run, and
// kept until the next start().
// Not thread-safe: one owner. Views of reports live until the next append or start.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analysis/options.h"
#include "base/result.h"
#include "crawl/crawl.h"
#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"
#include "reports/outreach/mail_list.h"
#include "table/columns/column.h"
#include "table/view/view.h"

namespace network {
struct Network;
}

namespace session {

struct Progress {
  std::string_view stage;  // "links", "graph", "equity", "depth", "anchors", "domains", "classes", "shares", "quality",
                           // "ready"
  double done = 0;  // 0..1 of the whole analysis
  bool finished = false;
};

class Session {
 public:
  Session();
  ~Session();

  // A file of the name and size of one that skip_file was told of before the last start() is that one, which comes
  // again: its problem goes, and ids after it move down. Until then they are two, as members of an archive can be.
  base::FileId begin_file(std::string_view name, std::uint64_t bytes, const ingest::Mapping& mapping);
  void append(base::FileId file, const ingest::BatchView& batch);
  // Before end_file: how the file has to be read again, because its end disproves what its start says of how it writes
  // numbers or days; nothing as a rule. For a caller that can, read_again takes back what the last file begun has said,
  // and its batches are appended anew, parsed by that mapping. end_file tells where that was not done.
  std::optional<ingest::Mapping> corrected(base::FileId file) const;
  void read_again(base::FileId file, const ingest::Mapping& mapping);
  void end_file(base::FileId file);
  // A file that could not be read: listed in `files` and `problems` with its reason.
  base::FileId skip_file(std::string_view name, std::uint64_t bytes, const base::Error& why);
  // Ends a file that was not read to its end (cancelled, changed meanwhile, out of memory): what was
  // merged stays and counts, and `problems` says why the rest is missing.
  void cut_short(base::FileId file, const base::Error& why);
  void clear();

  // Where options differ from those of an analysis that has ended in mails or advice only, the analysis stays as it is,
  // with what was tried on it, and what depends on these options is made anew (analysis::Reach).
  base::Result<void> start(const analysis::Options& options);
  Progress step();
  // Ends the analysis where it is: reports of the stages that have run stay, others are "not_ready". For a caller that
  // has no time or no memory for the rest.
  void stop();

  // A table of English word vectors (relevance/word_vectors.h) for the report relevance, kept until clear().
  // Errors: kBadContainer.
  base::Result<void> set_word_vectors(std::string_view table);

  // "files", "problems", "pages", "links", "anchors", "targets", "domains", …
  base::Result<const table::Table*> report(std::string_view name);
  // Builds a report in slices, as step() does an analysis: true where it is there, and report() answers at once. Calls
  // for another report begin that one; stop() and whatever changes the analysis end it. Errors as of report().
  base::Result<bool> make(std::string_view name);
  // A report as somebody looks at it: filters and orders are kept between calls. Lives as long as the report.
  base::Result<table::View*> view(std::string_view name);
  // Tries a list of edits (whatif/edits.h), which the report "whatif" is about from then on, and says what they do
  // (WhatIfRun::to_json). An empty list changes nothing. Forgotten at the next append or start.
  // Errors: kBadOption, naming the edit; or when the analysis is not of pages; kNotReady.
  base::Result<std::string> what_if(std::string_view edits);
  // Adds what a person says of pages, domains and networks to the log (analysis/quality/decide.h), and takes the
  // analysis back to before it was read: step() goes on from there, and reports that hang on it are built anew. Errors:
  // kBadOption, naming the record that is wrong; then nothing is added.
  base::Result<void> decide(std::string_view decisions);
  // The disavow list to upload, and what it changes (analysis/quality/disavow_json.h). Errors: kBadOption, kNotReady.
  base::Result<std::string> disavow(std::string_view request) const;
  // Rows of the report outreach as a file for a tool that sends mails. Errors: as of report(), and of
  // reports::mail_list.
  base::Result<reports::MailList> mail_list(std::span<const std::uint32_t> ids, std::string_view tool);
  // What whoever reads the scores must know: that they have not converged. "" where there is nothing to say.
  std::string warning() const;
  std::string summary_json() const;  // see ARCHITECTURE.md, "the summary"

  // What the scores flow along, from the stage "graph" on; null before.
  const network::Network* network() const;
  const crawl::Crawl& crawl() const;
  const analysis::Options& options() const;

 private:
  void forget_analysis();
  void advise_anew(analysis::Reach reach);
  void join_links();

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace session
