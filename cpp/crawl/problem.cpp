#include "crawl/problem.h"

#include "catalog/words.h"
#include "text/code_points.h"

namespace crawl {
namespace {

static_assert(catalog::kProblems.size() == kProblemCodes);

// The catalogue lists problems in the order of their codes.
const catalog::Problem& entry(ProblemCode code) { return catalog::kProblems[static_cast<std::size_t>(code)]; }

}  // namespace

std::string_view name_of(ProblemCode code) { return entry(code).name; }
std::string_view describe(ProblemCode code) { return catalog::text_of(entry(code)); }
bool drops_row(ProblemCode code) { return entry(code).drops_row; }

void ProblemTable::add(base::FileId in_file, std::uint32_t at_line, std::string in_column, ProblemCode what,
                       std::string_view found, std::string why) {
  if (counts.size() <= in_file.value) counts.resize(in_file.value + std::size_t{1});
  std::uint64_t& count = counts[in_file.value][static_cast<std::size_t>(what)];
  if (count++ >= kKeptPerCode) return;
  file.push_back(in_file);
  line.push_back(at_line);
  column.push_back(std::move(in_column));
  code.push_back(what);
  message.push_back(std::move(why));
  value.emplace_back(text::first_bytes(found, kMaxValueBytes));
}

void ProblemTable::forget(base::FileId gone) {
  const auto keep_others = [&](auto& cells) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (file[i] == gone) continue;
      if (kept != i) cells[kept] = std::move(cells[i]);
      ++kept;
    }
    cells.resize(kept);
  };
  keep_others(line);
  keep_others(column);
  keep_others(code);
  keep_others(message);
  keep_others(value);
  std::erase(file, gone);
  for (base::FileId& id : file) id.value -= id.value > gone.value ? 1 : 0;
  counts.erase(counts.begin() + gone.value);
}

}  // namespace crawl
