// Link intersects: how often domains link to sites, as tools count it, and never a link.
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "support/read_text.h"

namespace {

using Lines = std::vector<std::string>;

// "DOMAIN or PAGE > SITE LINKS" a row, and the sites that nobody links to.
Lines counted(const crawl::Crawl& crawl) {
  const crawl::SiteLinks& known = crawl.site_links;
  Lines lines;
  for (std::uint32_t i = 0; i < known.size(); ++i) {
    const std::string_view by =
        known.page[i].valid() ? crawl.pages.urls[known.page[i].value] : crawl.domains.names[known.domain[i].value];
    lines.push_back(std::string(by) + " > " + std::string(crawl.domains.names[known.site[i].value]) + " " +
                    std::to_string(known.links[i]));
  }
  return lines;
}

Lines sites(const crawl::Crawl& crawl) {
  Lines names;
  for (const base::DomainId site : crawl.site_links.sites) names.emplace_back(crawl.domains.names[site.value]);
  return names;
}

}  // namespace

TEST_CASE("an intersect of domains counts links by site", "[ingest][intersect]") {
  struct Case {
    const char* format;
    const char* text;
  };
  const Case each = GENERATE(values<Case>({
      {"Ahrefs link intersect (domains)",
       "Domain,Domain rating,Domain traffic,Intersect,one.com,*.two.com/*,mine.com\n"
       "news.com,70,1,2,3,4,0\nblog.org,50,1,1,,1,\n"},
      {"Semrush backlink gap",
       "Domain,Domain ascore,one.com,two.com,mine.com,Matches\nnews.com,70,3,4,0,2\nblog.org,50,0,1,0,1\n"},
      {"Semrush backlink gap",
       "Domain;Authority Score;one.com;www.two.com;mine.com;Matches\nnews.com;70;3;4;;2\nblog.org;50;;1;;1\n"},
      {"Link intersect", "Referring domain,one.com,two.com,mine.com\nnews.com,3,4,0\nblog.org,no,yes,no\n"},
      {"Link intersect", "Domain\thttps://one.com/\thttps://two.com/\tmine.com\nnews.com\t3\t4\t-\nblog.org\t\t1\t\n"},
  }));
  CAPTURE(each.text);
  const crawl::Crawl crawl = support::read(each.text);
  CHECK(crawl.files[0].format == each.format);
  CHECK(crawl.files[0].facts.has(crawl::Fact::kLinkedSites));
  CHECK_FALSE(crawl.files[0].facts.has(crawl::Fact::kBacklinks));
  CHECK(sites(crawl) == Lines{"one.com", "two.com", "mine.com"});
  CHECK(counted(crawl) == Lines{"news.com > one.com 3", "news.com > two.com 4", "blog.org > two.com 1"});
  CHECK(crawl.links.size() == 0);
  CHECK(crawl.problems.size() == 0);
}

TEST_CASE("an intersect of pages counts links of each page", "[ingest][intersect]") {
  const std::string_view text = GENERATE(
      "Referring page title,Referring page URL,Domain rating,UR,Intersect,one.com,two.com\n"
      "A page,https://news.com/a,70,5,2,1,2\n",
      "Referring page,one.com,two.com\nhttps://news.com/a,yes,2\n");
  CAPTURE(text);
  const crawl::Crawl crawl = support::read(text);
  CHECK(counted(crawl) == Lines{"https://news.com/a > one.com 1", "https://news.com/a > two.com 2"});
  CHECK(crawl.domains.names[crawl.site_links.domain[0].value] == "news.com");
  CHECK(crawl.links.size() == 0);
  CHECK(crawl.problems.size() == 0);
}

TEST_CASE("where an intersect is cut makes no difference", "[ingest][intersect]") {
  const std::string text = GENERATE(
      "Domain,Domain ascore,one.com,two.com,Matches\nnews.com,70,3,4,2\nblog.org,50,1,1,2\n",
      "Referring page,one.com,two.com\nhttps://news.com/a,1,2\nhttps://blog.org/b,3,0\nhttps://news.com/c,0,1\n");
  const auto mapping = ingest::sniff(text, true, {});
  REQUIRE(mapping);
  const crawl::Crawl whole = support::read(text);
  crawl::Crawl cut;
  support::read_into(cut, text, *mapping, 1);
  CHECK(counted(cut) == counted(whole));
  CHECK(sites(cut) == sites(whole));
  CHECK(cut.site_links.domain == whole.site_links.domain);
  CHECK(cut.site_links.site == whole.site_links.site);
}

TEST_CASE("of two columns about one site the first counts", "[ingest][intersect]") {
  const crawl::Crawl crawl = support::read("Domain,Intersect,Domain rating,one.com,www.one.com\nnews.com,1,5,3,9\n");
  CHECK(counted(crawl) == Lines{"news.com > one.com 3"});
}

TEST_CASE("tables that are no intersect by their shape are read as before", "[ingest][intersect]") {
  const std::string_view text = GENERATE("url,load.time,dom.size\nhttps://news.com/,3,4\n",  // no suffixes
                                         "Domain,one.com\nnews.com,3\n",  // one column compares nothing
                                         "Domain,one.com,two.com\nnews.com,https://one.com/a,https://two.com/\n",
                                         "one.com,two.com,blog.org\nnews.com,3,4\n");
  CAPTURE(text);
  const auto mapping = ingest::sniff(text, true, {});
  if (mapping) CHECK(mapping->format != "Link intersect");
}

TEST_CASE("a cell that is no count is a problem of its row", "[ingest][intersect]") {
  const crawl::Crawl crawl =
      support::read("Domain,Domain ascore,one.com,two.com,Matches\nnews.com,70,many,4,2\nblog.org,50,-2,1,1\n");
  CHECK(counted(crawl) == Lines{"news.com > two.com 4", "blog.org > two.com 1"});
  REQUIRE(crawl.problems.size() == 1);
}
