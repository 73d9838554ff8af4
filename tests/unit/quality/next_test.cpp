#include "quality/learning/next.h"

#include <set>

#include <catch_amalgamated.hpp>

namespace {

using namespace quality;

Networks two_networks() {
  Networks networks;
  networks.networks.resize(2);
  networks.networks[0].domains = {0, 1, 2, 3};
  networks.networks[1].domains = {4, 5, 6};
  return networks;
}

}  // namespace

TEST_CASE("the largest networks first, then the domains that are least sure") {
  std::vector<Candidate> domains(10, {9, 1, false});
  domains[7] = {-0.5, 1, false};
  domains[8] = {0.5, 3, false};
  domains[9] = {2, 1, true};
  domains[5] = {0, 1, false};                                   // asked for with its network
  const std::vector<std::uint8_t> judged = {0, 0};
  const auto questions = next_to_judge(domains, two_networks(), judged, 0, 4);
  REQUIRE(questions.size() == 4);
  CHECK((questions[0].network && questions[0].subject == 0));
  CHECK((questions[1].network && questions[1].subject == 1));
  CHECK((!questions[2].network && questions[2].subject == 8));   // as sure as 7, with more links
  CHECK(questions[3].subject == 7);
  CHECK(name_of(questions[0].why) == "largest_network");
  CHECK(name_of(questions[3].why) == "least_sure");
}

TEST_CASE("judged networks and domains are not asked for") {
  std::vector<Candidate> domains(7, {0, 1, true});
  CHECK(next_to_judge(domains, two_networks(), std::vector<std::uint8_t>{1, 1}, 0, 5).empty());
  domains[3].judged = false;
  const auto questions = next_to_judge(domains, two_networks(), std::vector<std::uint8_t>{1, 1}, 0, 5);
  REQUIRE(questions.size() == 1);
  CHECK(questions[0].subject == 3);
}

TEST_CASE("every fifth is drawn at random, the same for the same number of verdicts") {
  std::vector<Candidate> domains(200);
  for (std::uint32_t i = 0; i < 200; ++i) domains[i].log_odds = i;
  const auto questions = next_to_judge(domains, {}, {}, 0, 200);
  std::set<std::uint32_t> asked;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    CHECK((questions[i].why == Why::kAtRandom) == (i % 5 == 4));
    asked.insert(questions[i].subject);
  }
  CHECK(asked.size() == 200);                                    // each once
  CHECK(questions[4].subject != 4);
  const auto later = next_to_judge(domains, {}, {}, 4, 1);
  CHECK(later[0].why == Why::kAtRandom);
}
