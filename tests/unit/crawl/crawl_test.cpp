#include "crawl/crawl.h"

#include <catch_amalgamated.hpp>

#include "base/hash.h"

namespace {

base::PageId add(crawl::Crawl& crawl, std::string_view url) { return crawl.page(url, base::hash_bytes(url)); }

}  // namespace

TEST_CASE("a page is one row however often it is named", "[crawl]") {
  crawl::Crawl crawl;
  const auto first = add(crawl, "https://www.example.co.uk/");
  const auto again = add(crawl, "https://www.example.co.uk/");
  const auto other = add(crawl, "https://shop.example.co.uk/a");
  CHECK(first == again);
  CHECK(first != other);
  CHECK(crawl.pages.size() == 2);
  CHECK(crawl.pages.status.size() == 2);
  CHECK(crawl.hosts.names[crawl.pages.host[other.value].value] == "shop.example.co.uk");
  CHECK(crawl.domain_of(first) == crawl.domain_of(other));
  CHECK(crawl.domains.names[crawl.domain_of(first).value] == "example.co.uk");
}

TEST_CASE("a node's name has the empty host", "[crawl]") {
  crawl::Crawl crawl;
  const auto node = add(crawl, "17");
  CHECK(crawl.hosts.names[crawl.pages.host[node.value].value].empty());
  CHECK(crawl.domains.names[crawl.domain_of(node).value].empty());
}

TEST_CASE("a link's file is the one whose range holds it, also after files without links", "[crawl]") {
  crawl::Crawl crawl;
  crawl.files.resize(4);
  crawl.files[0].links = 10;
  crawl.files[1].first_link = 10;
  crawl.files[2].first_link = 10;
  crawl.files[2].links = 5;
  crawl.files[3].first_link = 15;
  CHECK(crawl.file_of_link(0).value == 0);
  CHECK(crawl.file_of_link(9).value == 0);
  CHECK(crawl.file_of_link(10).value == 2);
  CHECK(crawl.file_of_link(14).value == 2);
}

TEST_CASE("problems are all counted, and a hundred of each kind kept", "[crawl][problem]") {
  crawl::ProblemTable problems;
  const base::FileId file{3};
  for (std::uint32_t line = 1; line <= 150; ++line) {
    problems.add(file, line, "Destination", crawl::ProblemCode::kEmptyTarget, "");
  }
  problems.add(file, 7, "", crawl::ProblemCode::kNulByte, std::string(150, 'a') + std::string(100, '\xC3'));
  CHECK(problems.size() == 101);
  REQUIRE(problems.counts.size() == 4);
  CHECK(problems.counts[3][static_cast<std::size_t>(crawl::ProblemCode::kEmptyTarget)] == 150);
  CHECK(problems.value.back().size() <= crawl::kMaxValueBytes);
}

TEST_CASE("a value is clipped between characters", "[crawl][problem]") {
  crawl::ProblemTable problems;
  std::string text(199, 'x');
  text += "\xC3\xA9 and more";
  problems.add(base::FileId{0}, 1, "", crawl::ProblemCode::kNotAUrl, text);
  CHECK(problems.value[0] == std::string(199, 'x'));
}
