#include "reports/opportunities/best_links.h"

#include <cstdint>
#include <limits>
#include <set>
#include <string_view>
#include <utility>

#include "table/columns/cell.h"
#include "table/columns/cells.h"

namespace reports {
namespace {

std::string text_in(const table::Table& table, std::string_view column, std::uint32_t row) {
  std::string cell;
  if (const table::Column* const found = table.column(column)) table::append_cell(*found, row, cell);
  return cell;
}

double gain_in(const table::Table& table, std::uint32_t row) {
  double gain = std::numeric_limits<double>::quiet_NaN();
  if (const table::Column* const found = table.column("gain")) table::read_numbers(*found, {&row, 1}, &gain);
  return gain;
}

}  // namespace

BestLinks best_links(const ReportContext& context) {
  BestLinks best;
  const auto made = context.other("internal_links");
  if (!made) return best;
  const table::Table& table = **made;
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    const double gain = gain_in(table, row);
    std::string target = text_in(table, "target", row);
    const auto known = best.find(target);
    if (!(gain > (known == best.end() ? 0 : known->second.gain))) continue;
    best[std::move(target)] = {.source = text_in(table, "source", row),
                               .anchor = text_in(table, "anchor", row),
                               .sentence = text_in(table, "sentence", row),
                               .edits = text_in(table, "edits", row),
                               .gain = gain};
  }
  return best;
}

void give_sources(const BestLinks& best, std::vector<Task>& tasks) {
  std::set<std::string, std::less<>> given;
  for (Task& task : tasks) {
    if (!is_of_too_few_links(task.kind)) continue;
    const auto found = best.find(task.url);
    if (found == best.end()) continue;
    const BestLink& link = found->second;
    task.source = link.source;
    task.anchor = link.anchor;
    task.sentence = link.sentence;
    task.edits = link.edits;
    task.gain = link.gain;
    given.insert(link.edits);
  }
  std::erase_if(tasks,
                [&](const Task& task) { return task.kind == TaskKind::kInternalLink && given.contains(task.edits); });
}

}  // namespace reports
