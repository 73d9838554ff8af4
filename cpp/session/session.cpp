#include "session/session.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <span>
#include <string>

#include "analysis/analysis.h"
#include "analysis/changes/file_days.h"
#include "analysis/quality/decide.h"
#include "analysis/quality/disavow_json.h"
#include "analysis/site/home.h"
#include "analysis/site/site.h"
#include "analysis/site/subjects.h"
#include "analysis/stages.h"
#include "ingest/mapping/column_habits.h"
#include "ingest/merge/habit_notes.h"
#include "ingest/merge/joining.h"
#include "ingest/merge/merge.h"
#include "ingest/merge/merge_columns.h"
#include "ingest/merge/page_directives.h"
#include "ingest/rows/disavow.h"
#include "ingest/values/schemes.h"
#include "reports/summary/summary.h"
#include "reports/tables/slow_tables.h"
#include "table/columns/cell.h"
#include "table/view/query.h"
#include "whatif/edits.h"
#include "whatif/what_if_run.h"

namespace session {
namespace {

constexpr std::string_view kUnread = "not read";   // as the format of a file
constexpr std::uint32_t kExcelRows = 1'048'576;   // a sheet's limit, header included

void note_about_file(crawl::Crawl& crawl, base::FileId file, crawl::ProblemCode what, std::string_view found,
                     std::string why) {
  crawl.problems.add(file, 0, "", what, found, std::move(why));
  ++crawl.files[file.value].problems;
}

void note_limits(crawl::Crawl& crawl, base::FileId file, const ingest::Mapping& mapping) {
  const crawl::FileInfo& info = crawl.files[file.value];
  if (mapping.shape == ingest::Shape::kDisavow &&
      (info.bytes > ingest::kMostDisavowBytes || info.lines > ingest::kMostDisavowLines)) {
    note_about_file(crawl, file, crawl::ProblemCode::kOverLimit, std::to_string(info.lines),
                    "A disavow list may have 2 MB and 100,000 lines, blank lines and comments counted; this one has "
                    "more. All of it was read.");
  }
  if (mapping.whole_web && info.listed < info.rows) {
    note_about_file(crawl, file, crawl::ProblemCode::kPartlyKept, std::to_string(info.listed),
                    "Of its " + std::to_string(info.rows) + " rows " + std::to_string(info.listed) +
                        " were kept: those whose domains other files name, or, when it is opened alone, the first " +
                        std::to_string(ingest::kMostListedDomains) +
                        ". Open links first and ranks after them to see the ranks of your domains.");
  }
}

using ingest::Role;
constexpr std::array kRelRoles = {Role::kFollow, Role::kNofollow, Role::kSponsored,
                                  Role::kUgc,    Role::kRel,      Role::kListNofollow};
constexpr std::array kLossRoles = {Role::kLost, Role::kLostOn, Role::kLostReason};
constexpr std::array kImageRoles = {Role::kAlt, Role::kLinkKind, Role::kIsImage};

bool says_any(const ingest::Mapping& mapping, std::span<const Role> roles) {
  return std::ranges::any_of(mapping.columns,
                             [&](const ingest::ColumnUse& use) { return std::ranges::contains(roles, use.role); });
}

// A file that could not be read and comes again, now with its columns chosen, is that file. Another one of its name is
// not: folders have many of a name. `unread`: those that may come again, ascending.
bool forget_unread(std::string_view name, std::uint64_t bytes, std::vector<std::uint32_t>& unread, crawl::Crawl& crawl,
                   std::vector<ingest::Mapping>& mappings) {
  const auto found = std::ranges::find_if(
      unread, [&](std::uint32_t file) { return crawl.files[file].name == name && crawl.files[file].bytes == bytes; });
  if (found == unread.end()) return false;
  const std::uint32_t at = *found;
  crawl.problems.forget({at});
  crawl.sightings.forget_file({at});
  mappings.erase(mappings.begin() + at);
  crawl.files.erase(crawl.files.begin() + at);
  for (auto later = unread.erase(found); later != unread.end(); ++later) --*later;
  return true;
}

std::vector<std::uint32_t> unread_files(const std::vector<crawl::FileInfo>& files) {
  std::vector<std::uint32_t> unread;
  for (std::uint32_t file = 0; file < files.size(); ++file) {
    if (files[file].format == kUnread) unread.push_back(file);
  }
  return unread;
}

}  // namespace

struct Session::State {
  crawl::Crawl crawl;
  std::vector<ingest::Mapping> mappings;      // by file
  std::vector<std::uint32_t> unread;          // files that could not be read, of those there at the last start
  std::vector<ingest::ColumnTells> tells;     // of the file begun last
  ingest::Joining joining;
  analysis::Subjects subjects;                          // of the file that is being read
  analysis::Options options;
  std::unique_ptr<relevance::WordVectors> word_vectors;
  analysis::Analysis analysis;
  std::unique_ptr<whatif::WhatIfRun> what_if_run;               // null until edits are tried
  bool complete = false;                      // all stages have run once; a decision takes back the last
  base::Slices work;                          // of the stage after analysis.done; none: between two, or stopped
  // A report and the look at it. Both stay where they are: a view points at its table.
  struct OpenReport {
    table::Table table;
    std::unique_ptr<table::View> view;
  };
  std::map<std::string, OpenReport, std::less<>> reports;
  // A report that is built in slices. Stays where it is: the work writes into the table.
  struct Making {
    std::string name;
    reports::TableResult table;
    base::Slices work;
  };
  std::unique_ptr<Making> making;
  reports::OtherReport other;                 // Session::report

  void forget_reports() {
    making.reset();
    reports.clear();
  }
  std::shared_ptr<table::TextOrders> orders = std::make_shared<table::TextOrders>();
};

Session::Session() { clear(); }
Session::~Session() = default;

base::FileId Session::begin_file(std::string_view name, std::uint64_t bytes, const ingest::Mapping& mapping) {
  if (forget_unread(name, bytes, state_->unread, state_->crawl, state_->mappings)) state_->forget_reports();
  state_->tells.clear();
  state_->crawl.pages.demand_of = {};
  crawl::FileInfo file;
  file.name = name;
  file.format = mapping.format;
  file.confidence = mapping.confidence;
  file.encoding = mapping.encoding;
  file.backlinks = mapping.backlinks;
  file.paths_of_markup = ingest::holds_pages(mapping.shape);
  file.tells_rel = file.paths_of_markup || says_any(mapping, kRelRoles);
  file.tells_loss = says_any(mapping, kLossRoles);
  file.tells_images = file.paths_of_markup || says_any(mapping, kImageRoles);
  file.bytes = bytes;
  file.first_link = state_->crawl.links.size();
  state_->crawl.files.push_back(std::move(file));
  state_->crawl.problems.counts.emplace_back();
  state_->mappings.push_back(mapping);
  state_->subjects.begin_file();
  return {static_cast<std::uint32_t>(state_->crawl.files.size() - 1)};
}

void Session::append(base::FileId file, const ingest::BatchView& batch) {
  forget_analysis();
  ingest::gather(state_->tells, batch.tells, state_->crawl.files[file.value].lines);
  ingest::merge(batch, file, state_->mappings[file.value], state_->crawl);
  state_->subjects.add(state_->crawl, batch);
}

std::optional<ingest::Mapping> Session::corrected(base::FileId file) const {
  return ingest::corrected(state_->mappings[file.value], state_->tells);
}

// Strings and pages stay: the file names them again, in the same order. So do values of pages: it overwrites each.
void Session::read_again(base::FileId file, const ingest::Mapping& mapping) {
  crawl::Crawl& crawl = state_->crawl;
  ingest::drop_links_of_last_file(crawl);
  crawl.problems.forget(file);
  crawl.problems.counts.emplace_back();
  crawl.pages.demand_of = {};
  crawl::FileInfo& info = crawl.files[file.value];
  info.rows = info.links = info.pages = info.listed = info.contacts = info.problems = info.lines = 0;
  info.facts = {};
  info.good_targets = false;
  state_->subjects.begin_file();
  state_->tells.clear();
  state_->mappings[file.value] = mapping;
}

base::FileId Session::skip_file(std::string_view name, std::uint64_t bytes, const base::Error& why) {
  ingest::Mapping unread;
  unread.format = kUnread;
  unread.encoding.clear();
  const base::FileId file = begin_file(name, bytes, unread);
  note_about_file(state_->crawl, file, crawl::ProblemCode::kFileSkipped, "", why.message);
  state_->forget_reports();
  return file;
}

void Session::end_file(base::FileId file) {
  crawl::Crawl& crawl = state_->crawl;
  const std::uint32_t rows = crawl.files[file.value].rows;
  if (rows + 1 == kExcelRows || rows == kExcelRows) {
    note_about_file(crawl, file, crawl::ProblemCode::kCutByExcel, std::to_string(rows), {});
  }
  crawl.pages.demand_of = {};
  ingest::note_habits(crawl, file, state_->mappings[file.value], state_->tells);
  ingest::note_no_rows(crawl, file, state_->mappings[file.value]);
  ingest::resolve_vertices(crawl);
  state_->subjects.end_file(crawl, file, state_->mappings[file.value]);
  note_limits(crawl, file, state_->mappings[file.value]);
  state_->joining.end_file(crawl, file);
  if (state_->joining.is_due(crawl)) join_links();
}

void Session::join_links() {
  crawl::Crawl& crawl = state_->crawl;
  for (const ingest::JoinedFile& joined : state_->joining.join(crawl)) {
    forget_analysis();
    if (joined.same_as.valid()) {
      note_about_file(crawl, joined.file, crawl::ProblemCode::kDuplicateFile, crawl.files[joined.same_as.value].name,
                      {});
    } else {
      const std::string merged = std::to_string(joined.merged);
      note_about_file(crawl, joined.file, crawl::ProblemCode::kMergedLinks, merged,
                      merged +
                          " of its links are in the files before it, too. They count once, with what the newest "
                          "file says of them.");
    }
  }
}

void Session::cut_short(base::FileId file, const base::Error& why) {
  state_->joining.end_file(state_->crawl, file);
  state_->subjects.end_file(state_->crawl, file, state_->mappings[file.value]);
  note_about_file(state_->crawl, file, crawl::ProblemCode::kFileSkipped, "", why.message);
}

void Session::clear() {
  state_ = std::make_unique<State>();
  state_->other = [this](std::string_view name) { return report(name); };
}

void Session::forget_analysis() {
  state_->forget_reports();
  state_->orders = std::make_shared<table::TextOrders>();   // ranks of strings that are no longer all
  state_->what_if_run.reset();
  state_->work = {};
  state_->analysis = {};
  state_->complete = false;
}

void Session::advise_anew(analysis::Reach reach) {
  state_->making.reset();
  state_->reports.erase("outreach");
  state_->reports.erase("settings");
  if (reach == analysis::Reach::kMails) return;
  state_->forget_reports();
  state_->analysis.link_offers.reset();
  state_->analysis.link_plan.reset();
}

base::Result<void> Session::start(const analysis::Options& options) {
  state_->unread = unread_files(state_->crawl.files);
  ingest::settle_schemes(state_->crawl);
  join_links();
  ingest::obey_page_directives(state_->crawl);
  const analysis::Reach reach = analysis::reach_of_change(options, state_->options);
  if (state_->analysis.done == analysis::kLastStage && reach != analysis::Reach::kAnalysis) {
    state_->options = options;
    advise_anew(reach);
    return {};
  }
  auto site = analysis::choose_site(state_->crawl, options.site);
  if (!site) return std::unexpected(site.error());
  if (auto good = analysis::check_metrics(state_->crawl, options); !good) return good;
  if (auto good = analysis::check_strength(state_->crawl, options.source_strength); !good) return good;
  auto competitors = analysis::competitors_named(state_->crawl, options.competitors);
  if (!competitors) return std::unexpected(competitors.error());
  base::PageId home = base::PageId::none();
  if (!options.home.empty()) {
    const auto called = analysis::home_called(state_->crawl, options.home);
    if (!called) return std::unexpected(called.error());
    home = *called;
  }
  auto file_days = analysis::days_of_files(state_->crawl, options.file_date);
  if (!file_days) return std::unexpected(file_days.error());
  forget_analysis();
  state_->options = options;
  state_->analysis.site = site->domain;
  state_->analysis.every_page = site->every_page;
  state_->analysis.ask_site = site->ask;
  state_->analysis.competitors = std::move(*competitors);
  state_->analysis.home = home;
  state_->analysis.file_days = std::move(*file_days);
  state_->analysis.evidence = analysis::evidence_of(state_->crawl, *site);
  state_->analysis.word_vectors = state_->word_vectors.get();
  return {};
}

base::Result<void> Session::set_word_vectors(std::string_view table) {
  auto read = relevance::WordVectors::read(table);
  if (!read) return std::unexpected(read.error());
  state_->word_vectors = std::make_unique<relevance::WordVectors>(std::move(*read));
  state_->forget_reports();
  state_->analysis.word_vectors = state_->word_vectors.get();
  state_->analysis.page_vectors.reset();
  state_->analysis.link_offers.reset();
  state_->analysis.link_plan.reset();
  return {};
}

Progress Session::step() {
  analysis::Analysis& analysis = state_->analysis;
  if (analysis.done == analysis::kLastStage) return {.stage = "ready", .done = 1, .finished = true};
  const analysis::Stage now{static_cast<std::uint8_t>(static_cast<int>(analysis.done) + 1)};
  if (!state_->work) state_->work = analysis::run(now, state_->crawl, state_->options, analysis);
  if (state_->work.step()) {
    state_->work = {};
    analysis.done = now;
    if (now == analysis::kLastStage && !state_->complete) {
      state_->forget_reports();  // those that were asked for early may lack a column
      state_->complete = true;
    }
  }
  return {.stage = analysis::name_of(now), .done = analysis::share_before(now), .finished = false};
}

void Session::stop() {
  state_->work = {};
  state_->making.reset();
}

base::Result<const table::Table*> Session::report(std::string_view name) {
  const auto known = state_->reports.find(name);
  if (known != state_->reports.end()) return &known->second.table;
  auto built = reports::build_table(name, state_->crawl, state_->options, state_->analysis, state_->what_if_run.get(),
                                    state_->other);
  if (!built) return std::unexpected(built.error());
  return &state_->reports.emplace(name, State::OpenReport{std::move(*built), nullptr}).first->second.table;
}

base::Result<bool> Session::make(std::string_view name) {
  if (state_->reports.contains(name)) return true;
  const std::string_view first = reports::made_of(name);
  if (!first.empty() && !state_->reports.contains(first)) {
    const auto made = make(first);
    if (made && !*made) return false;  // what its error means is up to the report that asks
  }
  if (!state_->making || state_->making->name != name) {
    state_->making = std::make_unique<State::Making>();
    state_->making->name = name;
    state_->making->work = reports::build_in_slices(state_->making->name,
                                                    {.crawl = state_->crawl,
                                                     .options = state_->options,
                                                     .analysis = state_->analysis,
                                                     .about = {},
                                                     .what_if_run = state_->what_if_run.get(),
                                                     .other = state_->other},
                                                    state_->making->table);
  }
  if (!state_->making->work.step()) return false;
  const std::unique_ptr<State::Making> made = std::move(state_->making);
  if (!made->table) return std::unexpected(made->table.error());
  state_->reports.emplace(made->name, State::OpenReport{std::move(*made->table), nullptr});
  return true;
}

base::Result<reports::MailList> Session::mail_list(std::span<const std::uint32_t> ids, std::string_view tool) {
  const auto mails = report("outreach");
  return mails ? reports::mail_list(**mails, ids, tool) : std::unexpected(mails.error());
}

base::Result<table::View*> Session::view(std::string_view name) {
  const auto table = report(name);
  if (!table) return std::unexpected(table.error());
  State::OpenReport& shown = state_->reports.find(name)->second;
  if (!shown.view) shown.view = std::make_unique<table::View>(**table, state_->orders);
  return shown.view.get();
}

base::Result<std::string> Session::what_if(std::string_view edits) {
  const auto parsed = whatif::parse_edits(edits);
  if (!parsed) return std::unexpected(parsed.error());
  if (state_->analysis.done < analysis::Stage::kDepth) {
    return base::fail(base::ErrorCode::kNotReady, "Edits are tried on scores, which are not ready yet.");
  }
  if (state_->options.rules.level != network::Level::kPage) {
    return base::fail(base::ErrorCode::kBadOption, "Edits are about pages: they need --level page.");
  }
  if (!state_->what_if_run) {
    state_->what_if_run = std::make_unique<whatif::WhatIfRun>(state_->crawl, state_->options, state_->analysis);
  }
  if (const auto done = state_->what_if_run->set(*parsed); !done) return std::unexpected(done.error());
  state_->reports.erase("whatif");
  return state_->what_if_run->to_json();
}

base::Result<void> Session::decide(std::string_view decisions) {
  const auto said = analysis::parse_decisions(decisions);
  if (!said) return std::unexpected(said.error());
  analysis::Analysis& analysis = state_->analysis;
  analysis::add_to_log(*said, analysis.sources, analysis.judging, state_->crawl);
  const bool reading_log = analysis.done == analysis::Stage::kQuality;
  if (reading_log || analysis.done >= analysis::Stage::kVerdicts) {
    state_->work = {};
    analysis.done = analysis::Stage::kQuality;
  }
  state_->making.reset();
  std::erase_if(state_->reports, [](const auto& report) { return reports::hangs_on_log(report.first); });
  return {};
}

base::Result<std::string> Session::disavow(std::string_view request) const {
  const analysis::Analysis& analysis = state_->analysis;
  if (analysis.done < analysis::Stage::kVerdicts) {
    return base::fail(base::ErrorCode::kNotReady, "Verdicts and decisions have not been read yet.");
  }
  const auto parsed = analysis::parse_disavow_request(request);
  if (!parsed) return std::unexpected(parsed.error());
  return analysis::disavow_to_json({.crawl = state_->crawl,
                                    .site = analysis.site,
                                    .sources = analysis.sources,
                                    .judging = analysis.judging,
                                    .ratings = analysis.domain_ratings,
                                    .authorities = analysis.authorities.of_row},
                                   *parsed);
}

std::string Session::warning() const {
  const analysis::Analysis& analysis = state_->analysis;
  if (analysis.done < analysis::Stage::kEquity || analysis.rank.converged) return {};
  std::string residual;
  table::append_number(analysis.rank.residual, residual);
  return "PageRank has not converged: after " + std::to_string(analysis.rank.sweeps) + " sweeps the residual is " +
         residual + ", so scores are rough. Allow more sweeps (--max-sweeps) or a larger --tolerance.";
}

std::string Session::summary_json() const {
  return reports::summarise(state_->crawl, state_->analysis, state_->options);
}

const network::Network* Session::network() const {
  return state_->analysis.done < analysis::Stage::kGraph ? nullptr : &state_->analysis.network;
}
const crawl::Crawl& Session::crawl() const { return state_->crawl; }
const analysis::Options& Session::options() const { return state_->options; }

}  // namespace session
