// JSON, whatever follows a first line that says what it is. Oracle: the law of reading (support/reading_law.h). The
// first byte chooses the format, the second the block's size.
#include <array>

#include "support/reading_law.h"

namespace {

std::string as_wat(std::string_view json) {
  return "WARC/1.0\r\nWARC-Type: metadata\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: " +
         std::to_string(json.size()) + "\r\n\r\n" + std::string(json) + "\r\n\r\n";
}

constexpr std::array<std::string_view, 4> kFirst = {
    R"({"url":"http://a.example/","links_url":"/a@@/b","links_text":"A@@B"})",
    R"({"source":"http://a.example/","target":"http://b.example/","anchor":"b"})",
    R"({"tasks":[{"result":[{"items":[{"url_from":"http://a.example/","url_to":"http://b.example/"}]}]}]})",
    R"({"Envelope":{}})",
};
constexpr std::size_t kWat = 3;

ingest::Mapping mapping_of(std::size_t kind) {
  const std::string head = kind == kWat ? as_wat(kFirst[kind]) : std::string(kFirst[kind]) + "\n";
  const auto mapping = ingest::sniff(head, true, {.file_name = "fuzz", .map = {}});
  support::require(mapping.has_value(), "what a format writes is known as it");
  return *mapping;
}

// Each line is the body of one record.
std::string wat_of(std::string_view lines) {
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    out += as_wat(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const std::array<ingest::Mapping, kFirst.size()> kMappings = {mapping_of(0), mapping_of(1), mapping_of(2),
                                                                       mapping_of(3)};
  if (size < 2) return 0;
  const std::size_t kind = data[0] % kFirst.size();
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const std::string text = kind == kWat ? wat_of(bytes) : std::string(bytes);
  support::check_reading(text, kMappings[kind], 1U + data[1]);
  return 0;
}
