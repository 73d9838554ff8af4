#include "catalog/words.h"

namespace catalog {
namespace {

#include "catalog_words.inc"

static_assert(kColumnWords.size() == kColumns.size());
static_assert(kOptionHelp.size() == kOptions.size());
static_assert(kCommandOptionHelp.size() == kCommandOptions.size());
static_assert(kProblemTexts.size() == kProblems.size());

template <class Entry, class Words, std::size_t N>
const Words& beside(const std::array<Entry, N>& entries, const Entry& entry, const std::array<Words, N>& words) {
  return words[static_cast<std::size_t>(&entry - entries.data())];
}

}  // namespace

const ColumnWords& words_of(const Column& column) { return beside(kColumns, column, kColumnWords); }
std::string_view help_of(const Option& option) { return beside(kOptions, option, kOptionHelp); }
std::string_view help_of(const CommandOption& option) { return beside(kCommandOptions, option, kCommandOptionHelp); }
std::string_view text_of(const Problem& problem) { return beside(kProblems, problem, kProblemTexts); }

}  // namespace catalog
