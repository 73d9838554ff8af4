#include "reports/columns/needs.h"

#include <algorithm>
#include <string>
#include <type_traits>
#include <variant>

#include "catalog/catalog.h"

namespace reports {
namespace {

using crawl::Facts;

Facts facts_of(catalog::FactBits bits) {
  Facts facts;
  for (unsigned fact = 0; fact < crawl::kFacts; ++fact) {
    if ((bits >> fact & 1U) != 0) facts.add(static_cast<crawl::Fact>(fact));
  }
  return facts;
}

// The same kind of cells, none of them.
struct WithoutCells {
  table::Cells operator()(const table::PoolText&) const { return table::OwnText{}; }
  table::Cells operator()(const table::CodedText&) const { return table::OwnText{}; }
  table::Cells operator()(const table::RangedText&) const { return table::OwnText{}; }
  table::Cells operator()(const table::SmallInteger&) const { return table::Integer{}; }
  table::Cells operator()(const auto& cells) const { return std::remove_cvref_t<decltype(cells)>{}; }
};

void empty(table::Column& column) {
  column.known = false;
  column.sentences = nullptr;
  column.index = {};
  column.cells = std::visit(WithoutCells(), column.cells);
}

}  // namespace

Facts needs_of(std::string_view name) {
  if (const catalog::Figure* figure = catalog::find_figure(name)) return facts_of(figure->needs);
  const catalog::Report* report = catalog::find_report(name);
  return report == nullptr ? Facts{} : facts_of(report->needs);
}

Facts known_for(const analysis::Evidence& evidence, std::string_view name) {
  const catalog::Figure* figure = catalog::find_figure(name);
  const catalog::Report* report = catalog::find_report(name);
  const bool over_all_links = figure != nullptr ? figure->over_all_links : report != nullptr && report->over_all_links;
  return over_all_links ? evidence.of_all_files : evidence.facts;
}

void apply_needs(const analysis::Evidence& evidence, table::Table& table) {
  const catalog::Report* report = catalog::find_report(table.name);
  const Facts known = known_for(evidence, table.name);
  if (!known.has_all(needs_of(table.name))) table.rows = 0;
  for (table::Column& column : table.columns) {
    const catalog::Column* named = report == nullptr ? nullptr : catalog::find_column(*report, column.name);
    column.needs = named == nullptr ? Facts{} : facts_of(named->needs);
    if (!known.has_all(column.needs)) empty(column);
  }
  const std::string_view sorted = std::string_view(table.default_sort).substr(0, table.default_sort.find(':'));
  const table::Column* by = table.column(sorted);
  if (by == nullptr || by->known) return;
  // The next best order: by what is counted, most first.
  const auto counted = std::ranges::find_if(
      table.columns, [](const table::Column& column) { return column.known && column.unit == table::Unit::kCount; });
  table.default_sort = counted == table.columns.end() ? "" : counted->name + ":desc";
}

}  // namespace reports
