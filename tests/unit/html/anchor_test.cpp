#include "unit/html/page_fixture.h"

namespace {

using html_test::link_to;
using html_test::page_of;
namespace flag = crawl::flag;

std::string anchor_text(std::string_view inside) {
  return link_to("x", "<a href=x>" + std::string(inside) + "</a>").anchor;
}
bool has(const html::RawLink& link, std::uint16_t bit) { return (link.flags & bit) != 0; }

}  // namespace

TEST_CASE("anchor text: white space is folded, entities are read", "[html]") {
  CHECK(anchor_text(" one\n  two\t") == "one two");
  CHECK(anchor_text("one&nbsp;two&amp;<b>three</b>") == "one two&three");
  CHECK(anchor_text("one<br>two") == "one two");
  CHECK(anchor_text("<div>one</div><p>two</p>") == "one two");
  CHECK(anchor_text("<b>one </b>two<i> three</i>") == "one two three");
  CHECK(anchor_text("<script>no</script>yes<style>no</style><!-- no -->") == "yes");
  CHECK(anchor_text("日本&#x8A9E;") == "日本語");
}

TEST_CASE("anchor text: what else can name a link", "[html]") {
  const auto image = link_to("x", "<a href=x title=T><img src=i alt='A picture'></a>");
  CHECK(image.anchor == "A picture");
  CHECK(has(image, flag::kImageAnchor));

  const auto both = link_to("x", "<a href=x>See <img src=i alt=this> now</a>");
  CHECK(both.anchor == "See this now");
  CHECK_FALSE(has(both, flag::kImageAnchor));

  const auto title = link_to("x", "<a href=x title=' The  title ' aria-label=L><img src=i></a>");
  CHECK(title.anchor == "The title");
  CHECK(has(title, flag::kTitleAnchor));

  const auto label = link_to("x", "<a href=x aria-label=Search><i class=icon></i></a>");
  CHECK(label.anchor == "Search");
  CHECK(has(label, flag::kTitleAnchor));

  const auto drawing = link_to("x", "<a href=x><svg><title>Home</title><path d=''/></svg></a>");
  CHECK(drawing.anchor == "Home");
  CHECK(has(drawing, flag::kImageAnchor));

  CHECK(anchor_text("<svg><title>f icon</title><desc>Made with a pen</desc></svg>Home") == "Home");
  CHECK(anchor_text("<svg><desc>Made with a pen</desc><metadata>v1</metadata></svg> Home") == "Home");
  CHECK(anchor_text("<svg><defs><text>no</text></defs><symbol><text>no</text></symbol><text>Home</text></svg>") ==
        "Home");
  CHECK(anchor_text("<svg aria-label=Cart><path d=''/></svg>") == "Cart");
  CHECK(anchor_text("<svg><desc>Made with a pen</desc></svg>").empty());
  CHECK(anchor_text("<h2><svg><title>Home</title></svg></h2>") == "Home");
  CHECK(anchor_text("<img alt=Home data-src=i><noscript><img src=i alt=Home></noscript>") == "Home");
  CHECK(anchor_text("<img data-src=i><noscript><img src=i alt=Home></noscript>") == "Home");
  CHECK(anchor_text("Home <noscript>(no script)</noscript>") == "Home");
  CHECK(link_to("x", "<noscript><a href=x>Home</a></noscript>").anchor == "Home");

  const auto area = link_to("x", "<map><area href=x alt='North wing'></map>");
  CHECK(area.anchor == "North wing");
  CHECK(has(area, flag::kImageAnchor));

  CHECK(link_to("x", "<a href=x></a>").anchor.empty());
}

TEST_CASE("anchor text: an anchor ends where the next one starts", "[html]") {
  const html::RawPage page = page_of("<p><a href=1>one<a href=2>two</a> three");
  REQUIRE(page.links.size() == 2);
  CHECK(page.links[0].anchor == "one");
  CHECK(page.links[1].anchor == "two");
}

TEST_CASE("anchor text: bounded, in whole characters", "[html]") {
  std::string words;
  for (int i = 0; i < 2000; ++i) words += "äöü";
  const std::string text = anchor_text(words);
  CHECK(text.size() <= html::kMaxAnchorBytes);
  CHECK(text.size() % 2 == 0);
  CHECK(words.starts_with(text));
}

TEST_CASE("context: the text of the block around the link", "[html]") {
  const auto link =
      link_to("x", "<p>Before</p><p>Words <b>before</b> <a href=x>the link</a>, words after.</p><p>After</p>");
  CHECK(link.before == "Words before");
  CHECK(link.after == ", words after.");
}

TEST_CASE("context: cut at words, in whole characters", "[html]") {
  std::string many;
  for (int i = 0; i < 100; ++i) many += "wörter ";
  const auto link = link_to("x", "<p>" + many + "<a href=x>y</a> " + many);
  CHECK(link.before.starts_with("wörter wörter"));
  CHECK(link.before.ends_with("wörter"));
  CHECK(link.after.starts_with("wörter"));
  CHECK(link.after.ends_with("wörter"));
  CHECK(link.after.size() > 110);
  CHECK(link.after.size() <= 140);   // 120 characters, of which 17 of two bytes
}

TEST_CASE("context: scripts without spaces are cut between characters", "[html]") {
  std::string many;
  for (int i = 0; i < 300; ++i) many += "語";
  const auto link = link_to("x", "<p>" + many + "<a href=x>y</a>" + many);
  CHECK(link.before.size() == std::size_t{3} * html::kContextChars);
  CHECK(link.after.size() == std::size_t{3} * html::kContextChars);
}

TEST_CASE("context: an anchor around blocks has what follows its last block", "[html]") {
  const auto link = link_to("x", "<div>before <a href=x><div>inside</div>tail</a> after</div>");
  CHECK(link.before == "before");
  CHECK(link.anchor == "inside tail");
  CHECK(link.after == "after");
}

TEST_CASE("heading: the nearest above, whose section still goes on", "[html]") {
  CHECK(link_to("x", "<h1>A</h1><h2>B</h2><div><a href=x>y</a></div>").heading == "B");
  CHECK(link_to("x", "<div><h1>A <i>a</i></h1></div><a href=x>y</a>").heading == "A a");
  CHECK(link_to("x", "<h1>A</h1><article><h2>B</h2></article><a href=x>y</a>").heading == "A");
  CHECK(link_to("x", "<h1>A</h1><article><h1>B</h1><a href=x>y</a></article>").heading == "B");
  CHECK(link_to("x", "<main><h1>A</h1></main><footer><a href=x>y</a></footer>").heading.empty());
  CHECK(link_to("x", "<a href=x>y</a><h1>A</h1>").heading.empty());
}

TEST_CASE("heading: of a link in a heading, one of a higher rank", "[html]") {
  const auto* page = "<h1>A</h1><h3><a href=1>One</a></h3><h3><a href=2>Two</a></h3>";
  CHECK(link_to("1", page).heading == "A");
  CHECK(link_to("2", page).heading == "A");
}
