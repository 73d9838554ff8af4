// Strings that are chosen to collide: found as any others, and with work that does not grow with their square.
#include "base/string_index.h"

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "base/string_pool.h"
#include "support/chosen_strings.h"
#include "support/read_text.h"

namespace {

// How many stored strings are looked at while these go into a table: what its time follows. No clock, so that a busy
// machine changes nothing.
std::uint64_t looked_at(std::span<const std::string> strings) {
  std::uint64_t looks = 0;
  base::StringIndex index(4);
  const auto text_of = [&](std::uint32_t number) -> std::string_view {
    ++looks;
    return strings[number];
  };
  for (std::uint32_t number = 0; number < strings.size(); ++number) {
    const std::string& text = strings[number];
    REQUIRE(index.intern(text, base::hash_bytes(text), text_of, [&] { return number; }) == number);
  }
  REQUIRE(index.crowded() > 0);
  return looks;
}

std::string links_with_anchors(std::span<const std::string> anchors) {
  std::string text = "source,target,anchor\n";
  for (const std::string& anchor : anchors) text += "https://a.example/,https://b.example/," + anchor + "\n";
  return text;
}

}  // namespace

TEST_CASE("strings of one hash have numbers of their own, through all sizes of the table", "[base]") {
  const std::vector<std::string> chosen = support::strings_of_one_hash(1000);
  REQUIRE(std::set<std::string>(chosen.begin(), chosen.end()).size() == chosen.size());
  for (const std::string& text : chosen) REQUIRE(base::hash_bytes(text) == base::hash_bytes(chosen[0]));
  base::StringPool pool;
  std::vector<std::string> all;
  for (std::size_t i = 0; i < 4000; ++i) all.push_back(i % 4 == 1 ? chosen[i / 4] : "other " + std::to_string(i));
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    REQUIRE(pool.find(all[i]) == base::kNone);
    REQUIRE(pool.intern(all[i]) == i);
    REQUIRE(pool.intern(all[i / 2]) == i / 2);
  }
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    CHECK(pool.find(all[i]) == i);
    CHECK(pool[i] == all[i]);
  }
}

TEST_CASE("twice as many strings of one hash take about twice as many looks", "[base]") {
  constexpr std::size_t kStrings = 4000;
  const std::vector<std::string> chosen = support::strings_of_one_hash(4 * kStrings);
  std::uint64_t before = 0;
  for (const std::size_t count : {kStrings, 2 * kStrings, 4 * kStrings}) {
    const std::uint64_t now = looked_at(std::span(chosen).first(count));
    CAPTURE(count, before, now);
    CHECK(now <= count * (base::StringIndex::kMostProbes + 4));
    CHECK((before == 0 || now * 10 < before * 22));
    before = now;
  }
}

TEST_CASE("a file of strings of one hash is read, each string once", "[base]") {
  const std::vector<std::string> chosen = support::strings_of_one_hash(4000);
  CHECK(support::read(links_with_anchors(chosen)).texts.size() == chosen.size() + 1);
}
