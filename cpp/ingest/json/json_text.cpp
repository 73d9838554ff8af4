#include "ingest/json/json_text.h"

#include <array>

namespace ingest {
namespace {

constexpr std::array<std::string_view, 3> kOddNumbers = {"NaN", "Infinity", "-Infinity"};

// The end of the text that starts with the quote at `at`.
std::size_t end_of_text(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return at;
}

}  // namespace

std::string_view without_odd_numbers(std::string_view json, std::string& buffer) {
  if (!json.contains("NaN") && !json.contains("Infinity")) return json;
  buffer = json;
  for (std::size_t at = 0; at < buffer.size(); ++at) {
    if (buffer[at] == '"') {
      at = end_of_text(json, at);
      continue;
    }
    for (const std::string_view word : kOddNumbers) {
      if (!json.substr(at).starts_with(word)) continue;
      buffer.replace(at, word.size(), word.size(), ' ');
      buffer.replace(at, 2, "\"\"");
      at += word.size() - 1;
      break;
    }
  }
  return buffer;
}

}  // namespace ingest
