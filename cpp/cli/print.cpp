#include "cli/print.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/destination.h"
#include "cli/fit.h"
#include "cli/lines.h"
#include "cli/mails.h"
#include "cli/meant.h"
#include "table/view/query.h"
#include "table/write/export.h"
#include "table/write/terminal.h"

namespace cli {
namespace {

constexpr std::uint32_t kSliceRows = 65'536;

// Columns of the terminal that is written to; 0: it is none, or does not say.
std::uint32_t terminal_width(const Arguments& arguments) {
  winsize size{};
  const bool says = arguments.out.empty() && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  return says ? size.ws_col : 0;
}

// Whoever names columns gets them, however wide; a pipe gets all of them.
std::string table_text(const table::Table& table, const table::Rows& rows, const Arguments& arguments) {
  std::string text;
  const std::uint32_t width = terminal_width(arguments);
  table::TerminalOptions options{.matched = rows.matched};
  if (width > 0) options.width = width;
  if (width == 0 || !arguments.columns.empty()) {
    table::append_terminal(table, arguments.columns, rows.ids, text, options);
    return text;
  }
  std::vector<std::string> sorted_by;
  for (const table::SortKey& key : arguments.query.sort) sorted_by.push_back(key.column);
  const Fitted fitted = fit(table, rows.ids, sorted_by, width);
  std::vector<std::uint32_t> all(rows.ids.size());
  std::iota(all.begin(), all.end(), 0U);
  options.width = fitted.width;
  table::append_terminal(fitted.table, fitted.columns, all, text, options);
  if (fitted.left_out > 0) {
    text += grouped(fitted.left_out) + " more columns: --columns, --format csv, anchorite help " + table.name + '\n';
  }
  return text;
}

bool wants_table(const Arguments& arguments) {
  const bool terminal = arguments.out.empty() && isatty(STDOUT_FILENO) != 0;
  return arguments.output == Output::kTable || (arguments.output == Output::kAuto && terminal);
}

table::Format format_of(const Arguments& arguments) {
  switch (arguments.output) {
    case Output::kJson: return table::Format::kJson;
    case Output::kXlsx: return table::Format::kXlsx;
    default: return table::Format::kCsv;
  }
}

base::Result<void> export_rows(const table::Table& table, const std::vector<std::string>& columns,
                               std::span<const std::uint32_t> ids, table::Format format, Destination& to) {
  std::string text;
  table::Export out(format, columns);
  out.begin(table, ids, text);
  bool room = true;
  for (std::size_t at = 0; room && at < ids.size(); at += kSliceRows) {
    out.append_rows(table, ids.subspan(at, std::min<std::size_t>(kSliceRows, ids.size() - at)), text);
    room = to.write(text);
    text.clear();
  }
  const auto ended = out.end(text);
  to.write(text);
  return ended;
}

base::Result<void> find_columns(const table::Table& table, const Arguments& arguments) {
  for (const std::string& name : arguments.columns) {
    if (table.column(name) != nullptr) continue;
    std::vector<std::string_view> names;
    for (const table::Column& column : table.columns) names.push_back(column.name);
    return base::fail(base::ErrorCode::kBadOption, "--columns: the report \"" + arguments.report +
                                                       "\" has no column \"" + name + "\"." +
                                                       did_you_mean(name, names));
  }
  return {};
}

std::string joined(const nlohmann::ordered_json& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name.get<std::string>();
  return text;
}

// Names of files and sites are as hostile as what is in them.
std::string line(const std::string& name, const std::string& value) {
  return name + ": " + table::printable(value) + '\n';
}

std::string summary_text(const nlohmann::ordered_json& summary) {
  std::string text = line("site", summary["site"].get<std::string>()) +
                     line("home", summary["home"].get<std::string>()) +
                     line("lens", summary["lens"].get<std::string>()) + line("evidence", joined(summary["evidence"]));
  for (const auto& [name, count] : summary["counts"].items()) text += line(name, count.dump());
  for (const auto& file : summary["files"]) {
    text += line("file", file["name"].get<std::string>() + ": " + file["format"].get<std::string>() + ", " +
                             file["rows"].dump() + " rows, " + file["links"].dump() + " links, " +
                             file["problems"].dump() + " problems");
  }
  return text;
}

}  // namespace

base::Result<void> print_text(const std::string& path, std::string_view text) {
  return write_out(path, [&](Destination& to) -> base::Result<void> {
    to.write(text);
    return {};
  });
}

base::Result<void> print_summary(const session::Session& session, const Arguments& arguments) {
  const std::string json = session.summary_json();
  if (arguments.output == Output::kJson) return print_text(arguments.out, json + '\n');
  return print_text(arguments.out, summary_text(nlohmann::ordered_json::parse(json)));
}

base::Result<void> print_settings(session::Session& session, const Arguments& arguments) {
  const auto table = session.report("settings");
  if (!table) return std::unexpected(table.error());
  const auto rows = table::rows(**table, {});
  if (!rows) return std::unexpected(rows.error());
  const table::Format format = arguments.output == Output::kJson ? table::Format::kJson : table::Format::kCsv;
  return write_out(arguments.settings,
                   [&](Destination& to) { return export_rows(**table, {}, rows->ids, format, to); });
}

base::Result<void> print_report(session::Session& session, const Arguments& arguments) {
  const auto table =
      session.report(arguments.about.empty() ? arguments.report : arguments.report + "?" + arguments.about);
  if (!table) return std::unexpected(table.error());
  if (auto found = find_columns(**table, arguments); !found) return found;
  const auto rows = table::rows(**table, arguments.query);
  if (!rows) return std::unexpected(rows.error());
  if (!arguments.tool.empty()) return print_mails(session, rows->ids, arguments);
  if (!wants_table(arguments)) {
    return write_out(arguments.out, [&](Destination& to) {
      return export_rows(**table, arguments.columns, rows->ids, format_of(arguments), to);
    });
  }
  return print_text(arguments.out, table_text(**table, *rows, arguments));
}

}  // namespace cli
