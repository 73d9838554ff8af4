// The whole road, as both doors go it. The input is a script, its parts divided by lines of "====": options
// (name=value, one a line), edits, a filter, then files, each its name on the first line and its bytes after it.
//
// Laws: a batch crosses to the core whole; the summary and the answer of what-if are JSON; rows of a report that are
// matched exist; each report can be shown and exported under any filter; what goes to a terminal has no sign that a
// terminal acts on.
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "catalog/catalog.h"
#include "ingest/detect/parse.h"
#include "session/session.h"
#include "support/bytes.h"
#include "support/require.h"
#include "table/view/query.h"
#include "table/write/export.h"
#include "table/write/terminal.h"
#include "text/decode.h"
#include "unpack/package.h"

namespace {

constexpr std::size_t kMostBytes = 1U << 20;   // of a member, unpacked
constexpr std::size_t kMostMembers = 16;

// The text up to the divider; the rest begins after it.
std::string_view take(std::string_view& rest, std::string_view divider) {
  const std::size_t end = std::min(rest.find(divider), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + divider.size(), rest.size()));
  return part;
}

base::Result<void> read_member(unpack::Package& package, std::size_t i, session::Session& session) {
  const unpack::Member& member = package.members()[i];
  if (member.refusal) return std::unexpected(*member.refusal);
  const auto stream = package.read(i);
  if (!stream) return std::unexpected(stream.error());
  const support::Read read = support::read_all(**stream, 1U << 16, kMostBytes);
  const auto mapping = ingest::sniff(read.text, true, {.file_name = member.name, .map = {}});
  if (!mapping) return std::unexpected(mapping.error());
  const auto encoding = text::encoding_named(mapping->encoding).value_or(text::Encoding::kUtf8);
  const std::string text = text::decode(read.text, encoding);
  const base::FileId file = session.begin_file(member.name, member.bytes, *mapping);
  const auto append = [&](const ingest::Mapping& by) {
    const std::vector<char> wire = ingest::encode(ingest::parse(text, by, true));
    const auto batch = ingest::decode(wire);
    support::require(batch.has_value(), "a batch crosses to the core whole");
    session.append(file, *batch);
  };
  append(*mapping);
  if (const auto right = session.corrected(file)) {
    session.read_again(file, *right);
    append(*right);
  }
  session.end_file(file);
  return {};
}

void read_file(std::string_view name, std::string_view bytes, session::Session& session) {
  const auto package = unpack::Package::open(std::make_unique<support::Held>(std::string(bytes)), std::string(name));
  if (!package) {
    session.skip_file(name, bytes.size(), package.error());
    return;
  }
  const std::size_t members = std::min((*package)->members().size(), kMostMembers);
  for (std::size_t i = 0; i < members; ++i) {
    const auto read = read_member(**package, i, session);
    const unpack::Member& member = (*package)->members()[i];
    if (!read) session.skip_file(member.name, member.bytes, read.error());
  }
}

void check_report(const table::Table& table, std::string_view filter) {
  table::Query query;
  query.filters.emplace_back(filter);
  query.limit = 50;
  auto rows = table::rows(table, query);
  if (!rows) {
    query.filters.clear();
    rows = table::rows(table, query);
  }
  support::require(rows.has_value(), "a report has rows");
  support::require(rows->matched <= table.rows, "rows that are matched exist");
  std::string out, shown;
  for (const auto format : {table::Format::kCsv, table::Format::kJson, table::Format::kXlsx}) {
    table::Export to(format);
    to.begin(table, rows->ids, out);
    to.append_rows(table, rows->ids, out);
    support::require(to.end(out).has_value(), "fifty rows are no large workbook");
  }
  table::append_terminal(table, {}, rows->ids, shown, {});
  const auto acts = [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == '\x7F'; };
  support::require(std::ranges::none_of(shown, acts), "nothing that a terminal acts on is shown");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  constexpr std::string_view kDivider = "\n====\n";
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::string_view options = take(rest, kDivider);
  const std::string_view edits = take(rest, kDivider), filter = take(rest, kDivider);
  session::Session session;
  while (!rest.empty()) {
    std::string_view file = take(rest, kDivider);
    const std::string_view name = take(file, "\n");
    read_file(name, file, session);
  }
  analysis::Options chosen;
  while (!options.empty()) {
    std::string_view option = take(options, "\n");
    const std::string_view name = take(option, "=");
    (void)analysis::set_option(chosen, name, option);   // a bad value is an error, and leaves the option as it is
  }
  if (!session.start(chosen)) return 0;
  while (!session.step().finished) {
  }
  const auto answer = session.what_if(edits);
  support::require(!answer || nlohmann::json::accept(*answer), "the answer of what-if is JSON");
  support::require(nlohmann::json::accept(session.summary_json()), "the summary is JSON");
  for (const catalog::Report& report : catalog::kReports) {
    if (const auto table = session.report(report.name)) check_report(**table, filter);
  }
  return 0;
}
