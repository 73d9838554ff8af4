#include "outreach/template.h"

#include <array>
#include <ctime>
#include <string>

#include <catch_amalgamated.hpp>

#include "outreach/built_in.h"
#include "outreach/fields.h"
#include "outreach/templates.h"

namespace {

using outreach::Mail;
using outreach::Template;

constexpr std::array<std::string_view, 3> kFields = {"name", "page", "day"};
using Values = std::array<std::string_view, 3>;

Mail filled(std::string_view text, const Values& values) {
  const auto made = Template::parse(text, kFields);
  REQUIRE(made);
  return made->fill(values);
}
std::string body(std::string_view text, const Values& values) { return filled(text, values).body; }
std::string refusal(std::string_view text) {
  const auto made = Template::parse(text, kFields);
  REQUIRE_FALSE(made);
  return made.error().message;
}

}  // namespace

TEST_CASE("fields are filled, and have words for where they are empty", "[outreach]") {
  CHECK(body("Hello {{name}}!", {"Ann"}) == "Hello Ann!");
  CHECK(body("Hello {{ name | there }}!", {}) == "Hello there!");
  CHECK(body("{{name|}}{{page}}", {"", "p"}) == "p");
  const Mail mail = filled("{{name}} {{page}} {{name}}", {" ", "p"});
  CHECK(mail.missing == std::vector<std::uint32_t>{0});
}

TEST_CASE("the first line may be the subject", "[outreach]") {
  const Mail mail = filled("Subject: About {{page}}\r\n\r\nHello\r\n", {"", "p"});
  CHECK(mail.subject == "About p");
  CHECK(mail.body == "Hello\n");
  CHECK(filled("Hello\nSubject: no", {}).subject.empty());
}

TEST_CASE("a part stands only where its field is filled, and takes its line with it", "[outreach]") {
  CHECK(body("a\n{{#day}}On {{day}}.\n{{/day}}b", {"", "", "Monday"}) == "a\nOn Monday.\nb");
  CHECK(body("a\n{{#day}}On {{day}}.\n{{/day}}b", {}) == "a\nb");
  CHECK(body("a\n{{#day}}On {{day}}.{{/day}}\nb", {}) == "a\nb");
  CHECK(body("a\n{{#day}}On {{day}}.{{/day}}\nb", {"", "", "Monday"}) == "a\nOn Monday.\nb");
  CHECK(body("a\n{{#day}}\nOn {{day}}.\n{{/day}}\nb", {"", "", "Monday"}) == "a\nOn Monday.\nb");
  CHECK(body("a{{#name}} {{#page}}{{page}}{{/page}}{{/name}}.", {"n", "p"}) == "a p.");
  CHECK(body("a{{#name}} {{#page}}{{page}}{{/page}}{{/name}}.", {"", "p"}) == "a.");
}

TEST_CASE("what is wrong with a template is said", "[outreach]") {
  CHECK(refusal("{{nmae}}").contains("name, page, day"));
  CHECK(refusal("{{name").contains("without }}"));
  CHECK(refusal("{{#name}}x").contains("without {{/name}}"));
  CHECK(refusal("{{#name}}{{#page}}{{/name}}{{/page}}").contains("not the last"));
  CHECK(refusal("{{/name}}").contains("not the last"));
  CHECK(refusal(std::string(20'001, 'x')).contains("20000"));
  std::string umlauts;
  for (int i = 0; i < 20'000; ++i) umlauts += "ü";
  CHECK(Template::parse(umlauts, kFields));
}

TEST_CASE("values are text and no template", "[outreach]") {
  CHECK(body("{{name}}", {"{{page}}"}) == "{{page}}");
  CHECK(filled("Subject: {{name}}\n", {"a\r\nBcc: x@y.example"}).subject == "a  Bcc: x@y.example");
  std::string deep;
  for (int i = 0; i < 900; ++i) deep += "{{#name}}";
  for (int i = 0; i < 900; ++i) deep += "{{/name}}";
  CHECK(body(deep, {"n"}).empty());
}

TEST_CASE("the templates that come with the program have known fields and leave none unfilled", "[outreach]") {
  std::array<std::string_view, outreach::kFields.size()> values;
  values.fill("x");
  for (const outreach::BuiltIn& built_in : outreach::kBuiltIns) {
    CAPTURE(built_in.kind, built_in.german);
    const auto made = Template::parse(built_in.text, outreach::kFields);
    REQUIRE(made);
    const Mail mail = made->fill(values);
    CHECK(mail.missing.empty());
    CHECK_FALSE(mail.subject.empty());
    CHECK_FALSE((mail.body + mail.subject).contains("{{"));
    CHECK_FALSE((mail.body + mail.subject).contains("}}"));
  }
}

TEST_CASE("kinds of mails have a template each, and other kinds that of prospects", "[outreach]") {
  for (const bool german : {false, true}) {
    CHECK(outreach::built_in("guest post", german) == outreach::built_in("intersect", german));
    for (const char* kind : {"lost", "nofollow", "no_alt", "mention"}) {
      CAPTURE(kind, german);
      CHECK(outreach::built_in(kind, german) != outreach::built_in("intersect", german));
    }
  }
}

TEST_CASE("ten thousand mails take less than a second of the processor", "[outreach]") {
  std::array<std::string_view, outreach::kFields.size()> values;
  values.fill("some words of a page");
  const auto made = Template::parse(outreach::built_in("intersect", false), outreach::kFields);
  REQUIRE(made);
  const std::clock_t start = std::clock();
  std::size_t bytes = 0;
  for (int i = 0; i < 10'000; ++i) bytes += made->fill(values).body.size();
  CHECK(bytes > 1'000'000);
  CHECK(std::clock() - start < CLOCKS_PER_SEC);
}

TEST_CASE("a person's text may hold a template for each kind of mail", "[outreach]") {
  using outreach::Templates;
  std::array<std::string_view, outreach::kFields.size()> values;
  values.fill("x");
  const auto body_of = [&](const Templates& templates, std::string_view kind) {
    return templates.of_kind(kind).fill(values).body;
  };
  const auto own =
      Templates::parse("Kind: lost\nSubject: Gone\n\nfor lost\nKind: regards\nKind: no_alt \r\nfor no_alt\n", true);
  REQUIRE(own);
  CHECK(own->of_kind("lost").fill(values).subject == "Gone");
  CHECK(body_of(*own, "lost") == "for lost\nKind: regards\n");
  CHECK(body_of(*own, "no_alt") == "for no_alt\n");
  CHECK(body_of(*own, "intersect").starts_with("Guten Tag"));
  CHECK(body_of(*own, "unheard of").starts_with("Guten Tag"));
  const auto all = Templates::parse("for the rest\nKind: lost\nfor lost", false);
  REQUIRE(all);
  CHECK(body_of(*all, "nofollow") == "for the rest\n");
  CHECK(body_of(*all, "lost") == "for lost");
  CHECK(body_of(*Templates::parse("Kind: lost\n", false), "lost").starts_with("Hello x"));
  CHECK_FALSE(Templates::parse("fine\nKind: lost\n{{nobody}}", false));
}
