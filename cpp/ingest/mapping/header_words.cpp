#include "ingest/mapping/header_words.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "ingest/values/header.h"

namespace ingest {
namespace {

using Index = std::map<std::string, std::string_view, std::less<>>;

Index index_of(std::span<const HeaderWord> words) {
  Index index;
  for (const HeaderWord& word : words) {
    for (std::string_view rest = word.written; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      index.emplace(header_key(rest.substr(0, end)), word.key);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return index;
}

const Index& table(Words words) {
  static const std::array<Index, kWordTables> tables = {Index(), index_of(screaming_frog_words()),
                                                        index_of(search_console_words())};
  return tables[static_cast<std::size_t>(words)];
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string in_english(Words words, std::string_view key) {
  const Index& index = table(words);
  if (const auto found = index.find(key); found != index.end()) return std::string(found->second);
  std::size_t end = key.size();
  while (end > 0 && is_digit(key[end - 1])) --end;
  const auto found = index.find(key.substr(0, end));
  if (found == index.end()) return std::string(key);
  return std::string(found->second) + std::string(key.substr(end));
}

std::vector<std::string> in_english(Words words, std::span<const std::string> keys) {
  std::vector<std::string> out;
  for (const std::string& key : keys) out.push_back(in_english(words, key));
  return out;
}

}  // namespace ingest
