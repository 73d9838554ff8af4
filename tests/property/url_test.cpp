// Laws of addresses: the fast road says what ada says; normal form is normal; the registrable domain
// is a tail of its host at a label's start.
#include "url/url.h"

#include <random>
#include <string>

#include <ada.h>
#include <catch_amalgamated.hpp>

#include "support/one_form.h"
#include "url/fast_road.h"

namespace {

std::string random_from(std::mt19937& random, std::string_view alphabet, std::size_t longest) {
  std::string text;
  for (std::size_t left = random() % (longest + 1); left > 0; --left)
    text.push_back(alphabet[random() % alphabet.size()]);
  return text;
}

// Mostly like an address, with all that can make one odd.
std::string random_address(std::mt19937& random) {
  constexpr std::string_view kHost = "abcxyz019-_...xn--%A[]:@ü";
  constexpr std::string_view kPath = "abcXYZ019-_.~!$&'()*+,;=:@%2eE/././//\\ \"<>^`{|}#?\t\n\xC3\xBC";
  constexpr std::string_view kBits[] = {"http://", "https://", "HTTP://", "http:/", "https:", "", "//", "xn--", "0x7f"};
  std::string text(kBits[random() % std::size(kBits)]);
  text += random() % 4 == 0 ? random_from(random, kHost, 12) : "www.example.com";
  if (random() % 8 == 0) text += ":" + std::to_string(random() % 70'000);
  if (random() % 8 != 0) text += "/" + random_from(random, kPath, random() % 2 == 0 ? 6 : 40);
  return text;
}

// Every byte after a normal origin, and every pair of bytes that starts a segment.
template <class Check>
void for_short_paths(Check&& check) {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      const std::string pair = {static_cast<char>(a), static_cast<char>(b)};
      check("https://example.com/" + pair);
      check("https://example.com/x?" + pair);
    }
    check("https://exa" + std::string(1, static_cast<char>(a)) + "mple.com/");
    check("https://exa." + std::string(1, static_cast<char>(a)) + "/");
  }
}

std::string by_ada(std::string_view raw) {
  auto parsed = ada::parse<ada::url_aggregator>(raw);
  if (!parsed) return "";
  parsed->set_username("");
  parsed->set_password("");
  parsed->set_hash("");
  return std::string(parsed->get_href());
}

void fast_road_agrees(const std::string& raw) {
  const std::size_t origin = url::normal_origin_length(raw);
  if (origin == 0) return;
  const std::string_view rest = std::string_view(raw).substr(origin);
  const std::size_t path = rest.starts_with('/') ? url::plain_path(rest).length : 0;
  INFO(raw);
  if (path != 0) CHECK(raw.substr(0, origin + path) == by_ada(raw));
  if (rest.empty() || rest.front() == '#') CHECK(raw.substr(0, origin) + "/" == by_ada(raw));
}

void normal_form_is_normal(const std::string& raw) {
  std::string once_buffer;
  std::string twice_buffer;
  const url::Normalised once = url::normalise(raw, once_buffer);
  if (once.kind == url::Kind::kInvalid) return;
  const url::Normalised twice = url::normalise(once.text, twice_buffer);
  INFO(raw);
  CHECK(twice.kind == once.kind);
  CHECK(twice.text == once.text);
}

}  // namespace

TEST_CASE("url: the fast road agrees with ada", "[property][url]") {
  std::mt19937 random(1);
  for (int i = 0; i < 100'000; ++i) fast_road_agrees(random_address(random));
  for_short_paths(fast_road_agrees);
  fast_road_agrees("https://" + std::string(64, 'a') + ".com/");
  fast_road_agrees("https://" + std::string(250, 'a') + ".com/");
  fast_road_agrees("https://example.com:1/");
  fast_road_agrees("https://example.com:80/");
}

TEST_CASE("url: escapes have one form, whichever way they were written", "[property][url]") {
  std::mt19937 random(5);
  for (int i = 0; i < 50'000; ++i) {
    const std::string raw = "https://example.com/x" + random_from(random, "%%%%0127eEfFzZ/?~", 12);
    std::string buffer;
    const std::string ada = by_ada(raw);
    const std::size_t path = ada.find('/', 8);
    INFO(raw);
    CHECK(url::normalise(raw, buffer).text == ada.substr(0, path) + with_one_form_of_escapes(ada.substr(path)));
  }
}

TEST_CASE("url: the fast road is the usual one", "[property][url]") {
  for (const std::string_view raw : {"https://www.example.com/a/b?x=1&y=2", "http://example.com/%C3%BC_a-b.html"}) {
    const std::size_t origin = url::normal_origin_length(raw);
    CHECK(origin != 0);
    CHECK(url::plain_path(raw.substr(origin)).length == raw.size() - origin);
    CHECK_FALSE(url::plain_path(raw.substr(origin)).escapes_differ);
  }
}

TEST_CASE("url: normalising twice is normalising once", "[property][url]") {
  std::mt19937 random(2);
  for (int i = 0; i < 100'000; ++i) normal_form_is_normal(random_address(random));
  for_short_paths(normal_form_is_normal);
}

TEST_CASE("url: what was resolved is normal", "[property][url]") {
  std::mt19937 random(3);
  for (int i = 0; i < 50'000; ++i) {
    std::string buffer;
    const std::string href = random_address(random);
    const url::Normalised out = url::resolve(href, "https://example.com/a/b?c", buffer);
    if (out.kind == url::Kind::kWeb) normal_form_is_normal(std::string(out.text));
  }
}

TEST_CASE("url: a registrable domain is the end of its host, and its own", "[property][url]") {
  std::mt19937 random(4);
  constexpr std::string_view kLabels[] = {"www",  "example", "com",    "co", "uk", "jp",
                                          "kobe", "city",    "github", "io", "ck", ""};
  for (int i = 0; i < 50'000; ++i) {
    std::string host(kLabels[random() % std::size(kLabels)]);
    for (std::size_t left = random() % 5; left > 0; --left)
      host += "." + std::string(kLabels[random() % std::size(kLabels)]);
    const std::string_view domain = url::registrable_domain(host);
    INFO(host);
    CHECK(host.substr(0, host.find_last_not_of('.') + 1).ends_with(domain));
    CHECK(url::registrable_domain(domain) == domain);
  }
}
