// Python's csv module as a second opinion, on real files and on hard ones made here.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

#include <catch_amalgamated.hpp>

#include "csv/records.h"

namespace {

constexpr const char* kPython = "/usr/bin/python3";

// Every cell in hexadecimal, a blank after each, a line a record: nothing to escape. Blank records are left out.
constexpr const char* kProgram =
    "import csv,sys\n"
    "csv.field_size_limit(1<<30)\n"
    "for r in csv.reader(open(sys.argv[1],encoding=\\\"latin-1\\\",newline=\\\"\\\"),delimiter=sys.argv[2]):\n"
    "  if r: print(\\\" \\\".join(c.encode(\\\"latin-1\\\").hex()+\\\".\\\" for c in r))\n";

std::string by_python(const std::filesystem::path& file, char delimiter) {
  const std::string command =
      std::string(kPython) + " -c \"" + kProgram + "\" '" + file.string() + "' '" + delimiter + "'";
  std::FILE* pipe = popen(command.c_str(), "r");
  std::string out;
  char buffer[4096];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe)) out.append(buffer, got);
  pclose(pipe);
  return out;
}

std::string by_us(std::string_view text, char delimiter) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (csv::Records records(text, {.delimiter = delimiter}); records.next();) {
    for (std::uint32_t i = 0; i < records.fields(); ++i) {
      if (i > 0) out += ' ';
      for (const char c : records.field(i)) {
        out += kDigits[static_cast<unsigned char>(c) >> 4];
        out += kDigits[static_cast<unsigned char>(c) & 15];
      }
      out += '.';
    }
    out += '\n';
  }
  return out;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("the records of hard texts are Python's", "[csv][python]") {
  if (!std::filesystem::exists(kPython)) SKIP("no Python here");
  const auto file = std::filesystem::temp_directory_path() / ("anchorite-csv-" + std::to_string(getpid()));
  for (const std::string_view text :
       {"a,b\nc,d\n", "\"a\"\"b\",\"c\nd\"\r\n\"\",x", "5\" disk,\"b\"c\"d\",\" e\"\r\rf,\n", "a,\"b\" ,c\n \"x\",y\n",
        "\"never closed,\nb", ",,\n\"\"\n \n", "\xEF\xBB\xBF\"x\",\xE9\n"}) {
    std::ofstream(file, std::ios::binary) << text;
    CAPTURE(text);
    CHECK(by_us(text, ',') == by_python(file, ','));
  }
  std::filesystem::remove(file);
}

TEST_CASE("the records of real files are Python's", "[csv][python][data]") {
  const std::filesystem::path data = std::filesystem::path(ANCHORITE_SOURCE_DIR) / "../shared/data";
  if (!std::filesystem::exists(kPython) || !std::filesystem::exists(data)) SKIP("no Python or no ../shared/data here");
  for (const char* name :
       {"crawls/screaming-frog/all_inlinks-2025.csv", "crawls/screaming-frog/internal_all-cilium.csv",
        "crawls/screaming-frog/internal_html-directory-tree.csv"}) {
    CAPTURE(name);
    CHECK((by_us(bytes_of(data / name), ',') == by_python(data / name, ',')));
  }
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data / "csv")) {
    const std::string text =
        entry.path().extension() == ".csv" && entry.file_size() < 20'000 ? bytes_of(entry.path()) : "";
    // Python refuses zero bytes; what is between quotes of another kind is not its default dialect either, but the same
    // rules.
    if (text.empty() || text.find('\0') != std::string::npos || ++files > 60) continue;
    CAPTURE(entry.path().string());
    CHECK((by_us(text, ',') == by_python(entry.path(), ',')));
  }
}
