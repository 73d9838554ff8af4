#include "catalog/words.h"

#include <algorithm>

namespace catalog {
namespace {

#include "catalog_words.inc"

static_assert(kColumnWords.size() == kColumns.size());
static_assert(kOptionHelp.size() == kOptions.size());
static_assert(kCommandOptionHelp.size() == kCommandOptions.size());
static_assert(kExportedLabels.size() == kExportedMetrics.size());
static_assert(kProblemTexts.size() == kProblems.size());

template <class Entry, class Words, std::size_t N>
const Words& beside(const std::array<Entry, N>& entries, const Entry& entry, const std::array<Words, N>& words) {
  return words[static_cast<std::size_t>(&entry - entries.data())];
}

}  // namespace

const ColumnWords& words_of(const Column& column) { return beside(kColumns, column, kColumnWords); }
std::string_view help_of(const Option& option) { return beside(kOptions, option, kOptionHelp); }
std::string_view help_of(const CommandOption& option) { return beside(kCommandOptions, option, kCommandOptionHelp); }
std::string label_of_metric(std::string_view name) {
  const auto* found = std::ranges::find(kExportedMetrics, name);
  if (found != kExportedMetrics.end()) {
    return std::string(kExportedLabels[static_cast<std::size_t>(found - kExportedMetrics.begin())]);
  }
  std::string label(name);
  std::ranges::replace(label, '_', ' ');
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}
std::string_view text_of(const Problem& problem) { return beside(kProblems, problem, kProblemTexts); }

}  // namespace catalog
