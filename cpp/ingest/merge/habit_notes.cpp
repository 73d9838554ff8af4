#include "ingest/merge/habit_notes.h"

#include <algorithm>
#include <string>

namespace ingest {
namespace {

constexpr std::uint32_t kNever = ColumnTells::kNever;

std::string line_text(std::uint32_t line) { return std::to_string(line + 1); }

struct Ways {
  std::string_view first, second, doubtful;
};
Ways ways_of(const ColumnUse& use) {
  if (is_day_column(use.role)) return {"the day first", "the month first", "Days that can be read both ways"};
  return {"a decimal point", "a decimal comma", "Numbers that can be read both ways"};
}

bool reads_second(const ColumnUse& use) { return use.decimal_comma || use.month_first; }

std::string in_two_ways(const ColumnUse& use, const ColumnTells& told) {
  const Ways ways = ways_of(use);
  return "Line " + line_text(told.first) + " of this column has " + std::string(ways.first) + ", line " +
         line_text(told.second) + " " + std::string(ways.second) + ". " + std::string(ways.doubtful) +
         " were taken to have " + std::string(reads_second(use) ? ways.second : ways.first) + ".";
}

std::string disproved(const ColumnUse& use, std::uint32_t line) {
  const Ways ways = ways_of(use);
  return "Line " + line_text(line) + " shows that this column has " +
         std::string(reads_second(use) ? ways.first : ways.second) + ". " + std::string(ways.doubtful) +
         " were taken to have " + std::string(reads_second(use) ? ways.second : ways.first) +
         ", as the start of the file let expect. Open it as a file, not as a stream, to have it read again.";
}

}  // namespace

void note_habits(crawl::Crawl& crawl, base::FileId file, const Mapping& mapping, std::span<const ColumnTells> tells) {
  const auto right = corrected(mapping, tells);
  const auto note = [&](const ColumnUse& use, std::uint32_t line, std::string why) {
    crawl.problems.add(file, line + 1, use.header, crawl::ProblemCode::kTwoHabits, "", std::move(why));
    ++crawl.files[file.value].problems;
  };
  for (std::uint32_t column = 0; column < mapping.columns.size(); ++column) {
    const auto told = std::ranges::find(tells, column, &ColumnTells::column);
    if (told == tells.end()) continue;
    const ColumnUse& use = mapping.columns[column];
    if (told->first != kNever && told->second != kNever) {
      note(use, std::max(told->first, told->second), in_two_ways(use, *told));
    } else if (right && told->open != kNever && reads_second(right->columns[column]) != reads_second(use)) {
      const std::uint32_t proof = std::min(told->first, told->second);
      const std::uint32_t line = proof == kNever ? told->open : proof;
      note(use, line, disproved(use, line));
    }
  }
}

void note_no_rows(crawl::Crawl& crawl, base::FileId file, const Mapping& mapping) {
  const bool table =
      mapping.shape == Shape::kDelimited || mapping.shape == Shape::kJson || mapping.shape == Shape::kJsonLines;
  crawl::FileInfo& info = crawl.files[file.value];
  if (!table || info.rows > 0 || info.problems > 0) return;
  crawl.problems.add(file, 0, "", crawl::ProblemCode::kNoRows, "");
  ++info.problems;
}

}  // namespace ingest
