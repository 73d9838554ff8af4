// Every name that is promised, once: reports with their columns, options, stages, edits, problems, and the values that
// columns hold. Made from catalog/*.json by tools/catalog.mjs, in the order of those files. All of it lives for ever.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace catalog {

// How a column's numbers are to be read: a share is 0 to 1 and shown in per cent, a score 0 to 100.
enum class Unit : std::uint8_t { kNone, kCount, kShare, kScore, kUrl, kDate, kFlag };

// Bit i: the fact i of kFacts has to be known (crawl/evidence.h).
using FactBits = std::uint32_t;

enum class Stage : std::uint8_t;  // kNone, then those of kStages in their order

struct Column {
  std::string_view name;
  Unit unit;
  FactBits needs;
};

struct Report {
  std::string_view name;
  std::string_view default_sort;  // "pagerank:desc", or ""
  Stage stage;                    // the report is ready when this stage has run
  bool of_pages;                  // makes no sense at host or domain level
  bool over_all_links;            // is about the links of all files, not about those of the site alone
  FactBits needs;                 // without them it has no rows
  std::uint16_t first_column, columns;  // of kColumns
};

// A count or another part of the summary, and what must be known for it.
struct Figure {
  std::string_view name;  // "counts.unreached"
  bool over_all_links;
  FactBits needs;
};

struct StageOf {
  std::string_view name;
  std::string_view shown_as;  // as people are told of it; several stages may share one
  double share;               // of the whole analysis' time, as measured with 10,000,000 links
};

enum class OptionType : std::uint8_t { kText, kNumber, kWhole, kChoice, kFile };

// What changes a result.
struct Option {
  std::string_view name;
  std::string_view group;  // of the usage text
  OptionType type;
  std::string_view takes;  // what stands behind it in the usage text; "": its choices, or a number
  std::string_view usual;  // its value when nobody sets it
  double min, max;         // of a number
  std::uint16_t first_choice, choices;  // of kOptionChoices
};

// What only the command line has.
struct CommandOption {
  std::string_view name, group, takes;
  bool reads;  // takes a file that is read
};

// One way to edit a site in a what-if.
struct Edit {
  std::string_view name;
  std::string_view at;  // the member that says where: "from" or "page"
  bool has_to, has_region;
};

struct Problem {
  std::string_view name;
  bool drops_row;
};

#include "catalog.inc"

inline constexpr std::span<const Column> columns_of(const Report& report) {
  return std::span(kColumns).subspan(report.first_column, report.columns);
}
inline constexpr std::span<const std::string_view> choices_of(const Option& option) {
  return std::span(kOptionChoices).subspan(option.first_choice, option.choices);
}

// nullptr: there is none of that name. O(number of names).
constexpr const Report* find_report(std::string_view name) {
  const auto* found = std::ranges::find(kReports, name, &Report::name);
  return found == kReports.end() ? nullptr : found;
}
constexpr const Column* find_column(const Report& report, std::string_view name) {
  const std::span<const Column> columns = columns_of(report);
  const auto found = std::ranges::find(columns, name, &Column::name);
  return found == columns.end() ? nullptr : &*found;
}
constexpr const Figure* find_figure(std::string_view name) {
  const auto* found = std::ranges::find(kFigures, name, &Figure::name);
  return found == kFigures.end() ? nullptr : found;
}
constexpr const Option* find_option(std::string_view name) {
  const auto* found = std::ranges::find(kOptions, name, &Option::name);
  return found == kOptions.end() ? nullptr : found;
}

// The name of a column of some report. One that is not in the catalogue does not compile.
class ColumnName {
 public:
  template <std::size_t N>
  consteval ColumnName(const char (&name)[N]) : name_(name, N - 1) {  // NOLINT(google-explicit-constructor)
    if (!std::ranges::contains(kColumns, name_, &Column::name))
      throw "no column of this name is in catalog/reports.json";
  }
  constexpr std::string_view get() const { return name_; }

 private:
  std::string_view name_;
};

// The name of a report. One that is not in the catalogue does not compile.
class ReportName {
 public:
  template <std::size_t N>
  consteval ReportName(const char (&name)[N]) : report_(find_report({name, N - 1})) {  // NOLINT
    if (report_ == nullptr) throw "no report of this name is in catalog/reports.json";
  }
  constexpr const Report& get() const { return *report_; }

 private:
  const Report* report_;
};

}  // namespace catalog
