// Searches that are linear in time against plain ones that are not, on texts of two letters: there everything nearly
// matches, which is where a search goes on by its other road.

#include "table/filter/text_match.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "support/random.h"

namespace {

using support::Random;

// Mostly runs of one letter.
std::string near_runs(Random& random, std::size_t size, std::string_view letters) {
  std::string text(size, letters[0]);
  for (char& c : text) {
    if (random.below(16) == 0) c = letters[random.below(letters.size())];
  }
  return text;
}

std::size_t plain_find(std::string_view text, std::string_view needle, std::size_t from) {
  return text.find(needle, from);
}

bool plain_glob(std::string_view glob, std::string_view text) {
  std::vector<std::uint8_t> ends(text.size() + 1);   // where what was read of the glob can end
  ends[0] = 1;
  for (const char wanted : glob) {
    std::vector<std::uint8_t> next(text.size() + 1);
    for (std::size_t at = 0; at <= text.size(); ++at) {
      if (ends[at] == 0) continue;
      if (wanted == '*') std::fill(next.begin() + static_cast<std::ptrdiff_t>(at), next.end(), 1);
      if (wanted != '*' && at < text.size() && (wanted == '?' || wanted == text[at])) next[at + 1] = 1;
    }
    ends = std::move(next);
  }
  return ends.back() != 0;
}

}  // namespace

TEST_CASE("a needle is found where a plain search finds it", "[report][property]") {
  Random random(7);
  for (int round = 0; round < 4000; ++round) {
    const std::string text = near_runs(random, random.below(1200), "ab");
    const std::string needle = near_runs(random, 1 + random.below(random.below(4) == 0 ? 400 : 12), "ab");
    const std::size_t from = random.below(text.size() + 1);
    REQUIRE(table::Needle(needle).find(text, from) == plain_find(text, needle, from));
  }
}

TEST_CASE("globs match what they say", "[report][property]") {
  Random random(8);
  int matched = 0;
  for (int round = 0; round < 6000; ++round) {
    const std::string text = near_runs(random, random.below(300), "ab");
    const std::string glob = near_runs(random, random.below(random.below(3) == 0 ? 200 : 8), "a?*b");
    const bool expected = plain_glob(glob, text);
    REQUIRE(table::Glob(glob)(text) == expected);
    matched += expected ? 1 : 0;
  }
  CHECK(matched > 200);
}

TEST_CASE("a search over all texts holds for those that a search in each holds for", "[report][property]") {
  Random random(9);
  for (int round = 0; round < 300; ++round) {
    base::StringPool pool;
    std::vector<std::string> texts;
    for (std::uint32_t i = random.below(60); i > 0; --i) texts.push_back(near_runs(random, random.below(40), "ab"));
    for (const std::string& text : texts) pool.intern(text);
    table::Column column{"text", "", "", {}, {}, table::PoolText{&pool, {}}};
    const table::TextEntries entries(column);
    const table::TextMatch match(table::Op::kContains, near_runs(random, 1 + random.below(30), "ab"));
    std::vector<std::uint8_t> holds(entries.size() + 1);
    match.judge(entries, {}, holds);
    for (std::uint32_t id = 0; id < entries.size(); ++id) REQUIRE((holds[id] != 0) == match(entries[id]));
  }
}
