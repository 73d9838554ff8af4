#include "catalog/messages/message.h"

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

using catalog::Message;

TEST_CASE("a figure is written as its kind is") {
  CHECK(Message("risk.keyword_share").share("share", 0.415).english() ==
        "42 % of placements hold a keyword of the page; over 30 % is a warning");
  CHECK(Message("next.of_kind").count("links", 1'200).text("kind", "branded").english() == "1200 branded");
  CHECK(Message("risk.network").text("anchor", "a {b} \"c\"").count("domains", 3).english() ==
        "\"a {b} \"c\"\" on 3 domains");
  CHECK(Message("quality.links_of_pages").number("links", 19'004.5).english() ==
        "a median of 19,004 links on its pages");
  CHECK(Message("quality.links_of_page").number("links", 999).english() == "999 links on the page");
  CHECK(Message("quality.best_rating").number("rating", 1'234'567).english() ==
        "the best rating of its pages is 1,234,567");
  const auto points = [](double value) {
    return Message("list.rule").text("rule", "a").tenths("points", value).english();
  };
  CHECK(points(2) == "a +2.0: ");
  CHECK(points(-0.25) == "a -0.2: ");
}

TEST_CASE("one is not many, and a mark that is 0 says nothing") {
  CHECK(Message("structure.near_orphan").count("pages", 1).english() == "Only 1 page links here.");
  CHECK(Message("structure.near_orphan").count("pages", 2).english() == "Only 2 pages link here.");
  const auto spam = [](std::uint64_t once) {
    return Message("risk.spam").share("share", 0.5).count("domains", 8).count("once", once).english();
  };
  CHECK(spam(0) == "50 % of 8 source domains use words of a spam family");
  CHECK(spam(1) == "50 % of 8 source domains (a network counts once) use words of a spam family");
}

TEST_CASE("items are joined as their sentence says") {
  Message wanted("list.wanted");
  wanted.add(Message("next.of_kind").count("links", 24).text("kind", "branded"));
  wanted.add(Message("next.of_other_kinds").count("links", 3));
  CHECK(wanted.english() == "24 branded, 3 of other kinds");

  Message reasons("list.reasons");
  const auto add = [&](double points) {
    Message worth = Message("list.with_points").points("points", points);
    worth.add(Message("risk.cap"));
    reasons.add(std::move(worth));
  };
  add(50);
  add(-3.54);
  reasons.add(Message("risk.cap"));
  CHECK(reasons.english() == "the scale ends at 100 (+50) · the scale ends at 100 (-3.5) · the scale ends at 100");
}

TEST_CASE("a message crosses as its code and figures") {
  Message reasons("list.reasons");
  reasons.add(Message("risk.top_anchor").share("share", 0.25).text("anchor", "\"\xFF"));
  const auto json = nlohmann::json::parse(reasons.encoded());
  CHECK(json["group"] == "list");
  CHECK(json["code"] == "reasons");
  CHECK(!json.contains("figures"));
  CHECK(json["items"][0]["code"] == "top_anchor");
  CHECK(json["items"][0]["figures"]["share"] == 0.25);
  CHECK(json["items"][0]["figures"]["anchor"] == "\"\xEF\xBF\xBD");
  CHECK(!json["items"][0].contains("items"));
}
