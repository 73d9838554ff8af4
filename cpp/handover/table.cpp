#include "handover/table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "csv/writer.h"
#include "handover/html.h"
#include "table/columns/cell.h"
#include "table/columns/row.h"

namespace handover {
namespace {

constexpr std::size_t kMostCharacters = 500;   // of a cell: a hostile text is no reason for a hundred pages
constexpr double kRoom = 110;                  // characters of a line on paper
constexpr double kRoomOfNarrow = 13;
constexpr std::uint32_t kMostLooked = 2'000;   // links, for their targets
constexpr auto kNarrowTexts = std::to_array<std::string_view>({"status", "class"});   // as short as numbers

struct Cells {
  const table::Column* column;
  std::string_view kind;   // the class of a cell: "n" of a number, "s" of a short text, or ""
  std::vector<std::string> cells;
};

std::string_view kind_of(const table::Column& column) {
  if (!table::is_text(column) && column.unit != table::Unit::kFlag && column.unit != table::Unit::kDate) return "n";
  return std::ranges::contains(kNarrowTexts, column.name) ? "s" : "";
}

// So many decimals that the share of an average page has two digits.
int decimals_of_gain(const Json& summary) {
  int decimals = 0;
  for (double pages = number_of(member(member(summary, "counts"), "pages")); pages >= 10; pages /= 10) ++decimals;
  return std::clamp(decimals, 2, 7);
}

std::string number_text(const Context& context, const table::Column& column, double value) {
  const Signs& signs = context.words.signs();
  switch (column.unit) {
    case table::Unit::kCount: return fixed(value, 0, signs);
    case table::Unit::kScore: return fixed(value, 1, signs);
    case table::Unit::kShare: return share(value, column.name == "gain" ? decimals_of_gain(context.summary) : 1, signs);
    default: return plain(value, signs);
  }
}

// Rows of it may go into a spreadsheet.
std::string cell_text(const Context& context, std::string_view report, const table::Column& column, std::uint32_t row) {
  if (kind_of(column) == "n") {
    double value = 0;
    table::read_numbers(column, {&row, 1}, &value);
    return std::isnan(value) ? "" : number_text(context, column, value);
  }
  std::string text;
  table::append_cell(column, row, text);
  if (column.sentences != nullptr) {
    text = context.words.sentence(column.sentences->cell(row), text);
  } else if (column.unit == table::Unit::kFlag) {
    text = context.words.text({"words", "page", "grid", "flags", text});
  } else if (report == "files") {
    // Where a file was, on whose machine, is nobody's business.
    text.erase(0, text.find_last_of("/\\") + 1);
  } else {
    text = context.words.value(report, column.name, text);
  }
  return csv::inert(shortened(without_host(std::move(text), host_of(context.summary)), kMostCharacters));
}

// None where the first is not known: it is what the others are about.
std::vector<const table::Column*> known_columns(const table::Table& table, const Part& part) {
  std::vector<const table::Column*> known;
  for (std::string_view rest = part.columns; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const table::Column* column = table.column(rest.substr(0, end));
    const bool is_known = column != nullptr && column->known;
    if (!is_known && known.empty()) return known;
    if (is_known) known.push_back(column);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return known;
}

// One row for each target, in their order.
std::vector<std::uint32_t> with_new_targets(const table::Table& table, const std::vector<std::uint32_t>& rows) {
  std::set<std::string> seen;
  std::vector<std::uint32_t> fresh;
  for (const std::uint32_t row : rows) {
    if (seen.insert(table::Row(table, row).text("target")).second) fresh.push_back(row);
  }
  return fresh;
}

std::vector<Cells> filled_columns(const Context& context, const Part& part, const table::Table& table,
                                  const std::vector<std::uint32_t>& rows) {
  std::vector<Cells> filled;
  for (const table::Column* column : known_columns(table, part)) {
    Cells one{column, kind_of(*column), {}};
    for (const std::uint32_t row : rows) one.cells.push_back(cell_text(context, part.report, *column, row));
    if (std::ranges::any_of(one.cells, [](const std::string& cell) { return !cell.empty(); })) {
      filled.push_back(std::move(one));
    }
  }
  return filled;
}

// How many rows so many lines of paper have room for.
std::size_t fitting(const std::vector<Cells>& columns, double lines) {
  const auto narrow =
      static_cast<double>(std::ranges::count_if(columns, [](const Cells& one) { return !one.kind.empty(); }));
  const double wide = std::max(1.0, static_cast<double>(columns.size()) - narrow);
  const double room = (kRoom - narrow * kRoomOfNarrow) / wide;
  const std::size_t rows = columns.front().cells.size();
  for (std::size_t row = 0; row < rows; ++row) {
    double needs = 1;
    for (const Cells& one : columns) {
      if (one.kind.empty())
        needs = std::max(needs, std::ceil(static_cast<double>(characters_of(one.cells[row])) / room));
    }
    lines -= needs;
    if (lines < 0) return std::max<std::size_t>(row, 1);
  }
  return rows;
}

std::string tag(std::string_view name, std::string_view kind) {
  return joined({name, kind.empty() ? "" : " class=", kind});
}

std::string html_of(const Context& context, std::string_view report, std::string_view caption,
                    const std::vector<Cells>& columns, std::size_t rows) {
  std::string head, body;
  for (const Cells& one : columns) {
    head += text_element(tag("th scope=col", one.kind), context.words.label(report, one.column->name));
  }
  for (std::size_t row = 0; row < rows; ++row) {
    std::string line;
    for (const Cells& one : columns) line += text_element(tag("td", one.kind), one.cells[row]);
    body += element("tr", line);
  }
  return element("table", joined({text_element("caption", caption), element("thead", element("tr", head)),
                                  element("tbody", body)}));
}

}  // namespace

std::string_view host_of(const Json& summary) {
  const std::string_view home = text_of(member(summary, "home"));
  const std::size_t scheme = home.find("://");
  return scheme == std::string_view::npos ? std::string_view() : home.substr(0, home.find('/', scheme + 3));
}

std::string without_host(std::string text, std::string_view host) {
  if (host.empty()) return text;
  const std::string before = std::string(host) + '/';
  for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
    text.erase(at, host.size());
  }
  return text;
}

base::Result<std::string> table_of(const Context& context, std::string_view title, const Part& part, double lines) {
  const auto view = context.session.view(part.report);
  if (!view) {
    // Somebody stopped the analysis before this stage.
    if (view.error().code == base::ErrorCode::kNotReady) return std::string();
    return std::unexpected(view.error());
  }
  const table::Table& table = **context.session.report(part.report);
  const std::vector<const table::Column*> known = known_columns(table, part);
  if (known.empty()) return std::string();
  table::Query query{.filters = {}, .sort = {}, .offset = 0, .limit = part.once ? kMostLooked : part.limit};
  if (!part.filter.empty()) query.filters.emplace_back(part.filter);
  if (!part.most_of.empty()) query.sort.push_back({std::string(part.most_of), true});
  auto found = (*view)->rows(query);
  if (!found) return std::unexpected(found.error());
  if (found->matched == 0) return std::string();
  std::vector<std::uint32_t> rows = part.once ? with_new_targets(table, found->ids) : std::move(found->ids);
  rows.resize(std::min<std::size_t>(rows.size(), part.limit));
  const std::vector<Cells> columns = filled_columns(context, part, table, rows);
  if (columns.empty()) return std::string();
  const std::size_t shown = fitting(columns, lines);
  std::string said;
  if (part.once) {
    said = context.words.say(context.words.page("htmlReport", "once"), {{"links", found->matched}});
  } else if (shown < found->matched) {
    said = context.words.say(context.words.page("report", "rows"),
                             {{"shown", shown}, {"all", found->matched}, {"whole", false}});
  }
  return html_of(context, part.report, joined({title, said.empty() ? "" : ". ", said}), columns, shown);
}

}  // namespace handover
