#include "anchor/lists.h"

#include <array>

namespace anchor {
namespace {

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed: a file system is not at hand in a browser
constexpr char kGeneric[] = {
#embed "data/generic.txt"
};
constexpr char kSpam[] = {
#embed "data/spam.txt"
};
#pragma clang diagnostic pop

constexpr std::string_view kBlank = " \t\r";

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

// The piece before the first `mark`; `rest` moves behind it.
std::string_view next_piece(std::string_view& rest, char mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view piece = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return piece;
}

}  // namespace

std::string_view built_in_generic() { return {kGeneric, sizeof kGeneric}; }
std::string_view built_in_spam() { return {kSpam, sizeof kSpam}; }

std::vector<ListEntry> parse_list(std::string_view text) {
  std::vector<ListEntry> entries;
  while (!text.empty()) {
    std::string_view line = next_piece(text, '\n');
    line = line.substr(0, line.find('#'));
    if (line.find(':') == std::string_view::npos) continue;
    const std::string_view name = trim(next_piece(line, ':'));
    while (!line.empty()) {
      const std::string_view phrase = trim(next_piece(line, '|'));
      if (!phrase.empty()) entries.push_back({name, phrase});
    }
  }
  return entries;
}

}  // namespace anchor
