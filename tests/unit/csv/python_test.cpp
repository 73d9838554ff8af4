// Python's csv module as a second opinion, on real files and on hard ones made here.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>
#include <vector>

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

std::string output_of(const std::string& command) {
  std::FILE* pipe = popen(command.c_str(), "r");
  std::string out;
  char buffer[4096];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe)) out.append(buffer, got);
  pclose(pipe);
  return out;
}

std::string by_python(const std::filesystem::path& file, char delimiter) {
  const std::string command =
      std::string(kPython) + " -c \"" + kProgram + "\" '" + file.string() + "' '" + delimiter + "'";
  return output_of(command);
}

constexpr std::uintmax_t kMostBytes = 1U << 20;

constexpr const char* kProgramForAll =
    "import csv,sys\n"
    "csv.field_size_limit(1<<30)\n"
    "for i,name in enumerate(open(sys.argv[1],encoding=\\\"utf-8\\\").read().splitlines()):\n"
    "  print(\\\"# %d\\\" % i)\n"
    "  for r in csv.reader(open(name,encoding=\\\"latin-1\\\",newline=\\\"\\\")):\n"
    "    if r: print(\\\" \\\".join(c.encode(\\\"latin-1\\\").hex()+\\\".\\\" for c in r))\n";

std::string by_python_all(const std::filesystem::path& list) {
  return output_of(std::string(kPython) + " -c \"" + kProgramForAll + "\" '" + list.string() + "'");
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
        "\"never closed, b", ",,\n\"\"\n \n", "\xEF\xBB\xBF\"x\",\xE9\n"}) {
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
}

// Python takes all that follows a quote that nothing closes as one cell; we do not, so that no rows are lost.
static bool has_open_quote(std::string_view text) {
  csv::Records records(text, {.delimiter = ','});
  while (records.next()) {
    if (records.unclosed_quote()) return true;
  }
  return false;
}

// Python is started once for all: its answers come after a line with the file's number.
TEST_CASE("the records of every file of csv/ are Python's", "[csv][python][data]") {
  const std::filesystem::path data = std::filesystem::path(ANCHORITE_SOURCE_DIR) / "../shared/data/csv";
  if (!std::filesystem::exists(kPython) || !std::filesystem::exists(data)) SKIP("no Python or no ../shared/data here");
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data)) {
    // Zero bytes are what Python refuses, and cells of more than its limit.
    const bool table = entry.path().extension() == ".csv" || entry.path().extension() == ".tsv";
    if (!table || entry.file_size() >= kMostBytes) continue;
    const std::string bytes = bytes_of(entry.path());
    if (!bytes.contains('\0') && !has_open_quote(bytes)) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  CHECK(files.size() > 700);
  const auto list = std::filesystem::temp_directory_path() / ("anchorite-csv-list-" + std::to_string(getpid()));
  std::ofstream names(list);
  std::string ours;
  for (std::size_t i = 0; i < files.size(); ++i) {
    names << files[i].string() << "\n";
    ours += "# " + std::to_string(i) + "\n" + by_us(bytes_of(files[i]), ',');
  }
  names.close();
  const std::string theirs = by_python_all(list);
  std::filesystem::remove(list);
  for (std::size_t i = 0; i < files.size(); ++i) {
    CAPTURE(files[i].string());
    const std::string mark = "# " + std::to_string(i) + "\n";
    const std::string next = "# " + std::to_string(i + 1) + "\n";
    const auto part = [&](const std::string& all) {
      const std::size_t start = all.find(mark);
      return start == std::string::npos ? std::string("missing") : all.substr(start, all.find(next, start) - start);
    };
    CHECK((part(ours) == part(theirs)));
  }
}
