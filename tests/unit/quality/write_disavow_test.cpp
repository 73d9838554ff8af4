#include "quality/disavow/write_disavow.h"

#include <string>

#include <catch_amalgamated.hpp>

namespace {

using namespace quality;

const Words& words() {
  static const Words built_in;
  return built_in;
}

const DisavowHeading kHeading = {"0.1.0", "2026-11-30", "decisions.csv"};

Approved approve(std::string what, std::vector<std::string_view> names) {
  Approved approved{.words = std::move(what), .day = "2026-11-29", .by = "Ann", .score = 99.96, .domains = {}};
  for (const std::string_view name : names) {
    ApprovedDomain& domain = approved.domains.emplace_back();
    domain.domain.name = name;
  }
  return approved;
}

DisavowFile written(std::string_view old, const std::vector<Approved>& approved, LintCodes fixes = 0) {
  return write_disavow(old, fixes, approved, kHeading, words(), {{"own.com"}, {}});
}

std::string mended(std::string_view old, LintCodes fixes) {
  std::vector<ListChange> changes;
  return mend(old, fixes, words(), {{"own.com"}, {}}, changes);
}

}  // namespace

TEST_CASE("new lines stand below the old list, each decision under its comment") {
  const DisavowFile file =
      written("# mine\r\ndomain:old.com\r\n",
              {approve("network \"where to buy\"", {"b.com", "a.com"}), approve("domain c.com", {"c.com"})});
  CHECK(file.bytes ==
        "# mine\r\ndomain:old.com\r\n"
        "\n# Anchorite 0.1.0 2026-11-30: 3 lines added; reasons in decisions.csv\n"
        "# network \"where to buy\": 2 domains, score 100.0, approved 2026-11-29 by Ann\n"
        "domain:a.com\ndomain:b.com\n"
        "# domain c.com: 1 domain, score 100.0, approved 2026-11-29 by Ann\n"
        "domain:c.com\n");
  CHECK(file.lines_before == 1);
  CHECK(file.lines_added == 3);
  CHECK(file.lines_removed == 0);
  CHECK(file.fits);
}

TEST_CASE("the old list is the beginning of the new one, byte for byte") {
  for (const std::string old : {"", "domain:a.com", "domain:a.com\r",
                                "\xEF\xBB\xBF"
                                "domain:a.com\n",
                                "\xFF\n\n\n# x"}) {
    CHECK(written(old, {}).bytes == old);
    const DisavowFile file = written(old, {approve("d", {"b.com"})});
    CHECK(file.bytes.starts_with(old));
    CHECK(file.bytes.ends_with("domain:b.com\n"));
    CHECK(file.lines_added == 1);
  }
}

TEST_CASE("writing again adds nothing, and what is written reads as it was meant") {
  const std::vector<Approved> approved = {approve("d", {"b.com", "a.com"})};
  const std::string once = written("domain:old.com\n", approved).bytes;
  CHECK(written(once, approved).bytes == once);
  CHECK(lint_disavow(once, words(), {}).empty());
  const CoveredHosts read(once, words());
  CHECK(read.takes_host("a.com"));
  CHECK(read.takes_host("x.b.com"));
  CHECK_FALSE(read.takes_host("c.com"));
}

TEST_CASE("a comment is one line, whatever a name holds") {
  const std::string file = written("", {approve("network \"a\ndomain:evil.com\"", {"a.com"})}).bytes;
  CHECK_FALSE(file.contains("\ndomain:evil.com"));
}

TEST_CASE("old lines are mended only as is asked for") {
  const std::string old = "domain:a.com\nDomain: b.com\r\ndomain:x.a.com\ndomain:a.com\ndomain:co.uk\n";
  CHECK(mended(old, 0) == old);
  CHECK(mended(old, set_of(LintCode::kPrefixForm)) ==
        "domain:a.com\ndomain:b.com\r\ndomain:x.a.com\ndomain:a.com\ndomain:co.uk\n");
  CHECK(mended(old, set_of(LintCode::kCovered)) == "domain:a.com\nDomain: b.com\r\ndomain:a.com\ndomain:co.uk\n");
  CHECK(mended(old, set_of(LintCode::kDuplicate)) == "domain:a.com\nDomain: b.com\r\ndomain:x.a.com\ndomain:co.uk\n");
  CHECK(mended(old, set_of(LintCode::kPublicSuffix)) ==
        "domain:a.com\nDomain: b.com\r\ndomain:x.a.com\ndomain:a.com\n");
  CHECK(mended("domain:bücher.com\n", set_of(LintCode::kUnicodeName)) == "domain:xn--bcher-kva.com\n");
  CHECK(mended("\xEF\xBB\xBF"
               "Domain:a.com\n",
               set_of(LintCode::kPrefixForm)) ==
        "\xEF\xBB\xBF"
        "domain:a.com\n");
  CHECK(mended("\xEF\xBB\xBF"
               "domain:a.com\n",
               set_of(LintCode::kByteOrderMark)) == "domain:a.com\n");
}

TEST_CASE("what covers a line has to stay, or the line does") {
  const LintCodes covered = set_of(LintCode::kCovered);
  CHECK(mended("domain:a.co.uk\ndomain:co.uk\n", covered | set_of(LintCode::kPublicSuffix)) == "domain:a.co.uk\n");
  CHECK(mended("domain:c.b.a.com\ndomain:b.a.com\ndomain:a.com\n", covered) == "domain:a.com\n");
  CHECK(mended("domain:x.own.com\ndomain:own.com\n", covered | set_of(LintCode::kOwnSite)).empty());
}

TEST_CASE("each change is told") {
  const DisavowFile file =
      written("Domain: a.com\ndomain:a.com\n", {}, set_of(LintCode::kPrefixForm) | set_of(LintCode::kDuplicate));
  CHECK(file.bytes == "domain:a.com\n");
  REQUIRE(file.changes.size() == 2);
  CHECK(file.changes[0].before == "Domain: a.com");
  CHECK(file.changes[0].after == "domain:a.com");
  CHECK(file.changes[1].line == 2);
  CHECK(file.changes[1].why == LintCode::kDuplicate);
  CHECK(file.lines_removed == 1);
}

TEST_CASE("over the limits what is needless goes first, then comments, then pages of one host") {
  std::string needless;
  for (std::size_t i = 0; i < kMostDisavowLines; ++i) needless += "domain:a.com\n";
  DisavowFile file = written(needless, {approve("d", {"b.com"})});
  CHECK(name_of(file.shortened) == "covered_and_duplicate");
  CHECK(file.bytes.starts_with("domain:a.com\n\n# Anchorite"));

  std::string comments;
  for (std::size_t i = 0; i < kMostDisavowLines; ++i) comments += "#\n";
  file = written(comments, {approve("d", {"b.com"})});
  CHECK(name_of(file.shortened) == "comments");
  CHECK(file.bytes == "domain:b.com\n");

  std::string pages;
  for (std::size_t i = 0; i < kMostDisavowLines; ++i) pages += "http://a.com/" + std::to_string(i) + "\n";
  file = written(pages, {approve("d", {"b.com"})});
  CHECK(name_of(file.shortened) == "page_lines");
  CHECK(file.bytes == "domain:a.com\ndomain:b.com\n");

  std::string hosts;
  for (std::size_t i = 0; i < kMostDisavowLines; ++i) hosts += "domain:a" + std::to_string(i) + ".com\n";
  file = written(hosts, {approve("d", {"b.com"})});
  CHECK_FALSE(file.fits);
  CHECK(file.bytes.empty());
}

TEST_CASE("pages of a platform or of the site stay pages") {
  const auto many = [](const std::string& host, std::size_t count) {
    std::string pages;
    for (std::size_t i = 0; i < count; ++i) pages += "http://" + host + "/" + std::to_string(i) + "\n";
    return pages;
  };
  const LintOptions options{{"own.com"}, {}};
  CHECK(fold_pages(many("a.com", 10), words(), options) == "domain:a.com\n");
  for (const char* host : {"wordpress.com", "me.wordpress.com", "pages.dev", "www.own.com"}) {
    CHECK(fold_pages(many(host, 10), words(), options) == many(host, 10));
  }
  CHECK(fold_pages(many("a.com", 9), words(), options) == many("a.com", 9));
}
