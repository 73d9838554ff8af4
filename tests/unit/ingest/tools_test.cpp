// What rows say below the tools' header lines, which header_lines_test.cpp knows.
#include <cmath>

#include <catch_amalgamated.hpp>

#include "support/crawl_text.h"
#include "support/read_text.h"

namespace {

namespace flag = crawl::flag;

std::string link_of(const crawl::Crawl& crawl) {
  return std::string(crawl.pages.urls[crawl.links.source[0].value]) + " > " +
         std::string(crawl.pages.urls[crawl.links.target[0].value]) + " [" +
         std::string(crawl.texts[crawl.links.anchor[0].value]) + "]";
}

std::uint16_t flags_of(std::string_view text) { return support::read(text).links.flags.at(0); }

}  // namespace

TEST_CASE("Xenu's page maps are tabs without quotes", "[ingest][tools]") {
  for (const std::string_view text :
       {"OriginPage\tLinkToPage\tLinkToPageStatus\tLinkToPageTitle\tOriginPageDate\tOriginPageTitle\n"
        "http://a.com/\thttp://b.com/\tok\tthe \"best\" b\t\ta\n",
        "OriginPage\tLinkToPage\tLinkToPageStatusCode\tLinkToPageStatusText\tLinkToPageTitle\tOriginPageDate\t"
        "OriginPageTitle\nhttp://a.com/\thttp://b.com/\t404\tnot found\tthe \"best\" b\t\ta\n"}) {
    const crawl::Crawl crawl = support::read(text);
    CHECK(crawl.files[0].format == "Xenu page map");
    CHECK(link_of(crawl) == "http://a.com/ > http://b.com/ []");
    CHECK(crawl.problems.size() == 0);
  }
}

TEST_CASE("flags, kinds, dates and context of backlink tools", "[ingest][tools]") {
  const crawl::Crawl ahrefs = support::read(
      "Referring page URL,Target URL,Left context,Anchor,Right "
      "context,Type,Content,Nofollow,UGC,Sponsored,First seen,Last seen,Lost\n"
      "https://a.com/,https://b.com/,go,,now,image,true,true,false,true,2024-05-01 10:00:00,,2024-07-01 00:00:00\n");
  CHECK(ahrefs.links.flags[0] == (flag::kNofollow | flag::kSponsored | flag::kImageAnchor | flag::kLost));
  CHECK(ahrefs.links.region[0] == crawl::Region::kContent);
  CHECK(ahrefs.texts[ahrefs.links.before[0].value] == "go");
  CHECK(ahrefs.texts[ahrefs.links.after[0].value] == "now");
  CHECK(ahrefs.links.first_seen[0] == 19844);
  CHECK(ahrefs.links.last_seen[0] == crawl::kNoDate);
  const std::string majestic =
      "Source URL,Target URL,FlagNoFollow,FlagImageLink,FlagRedirect\nhttp://a.com,http://b.com,";
  CHECK(flags_of(majestic + "+,,\n") == flag::kNofollow);
  CHECK(flags_of(majestic + ",+,\n") == (flag::kFollow | flag::kImageAnchor));
  CHECK(support::read(majestic + ",,+\n").links.type[0] == crawl::LinkType::kRedirect);
}

TEST_CASE("tables of pages bring their metrics", "[ingest][tools]") {
  struct Page {
    const char* format;
    const char* text;
    const char* metric;
    double value;
  };
  const Page each = GENERATE(values<Page>({
      {"Ahrefs best by links", "Page URL,Top DR,Referring domains\nhttp://ex.com/,70,5\n", "ahrefs_referring_domains",
       5},
      {"Ahrefs link intersect (pages)",
       "Referring page title,Referring page URL,Language,Platform,Type,Author,Redirect Code,Domain rating,UR,Domain "
       "traffic,Referring domains,Page traffic,Intersect,one.com,two.com\nT,http://ex.com/,,,,,,70,5,1,2,3,2,1,1\n",
       "ahrefs_intersect", 2},
      {"Ahrefs batch analysis",
       "Target,Domain Rating,Ref domains Dofollow,Linked Domains,Total Traffic\nhttp://ex.com/,70,5,6,7\n",
       "ahrefs_domain_rating", 70},
      {"Moz top pages", "a\nb\nc\nd\ne\nURL,Title,PA,Total Links,Linking Domains to Page\nhttp://ex.com/,T,30,5,4\n",
       "moz_referring_domains", 4},
      {"Search Console performance", "Top pages,Clicks,Impressions,CTR,Position\nhttp://ex.com/,12,340,3.53%,7.1\n",
       "clicks", 12},
      {"Ahrefs internal most linked", "Page URL,Canonical,Links to target\nhttp://ex.com/,,5\n",
       "ahrefs_links_to_target", 5},
      {"Majestic bulk check", "Item,Trust Flow,Citation Flow,Topical Trust Flow Topic 0\nhttp://ex.com/,20,30,Arts\n",
       "majestic_trust_flow", 20},
      {"Search Console linking pages", "Linking page,Last crawled\nhttp://ex.com/,2020-06-30\n", nullptr, 0},
      {"Search Console linking pages", "Linking page\nhttp://ex.com/\n", nullptr, 0},
      {"Search Console linking pages", "Page d&#39;origine\nhttp://ex.com/\n", nullptr, 0},
      {"Search Console linking pages",
       "\xD7\x93\xD7\xA3 \xD7\x9E\xD7\xA7\xD7\xA9\xD7\xA8,\xD7\xA0\xD7\xA1\xD7\xA8\xD7\xA7 "
       "\xD7\x9C\xD7\x90\xD7\x97\xD7\xA8\xD7\x95\xD7\xA0\xD7\x94\nhttp://ex.com/,30/06/2020\n",
       nullptr, 0},
      {"Search Console top linked pages", "Target page,Incoming links,Linking sites\nhttp://ex.com/,12,3\n",
       "console_incoming_links", 12},
      {"Search Console top linked pages", "Target page,Incoming links\nhttp://ex.com/,12\n", "console_incoming_links",
       12},
      {"Search Console top linked pages", "Page cible,Liens internes\nhttp://ex.com/,12\n", "console_incoming_links",
       12},
      {"Search Console top linked pages", "Zielseite;Verlinkende Seiten;Verlinkende Websites\nhttp://ex.com/;12;3\n",
       "console_linking_sites", 3},
      {"Sitebulb pages",
       "URL,HTTP Status Code,Page Title,Title Length,Meta Description,Meta Description Length,Canonical URL,H1,H2,Word "
       "Count,Crawl Depth,URL Rank (UR),Internal Outlinks,External Outlinks,Meta Robots,X-Robots-Tag,Redirect URL\n"
       "http://ex.com/,200,T,1,,,,,,100,0,77,5,6,,,\n",
       "sitebulb_url_rank", 77},
      {"Oncrawl pages",
       "url;urlpath;status_code;depth;inrank;inrank_decimal;nb_inlinks\nhttp://ex.com/;/;200;1;7;7.25;12\n",
       "oncrawl_inrank_decimal", 7.25},
      {"Botify pages", "url,depth,inlinks_internal.nb.unique,internal_page_rank.value\nhttp://ex.com/,1,2,9.5\n",
       "botify_page_rank", 9.5},
  }));
  CAPTURE(each.text);
  const crawl::Crawl crawl = support::read(each.text);
  CHECK(crawl.files[0].format == each.format);
  CHECK(crawl.files[0].pages == 1);
  CHECK(crawl.pages.urls[0] == "http://ex.com/");
  CHECK(crawl.pages.listed[0] != 0);
  if (each.metric != nullptr) CHECK(crawl.pages.metrics.at(each.metric)[0] == each.value);
  CHECK(crawl.problems.size() == 0);
}

TEST_CASE("exports in UTF-16 and Windows-1252 read as in UTF-8", "[ingest][encoding]") {
  const std::string utf8 =
      "Type\tSource\tDestination\tAnchor\nHyperlink\thttp://ex.com/\thttp://ex.com/a\tcaf\xC3\xA9 \xE2\x82\xAC\n";
  const std::string expected = support::to_text(support::read(utf8));
  std::string little = "\xFF\xFE";
  for (const char16_t unit : std::u16string(
           u"Type\tSource\tDestination\tAnchor\nHyperlink\thttp://ex.com/\thttp://ex.com/a\tcaf\u00E9 \u20AC\n")) {
    little += static_cast<char>(unit & 0xFF);
    little += static_cast<char>(unit >> 8);
  }
  CHECK(support::to_text(support::read(little)) == expected);
  CHECK(support::to_text(support::read(std::string_view(little).substr(2))) == expected);
  CHECK(ingest::sniff(little, true, {})->encoding == "UTF-16LE with BOM");
  const std::string windows =
      "Type\tSource\tDestination\tAnchor\nHyperlink\thttp://ex.com/\thttp://ex.com/a\tcaf\xE9 \x80\n";
  CHECK(support::to_text(support::read(windows)) == expected);
  CHECK(ingest::sniff(windows, true, {})->encoding == "Windows-1252");
}
