// The words of tools that translate the headers of their files, in the languages whose words are known. An importer
// is written once, in English; a file's header is put into English before it is compared.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ingest {

enum class Words : std::uint8_t { kNone, kScreamingFrog, kSearchConsole };
inline constexpr int kWordTables = static_cast<int>(Words::kSearchConsole) + 1;

struct HeaderWord {
  std::string_view key;      // header_key() of the English header, without a number at its end
  std::string_view written;  // how a tool writes it in other languages, "|" between them
};

// The words of one tool: header_words_screaming_frog.cpp, header_words_search_console.cpp.
std::span<const HeaderWord> screaming_frog_words();
std::span<const HeaderWord> search_console_words();

// The key of the same header in English, with its number ("titulo1" -> "title1"); `key` itself when the table does
// not know it. O(log of the table).
std::string in_english(Words words, std::string_view key);
std::vector<std::string> in_english(Words words, std::span<const std::string> keys);

}  // namespace ingest
