#include "anchor/lists/lists.h"

#include "anchor/lists/lines.h"

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
