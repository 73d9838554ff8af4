#include "html/robots.h"

#include <string>

#include <catch_amalgamated.hpp>

namespace {

std::string said(html::Robots robots) {
  return std::string(robots.noindex ? "noindex " : "") + (robots.nofollow ? "nofollow" : "");
}
std::string meta(std::string_view content) { return said(html::robots_of(content)); }
std::string header(std::string_view value) { return said(html::robots_of_header(value)); }

}  // namespace

TEST_CASE("robots: words of a meta element", "[html]") {
  CHECK(meta("NOINDEX,Follow") == "noindex ");
  CHECK(meta("none") == "noindex nofollow");
  CHECK(meta("noindex nofollow") == "noindex nofollow");
  CHECK(meta("index, follow, all, ,") == "");
  CHECK(meta("max-image-preview:none") == "");
  CHECK(meta("max-image-preview: none, max-snippet : noindex") == "");
  CHECK(meta("max-image-preview :none nofollow") == "nofollow");
  CHECK(meta("max-snippet:-1,noindex") == "noindex ");
  CHECK(meta("unavailable_after: 25 Jun 2030 15:00:00 PST, nofollow") == "nofollow");
  CHECK(meta("noindexing, nonetheless") == "");
  CHECK(meta("") == "");
}

TEST_CASE("robots: X-Robots-Tag, for all or for one robot", "[html]") {
  CHECK(header("noindex, nofollow") == "noindex nofollow");
  CHECK(header("googlebot: noindex, nofollow") == "noindex nofollow");
  CHECK(header("otherbot: noindex, nofollow") == "");
  CHECK(header("otherbot: noindex, googlebot: nofollow") == "nofollow");
  CHECK(header("nofollow, BingBot: noindex") == "nofollow");
  CHECK(header("max-image-preview: none") == "");
  CHECK(header("unavailable_after: 25 Jun 2030 15:00:00 PST, none") == "noindex nofollow");
  CHECK(header("*: noindex") == "noindex ");
  CHECK(header(": ,:") == "");
}
