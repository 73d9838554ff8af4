#include "crawl/region.h"

#include <catch_amalgamated.hpp>

using crawl::Region;
using crawl::region_of_path;

TEST_CASE("the outermost of header, footer and aside decides", "[crawl][region]") {
  CHECK(region_of_path("//body/div[2]/header/div/nav/ul[@class='navbar-nav'][1]/li/a") == Region::kHeader);
  CHECK(region_of_path("//body/footer/nav/a") == Region::kFooter);
  CHECK(region_of_path("//body/nav/header/a") == Region::kHeader);
  CHECK(region_of_path("//body/aside/footer/a") == Region::kAside);
}

TEST_CASE("nav counts when nothing outer does, else it is content", "[crawl][region]") {
  CHECK(region_of_path("//body/div/nav/ul/li[3]/a") == Region::kNavigation);
  CHECK(region_of_path("//body/div[2]/a[@class='visually-hidden-focusable']") == Region::kContent);
}

TEST_CASE("a header of an article belongs to its text", "[crawl][region]") {
  CHECK(region_of_path("//body/main/article/header/a") == Region::kContent);
  CHECK(region_of_path("//body/article/footer/a") == Region::kContent);
  CHECK(region_of_path("//body/main/nav/a") == Region::kNavigation);
}

TEST_CASE("roles written as predicates are landmarks too", "[crawl][region]") {
  CHECK(region_of_path("//body/div[@role='banner']/a") == Region::kHeader);
  CHECK(region_of_path("//body/div[@role=\"contentinfo\"][2]/a") == Region::kFooter);
  CHECK(region_of_path("//body/div[@role='main']/header/a") == Region::kContent);
}

TEST_CASE("without a body the place is not known, the head is a place of its own", "[crawl][region]") {
  CHECK(region_of_path("") == Region::kUnknown);
  CHECK(region_of_path("//head/link[3]") == Region::kHead);
  CHECK(region_of_path("//html/head/link") == Region::kHead);
  CHECK(region_of_path("garbage") == Region::kUnknown);
}

TEST_CASE("slashes and brackets inside a predicate's quotes are not steps", "[crawl][region]") {
  CHECK(region_of_path("//body/div[@class='a/footer/b']/a") == Region::kContent);
  CHECK(region_of_path("//body/div[@class='x]/footer']/a") == Region::kContent);
  CHECK(region_of_path("//body/div[@class='never closed/footer/a") == Region::kContent);
}
