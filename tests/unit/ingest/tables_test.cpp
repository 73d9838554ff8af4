// Tables that say something of domains, anchor texts, chains and sources beside links, by their real header lines.
#include <cmath>

#include <catch_amalgamated.hpp>

#include "support/crawl_text.h"
#include "support/read_text.h"

namespace {

using Catch::Matchers::ContainsSubstring;

double metric(const crawl::Metrics& metrics, const char* name, std::uint32_t row) {
  const auto found = metrics.find(name);
  return found == metrics.end() || row >= found->second.size() ? std::nan("") : found->second[row];
}

std::uint32_t page(const crawl::Crawl& crawl, std::string_view address) {
  const std::uint32_t found = crawl.pages.urls.find(address);
  REQUIRE(found != base::kNone);
  return found;
}

std::vector<std::string> links(const crawl::Crawl& crawl) {
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < crawl.links.size(); ++i) {
    out.push_back(std::string(crawl.pages.urls[crawl.links.source[i].value]) + " > " +
                  std::string(crawl.pages.urls[crawl.links.target[i].value]) + " " +
                  std::string(crawl::name_of(crawl.links.type[i])));
  }
  return out;
}
using Links = std::vector<std::string>;

struct Listing {
  const char* format;
  const char* text;
  const char* metric;
  double value;
};

}  // namespace

TEST_CASE("tables of domains bring what tools say of them", "[ingest][tools]") {
  const Listing each = GENERATE(values<Listing>({
      {"Ahrefs referring domains",
       "Domain,Is spam,DR,Dofollow ref. domains,Dofollow linked domains,\"Traffic \",\"Keywords \",Links to "
       "target,New links,Lost links,Dofollow links,First seen,Lost\nex.com,false,70,5,6,7,8,9,0,0,3,2024-01-01,\n",
       "ahrefs_traffic", 7},
      {"Ahrefs link intersect (domains)",
       "Domain,Domain rating,Domain traffic,Intersect,one.com,two.com\nex.com,70,1,2,3,4\n", "ahrefs_intersect", 2},
      {"Majestic referring domains",
       "Domain,ExtBackLinks,RefDomains,AlexaRank,IP,SubNet,TrustFlow,CitationFlow\nex.com,\"1,240\",5,,,,20,30\n",
       "majestic_backlinks", 1240},
      {"Semrush referring domains",
       "Domain ascore,Domain,Backlinks,IP Address,Country,First seen,Last seen\n50,ex.com,7,,,,\n", "semrush_backlinks",
       7},
      {"Semrush referring domains",
       "domain_ascore;domain;backlinks_num;ip;country;first_seen;last_seen\n50;ex.com;7;;;;\n",
       "semrush_authority_score", 50},
      {"Search Console linking sites", "Site,Linking pages,Target pages\nex.com,\"6,482\",3\n", "console_linking_pages",
       6482},
      {"Search Console linking sites", "Site,Pages d'origine,Pages cibles\nex.com,5,3\n", "console_linking_pages", 5},
      {"Bing referring domains", "\xEF\xBB\xBF\"Domain\",\"Backlinks Count\"\n\"ex.com\",\"12\"\n", "bing_backlinks",
       12},
      {"Search Console linking sites",
       "\xD7\x90\xD7\xAA\xD7\xA8,\xD7\x93\xD7\xA4\xD7\x99\xD7\x9D "
       "\xD7\x9E\xD7\xA7\xD7\xA9\xD7\xA8\xD7\x99\xD7\x9D,\xD7\x93\xD7\xA4\xD7\x99 "
       "\xD7\x99\xD7\xA2\xD7\x93\nex.com,5,3\n",
       "console_target_pages", 3},
      {"Search Console linking sites",
       "Trang web li\xC3\xAAn k\xE1\xBA\xBFt h\xC3\xA0ng \xC4\x91\xE1\xBA\xA7u,S\xE1\xBB\x91 trang\nex.com,5\n",
       "console_linking_pages", 5},
      {"Common Crawl ranks",
       "#harmonicc_pos\t#harmonicc_val\t#pr_pos\t#pr_val\t#host_rev\t#n_hosts\n"
       "1\t3.2E7\t4\t0.0125\tcom.ex\t1,234\n",
       "common_crawl_pagerank", 0.0125},
  }));
  CAPTURE(each.text);
  const crawl::Crawl crawl = support::read(each.text);
  CHECK(crawl.files[0].format == each.format);
  CHECK(crawl.files[0].listed == 1);
  const std::uint32_t domain = crawl.domains.names.find("ex.com");
  REQUIRE(domain != base::kNone);
  CHECK(crawl.domains.listed.at(domain) == 1);
  CHECK(metric(crawl.domains.metrics, each.metric, domain) == each.value);
  CHECK(crawl.pages.size() == 0);
  CHECK(crawl.problems.size() == 0);
}

TEST_CASE("tables of anchors list texts with a tool's counts", "[ingest][tools]") {
  const Listing each = GENERATE(values<Listing>({
      {"Ahrefs anchors",
       "Anchor text,Ref. domains,Top DR,Ref. pages,Links to target,New links,Lost links,Dofollow links,First "
       "seen,Lost\nred  shoes,1,2,3,4,0,0,5,2024-01-01,\n",
       "ahrefs_links_to_target", 4},
      {"Ahrefs anchors",
       "Anchor text,Ref. domains,Top DR,Ref. pages,Links to target,Dofollow links,First seen,Lost\nred "
       "shoes,1,2,3,4,5,,\n",
       "ahrefs_top_domain_rating", 2},
      {"Majestic anchors",
       "AnchorText,RefDomains,TotalLinks,DeletedLinks,NoFollowLinks,EstimatedLinkCitationFlow,EstimatedLinkTrustFlow,"
       "TopicalTrustFlow_Topic_0\nred shoes,1,2,3,4,5,6,Arts\n",
       "majestic_links", 2},
      {"Semrush anchors", "anchor;domains_num;backlinks_num\nred shoes;1;2\n", "semrush_backlinks", 2},
      {"Semrush anchors", "Anchor,Domains,Backlinks,First seen,Last seen\nred shoes,1,2,,\n",
       "semrush_referring_domains", 1},
      {"Bing anchors", "\xEF\xBB\xBF\"Anchor\",\"Backlinks Count\"\n\"red shoes\",\"1\"\n", "bing_backlinks", 1},
      {"Search Console linking text", "Classement,Texte du lien\n3,red shoes\n", "console_rank", 3},
      {"Search Console linking text", "Rang;Ankertext\n3;red shoes\n", "console_rank", 3},
      {"Search Console linking text",
       "V\xC4\x83n b\xE1\xBA\xA3n li\xC3\xAAn k\xE1\xBA\xBFt h\xC3\xA0ng \xC4\x91\xE1\xBA\xA7u,S\xE1\xBB\x91 "
       "trang\nred shoes,3\n",
       "console_linking_pages", 3},
  }));
  CAPTURE(each.text);
  const crawl::Crawl crawl = support::read(each.text);
  CHECK(crawl.files[0].format == each.format);
  REQUIRE(crawl.anchors.text.size() == 1);
  CHECK(crawl.texts[crawl.anchors.text[0].value] == "red shoes");
  CHECK(metric(crawl.anchors.metrics, each.metric, 0) == each.value);
  CHECK(crawl.problems.size() == 0);
}

TEST_CASE("a link without text is told by a word in brackets", "[ingest][tools]") {
  const crawl::Crawl crawl = support::read("Classement,Texte du lien\n1,red shoes\n2,(vide)\n3,(sale)\n");
  REQUIRE(crawl.anchors.text.size() == 3);
  CHECK(crawl.texts[crawl.anchors.text[1].value].empty());
  CHECK(metric(crawl.anchors.metrics, "console_rank", 1) == 2);
  CHECK(crawl.texts[crawl.anchors.text[2].value] == "(sale)");
}

TEST_CASE("ratings of the linking page, its domain and the linked page are kept", "[ingest][tools]") {
  const crawl::Crawl ahrefs = support::read(
      "Referring page title,Referring page URL,Domain rating,UR,Domain traffic,Referring domains,External "
      "links,Keywords,Target URL,Anchor,Is spam\n"
      "T,https://blog.a.co.uk/x,70,5,1,2,\"1,240\",6,https://b.com/,text,true\n");
  const std::uint32_t source = page(ahrefs, "https://blog.a.co.uk/x");
  CHECK(metric(ahrefs.pages.metrics, "ahrefs_url_rating", source) == 5);
  CHECK(metric(ahrefs.pages.metrics, "ahrefs_external_links", source) == 1240);
  CHECK(metric(ahrefs.pages.metrics, "ahrefs_is_spam", source) == 1);
  CHECK(metric(ahrefs.domains.metrics, "ahrefs_domain_rating", ahrefs.domains.names.find("a.co.uk")) == 70);
  CHECK(std::isnan(metric(ahrefs.pages.metrics, "ahrefs_url_rating", page(ahrefs, "https://b.com/"))));
  CHECK(ahrefs.pages.listed[source] == 0);
  const crawl::Crawl majestic = support::read(
      "Target URL,Source URL,FlagNoFollow,SourceCitationFlow,SourceTrustFlow,TargetCitationFlow,TargetTrustFlow\n"
      "https://b.com/,https://a.com/,,10,12,20,22\n");
  CHECK(metric(majestic.pages.metrics, "majestic_trust_flow", page(majestic, "https://a.com/")) == 12);
  CHECK(metric(majestic.pages.metrics, "majestic_trust_flow", page(majestic, "https://b.com/")) == 22);
  CHECK(majestic.files[0].links == 1);
  CHECK(majestic.files[0].pages == 0);
}

TEST_CASE("chains are links hop by hop", "[ingest][screaming-frog]") {
  const std::string head =
      "Loop,Source,Temp Redirect in Chain,Address,Final Address,Final Indexability,Final "
      "Indexability Status,Final Content,Final Status Code,Final Status,Alt Text,Anchor Text,Link "
      "Path,Link Position,Content 1,Status Code 1,Status 1,Redirect Type 1,Redirect URL 1,Content "
      "2,Status Code 2,Status 2,Redirect Type 2,Redirect URL 2\n";
  const std::string row =
      "false,http://e.com/,false,http://e.com/a,http://e.com/c,Indexable,,text/html,200,OK,,go,"
      "//body/a,Content,text/html,301,Moved,HTTP Redirect,http://e.com/b,text/html,302,Found,";
  const crawl::Crawl redirects = support::read("Chain Type,Number of Redirects," + head + "HTTP Redirect,2," + row +
                                               "Meta Refresh,http://e.com/c\n");
  CHECK(redirects.files[0].format == "Screaming Frog redirect chains");
  CHECK(links(redirects) ==
        Links{"http://e.com/a > http://e.com/b redirect", "http://e.com/b > http://e.com/c meta_refresh"});
  CHECK(redirects.pages.status[page(redirects, "http://e.com/a")] == 301);
  CHECK(redirects.pages.status[page(redirects, "http://e.com/b")] == 302);
  CHECK(redirects.pages.status[page(redirects, "http://e.com/c")] == 200);
  CHECK(redirects.pages.redirect[page(redirects, "http://e.com/a")].value == page(redirects, "http://e.com/b"));
  CHECK(redirects.problems.size() == 0);

  const crawl::Crawl both =
      support::read("Chain Type,Number of Redirects/Canonicals," + head + "Both,2," + row + "Canonical,/c\n");
  CHECK(both.files[0].format == "Screaming Frog redirect and canonical chains");
  CHECK(links(both)[1] == "http://e.com/b > http://e.com/c canonical");

  std::string canonical = head;
  canonical.replace(canonical.find("Temp Redirect in Chain,"), 23, "");
  const crawl::Crawl canonicals =
      support::read("Chain Type,Number of Canonicals," + canonical +
                    "Canonical,1,false,http://e.com/,http://e.com/a,http://e.com/b,Indexable,,text/html,200,OK,,go,,,"
                    "text/html,200,OK,,http://e.com/b\n");
  CHECK(canonicals.files[0].format == "Screaming Frog canonical chains");
  CHECK(links(canonicals) == Links{"http://e.com/a > http://e.com/b canonical"});
}

TEST_CASE("commas and days are read as their column writes them", "[ingest][values]") {
  const auto times = [](const std::string& rows) {
    const crawl::Crawl crawl = support::read("Item,Trust Flow,Citation Flow\n" + rows);
    return metric(crawl.pages.metrics, "majestic_trust_flow", 0);
  };
  CHECK(times("http://a.com/,\"3,709\",1\n") == 3709);
  CHECK(times("http://a.com/,\"3,709\",1\nhttp://b.com/,\"0,5\",1\n") == 3.709);
  CHECK(times("http://a.com/,\"3,709\",1\nhttp://b.com/,1,\"0,5\"\n") == 3.709);
  CHECK(times("http://a.com/,\"3,709\",\"0,5\"\nhttp://b.com/,\"1,000,000\",1\n") == 3709);
  CHECK(times("http://a.com/,1.240,1\nhttp://b.com/,\"0,5\",1\n") == 1240);
  CHECK(times("http://a.com/,1.240,1\n") == 1.24);
  // What is measured is a fraction sooner than thousands: Screaming Frog in Brazil writes 3,709 seconds.
  const crawl::Crawl frog = support::read("\"Address\",\"Response Time\"\n\"http://a.com/\",\"3,709\"\n");
  CHECK(metric(frog.pages.metrics, "response_time", 0) == 3.709);

  const auto first_seen = [](const std::string& rows) {
    return support::read("source,target,first seen\n" + rows).links.first_seen[0];
  };
  CHECK(first_seen("http://a.com/,http://b.com/,05/03/2024\n") == 19787);
  CHECK(first_seen("http://a.com/,http://b.com/,05/03/2024\nhttp://a.com/,http://c.com/,05/31/2024\n") == 19846);
}

TEST_CASE("pages that something besides a link knows", "[ingest][screaming-frog]") {
  const crawl::Crawl orphans = support::read("URL,Source\nhttp://e.com/a,Google Search Console\n");
  CHECK(orphans.files[0].format == "Screaming Frog orphan pages");
  CHECK(orphans.pages.listed[page(orphans, "http://e.com/a")] == 1);
  CHECK(links(support::read("url,source,target\nx,http://a.com/,http://b.com/\n")) ==
        Links{"http://a.com/ > http://b.com/ hyperlink"});
}

TEST_CASE("files without links are refused with what to export instead", "[ingest][tools]") {
  for (const auto& [text, why] : std::initializer_list<std::pair<const char*, const char*>>{
           {"Issue Name,Issue Type,Issue Priority,URLs,% of Total,Description,How To Fix,Help URL\nx,,,1,,,,\n",
            "All Inlinks"},
           {"Partner URL,Partner Category,Contact Email,Contact Name,Company\nhttp://a.com/,x,,,\n", "Pitchbox"},
           {"Partner URL,Partner Category,Link Type,Link Type Price,Link Type Rel\nhttp://a.com/,x,,,\n", "Pitchbox"},
           {"Top queries,Clicks,Impressions,CTR,Position\nx,1,2,3%,4\n", "tab Pages"}}) {
    const auto mapping = ingest::sniff(text, true, {.file_name = "x.csv", .map = {}});
    CAPTURE(text);
    REQUIRE_FALSE(mapping);
    CHECK(mapping.error().code == base::ErrorCode::kNotALinkFile);
    CHECK_THAT(mapping.error().message, ContainsSubstring(why));
  }
}

TEST_CASE("ranks of the whole web stay with the domains that other files name", "[ingest][common-crawl]") {
  const std::string ranks =
      "#harmonicc_pos\t#harmonicc_val\t#pr_pos\t#pr_val\t#host_rev\n"
      "1\t3E7\t1\t0.5\tcom.other\n2\t2E7\t2\t0.25\tuk.co.a\n3\t1E7\t3\t0.125\tuk.co.a.www\n";
  crawl::Crawl crawl = support::read("source,target\nhttp://www.a.co.uk/,http://b.com/\n");
  support::read_into(crawl, ranks, *ingest::sniff(ranks, true, {}));
  CHECK(crawl.domains.names.find("other.com") == base::kNone);
  CHECK(crawl.files[1].rows == 3);
  CHECK(crawl.files[1].listed == 2);
  CHECK(metric(crawl.domains.metrics, "common_crawl_pagerank", crawl.domains.names.find("a.co.uk")) == 0.25);
}
