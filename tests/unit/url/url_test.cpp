#include "url/url.h"

#include <string>

#include <catch_amalgamated.hpp>

namespace {

using url::Kind;

struct Read {
  Kind kind;
  std::string text;
  friend bool operator==(const Read&, const Read&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Read& read) {
    return out << static_cast<int>(read.kind) << " '" << read.text << "'";
  }
};

Read normalised(std::string_view raw) {
  std::string buffer;
  const url::Normalised out = url::normalise(raw, buffer);
  return {out.kind, std::string(out.text)};
}
Read resolved(std::string_view href, std::string_view base) {
  std::string buffer;
  const url::Normalised out = url::resolve(href, base, buffer);
  return {out.kind, std::string(out.text)};
}
Read web(std::string text) { return {Kind::kWeb, std::move(text)}; }
Read name(std::string text) { return {Kind::kName, std::move(text)}; }

}  // namespace

TEST_CASE("normalise: what is normal stays, in place", "[url]") {
  const std::string raw = "https://www.example.com/a/b-c_d.html?x=1&y=%20z";
  std::string buffer;
  const url::Normalised out = url::normalise(raw, buffer);
  CHECK(out.kind == Kind::kWeb);
  CHECK(out.text == raw);
  CHECK(out.text.data() == raw.data());
}

TEST_CASE("normalise: to the one form", "[url]") {
  CHECK(normalised(" \t HTTPS://WWW.Example.COM/A \n") == web("https://www.example.com/A"));
  CHECK(normalised("http://example.com") == web("http://example.com/"));
  CHECK(normalised("http://example.com#top") == web("http://example.com/"));
  CHECK(normalised("http://example.com?q") == web("http://example.com/?q"));
  CHECK(normalised("http://example.com:80/") == web("http://example.com/"));
  CHECK(normalised("https://example.com:443/a") == web("https://example.com/a"));
  CHECK(normalised("http://example.com:8080/a") == web("http://example.com:8080/a"));
  CHECK(normalised("http://user:secret@example.com/a") == web("http://example.com/a"));
  CHECK(normalised("http://example.com/a/./b/../c") == web("http://example.com/a/c"));
  CHECK(normalised("http://example.com/a/%2e%2E/c") == web("http://example.com/c"));
  CHECK(normalised("http://example.com/.a/./b/../c/..") == web("http://example.com/.a/"));
  CHECK(normalised("http://example.com/.a/%2e%2e/../..//b/.") == web("http://example.com//b/"));
  CHECK(normalised("http://example.com/.a?/../b") == web("http://example.com/.a?/../b"));
  CHECK(normalised("http://example.com/a b") == web("http://example.com/a%20b"));
  CHECK(normalised("http://example.com/a#b#c") == web("http://example.com/a"));
  CHECK(normalised("http:\\\\example.com\\a") == web("http://example.com/a"));
  CHECK(normalised("http://exa\nmple.com/a\tb") == web("http://example.com/ab"));
  CHECK(normalised("http://münchen.de/straße") == web("http://xn--mnchen-3ya.de/stra%C3%9Fe"));
  CHECK(normalised("http://0x7f.1/") == web("http://127.0.0.1/"));
  CHECK(normalised("http://[::1]:81/") == web("http://[::1]:81/"));
  CHECK(normalised("http://BÜCHER.example") == web("http://xn--bcher-kva.example/"));
}

TEST_CASE("normalise: a host's last dot", "[url]") {
  CHECK(normalised("http://example.com./") == web("http://example.com/"));
  CHECK(normalised("http://example.com.:80/a") == web("http://example.com/a"));
  CHECK(normalised("https://example.com.:81/a.?b.") == web("https://example.com:81/a.?b."));
  CHECK(normalised("https://example.com../") == web("https://example.com../"));
  CHECK(normalised("http://./") == web("http://./"));
  CHECK(normalised("http://[::1]/") == web("http://[::1]/"));
}

TEST_CASE("normalise: percent-escapes have one form", "[url]") {
  CHECK(normalised("http://example.com/%c3%a9") == web("http://example.com/%C3%A9"));
  CHECK(normalised("http://example.com/é?é") == web("http://example.com/%C3%A9?%C3%A9"));
  CHECK(normalised("http://example.com/%7Eme/%61%2Db%5f.%30") == web("http://example.com/~me/a-b_.0"));
  CHECK(normalised("http://example.com/?q=%7e%2f%20") == web("http://example.com/?q=~%2F%20"));
  CHECK(normalised("http://example.com/a%2fb%3Fc%23d%26e") == web("http://example.com/a%2Fb%3Fc%23d%26e"));
  CHECK(normalised("http://example.com/a%2Eb/%2ec/%2e/%2e%2E/d") == web("http://example.com/a.b/d"));
  CHECK(normalised("http://example.com/100%/%zz/%a") == web("http://example.com/100%/%zz/%a"));
  CHECK(normalised("http://example.com/%25%37%45%2541") == web("http://example.com/%257E%2541"));
  CHECK(normalised("http://example.com/%%341%4%31") == web("http://example.com/%%341%4%31"));
  CHECK(resolved("/%7e/%e0?%e0", "https://example.com/") == web("https://example.com/~/%E0?%E0"));
  CHECK(resolved("%7e", "https://example.com/a/") == web("https://example.com/a/~"));
}

TEST_CASE("normalise: a scheme that was left out", "[url]") {
  CHECK(normalised("www.example.com/a") == web("https://www.example.com/a"));
  CHECK(normalised("Example.co.uk") == web("https://example.co.uk/"));
  CHECK(normalised("example.com:8080/x") == web("https://example.com:8080/x"));
  CHECK(normalised("example.com:80/x") == web("http://example.com/x"));
  CHECK(normalised("example.com:443/x") == web("https://example.com/x"));
  CHECK(normalised("//cdn.example.com/x") == web("https://cdn.example.com/x"));
  CHECK(normalised("192.0.2.7/x") == web("http://192.0.2.7/x"));
  CHECK(normalised("localhost:3000/x") == web("http://localhost:3000/x"));
  CHECK(normalised("bücher.de") == web("https://xn--bcher-kva.de/"));
}

TEST_CASE("normalise: says when the scheme is assumed", "[url]") {
  const auto assumed = [](std::string_view raw) {
    std::string buffer;
    return url::normalise(raw, buffer).assumed;
  };
  CHECK(assumed("www.example.com/a"));
  CHECK(assumed("//www.example.com/a"));
  CHECK(assumed("192.0.2.7"));
  CHECK_FALSE(assumed("http://www.example.com/a"));
  CHECK_FALSE(assumed("https:www.example.com/a"));
  CHECK_FALSE(assumed("www.example.com:443/a"));
}

TEST_CASE("normalise: names, other schemes, and what cannot be", "[url]") {
  CHECK(normalised("node 12") == name("node 12"));
  CHECK(normalised("a.b") == name("a.b"));
  CHECK(normalised("1.5") == name("1.5"));
  CHECK(normalised("page.html") == name("page.html"));
  CHECK(normalised("/about") == name("/about"));
  CHECK(normalised("me@example.com") == name("me@example.com"));
  CHECK(normalised("localhost") == name("localhost"));
  CHECK(normalised("mailto:me@example.com").kind == Kind::kOtherScheme);
  CHECK(normalised("javascript:void(0)").kind == Kind::kOtherScheme);
  CHECK(normalised("tel:12345").kind == Kind::kOtherScheme);
  CHECK(normalised("ftp://example.com/").kind == Kind::kOtherScheme);
  CHECK(normalised("").kind == Kind::kInvalid);
  CHECK(normalised(" \n ").kind == Kind::kInvalid);
  CHECK(normalised("http://").kind == Kind::kInvalid);
  CHECK(normalised("http://exa mple.com/").kind == Kind::kInvalid);
  CHECK(normalised("https://example.com:99999/").kind == Kind::kInvalid);
}

TEST_CASE("normalise: 64 kB is enough for an address", "[url]") {
  const std::string origin = "http://example.com/";
  const std::string most(65536 - origin.size(), 'a');
  CHECK(normalised(origin + most).kind == Kind::kWeb);
  CHECK(normalised(origin + most + "a").kind == Kind::kInvalid);
  CHECK(normalised(origin + std::string(30000, ' ') + "a").kind == Kind::kInvalid);   // longer once encoded
}

TEST_CASE("resolve: against an address", "[url]") {
  constexpr std::string_view kBase = "https://example.com/dir/page?q";
  CHECK(resolved("other", kBase) == web("https://example.com/dir/other"));
  CHECK(resolved("../up/./x", kBase) == web("https://example.com/up/x"));
  CHECK(resolved("/root?a#b", kBase) == web("https://example.com/root?a"));
  CHECK(resolved("//other.example/x", kBase) == web("https://other.example/x"));
  CHECK(resolved("?new", kBase) == web("https://example.com/dir/page?new"));
  CHECK(resolved("#part", kBase) == web("https://example.com/dir/page?q"));
  CHECK(resolved("", kBase) == web("https://example.com/dir/page?q"));
  CHECK(resolved("http://other.example", kBase) == web("http://other.example/"));
  CHECK(resolved("www.example.org/x", kBase) == web("https://example.com/dir/www.example.org/x"));
  CHECK(resolved("mailto:a@b.c", kBase).kind == Kind::kOtherScheme);
  CHECK(resolved("http://[bad/", kBase).kind == Kind::kInvalid);
  CHECK(resolved("/x", "https://example.com:81/") == web("https://example.com:81/x"));
}

TEST_CASE("resolve: against a file's name", "[url]") {
  CHECK(resolved("b.html", "dir/a.html") == name("dir/b.html"));
  CHECK(resolved("../b.html", "dir/a.html") == name("b.html"));
  CHECK(resolved("my%20page.html", "a.html") == name("my page.html"));
  CHECK(resolved("b.html", "my page.html") == name("b.html"));
  CHECK(resolved("/about", "dir/a.html") == name("/about"));
  CHECK(resolved("b.html", "dir/Re: a.html") == name("dir/b.html"));
  CHECK(resolved("b.html", "Re: a.html") == name("b.html"));
  CHECK(resolved("./Re:%20a.html", "b.html") == name("Re: a.html"));
  CHECK(resolved("b.html", "/dir/a.html") == name("/dir/b.html"));
  CHECK(resolved("#x", "a.html") == name("a.html"));
  CHECK(resolved("https://example.com", "a.html") == web("https://example.com/"));
  CHECK(resolved("mailto:x", "a.html").kind == Kind::kOtherScheme);
}

TEST_CASE("parts of a normalised address", "[url]") {
  CHECK(url::host_of("https://example.com:81/a") == "example.com");
  CHECK(url::host_of("https://example.com/a:b") == "example.com");
  CHECK(url::host_of("http://[::1]:81/") == "[::1]");
  CHECK(url::host_of("http://[::1]/") == "[::1]");
  CHECK(url::host_of("node").empty());
  CHECK(url::path_of("https://example.com:81/a?b") == "/a?b");
  CHECK(url::path_of("node/a").empty());
  CHECK(url::is_web("http://example.com/"));
  CHECK_FALSE(url::is_web("ftp://example.com/"));
}
