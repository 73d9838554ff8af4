#include "html/page.h"

#include <tuple>

#include "crawl/region.h"
#include "html/link_rules.h"
#include "unit/html/page_fixture.h"

namespace {

using crawl::LinkType;
using crawl::Region;
using html_test::link_to;
using html_test::page_of;
namespace flag = crawl::flag;

LinkType type_of(std::string_view markup) { return link_to("x", markup).type; }
Region region_of(std::string_view around) {
  std::string markup(around);
  const std::size_t at = markup.find('@');
  markup.replace(at, 1, "<a href=x>y</a>");
  const auto link = link_to("x", markup);
  CHECK(crawl::region_of_path(link.path) == link.region);
  return link.region;
}

}  // namespace

TEST_CASE("page: every kind of link", "[html]") {
  CHECK(type_of("<a href=x>") == LinkType::kHyperlink);
  CHECK(type_of("<map><area href=x>") == LinkType::kHyperlink);
  CHECK(type_of("<svg><a xlink:href=x><text>y</text></a></svg>") == LinkType::kHyperlink);
  CHECK(type_of("<svg><a href=x></a></svg>") == LinkType::kHyperlink);
  CHECK(type_of("<img src=x>") == LinkType::kImage);
  CHECK(type_of("<input type=IMAGE src=x>") == LinkType::kImage);
  CHECK(type_of("<video poster=x></video>") == LinkType::kImage);
  CHECK(type_of("<video><source src=x></video>") == LinkType::kMedia);
  CHECK(type_of("<audio src=x></audio>") == LinkType::kMedia);
  CHECK(type_of("<link rel=canonical href=x>") == LinkType::kCanonical);
  CHECK(type_of("<link rel=alternate hreflang=de href=x>") == LinkType::kHreflang);
  CHECK(type_of("<link rel=alternate type=application/rss+xml href=x>") == LinkType::kFeed);
  CHECK(type_of("<link rel=alternate media='(max-width: 640px)' href=x>") == LinkType::kMobileAlternate);
  CHECK(type_of("<link rel='alternate stylesheet' href=x>") == LinkType::kStylesheet);
  CHECK(type_of("<link rel=Next href=x>") == LinkType::kNext);
  CHECK(type_of("<link rel=prev href=x>") == LinkType::kPrev);
  CHECK(type_of("<link rel=amphtml href=x>") == LinkType::kAmp);
  CHECK(type_of("<link rel=preload as=font href=x>") == LinkType::kFont);
  CHECK(type_of("<link rel=icon href=x>") == LinkType::kOther);
  CHECK(type_of("<script src=x></script>") == LinkType::kScript);
  CHECK(type_of("<iframe src=x></iframe>") == LinkType::kFrame);
  CHECK(type_of("<frameset><frame src=x></frameset>") == LinkType::kFrame);
  CHECK(type_of("<form action=x>") == LinkType::kForm);
  CHECK(type_of("<meta http-equiv=Refresh content=\"5; URL='x'\">") == LinkType::kMetaRefresh);
  CHECK(type_of("<meta http-equiv=refresh content='0;x'>") == LinkType::kMetaRefresh);
}

TEST_CASE("page: what is not a link", "[html]") {
  CHECK(page_of("<meta http-equiv=refresh content=5>").links.empty());
  CHECK(page_of("<img alt=x><script>1</script><form><link rel=canonical>").links.empty());
  CHECK(page_of("<template><a href=x>y</a></template>").links.empty());
  CHECK(page_of("<script>'<a href=x>'</script><!-- <a href=x> --><textarea><a href=x></textarea>").links.empty());
  const html::RawPage page = page_of("<a>1</a>\n<a name=t></a><a id=t></a><a role=button></a>\n<a>2</a><a href></a>");
  CHECK(page.anchors_without_href == std::vector<std::uint32_t>{0, 2});
  REQUIRE(page.links.size() == 1);
  CHECK(page.links[0].href.empty());
}

TEST_CASE("page: noscript counts, as without scripting", "[html]") {
  CHECK(type_of("<noscript><img src=x></noscript>") == LinkType::kImage);
  CHECK(type_of("<head><noscript><link rel=stylesheet href=x></noscript></head>") == LinkType::kStylesheet);
  CHECK(type_of("<noscript><meta http-equiv=refresh content='0;url=x'></noscript>") == LinkType::kOther);
}

TEST_CASE("page: what a noscript says again counts once", "[html]") {
  const auto hrefs = [](std::string_view markup) {
    std::string out;
    for (const html::RawLink& link : page_of(markup).links) out += link.href + " " + link.anchor + ";";
    return out;
  };
  CHECK(hrefs("<img src=i loading=lazy><noscript><img src=i></noscript>") == "i ;");
  CHECK(hrefs("<p><noscript><img src=i></noscript><img src=i>") == "i ;");
  CHECK(hrefs("<img data-src=i><noscript><img src=i></noscript>") == "i ;");
  CHECK(hrefs("<a href=x>Shoes</a><noscript><a href=x>Shoes</a></noscript>") == "x Shoes;");
  CHECK(hrefs("<a href=x></a><noscript><a href=x><b>Shoes</b></a></noscript>") == "x ;");
  CHECK(hrefs("<a href=x>Shoes</a><noscript><a href=x>All shoes</a></noscript>") == "x Shoes;x All shoes;");
  CHECK(hrefs("<noscript><a href=x>Shoes</a><a href=x>Shoes</a></noscript>") == "x Shoes;x Shoes;");
}

TEST_CASE("page: a canonical counts in the head alone", "[html]") {
  const auto canonicals = [](std::string_view markup) { return page_of(markup).canonicals; };
  using Names = std::vector<std::string>;
  CHECK(canonicals("<head><link REL='alternate Canonical' href=' x '></head>") == Names{"x"});
  CHECK(canonicals("<head></head><link rel=canonical href=x><body>") == Names{"x"});  // as the parser puts it
  CHECK(canonicals("<head><title>T</title></head><body><link rel=canonical href=x>").empty());
  CHECK(canonicals("<head><div></div><link rel=canonical href=x></head>").empty());
  CHECK(canonicals("<head>text<link rel=canonical href=x></head>").empty());
  CHECK(canonicals("<head><link rel=canonical href=''><link rel=canonical>").empty());
  CHECK(canonicals("<link rel=canonical href=x><link rel=canonical href=y>") == Names{"x", "y"});
  CHECK(type_of("<body><p></p><link rel=canonical href=x>") == LinkType::kOther);
  // With scripts, the noscript's picture does not end the head.
  CHECK(canonicals("<head><noscript><img src=p></noscript><meta name=a><link rel=canonical href=x></head><body>") ==
        Names{"x"});
  CHECK(canonicals("<head><noscript><img src=p></noscript></head><body><p></p><link rel=canonical href=x>").empty());
}

TEST_CASE("page: the first base element that has an address", "[html]") {
  CHECK(page_of("<base target=_top><base href=/a/><base href=/b/>").base == "/a/");
  CHECK(page_of("<base href=''><base href=/b/>").base.empty());
  CHECK(page_of("<a href=x>y</a><base href=/late/>").base == "/late/");
}

TEST_CASE("page: forms of a refresh", "[html]") {
  using html::refresh_target;
  for (const std::string_view content : {"0;url=x", "0; URL = 'x'", "0,url=\"x\" and more", "5;x", "1.5 ; x", "0 x",
                                         "0 url=x", " 3 , 'x'", ".5;url=x", "0;Url=x "}) {
    INFO(content);
    CHECK(refresh_target(content) == "x");
  }
  for (const std::string_view content : {"", "5", "url=x", ";url=x", "-1;url=x", "x;url=x", "0;", "0;url=", "0x;y"}) {
    INFO(content);
    CHECK(refresh_target(content).empty());
  }
  CHECK(refresh_target("0;up.html") == "up.html");
  CHECK(refresh_target("0;url/x") == "url/x");
  CHECK(refresh_target("0;url='a b'") == "a b");
}

TEST_CASE("page: flags from rel, target, robots and visibility", "[html]") {
  const auto flags = [](std::string_view attributes) {
    return link_to("x", "<a href=x " + std::string(attributes) + ">y</a>").flags & ~flag::kLinkDensity;
  };
  CHECK(flags("") == (flag::kFollow | flag::kInHtml));
  CHECK(flags("rel='noopener NOFOLLOW'") == (flag::kNofollow | flag::kInHtml));
  CHECK(flags("rel='sponsored ugc'") == (flag::kSponsored | flag::kUgc | flag::kInHtml));
  CHECK(flags("rel='nofollow,noopener'") == (flag::kNofollow | flag::kInHtml));
  CHECK(flags("rel='ugc, sponsored'") == (flag::kSponsored | flag::kUgc | flag::kInHtml));
  CHECK(flags("rel='noopener,noreferrer'") == (flag::kFollow | flag::kInHtml));
  CHECK(flags("rel=nofollower") == (flag::kFollow | flag::kInHtml));
  CHECK(flags("target=_BLANK") == (flag::kFollow | flag::kInHtml | flag::kNewWindow));
  CHECK(flags("hidden") == (flag::kFollow | flag::kInHtml | flag::kHidden));
  CHECK(flags("style='color:red; DISPLAY : none'") == (flag::kFollow | flag::kInHtml | flag::kHidden));
  CHECK((link_to("x", "<div style='visibility:hidden'><p><a href=x>y").flags & ~flag::kLinkDensity) ==
        (flag::kFollow | flag::kInHtml | flag::kHidden));
  CHECK((link_to("x", "<meta name=robots content='noindex, nofollow'><a href=x>y").flags & ~flag::kLinkDensity) ==
        (flag::kNofollow | flag::kInHtml));
}

TEST_CASE("page: what stands around a link", "[html]") {
  const auto around = [](std::string_view markup) {
    const std::uint16_t flags = link_to("x", markup).flags;
    return std::tuple((flags & flag::kInList) != 0, (flags & flag::kInSentence) != 0,
                      (flags & flag::kLinkDensity) >> flag::kLinkDensityShift);
  };
  CHECK(around("<p>Here is a <a href=x>good</a> page about the weather of next week.") == std::tuple(false, true, 1));
  CHECK(around("<ul><li><a href=x>Home</a></ul>") == std::tuple(true, false, 7));
  CHECK(around("<p><a href=x>Home</a> | <a href=y>News</a>") == std::tuple(false, false, 6));
  CHECK(around("<ol><li>See the <a href=x>list of all</a> that was said</ol>") == std::tuple(true, true, 3));
  CHECK(around("<p>Some words beside it: <a href=x><img alt=logo></a>") == std::tuple(false, false, 0));
}

TEST_CASE("page: facts about the page", "[html]") {
  const html::RawPage page = page_of(
      "<!-- saved from url=(0026)https://example.com/a?b=c -->\n<html lang=de-CH><head><title> A\n title &amp; "
      "more</title>"
      "<base href=/dir/><base href=/other/><link rel=canonical href=c.html>"
      "<meta name=Robots content='all,NOINDEX'></head><svg><title>no</title></svg>");
  CHECK(page.title == "A title & more");
  CHECK(page.language == "de-CH");
  CHECK(page.base == "/dir/");
  CHECK(page.canonicals == std::vector<std::string>{"c.html"});
  CHECK(page.url_hint == "https://example.com/a?b=c");
  CHECK(page.noindex);
  CHECK_FALSE(page.nofollow);
}

TEST_CASE("page: where it was saved from", "[html]") {
  const auto hint = [](std::string_view markup) { return page_of(markup).url_hint; };
  CHECK(hint("<html><!--\n Page saved with SingleFile \n url: https://example.com/x \n saved date: …\n-->") ==
        "https://example.com/x");
  CHECK(hint("<meta property=og:url content=https://example.com/og><link rel=canonical href=https://example.com/c>") ==
        "https://example.com/c");
  CHECK(hint("<meta property=og:url content=https://example.com/og><link rel=canonical href=/c>") ==
        "https://example.com/og");
  CHECK(hint("<link rel=canonical href=/c>").empty());
  CHECK(hint("<!-- saved from url=(0014)about:internet -->").empty());
}

TEST_CASE("page: regions by landmark", "[html]") {
  CHECK(region_of("<body>@") == Region::kContent);
  CHECK(region_of("<nav>@</nav>") == Region::kNavigation);
  CHECK(region_of("<header><nav>@</nav></header>") == Region::kHeader);
  CHECK(region_of("<footer><nav>@</nav></footer>") == Region::kFooter);
  CHECK(region_of("<nav><footer>@</footer></nav>") == Region::kFooter);
  CHECK(region_of("<aside><header>@</header></aside>") == Region::kAside);
  CHECK(region_of("<main><header>@</header></main>") == Region::kContent);
  CHECK(region_of("<article><footer>@</footer></article>") == Region::kContent);
  CHECK(region_of("<article><nav>@</nav></article>") == Region::kNavigation);
  CHECK(region_of("<header><article>@</article></header>") == Region::kHeader);
  CHECK(link_to("x", "<head><link rel=icon href=x>").region == Region::kHead);
  CHECK(link_to("x", "<frameset><frame src=x>").region == Region::kUnknown);
}

TEST_CASE("page: regions by role, kept in the path", "[html]") {
  CHECK(region_of("<div role=banner>@</div>") == Region::kHeader);
  CHECK(region_of("<div role=' ContentInfo '>@</div>") == Region::kFooter);
  CHECK(region_of("<div role='none complementary'>@</div>") == Region::kAside);
  CHECK(region_of("<ul role=navigation><li>@</ul>") == Region::kNavigation);
  CHECK(region_of("<div role=main><header>@</header></div>") == Region::kContent);
  CHECK(region_of("<header role=presentation>@</header>") == Region::kHeader);
  CHECK(region_of("<header role=navigation>@</header>") == Region::kNavigation);
  CHECK(link_to("x", "<nav role=navigation><a href=x>").path == "//body/nav/a");
  CHECK(link_to("x", "<div></div><div role=banner><a href=x>").path == "//body/div[2][@role='banner']/a");
}

TEST_CASE("page: paths", "[html]") {
  CHECK(link_to("x", "<p><a href=1>1</a></p><p><b>b</b><a href=2>2</a><a href=x>3</a>").path == "//body/p[2]/a[2]");
  CHECK(link_to("x", "<link rel=icon href=x>").path == "//head/link");
  CHECK(link_to("x", "<x-y></x-y><X-Y><a href=x>").path == "//body/x-y[2]/a");
  CHECK(link_to("x", "<x[y><a href=x>").path == "//body/x_y/a");
  CHECK(link_to("x", "<table><tr><td><a href=x>").path == "//body/table/tbody/tr/td/a");
}

TEST_CASE("page: a long path loses its middle", "[html]") {
  std::string markup = "<footer>";
  for (int i = 0; i < 2000; ++i) markup += "<div></div><div>";
  const auto link = link_to("x", markup + "<b><a href=x>y");
  CHECK(link.path.size() <= html::kMaxPathBytes);
  CHECK(link.path.starts_with("//body/footer/div[2]/div[2]/"));
  CHECK(link.path.ends_with("/div[2]/b/a"));
  CHECK(link.path.contains("/.../"));
  CHECK(link.region == Region::kFooter);
}

TEST_CASE("page: lines count from zero", "[html]") {
  CHECK(link_to("x", "<a href=x>").line == 0);
  CHECK(link_to("x", "<html>\n<body>\r\n\n  <a href=x>").line == 3);
}

TEST_CASE("page: depth is bounded, and what is deep is still read", "[html]") {
  const auto nested = [](int depth, std::string_view tag) {
    std::string markup;
    for (int i = 0; i < depth; ++i) markup += tag;
    return html::extract(markup + "<a href=x>y</a>");
  };
  const auto deep = nested(10'000, "<div>");
  REQUIRE(deep.has_value());
  CHECK(deep->links.size() == 1);
  for (const std::string_view tag : {"<div>", "<i>x", "<table><td>"}) {
    INFO(tag);
    const auto page = nested(50'000, tag);
    REQUIRE_FALSE(page.has_value());
    CHECK(page.error().code == base::ErrorCode::kTooDeep);
  }
  CHECK(nested(100'000, "<p>").has_value());
}

TEST_CASE("page: markup that asks for far more than its size is refused", "[html]") {
  std::string markup;
  for (int i = 0; i < 20'000; ++i) markup += "<p><b id=" + std::to_string(i) + ">";
  const auto page = html::extract(markup);
  REQUIRE_FALSE(page.has_value());
  CHECK(page.error().code == base::ErrorCode::kOutOfMemory);
}

TEST_CASE("page: odd bytes", "[html]") {
  CHECK(page_of("").links.empty());
  CHECK(page_of(std::string(1000, '\0')).links.empty());
  CHECK(link_to("x", "<a href=x>\xFF\xC3</a>").anchor == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(page_of("plain text <a href=x").links.empty());
}

TEST_CASE("page: an image in its own address is kept short", "[html]") {
  const html::RawPage page = page_of("<img src='data:image/png;base64," + std::string(100'000, 'A') + "'>");
  REQUIRE(page.links.size() == 1);
  CHECK(page.links[0].href.size() == 64);
}
