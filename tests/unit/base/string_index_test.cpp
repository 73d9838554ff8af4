// Strings that are chosen to collide: found as any others, and in a time that does not grow with their square.
#include <algorithm>
#include <ctime>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "base/string_pool.h"
#include "support/chosen_strings.h"
#include "support/read_text.h"

namespace {

// The least processor time of some runs, in seconds.
template <class Run>
double seconds(Run run) {
  double least = 1e9;
  for (int i = 0; i < 5; ++i) {
    const std::clock_t start = std::clock();
    run();
    least = std::min(least, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return least;
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

TEST_CASE("twice as many strings of one hash take about twice as long", "[base]") {
  constexpr std::size_t kStrings = 4000;
  constexpr double kMost = 2.6;
  const std::vector<std::string> chosen = support::strings_of_one_hash(4 * kStrings);
  double before = 0;
  const bool reads = GENERATE(false, true);
  for (const std::size_t count : {kStrings, 2 * kStrings, 4 * kStrings}) {
    const auto strings = std::span(chosen).first(count);
    const std::string text = links_with_anchors(strings);
    const double now = seconds([&] {
      if (reads) {
        CHECK(support::read(text).texts.size() == count + 1);
      } else {
        base::StringPool pool;
        for (const std::string& string : strings) pool.intern(string);
        CHECK(pool.size() == count);
      }
    });
    CAPTURE(reads, count, before, now);
    CHECK((before == 0 || now < kMost * before));
    before = now;
  }
}
