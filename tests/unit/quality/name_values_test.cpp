#include <array>
#include <string>

#include <catch_amalgamated.hpp>

#include "quality/values/host_parts.h"
#include "unit/quality/expect.h"

namespace {

std::string parts_of(std::string_view host) {
  const quality::HostParts parts = quality::split_host(host);
  return std::string(parts.sub) + '|' + std::string(parts.name) + '|' + std::string(parts.suffix);
}

std::string said_of(std::string_view host) {
  static const quality::Words words;
  return quality::holding(quality::name_values(host, words));
}

}  // namespace

TEST_CASE("a host in three parts") {
  CHECK(parts_of("www.shop.oak.co.uk") == "www.shop|oak|co.uk");
  CHECK(parts_of("oak.example") == "|oak|example");
  CHECK(parts_of("oak.blogspot.com") == "|oak|blogspot.com");
  CHECK(parts_of("blogspot.com") == "||blogspot.com");
  CHECK(parts_of("co.uk") == "||co.uk");
  CHECK(parts_of("localhost") == "||localhost");
  CHECK(parts_of("192.0.2.7") == "|192.0.2.7|");
  CHECK(parts_of("[2001:db8::1]") == "|[2001:db8::1]|");
  CHECK(parts_of("").size() == 2);
}

TEST_CASE("rules about names") {
  CHECK(said_of("oakjournal.example").empty());
  CHECK(said_of("my-oak-floor.example") == "name_hyphens");
  CHECK(said_of("oak-floor.example").empty());
  CHECK(said_of("oak24.example") == "name_digits");
  CHECK(said_of("oak24.wordpress.com") == "trust_blog");
  CHECK(said_of("oak24.blogspot.com") == "trust_blog");
  CHECK(said_of("zqtrwplk.example") == "name_odd");
  CHECK(said_of("rhythms.example") == "name_odd");             // five consonants in a row
  CHECK(said_of("rhythm.example") == "name_odd");              // y is a vowel, and one of six is few
  CHECK(said_of("rhyth.example").empty());                     // shorter names are not counted
  CHECK(said_of("oak.xyz") == "name_cheap_tld");
  CHECK(said_of("oak.pages.dev") == "name_instant_host");
  CHECK(said_of("pbn-oak.example") == "name_trade");
  CHECK(said_of("oakdirectory.example") == "name_directory");
  CHECK(said_of("wood.oak.ac.uk") == "trust_institution");
  CHECK(said_of("oak.edu") == "trust_institution");
  CHECK(said_of("oak.gov.au") == "trust_institution");
  CHECK(said_of("oak.museum") == "trust_institution");
  CHECK(said_of("edu.example").empty());
}

TEST_CASE("every rule about a name is known") {
  const quality::Words words;
  CHECK(quality::names_of(quality::name_values("oak.example", words).known) ==
        "name_trade name_directory name_hyphens name_digits name_odd name_cheap_tld name_instant_host "
        "trust_institution trust_blog");
}

TEST_CASE("the shortest host names a domain, whatever comes first") {
  using Hosts = std::array<std::string_view, 3>;
  CHECK(quality::naming_host(Hosts{"www.oak.example", "oak.example", "a.oak.example"}) == "oak.example");
  CHECK(quality::naming_host(Hosts{"b.oak.example", "a.oak.example", "www.oak.example"}) == "a.oak.example");
  CHECK(quality::naming_host({}).empty());
}
