#include <algorithm>
#include <array>

#include "table/columns/cell.h"
#include "table/columns/cells.h"
#include "table/view/view.h"
#include "table/write/blocks.h"
#include "wasm/core.h"

namespace wasm {
namespace {

constexpr std::array<const char*, 7> kUnits = {"none", "count", "share", "score", "url", "date", "flag"};

val describe(const table::Table& table) {
  val columns = val::array();
  for (const table::Column& column : table.columns) {
    val about = val::object();
    about.set("name", column.name);
    about.set("label", column.label);
    about.set("help", column.help);
    about.set("unit", std::string(kUnits[static_cast<std::size_t>(column.unit)]));
    about.set("known", column.known);
    about.set("type", std::string(table::is_number(column) ? "number" : "text"));
    columns.call<void>("push", about);
  }
  val out = val::object();
  out.set("name", table.name);
  out.set("rows", table.rows);
  out.set("columns", columns);
  out.set("defaultSort", table.default_sort);
  return out;
}

base::Result<table::Query> query_of(const val& from) {
  auto sort = table::parse_sort(from["sort"].as<std::string>());
  if (!sort) return std::unexpected(sort.error());
  return table::Query{.filters = emscripten::vecFromJSArray<std::string>(from["filters"]),
                      .sort = std::move(*sort),
                      .offset = from["offset"].as<std::uint32_t>(),
                      .limit = from["limit"].as<std::uint32_t>()};
}

base::Result<table::Rows> rows_of(const base::Result<table::View*>& view, const val& query) {
  if (!view) return std::unexpected(view.error());
  const auto wanted = query_of(query);
  if (!wanted) return std::unexpected(wanted.error());
  return (*view)->rows(*wanted);
}

void read_numbers(const table::Column& column, std::span<const std::uint32_t> rows, std::vector<double>& out) {
  out.resize(rows.size());
  for (std::size_t at = 0; at < rows.size(); at += table::kBlockRows) {
    const std::size_t size = std::min<std::size_t>(table::kBlockRows, rows.size() - at);
    table::read_numbers(column, rows.subspan(at, size), out.data() + at);
  }
}

std::span<const unsigned char> bytes_of(const std::string& text) {
  return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

}  // namespace

val Core::make(const std::string& name) {
  return guarded([&] {
    const auto made = session_.make(name);
    return made ? val(*made) : fault(made.error());
  });
}

val Core::report(const std::string& name) {
  return guarded([&] {
    const auto table = session_.report(name);
    return table ? describe(**table) : fault(table.error());
  });
}

val Core::rows(const std::string& name, const val& query) {
  return guarded([&] {
    auto found = rows_of(session_.view(name), query);
    if (!found) return fault(found.error());
    ids_ = std::move(found->ids);
    val out = val::object();
    out.set("matched", found->matched);
    out.set("ids", view_of(std::span<const std::uint32_t>(ids_)));
    return out;
  });
}

val Core::cells(const std::string& name, const std::string& column) {
  return guarded([&] {
    const auto table = session_.report(name);
    if (!table) return fault(table.error());
    const auto found = table::find_column(**table, column);
    if (!found) return fault(found.error());
    if (table::is_number(**found)) {
      read_numbers(**found, ids_, numbers_);
      return view_of(std::span<const double>(numbers_));
    }
    bytes_.clear();
    ends_.clear();
    for (const std::uint32_t row : ids_) {
      table::append_cell(**found, row, bytes_);
      ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    }
    val out = val::object();
    out.set("bytes", view_of(bytes_of(bytes_)));
    out.set("ends", view_of(std::span<const std::uint32_t>(ends_)));
    return out;
  });
}

val Core::sentences(const std::string& name, const std::string& column) {
  return guarded([&] {
    const auto table = session_.report(name);
    if (!table) return fault(table.error());
    const auto found = table::find_column(**table, column);
    if (!found) return fault(found.error());
    const table::Sentences* sentences = (*found)->sentences;
    std::string json;
    for (const std::uint32_t row : ids_) {
      json += json.empty() ? "[" : ",";
      json += sentences == nullptr ? "{}" : sentences->cell(row);
    }
    return val(json.empty() ? std::string("[]") : json + "]");
  });
}

val Core::facets(const std::string& name, const val& query, const std::string& column) {
  return guarded([&] {
    const auto view = session_.view(name);
    if (!view) return fault(view.error());
    const auto wanted = query_of(query);
    if (!wanted) return fault(wanted.error());
    if (const auto looked = (*view)->look(wanted->filters, wanted->sort); !looked) return fault(looked.error());
    const auto facets = (*view)->facets(column, wanted->limit);
    if (!facets) return fault(facets.error());
    val top = val::array();
    for (const table::Facet& facet : facets->top) {
      val one = val::object();
      one.set("value", facet.value);
      one.set("rows", facet.rows);
      top.call<void>("push", one);
    }
    val out = val::object();
    out.set("values", facets->values);
    out.set("top", top);
    return out;
  });
}

val Core::export_open(const std::string& name, const val& query, const std::string& format, const val& columns,
                      const val& headers) {
  return guarded([&] {
    auto found = rows_of(session_.view(name), query);
    if (!found) return fault(found.error());
    auto names = emscripten::vecFromJSArray<std::string>(columns);
    const auto known = table::find_columns(**session_.report(name), names);
    if (!known) return fault(known.error());
    const table::Format kind = format == "xlsx"   ? table::Format::kXlsx
                               : format == "json" ? table::Format::kJson
                                                  : table::Format::kCsv;
    export_.emplace(
        Export{.report = name,
               .ids = std::move(found->ids),
               .to = table::Export(kind, std::move(names), emscripten::vecFromJSArray<std::string>(headers))});
    return val(static_cast<std::uint32_t>(export_->ids.size()));
  });
}

val Core::export_slice(std::uint32_t rows, const val& last_column) {
  return guarded([&] {
    const auto table = session_.report(export_->report);
    if (!table) return fault(table.error());
    const std::span<const std::uint32_t> ids = export_->ids;
    const auto slice = ids.subspan(export_->next, std::min<std::size_t>(rows, ids.size() - export_->next));
    bytes_.clear();
    if (export_->next == 0) export_->to.begin(**table, ids, bytes_);
    export_->to.append_rows(**table, slice, bytes_, emscripten::vecFromJSArray<std::string>(last_column));
    export_->next += slice.size();
    if (export_->next == ids.size()) {
      const auto ended = export_->to.end(bytes_);
      if (!ended) return fault(ended.error());
    }
    return view_of(bytes_of(bytes_));
  });
}

val Core::mail_list(const std::string& tool, const val& query) {
  return guarded([&] {
    const auto found = rows_of(session_.view("outreach"), query);
    if (!found) return fault(found.error());
    auto list = session_.mail_list(found->ids, tool);
    if (!list) return fault(list.error());
    bytes_ = std::move(list->csv);
    val out = val::object();
    out.set("bytes", view_of(bytes_of(bytes_)));
    out.set("leftOut", static_cast<double>(list->left_out));
    return out;
  });
}

}  // namespace wasm
