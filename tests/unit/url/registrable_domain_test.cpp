#include <fstream>
#include <regex>
#include <string>

#include <catch_amalgamated.hpp>

#include "url/url.h"

namespace {

std::string domain(std::string_view host) { return std::string(url::registrable_domain(host)); }

// As the list's tests write hosts: any case, any script.
std::string host_in_ascii(const std::string& written) {
  const std::string address = "http://" + written + "/";
  std::string buffer;
  return std::string(url::host_of(url::normalise(address, buffer).text));
}

}  // namespace

TEST_CASE("registrable_domain: both sections of the list", "[url]") {
  CHECK(domain("www.example.com") == "example.com");
  CHECK(domain("example.com") == "example.com");
  CHECK(domain("a.b.example.co.uk") == "example.co.uk");
  CHECK(domain("someone.github.io") == "someone.github.io");
  CHECK(domain("deep.someone.github.io") == "someone.github.io");
  CHECK(domain("a.b.example.ck") == "b.example.ck");
  CHECK(domain("x.www.ck") == "www.ck");
  CHECK(domain("a.city.kawasaki.jp") == "city.kawasaki.jp");
  CHECK(domain("xn--85x722f.xn--55qx5d.cn") == "xn--85x722f.xn--55qx5d.cn");
}

TEST_CASE("registrable_domain: what has none is its own", "[url]") {
  CHECK(domain("com") == "com");
  CHECK(domain("co.uk") == "co.uk");
  CHECK(domain("github.io") == "github.io");
  CHECK(domain("localhost") == "localhost");
  CHECK(domain("192.0.2.1") == "192.0.2.1");
  CHECK(domain("[2001:db8::1]") == "[2001:db8::1]");
  CHECK(domain("www.example.unlisted") == "example.unlisted");
  CHECK(domain("example.com.") == "example.com");
  CHECK(domain("").empty());
  CHECK(domain(".").empty());
  CHECK(domain("..com") == ".com");
  CHECK(domain(std::string(10'000, '.') + "example.com") == "example.com");
}

TEST_CASE("registrable_domain: the list's own tests", "[url][shared]") {
  std::ifstream file(ANCHORITE_SOURCE_DIR "/../shared/data/lists/test_psl.txt");
  if (!file) SKIP("../shared/data is not there");
  const std::regex form(R"re(^checkPublicSuffix\('([^']*)', (?:'([^']*)'|null)\);)re");
  int checked = 0;
  for (std::string line; std::getline(file, line);) {
    std::smatch match;
    if (!std::regex_search(line, match, form) || match[1].str().starts_with('.')) continue;
    const std::string host = host_in_ascii(match[1]);
    const std::string expected = match[2].matched ? host_in_ascii(match[2]) : host;   // null: no domain, so itself
    INFO(line);
    CHECK(domain(host) == expected);
    ++checked;
  }
  CHECK(checked > 70);
}
