#include "wasm/core.h"

#include "ingest/batch.h"
#include "ingest/parse.h"
#include "wasm/cells.h"

namespace wasm {
namespace {

std::vector<std::string> strings(const val& list) {
  return list.isUndefined() ? std::vector<std::string>{}
                            : emscripten::vecFromJSArray<std::string>(list);
}

// "column", "column:asc" or "column:desc"
report::SortKey sort_key(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos) return {text, false};
  return {text.substr(0, colon), text.substr(colon + 1) == "desc"};
}

report::Query query_of(const val& from) {
  report::Query query;
  query.filters = strings(from["filters"]);
  for (const std::string& key : strings(from["sort"])) query.sort.push_back(sort_key(key));
  if (from.hasOwnProperty("offset")) query.offset = from["offset"].as<std::uint32_t>();
  if (from.hasOwnProperty("limit")) query.limit = from["limit"].as<std::uint32_t>();
  return query;
}

base::ErrorCode code_named(const std::string& name) {
  for (int i = 0; i < static_cast<int>(base::ErrorCode::kInternal); ++i) {
    const auto code = static_cast<base::ErrorCode>(i);
    if (base::name_of(code) == name) return code;
  }
  return base::ErrorCode::kInternal;
}

std::span<const unsigned char> bytes_of(const std::string& text) {
  return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

val as_fault(const base::Result<void>& result) {
  return result ? val::undefined() : fault(result.error());
}

}  // namespace

val Core::sniff(std::uint32_t bytes, bool whole, const std::string& name, const std::string& map) {
  return guarded([&] {
    auto mapping = ingest::sniff(inbox_.text(bytes), whole, {name, map});
    if (!mapping) return fault(mapping.error());
    mapping_ = std::move(*mapping);
    return val(ingest::to_json(mapping_));
  });
}

val Core::set_page_url(const std::string& url) {
  return guarded([&] {
    mapping_.page_url = url;
    return val(ingest::to_json(mapping_));
  });
}

val Core::cut(std::uint32_t bytes) {
  return guarded(
      [&] { return val(static_cast<double>(ingest::cut(inbox_.text(bytes), mapping_))); });
}

val Core::begin_file(const std::string& name, double bytes) {
  return guarded([&] {
    return val(session_.begin_file(name, static_cast<std::uint64_t>(bytes), mapping_).value);
  });
}

val Core::append(std::uint32_t file, std::uint32_t bytes) {
  return guarded([&] {
    const auto batch = ingest::decode(inbox_.span(bytes));
    if (!batch) return fault(batch.error());
    session_.append(base::FileId{file}, *batch);
    return val(batch->rows);
  });
}

val Core::end_file(std::uint32_t file) {
  return guarded([&] {
    session_.end_file(base::FileId{file});
    return val::undefined();
  });
}

val Core::skip_file(const std::string& name, double bytes, const std::string& code,
                    const std::string& message) {
  return guarded([&] {
    session_.skip_file(name, static_cast<std::uint64_t>(bytes), {code_named(code), message});
    return val::undefined();
  });
}

val Core::clear() {
  return guarded([&] {
    session_.clear();
    return val::undefined();
  });
}

val Core::start(const val& options) {
  return guarded([&] {
    session::Options chosen;
    for (const std::string& name : strings(val::global("Object").call<val>("keys", options))) {
      const auto set = session::set_option(chosen, name, options[name].as<std::string>());
      if (!set) return fault(set.error());
    }
    return as_fault(session_.start(chosen));
  });
}

val Core::step() {
  return guarded([&] {
    const session::Progress progress = session_.step();
    val out = val::object();
    out.set("stage", std::string(progress.stage));
    out.set("done", progress.done);
    out.set("finished", progress.finished);
    return out;
  });
}

val Core::summary() {
  return guarded([&] { return val(session_.summary_json()); });
}

val Core::report(const std::string& name) {
  return guarded([&] {
    const auto table = session_.report(name);
    if (!table) return fault(table.error());
    return describe(**table);
  });
}

val Core::rows(const std::string& name, const val& query) {
  return guarded([&] {
    const auto table = session_.report(name);
    if (!table) return fault(table.error());
    auto found = report::rows(**table, query_of(query));
    if (!found) return fault(found.error());
    ids_ = std::move(found->ids);
    val out = val::object();
    out.set("matched", found->matched);
    out.set("ids", view_of(std::span<const std::uint32_t>(ids_)));
    return out;
  });
}

val Core::texts(const std::string& name, const std::string& column) {
  return guarded([&] {
    const auto cells = find_column(session_.report(name), column);
    if (!cells) return fault(cells.error());
    bytes_.clear();
    ends_.clear();
    for (const std::uint32_t row : ids_) {
      report::append_cell(**cells, row, bytes_);
      ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    }
    val out = val::object();
    out.set("bytes", view_of(bytes_of(bytes_)));
    out.set("ends", view_of(std::span<const std::uint32_t>(ends_)));
    return out;
  });
}

val Core::numbers(const std::string& name, const std::string& column) {
  return guarded([&] {
    const auto cells = find_column(session_.report(name), column);
    if (!cells) return fault(cells.error());
    numbers_.clear();
    for (const std::uint32_t row : ids_) numbers_.push_back(number_at(**cells, row));
    return view_of(std::span<const double>(numbers_));
  });
}

val Core::export_open(const std::string& name, const val& query, const val& columns,
                      const std::string& format) {
  return guarded([&] {
    const auto table = session_.report(name);
    if (!table) return fault(table.error());
    auto found = report::rows(**table, query_of(query));
    if (!found) return fault(found.error());
    export_ = {};
    export_.report = name;
    export_.columns = strings(columns);
    for (const std::string& column : export_.columns) {
      if (const auto known = find_column(table, column); !known) return fault(known.error());
    }
    if (export_.columns.empty()) {
      for (const auto& column : (*table)->columns) export_.columns.push_back(column.name);
    }
    export_.ids = std::move(found->ids);
    export_.format = format == "json" ? report::Format::kJson : report::Format::kCsv;
    return val(static_cast<std::uint32_t>(export_.ids.size()));
  });
}

val Core::export_slice(std::uint32_t rows) {
  return guarded([&] {
    const auto table = session_.report(export_.report);
    if (!table) return fault(table.error());
    bytes_.clear();
    const auto left = std::span<const std::uint32_t>(export_.ids).subspan(export_.next);
    const auto slice = left.first(std::min<std::size_t>(rows, left.size()));
    if (!export_.opened) {
      report::append_header(**table, export_.columns, export_.format, bytes_);
    }
    if (!slice.empty()) {
      report::append_rows(**table, export_.columns, slice, export_.format, !export_.opened, bytes_);
    } else if (!export_.closed) {
      report::append_footer(export_.format, bytes_);
      export_.closed = true;
    }
    export_.opened = true;
    export_.next += static_cast<std::uint32_t>(slice.size());
    return view_of(bytes_of(bytes_));
  });
}

}  // namespace wasm
