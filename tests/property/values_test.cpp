// Numbers and how columns write them, against an oracle that tries each way of writing by its own grammar.
#include <cmath>
#include <cstdlib>
#include <optional>
#include <random>
#include <regex>
#include <string>

#include <catch_amalgamated.hpp>

#include "ingest/detect/parse.h"
#include "ingest/mapping/column_habits.h"
#include "ingest/mapping/format.h"
#include "ingest/values/numbers.h"

namespace {

using ingest::Decimals;
using ingest::Tells;

// The number that a text is where `decimal` is the decimal mark and `group` groups by three.
std::optional<double> read_as(std::string text, char decimal, char group) {
  const std::string d = std::string("\\") + decimal, g = std::string("\\") + group;
  static std::map<char, std::regex> grammars;
  auto& grammar = grammars[decimal];
  if (grammar.mark_count() == 0) {
    // 1,234,567, or as in India 12,34,567.
    const std::string indian = group == ',' ? "|[1-9]\\d?(,\\d{2})+,\\d{3}" : "";
    const std::string grouped = "[1-9]\\d{0,2}(" + g + "\\d{3})+" + indian;
    grammar = std::regex("(\\d+|" + grouped + ")(" + d + "\\d*)?|()" + d + "\\d+");
  }
  if (!std::regex_match(text, grammar)) return std::nullopt;
  std::erase(text, group);
  for (char& c : text) c = c == decimal ? '.' : c;
  return std::strtod(text.c_str(), nullptr);
}

// The same number to the last place but one: more than 15 digits are rounded twice.
bool close(double a, double b) { return std::abs(a - b) <= 4e-16 * std::abs(b); }

std::string random_number(std::mt19937& random) {
  static constexpr std::string_view kLikely = "0123456789.,.,.,";
  std::string text;
  for (std::size_t length = 1 + random() % 11; length > 0; --length) text += kLikely[random() % kLikely.size()];
  return text;
}

// A number as people write it, so that groups of three are not rare.
std::string written_number(std::mt19937& random) {
  const char group = random() % 2 == 0 ? ',' : '.';
  std::string text = std::to_string(1 + random() % 999);
  for (std::size_t groups = random() % 4; groups > 0; --groups) {
    text += group + std::to_string(1000 + random() % 1000).substr(1);
  }
  if (random() % 2 == 0) text += (group == ',' ? '.' : ',') + std::to_string(random() % 10'000);
  return text;
}

std::vector<ingest::ColumnTells> tells_of(std::string_view text, const ingest::Mapping& mapping, std::size_t block) {
  std::vector<ingest::ColumnTells> all;
  std::uint32_t lines = 0;
  bool first = true;
  for (std::string_view rest = text; !rest.empty(); first = false) {
    std::size_t end = std::min(rest.size(), std::max(block, first ? rest.find('\n') + 1 : 0));
    end = std::min(rest.find('\n', end - 1), rest.size() - 1) + 1;
    const ingest::LinkBatch batch = ingest::parse(rest.substr(0, end), mapping, first);
    ingest::gather(all, batch.tells, lines);
    lines += batch.lines;
    rest.remove_prefix(end);
  }
  std::ranges::sort(all, {}, &ingest::ColumnTells::column);
  return all;
}

bool same(const std::vector<ingest::ColumnTells>& a, const std::vector<ingest::ColumnTells>& b) {
  return std::ranges::equal(a, b, [](const auto& x, const auto& y) {
    return x.column == y.column && x.open == y.open && x.first == y.first && x.second == y.second;
  });
}

}  // namespace

TEST_CASE("numbers are those of the way of writing that fits them", "[ingest][property]") {
  std::mt19937 random(11);
  for (int round = 0; round < 60'000; ++round) {
    const std::string text = round % 2 == 0 ? random_number(random) : written_number(random);
    const auto point = read_as(text, '.', ',');
    const auto comma = read_as(text, ',', '.');
    const bool open = point && comma && *point != *comma;
    const Tells tells = open ? Tells::kOpen : point && comma ? Tells::kNothing : point ? Tells::kFirst : Tells::kSecond;
    CAPTURE(text);
    const auto by_point = ingest::read_number(text, Decimals::kPoint);
    const auto by_comma = ingest::read_number(text, Decimals::kComma);
    REQUIRE(by_point.has_value() == (point || comma));
    REQUIRE(by_comma.has_value() == by_point.has_value());
    if (!by_point) continue;
    REQUIRE(by_point->decimals == tells);
    REQUIRE(by_comma->decimals == tells);
    REQUIRE(close(by_point->value, point ? *point : *comma));
    REQUIRE(close(by_comma->value, comma ? *comma : *point));
    const auto measured = ingest::read_number(text, Decimals::kMeasured);
    REQUIRE(measured);
    if (open) REQUIRE(close(measured->value, std::min(*point, *comma)));
  }
}

TEST_CASE("what columns tell does not depend on where a file is cut", "[ingest][property]") {
  std::mt19937 random(12);
  for (int round = 0; round < 200; ++round) {
    std::string text = "Source,Target,Anchor,First seen,Last seen\n";
    for (std::size_t rows = 1 + random() % 30; rows > 0; --rows) {
      const auto day = [&] {
        return std::to_string(1 + random() % 14) + "/" + std::to_string(1 + random() % 13) + "/2024";
      };
      text += "https://a.test/" + std::to_string(random() % 3) + ",https://b.test/,x," + day() + "," + day() + "\n";
    }
    const auto mapping = ingest::sniff(text, false, {});
    REQUIRE(mapping);
    const auto whole = tells_of(text, *mapping, text.size());
    for (const std::size_t block : {std::size_t{1}, std::size_t{40}, 1 + random() % 400}) {
      REQUIRE(same(tells_of(text, *mapping, block), whole));
    }
    const auto right = ingest::corrected(*mapping, whole);
    if (!right) continue;
    REQUIRE_FALSE(ingest::corrected(*right, tells_of(text, *right, text.size())));
  }
}
