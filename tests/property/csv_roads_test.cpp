// The indexed road and the plain one read the same records from any text.
#include <random>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "csv/records.h"
#include "support/pieces.h"

namespace {

struct Seen {
  std::vector<std::string> fields;
  std::uint32_t line = 0;
  bool operator==(const Seen&) const = default;
};

std::vector<Seen> by_walk(std::string_view text, const csv::Dialect& dialect) {
  std::vector<Seen> out;
  for (csv::Records records(text, dialect); records.next();) {
    Seen& seen = out.emplace_back();
    seen.line = records.line();
    for (std::uint32_t i = 0; i < records.fields(); ++i) seen.fields.emplace_back(records.field(i));
  }
  return out;
}

std::vector<Seen> by_character(std::string_view text, const csv::Dialect& dialect) {
  std::vector<Seen> out;
  csv::Arena arena;
  csv::Record record;
  std::uint32_t line = 0;
  for (std::size_t at = 0; at < text.size(); at = record.end) {
    csv::read_record(text, at, dialect, arena, record);
    if (record.fields.size() > 1 || !record.fields[0].empty() || (text[at] != '\n' && text[at] != '\r')) {
      out.push_back({{record.fields.begin(), record.fields.end()}, line});
    }
    line += static_cast<std::uint32_t>(record.line_ends);
  }
  return out;
}

std::string random_text(std::mt19937& random, std::string_view alphabet, std::size_t length) {
  std::string text(length, 0);
  for (char& c : text) c = alphabet[random() % alphabet.size()];
  return text;
}

}  // namespace

TEST_CASE("two roads, one meaning", "[csv][property]") {
  std::mt19937 random(20240501);
  for (int round = 0; round < 20'000; ++round) {
    const bool quoting = round % 4 != 0;
    const std::string_view alphabet = round % 2 == 0 ? "\",\n\rab" : "\",\nabcdefghijklmnopqrstuvwxyz";
    const csv::Dialect dialect{.quote = quoting ? '"' : '\0'};
    const std::string text = random_text(random, alphabet, random() % 300);
    CAPTURE(text, quoting);
    REQUIRE(by_walk(text, dialect) == by_character(text, dialect));
  }
}

TEST_CASE("reading cut by cut reads the same", "[csv][property]") {
  std::mt19937 random(7);
  const csv::Dialect dialect;
  for (int round = 0; round < 3'000; ++round) {
    const std::string text = random_text(random, "\",\n\rabc", random() % 120);
    const std::vector<Seen> whole = by_walk(text, dialect);
    std::vector<Seen> pieces;
    std::uint32_t lines = 0;
    const auto take = [&](std::string_view block) {
      for (Seen& seen : by_walk(block, dialect)) {
        seen.line += lines;
        pieces.push_back(std::move(seen));
      }
      csv::Records records(block, dialect);
      while (records.next()) {
      }
      lines += records.lines();
    };
    const auto cut = [&](std::string_view gathered) { return csv::whole_records(gathered, dialect, 1'000); };
    support::in_pieces(text, 1, cut, take);
    CAPTURE(text);
    REQUIRE(pieces == whole);
  }
}
