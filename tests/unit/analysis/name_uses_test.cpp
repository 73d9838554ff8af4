#include "analysis/opportunities/name_uses.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "analysis/opportunities/page_names.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "crawl/page_text.h"

namespace {

using analysis::NameUses;
using analysis::PageName;

// A crawl of pages with texts, and names for some of them.
struct Site {
  crawl::Crawl crawl;
  std::vector<PageName> names;

  // A line a block.
  std::uint32_t page(std::string_view url, std::string text) {
    std::ranges::replace(text, '\n', crawl::kBlockEnd);
    const base::PageId page = crawl.page(url, base::hash_bytes(url));
    crawl.pages.text.resize(crawl.pages.size());
    if (!text.empty()) crawl.pages.text[page.value] = {crawl.texts.intern(text)};
    return page.value;
  }
  void name(std::uint32_t page, std::string_view text, std::uint32_t uses) {
    names.push_back({page, {crawl.texts.intern(text)}, 0, static_cast<std::uint32_t>(text.size()), uses});
  }
  std::string words(const analysis::LinkPlace& place, std::uint32_t source) const {
    return std::string(crawl.texts[crawl.pages.text[source].value].substr(place.at, place.size));
  }
};

// The words that a link from a page with this text to one called "outer joins" would stand on; "": none.
std::string place_in(const std::string& text) {
  Site site;
  const std::uint32_t source = site.page("https://e.com/a", text);
  const std::uint32_t target = site.page("https://e.com/b", "");
  site.name(target, "Outer Joins", 3);
  NameUses uses(site.crawl, site.names);
  base::finish(uses.read());
  const auto place = uses.place(source, target);
  return place ? site.words(*place, source) : "";
}

}  // namespace

TEST_CASE("a title is a name up to its first separator, without a chapter number", "[opportunities]") {
  CHECK(analysis::head_of_title("12.3. Joins | Manual") == "Joins");
  CHECK(analysis::head_of_title("Joins: all kinds") == "Joins");
  CHECK(analysis::head_of_title("4) Joins") == "Joins");
  CHECK(analysis::head_of_title("4.\xC2\xA0Joins") == "Joins");
  for (const std::string_view name :
       {"2024", "12.", "4)", "4) ", ".net boards", "10 best boards", "1.5 million boards"}) {
    CHECK(analysis::head_of_title(name) == name);
  }
  CHECK(analysis::head_of_title("Oak - the shop") == "Oak");
}

TEST_CASE("an anchor is the head of a title, six words of it", "[opportunities]") {
  CHECK(analysis::anchor_of_title("How to oil oak boards | Mill") == "How to oil oak boards");
  CHECK(analysis::anchor_of_title("How to oil your old oak boards well") == "How to oil your old oak");
  CHECK(analysis::anchor_of_title("").empty());
}

TEST_CASE("a link stands on the source's own words, whatever their case, without signs around them",
          "[opportunities]") {
  CHECK(place_in("bWe compare outer joins, and more.\n") == "outer joins");
  CHECK(place_in("bThe “Outer-Joins” of it.\n") == "Outer-Joins");
  CHECK(place_in("bRead on router joins here.\n").empty());
}

TEST_CASE("no link stands in a heading, in code or in a link", "[opportunities]") {
  CHECK(place_in("hOuter joins\n").empty());
  CHECK(place_in("pouter joins\n").empty());
  CHECK(place_in("bOur \x0Eouter joins\x0F run.\n").empty());
  CHECK(place_in("bOur \x02outer joins\x03 run.\n").empty());
}

TEST_CASE("a place next to a link is the last choice", "[opportunities]") {
  const std::string next_to_one = "bSee \x02this\x03 outer joins run, as we have said of them before.\n";
  CHECK(place_in(next_to_one) == "outer joins");
  CHECK(place_in(next_to_one + "bSee \x02this\x03 and that OUTER JOINS run.\n") == "OUTER JOINS");
}

TEST_CASE("a place in a longer block comes before one in a short block", "[opportunities]") {
  const std::string text = "bouter joins\nbThis is a long block about OUTER JOINS and what they do.\n";
  CHECK(place_in(text) == "OUTER JOINS");
}

TEST_CASE("a name counts more where few pages use it, and where it is no other page's", "[opportunities]") {
  Site site;
  const std::uint32_t source = site.page("https://e.com/a", "bAbout oak boards and about floors.\n");
  for (int i = 0; i < 8; ++i) site.page("https://e.com/o" + std::to_string(i), "bAll about floors.\n");
  const std::uint32_t boards = site.page("https://e.com/boards", "");
  const std::uint32_t floors = site.page("https://e.com/floors", "");
  site.name(boards, "oak boards", 1);
  site.name(floors, "floors", 1);
  NameUses uses(site.crawl, site.names);
  base::finish(uses.read());
  CHECK(uses.mention(source, boards) > uses.mention(source, floors));
  CHECK(uses.mention(boards, source) == 0);
}

TEST_CASE("the sentence and the heading around a place are shown without marks", "[opportunities]") {
  const std::string text =
      "hThe \x02joins\x03\x1E"
      "bOne. Two \x02is\x03 here now. Three.\x1E";
  const auto at = static_cast<std::uint32_t>(text.find("here"));
  CHECK(analysis::sentence_around(text, at, 4) == "Two is here now.");
  CHECK(analysis::heading_before(text, at) == "The joins");
  CHECK(analysis::sentence_around("bone\x1E", 1, 3) == "one");
  const std::string endless = "b" + std::string(5000, 'x') + " here " + std::string(5000, 'y') + "\x1E";
  CHECK(analysis::sentence_around(endless, static_cast<std::uint32_t>(endless.find("here")), 4).contains("here"));
}
