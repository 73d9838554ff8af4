#include "quality/disavow/lint.h"

#include <string>

#include <catch_amalgamated.hpp>

#include "url/idn.h"
#include "url/suffix.h"

namespace {

using namespace quality;

std::string said(std::string_view file, const LintOptions& options = {{"northwind-oak.com"}, {}}) {
  static const Words words;
  std::string text;
  for (const LintFinding& finding : lint_disavow(file, words, options)) {
    if (!text.empty()) text += ' ';
    text += std::to_string(finding.line) + ':' + std::string(name_of(finding.code));
    if (finding.covered_by != 0) text += '@' + std::to_string(finding.covered_by);
  }
  return text;
}

}  // namespace

TEST_CASE("a sound list has no findings") {
  CHECK(said("# a list\n\ndomain:links.com\r\nhttp://page.com/a\rdomain:a_b.org\n").empty());
  CHECK(said("").empty());
  CHECK(said("\n\n").empty());
}

TEST_CASE("lines that take too much with them") {
  CHECK(said("domain:co.uk") == "1:public_suffix");
  CHECK(said("domain:gov.br") == "1:public_suffix");
  CHECK(said("domain:pages.dev") == "1:platform_suffix");
  CHECK(said("domain:blogspot.com") == "1:platform_suffix");
  CHECK(said("domain:wordpress.com") == "1:platform");
  CHECK(said("domain:oak.wordpress.com").empty());
  CHECK(said("domain:monster") == "1:no_dot");
  CHECK(said("domain:blog.northwind-oak.com") == "1:own_site");
  CHECK(said("https://northwind-oak.com/a") == "1:own_site");
}

TEST_CASE("lines that do nothing as they are written") {
  CHECK(said("links.com") == "1:bare_name");
  CHECK(said("links.com.") == "1:bare_name");
  CHECK(said("domain:*.links.com") == "1:wildcard");
  CHECK(said("domain:links.com/blog") == "1:path_in_domain");
  CHECK(said("domain:links.com?x") == "1:path_in_domain");
  CHECK(said("domain:links.com, more.com") == "1:more_on_line");
  CHECK(said("domain:links.com # why") == "1:more_on_line");
  CHECK(said("domain:-links.com") == "1:bad_name");
  CHECK(said("domain:li!nks.com") == "1:bad_name");
  CHECK(said("domain:links..com") == "1:bad_name");
  CHECK(said("domain:" + std::string(300, 'a') + ".com") == "1:bad_name");
  CHECK(said("not a line at all") == "1:unreadable");
  CHECK(said("https://links.com/a b") == "1:unreadable");
  CHECK(said("https://") == "1:unreadable");
  CHECK(said("http://links.com/" + std::string(2048, 'a')) == "1:address_too_long");
}

TEST_CASE("spellings that are read") {
  CHECK(said("Domain: links.com") == "1:prefix_form");
  CHECK(said("domain :links.com") == "1:prefix_form");
  CHECK(said("domain:https://links.com") == "1:scheme_in_domain");
  CHECK(said("domain:LINKS.com.").empty());
  CHECK(said("domain:bücher-links.com") == "1:unicode_name");
  CHECK(said("domain:links.example") == "1:unknown_tld");
  CHECK(said("domain:192.0.2.7") == "1:ip_address");
  CHECK(said("domain:www.links.com") == "1:www_only");
  CHECK(said("http://links.com/") == "1:home_page_only");
  CHECK(said("http://me@links.com:80/a").empty());
}

TEST_CASE("lines that others say already") {
  CHECK(said("domain:links.com\ndomain:a.b.links.com\nhttps://c.links.com/x\nhttps://links.com/y") ==
        "2:covered@1 3:covered@1 4:covered@1");
  CHECK(said("domain:a.links.com\ndomain:links.com") == "1:covered@2");
  CHECK(said("domain:links.com\ndomain:LINKS.COM\nhttp://a.org/x\nhttp://a.org/x") == "2:duplicate 4:duplicate");
  CHECK(said("domain:links.com\ndomain:otherlinks.com").empty());
}

TEST_CASE("what the analysis knows of a host") {
  LintOptions options;
  options.host_facts = [](std::string_view host) {
    DisavowedHost facts;
    facts.links = host == "gone.com" ? 0 : 3;
    facts.kept = host == "kept.com";
    facts.authority = host == "strong.com" ? 80 : 79;
    facts.rating = host == "rated.com" ? 70 : kNotKnown;
    return facts;
  };
  CHECK(said("domain:gone.com\ndomain:kept.com\ndomain:strong.com\ndomain:rated.com\ndomain:fine.com", options) ==
        "1:no_links 2:kept 3:strong_site 4:strong_site");
}

TEST_CASE("files as a whole") {
  CHECK(said("\xEF\xBB\xBF"
             "domain:links.com\n") == "1:byte_order_mark");
  CHECK(said("domain:links.com\n# \xFF\n") == "0:not_utf8");
  CHECK(said(std::string(kMostDisavowBytes, '\n')) == "0:too_many_lines");
  CHECK(said("#" + std::string(kMostDisavowBytes, ' ')) == "0:too_big");
  CHECK(said(std::string(kMostDisavowLines, '\n')).empty());
}

TEST_CASE("severities") {
  CHECK(name_of(severity_of(LintCode::kNotUtf8)) == "error");
  CHECK(name_of(severity_of(LintCode::kPrefixForm)) == "warning");
  CHECK(name_of(severity_of(LintCode::kNoLinks)) == "warning");
  CHECK(name_of(severity_of(LintCode::kCovered)) == "note");
  CHECK(name_of(LintCode::kByteOrderMark) == "byte_order_mark");
}

TEST_CASE("hostile lists cost no more than n log n") {
  std::string deep;
  for (int i = 0; i < 300'000; ++i) deep += "a.";
  CHECK(said("domain:" + deep + "com").starts_with("1:bad_name"));
  CHECK_NOTHROW(said("http://" + deep + "com/a\ndomain:com.com"));
}

TEST_CASE("suffixes of registries and of platforms") {
  CHECK(url::registry_suffix_length("a.co.uk") == 5);
  CHECK(url::registry_suffix_length("a.pages.dev") == 3);
  CHECK(url::listed_suffix_length("a.pages.dev") == 9);
  CHECK(url::ascii_host("bücher.example") == "xn--bcher-kva.example");
}
