#include "reports/columns/table_builder.h"

#include <utility>

#include "catalog/messages/message.h"
#include "catalog/words.h"

namespace reports {

TableBuilder::TableBuilder(catalog::ReportName report, std::size_t rows) : report_(report.get()) {
  table_.name = report_.name;
  table_.rows = static_cast<std::uint32_t>(rows);
  table_.default_sort = report_.default_sort;
}

void TableBuilder::count(ColumnName name, std::span<const std::uint32_t> cells_of, Index index) {
  cells(name, table::Integer{cells_of}, index);
}
void TableBuilder::number(ColumnName name, std::span<const double> cells_of, Index index) {
  cells(name, table::Number{cells_of}, index);
}
void TableBuilder::pooled(ColumnName name, const base::StringPool& pool, std::span<const std::uint32_t> ids,
                          Index index) {
  cells(name, table::PoolText{&pool, ids}, index);
}
void TableBuilder::text(ColumnName name, const std::vector<std::string>& texts) { cells(name, table::OwnText{texts}); }
void TableBuilder::code(ColumnName name, std::span<const std::uint8_t> codes_of, Names names, Index index) {
  cells(name, table::NamedCode{codes_of, names}, index);
}
void TableBuilder::flag(ColumnName name, std::span<const std::uint16_t> flags, std::uint16_t mask, Index index) {
  cells(name, table::FlagBit{flags, mask}, index);
}
void TableBuilder::day(ColumnName name, std::span<const std::int32_t> days, Index index) {
  cells(name, table::Date{days}, index);
}
void TableBuilder::sentence(ColumnName name, const table::Sentences& sentences) {
  pooled(name, sentences.pool(), sentences.english());
  table_.columns.back().sentences = &sentences;
}

void TableBuilder::cells(ColumnName name, table::Cells cells_of, Index index) {
  table::Column column{.name = std::string(name.get()), .label = {}, .help = {}, .index = index, .cells = cells_of};
  if (const catalog::Column* named = catalog::find_column(report_, name.get())) {
    const catalog::ColumnWords& words = catalog::words_of(*named);
    column.label = words.label;
    column.help = words.help;
    column.unit = named->unit;
  }
  table_.columns.push_back(std::move(column));
}

void TableBuilder::exported(const std::string& name, std::span<const double> values, Index index,
                            catalog::SentenceName help) {
  const std::string label = catalog::label_of_metric(name);
  table_.columns.push_back({.name = name,
                            .label = label,
                            .help = catalog::Message(help).text("name", label).english(),
                            .index = index,
                            .cells = table::Number{values}});
}

void TableBuilder::percentile(std::string_view name, std::string_view label, std::span<const double> values) {
  const auto said = [&](catalog::SentenceName sentence) { return catalog::Message(sentence).text("name", label); };
  table_.columns.push_back({.name = std::string(name) + "_percentile",
                            .label = said("column.percentile").english(),
                            .help = said("column.percentile_help").english(),
                            .unit = table::Unit::kScore,
                            .index = {},
                            .cells = table::Number{values}});
}

table::Table TableBuilder::take(std::shared_ptr<const void> keep) && {
  table_.keep = std::move(keep);
  return std::move(table_);
}

}  // namespace reports
