// The parts of a workbook, stored in a zip, so that what is changed reaches the reader of XML. Oracle: each sheet that
// the workbook lists is read or refused; bytes that come one by one or all at once, and are asked for so, give the same
// text and the same error; no text has more rows than a workbook may. The first byte chooses the size of the pieces; a
// zero byte ends a part.
#include <algorithm>
#include <array>

#include "support/archive.h"
#include "support/bytes.h"
#include "support/require.h"
#include "unpack/package.h"

namespace {

using support::require;

constexpr std::size_t kMost = 1U << 22;  // of one sheet
constexpr std::array<std::string_view, 6> kParts = {
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
    "xl/worksheets/sheet2.xml", "xl/workbook.xml",      "xl/_rels/workbook.xml.rels"};
constexpr std::string_view kBook =
    R"(<workbook><sheets><sheet name="One" r:id="a"/><sheet name="Two" r:id="b"/></sheets></workbook>)";
constexpr std::string_view kRelations = R"(<Relationships>)"
                                        R"(<Relationship Id="a" Type="/worksheet" Target="worksheets/sheet1.xml"/>)"
                                        R"(<Relationship Id="b" Type="/worksheet" Target="worksheets/sheet2.xml"/>)"
                                        R"(</Relationships>)";

std::vector<support::Packed> parts_in(std::string_view bytes) {
  std::vector<support::Packed> parts;
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    const std::size_t end = std::min(bytes.find('\0'), bytes.size());
    std::string part(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (part.empty() && i >= 4) part = i == 4 ? kBook : kRelations;
    parts.push_back({.name = std::string(kParts[i]), .text = std::move(part)});
  }
  return parts;
}

// Excel's bound holds for the gaps between rows; a row that is written costs bytes of its own.
void check_rows(std::string_view csv, std::size_t xml_bytes) {
  std::size_t rows = 0;
  bool quoted = false;
  for (const char c : csv) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) ++rows;
  }
  require(!quoted && (csv.empty() || csv.ends_with('\n')), "whole rows come out");
  require(rows <= 1'048'576 + xml_bytes, "as many rows as a sheet may have");
}

void check_sheet(unpack::Package& package, std::size_t i, std::string_view xml, const unpack::Workbook& book,
                 std::size_t step) {
  const auto stream = package.read(i);
  require(stream.has_value(), "a sheet that is not refused opens");
  const support::Read whole = support::read_all(**stream, 1U << 16, kMost);
  const auto again = package.read(i);
  const support::Read pieces = support::read_all(**again, step, kMost);
  unpack::Budget budget;
  const auto dribbled = unpack::sheet_as_csv(std::make_unique<support::Dribble>(xml, step), book, budget);
  const support::Read bytes = support::read_all(*dribbled, 1U << 16, kMost);
  if (whole.text.size() >= kMost) return;
  require(whole == pieces, "asked for in pieces it is the same");
  require(whole == bytes, "come in pieces it is the same");
  check_rows(whole.text, xml.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size < 1) return 0;
  const std::size_t step = 1U + data[0];
  const auto parts = parts_in({reinterpret_cast<const char*>(data) + 1, size - 1});
  const std::string archive = support::zip_of(parts);
  const auto package = unpack::Package::open(std::make_unique<support::Held>(archive), "a");
  support::Held file(archive);
  const auto entries = unpack::list_zip(file);
  require(entries.has_value() && entries->size() == parts.size(), "a zip by the book is listed");
  unpack::Budget budget;
  const auto book = unpack::read_workbook(file, *entries, budget);
  require(package.has_value() == book.has_value(), "a workbook opens when its parts are read");
  if (!book) return 0;
  require((*package)->members().size() == book->sheets.size(), "each sheet is a member");
  for (std::size_t i = 0; i < book->sheets.size(); ++i) {
    if ((*package)->members()[i].refusal) continue;
    check_sheet(**package, i, parts[*book->sheets[i].entry].text, *book, step);
  }
  return 0;
}
