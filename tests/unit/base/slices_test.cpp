#include "base/slices.h"

#include <stdexcept>
#include <string>

#include <catch_amalgamated.hpp>

#include "base/groups.h"

namespace {

base::Slices say(std::string word, std::string& said) {
  for (const char letter : word) {
    said += letter;
    co_yield base::kGiveWay;
  }
}
base::Slices say_both(std::string& said) {
  said += '(';
  co_await say("ab", said);
  co_await say("c", said);
  said += ')';
}
base::Slices fail_after_one() {
  co_yield base::kGiveWay;
  throw std::runtime_error("no more");
}
base::Slices wait_for_failure() { co_await fail_after_one(); }

}  // namespace

TEST_CASE("work in slices waits for its parts, and gives way inside them") {
  std::string said;
  base::Slices work = say_both(said);
  CHECK(said.empty());
  std::string seen;
  while (!work.step()) seen += said + " ";
  CHECK(said == "(abc)");
  CHECK(seen == "( (a (ab (ab (abc ");
}

TEST_CASE("what a part throws comes out of the step, and work can be given up at any slice") {
  base::Slices work = wait_for_failure();
  CHECK_FALSE(work.step());
  CHECK_FALSE(work.step());
  CHECK_THROWS_AS(work.step(), std::runtime_error);
  std::string said;
  work = say_both(said);
  work.step();
  work.step();
  work = {};
  CHECK(said == "(a");
}

TEST_CASE("every number is visited once, in order, so many a slice") {
  std::string seen;
  base::Slices work = base::for_each(5, [&](std::uint32_t i) { seen += std::to_string(i); }, 2);
  int slices = 1;
  while (!work.step()) ++slices;
  CHECK(seen == "01234");
  CHECK(slices == 4);   // the last finds nothing left
}

TEST_CASE("rows by group keep their order, and those of none are left out") {
  const std::string letters = "banana-bread";
  base::Groups groups;
  const auto group_of = [&](std::uint32_t i) {
    return letters[i] == '-' ? base::kNone : static_cast<std::uint32_t>(letters[i] - 'a');
  };
  base::finish(base::group_rows(12, 26, group_of, [](std::uint32_t i) { return i * 10; }, groups));
  CHECK(groups.starts.size() == 27);
  CHECK(std::vector(groups[0].begin(), groups[0].end()) == std::vector<std::uint32_t>{10, 30, 50, 100});
  CHECK(std::vector(groups[1].begin(), groups[1].end()) == std::vector<std::uint32_t>{0, 70});
  CHECK(groups[25].empty());
  CHECK(groups.members.size() == 11);
}
