#include "quality/disavow/plan.h"

#include <string>

#include <catch_amalgamated.hpp>

namespace {

using namespace quality;

const Words& words() {
  static const Words built_in;
  return built_in;
}

PlanDomain sure(std::string_view name, double score = 99, std::uint32_t links = 1) {
  PlanDomain domain;
  domain.name = name;
  domain.score = score;
  domain.known = 0.9;
  domain.sign = Sign::kStrong;
  domain.links = links;
  return domain;
}

Approved approve(std::vector<ApprovedDomain> domains) {
  Approved approved;
  approved.words = "domain";
  approved.domains = std::move(domains);
  return approved;
}

std::string text_of(const std::vector<PlanLine>& lines) {
  std::string text;
  for (const PlanLine& line : lines) (text += line.text) += line.page ? " (page); " : "; ";
  return text;
}

std::string planned(std::vector<ApprovedDomain> domains, std::string_view old = "") {
  const std::vector<Approved> approved = {approve(std::move(domains))};
  return text_of(plan_lines(approved, CoveredHosts(old, words()), words()));
}

}  // namespace

TEST_CASE("what is never offered") {
  PlanDomain domain = sure("a.com");
  CHECK(barred(domain) == Barred::kNo);
  domain.known = 0.29;
  CHECK(name_of(barred(domain)) == "little_known");
  domain.sign = Sign::kSome;
  CHECK(name_of(barred(domain)) == "weak_sign");
  domain.kept = true;
  CHECK(name_of(barred(domain)) == "kept");
  domain.strong = true;
  CHECK(name_of(barred(domain)) == "strong_site");
  domain.platform = true;
  CHECK(name_of(barred(domain)) == "platform");
  domain.institution = true;
  CHECK(name_of(barred(domain)) == "institution");
  domain.own = true;
  CHECK(name_of(barred(domain)) == "own_site");
}

TEST_CASE("networks are offered before domains, the largest first") {
  std::vector<PlanDomain> domains;
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"}) domains.push_back(sure(name));
  domains[10] = sure("k", 99.5);
  domains[11] = sure("l", 99, 7);
  domains[9] = sure("j", 96.9);
  domains[2].kept = true;
  Networks networks;
  networks.networks.resize(3);
  networks.networks[0].domains = {0, 1, 2};                       // c is kept: two are offered
  networks.networks[1].domains = {3, 4, 5};
  networks.networks[2].domains = {6, 7, 8};
  networks.networks[2].kind = NetworkKind::kSyndicated;
  networks.of_domain = {0, 0, 0, 1, 1, 1, 2, 2, 2, base::kNone, base::kNone, base::kNone};
  const auto offers = offers_of(domains, networks);
  REQUIRE(offers.size() == 4);
  CHECK(offers[0].network == 1);
  CHECK(offers[0].links == 3);
  CHECK(offers[1].domains == std::vector<std::uint32_t>{0, 1});
  CHECK(offers[2].domains == std::vector<std::uint32_t>{10});
  CHECK(offers[3].domains == std::vector<std::uint32_t>{11});

  domains[3].score = domains[4].score = 90;                        // its median is below
  CHECK(offers_of(domains, networks).front().network == 0);
}

TEST_CASE("medians") {
  CHECK(median({}) == 0);
  CHECK(median({3, 1, 2}) == 2);
  CHECK(median({4, 1, 2, 3}) == 2.5);
}

TEST_CASE("a domain is one line, sorted by name, each once") {
  CHECK(planned({{sure("b.com"), true, {}}, {sure("a.com"), true, {}}, {sure("b.com"), true, {}}}) ==
        "domain:a.com; domain:b.com; ");
  CHECK(planned({}).empty());
}

TEST_CASE("where a line for the domain would take too much, each page is one") {
  const std::vector<std::string_view> pages = {"https://oldlinks.com/2", "https://oldlinks.com/1"};
  const std::string by_page = "https://oldlinks.com/1 (page); https://oldlinks.com/2 (page); ";
  PlanDomain domain = sure("oldlinks.com");
  CHECK(planned({{domain, true, pages}}) == "domain:oldlinks.com; ");
  CHECK(planned({{domain, false, pages}}) == by_page);
  domain.institution = true;
  CHECK(planned({{domain, true, pages}}) == by_page);
  domain = sure("oldlinks.com");
  domain.platform = true;
  CHECK(planned({{domain, true, pages}}) == by_page);
  domain = sure("oldlinks.com");
  domain.best_rating = 50;
  CHECK(planned({{domain, true, pages}}) == by_page);
  CHECK(planned({{sure("wordpress.com"), true, pages}}) == by_page);      // of the list of platforms
  CHECK(planned({{sure("co.uk"), true, {}}}).empty());
}

TEST_CASE("the site's own domains and what a list has already give no line") {
  PlanDomain own = sure("own.com");
  own.own = true;
  CHECK(planned({{own, true, {}}}).empty());
  CHECK(planned({{sure("oldlinks.com"), true, {}}}, "domain:oldlinks.com\n").empty());
  CHECK(planned({{sure("blog.oldlinks.com"), true, {}}}, "Domain: OldLinks.com\n").empty());
  CHECK(planned({{sure("oldlinks.com"), true, {}}}, "domain:blog.oldlinks.com\n") == "domain:oldlinks.com; ");
  const std::vector<std::string_view> pages = {"https://oldlinks.com/1", "https://oldlinks.com/2"};
  CHECK(planned({{sure("oldlinks.com"), false, pages}}, "https://oldlinks.com/2\n") ==
        "https://oldlinks.com/1 (page); ");
}

TEST_CASE("a page that no tool would read is left out") {
  const std::string spaced = "https://oldlinks.com/a b", large = "https://oldlinks.com/" + std::string(3000, 'a');
  CHECK(planned({{sure("oldlinks.com"), false, {spaced, large, "https://oldlinks.com/1"}}}) ==
        "https://oldlinks.com/1 (page); ");
}

TEST_CASE("lines come by decision, and the first that has one keeps it") {
  const std::vector<Approved> approved = {approve({{sure("z.com"), true, {}}}),
                                          approve({{sure("a.com"), true, {}}, {sure("z.com"), true, {}}})};
  const auto lines = plan_lines(approved, {}, words());
  CHECK(text_of(lines) == "domain:z.com; domain:a.com; ");
  CHECK(lines[0].decision == 0);
  CHECK(lines[1].decision == 1);
}
