#include "reports/opportunities/best_links.h"

#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

#include "table/columns/row.h"

namespace reports {

BestLinks best_links(const ReportContext& context) {
  BestLinks best;
  const auto made = context.other("internal_links");
  if (!made) return best;
  const table::Table& table = **made;
  for (std::uint32_t at = 0; at < table.rows; ++at) {
    const table::Row row(table, at);
    const double gain = row.number("gain");
    std::string target = row.text("target");
    const auto known = best.find(target);
    if (!(gain > (known == best.end() ? 0 : known->second.gain))) continue;
    best[std::move(target)] = {.source = row.text("source"),
                               .anchor = row.text("anchor"),
                               .sentence = row.text("sentence"),
                               .edits = row.text("edits"),
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
