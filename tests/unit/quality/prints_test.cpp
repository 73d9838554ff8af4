#include "quality/networks/prints.h"

#include <algorithm>
#include <array>
#include <string>

#include <catch_amalgamated.hpp>

#include "url/url.h"

namespace {

using namespace quality;

struct Reading {
  Words words;
  SiteNames site = site_names("northwind-oak.example", {}, {}, {});
  PageReader pages{words};
  PrintReader prints{words, site};
};
Reading& reading() {
  static Reading all;
  return all;
}

void append(std::string& said, PrintKind kind, std::string_view key) {
  if (!said.empty()) said += "; ";
  said += info(kind).name;
  if (kind == PrintKind::kTitle || kind == PrintKind::kCopy || kind == PrintKind::kPath || kind == PrintKind::kName ||
      kind == PrintKind::kPrefix || kind == PrintKind::kPlatform) {
    (said += ' ') += key;
  }
}

std::string of_link(std::string_view address, std::string_view title, float external = kNotKnown, bool label = false) {
  std::string said;
  reading().pages.read(address, title);
  reading().prints.read_link(reading().pages, url::registrable_domain(url::host_of(address)),
                             split_host(url::host_of(address)), external, label,
                             [&](PrintKind kind, std::string_view key) { append(said, kind, key); });
  return said;
}

std::string of_domain(const DomainPrints& domain) {
  std::string said;
  reading().prints.read_domain(domain, [&](PrintKind kind, std::string_view key) { append(said, kind, key); });
  return said;
}

std::vector<PrintId> link_prints(float external) {
  std::vector<PrintId> ids;
  reading().pages.read("https://a.example/a", "");
  reading().prints.read_link(reading().pages, "a.example", split_host("a.example"), external, false,
                             [&](PrintKind kind, std::string_view key) { ids.push_back(print_id(kind, key)); });
  return ids;
}

}  // namespace

TEST_CASE("prints of a link") {
  CHECK(of_link("https://aged-shop.example/", "Where to buy aged domains from aged-shop") ==
        "title where to buy aged domains from ¤");
  CHECK(of_link("https://a.example/", "Northwind Oak opens a new mill in Leeds | A") ==
        "copy northwind oak opens a new mill in leeds");
  CHECK(of_link("https://a.example/", "Best website list of all sites") == "title best website list of all sites");
  CHECK(of_link("https://a.example/story/48213/mill", "") == "path /story/#/mill");
  CHECK(of_link("https://a.example/", "", kNotKnown, true) == "label");
  CHECK(of_link("https://a.blogspot.com/", "", 5000) == "links; links; platform blogspot.com");
  CHECK(of_link("https://a.blogspot.com/a", "", 5000) == "links; links");
  CHECK(of_link("https://a.blogspot.com/", "", 999).empty());
}

TEST_CASE("numbers of links within a thousandth meet") {
  const auto meet = [](float a, float b) {
    const auto of_a = link_prints(a), of_b = link_prints(b);
    return std::ranges::any_of(of_a, [&](PrintId id) { return std::ranges::contains(of_b, id); });
  };
  for (float links = 1000; links < 100000; links *= 1.37F) {
    CAPTURE(links);
    CHECK(meet(links, links * 1.0004F));
    CHECK_FALSE(meet(links, links * 1.002F));
  }
}

TEST_CASE("prints of a domain") {
  CHECK(of_domain({.host = "www.rank-links.shop"}) == "name shop rank link");
  CHECK(of_domain({.host = "rank-links.blogspot.com"}).empty());
  CHECK(of_domain({.host = "acme-organic-oak.example"}) == "prefix acme-organic");
  CHECK(of_domain({.host = "acme-organic.example"}).empty());
  CHECK(of_domain({.host = "acme--oak.example"}) == "prefix acme");
  CHECK(of_domain({.host = "ab-cde-fgh.example"}).empty());
  CHECK(of_domain({.host = "lv.oak.example"}) == "language");
  CHECK(of_domain({.host = "it.oak.example"}).empty());
  CHECK(of_domain({.host = "oak.example", .ip = "192.0.2.7"}) == "ip; subnet");
  CHECK(of_domain({.host = "oak.example", .ip = "2001:db8::1"}) == "ip");
  CHECK(of_domain({.host = "oak.example", .first_seen = 20000}) == "registration");
}

TEST_CASE("ratings are a print where two are told and none is at the bottom") {
  const auto rated = [](std::array<float, 3> ratings) {
    return of_domain({.host = "oak.example", .ratings = ratings});
  };
  CHECK(rated({4, 32, kNotKnown}) == "rating");
  CHECK(rated({4, kNotKnown, kNotKnown}).empty());
  CHECK(rated({4, 1, 32}).empty());
  CHECK(rated({0, 4, 32}).empty());
}

TEST_CASE("a print's number holds its kind") {
  for (std::size_t i = 0; i < kPrintKinds; ++i) {
    const auto kind = static_cast<PrintKind>(i);
    CHECK(kind_of(print_id(kind, "the same")) == kind);
  }
  CHECK(print_id(PrintKind::kCopy, "a") != print_id(PrintKind::kCopy, "b"));
  CHECK(print_id(PrintKind::kCopy, "a") / 32 != print_id(PrintKind::kTitle, "a") / 32);
}
