// Several files, one crawl: what two tools say of one link, numbers and their names, lists that mark.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "analysis/site/site.h"
#include "read_text.h"
#include "session/session.h"
#include "table/columns/cell.h"
#include "table/view/query.h"

namespace {

constexpr std::string_view kAhrefs =
    "Referring page URL,Domain rating,UR,Target URL,Anchor,First seen,Last seen,Lost\n"
    "https://a.com/x,70,5,https://b.com/,text,2024-05-01,2024-06-01,2024-06-02\n"
    "https://a.com/x,70,5,https://b.com/,other,2024-05-01,,\n"
    "https://c.com/,10,1,https://b.com/,text,2024-05-03,2024-06-03,\n";
constexpr std::string_view kMajestic =
    "Target URL,Source URL,Anchor Text,Source Crawl Date,Source First Found Date,FlagNoFollow,SourceTrustFlow\n"
    "https://b.com/,https://d.com/,text,2024-07-01,2023-05-01,,9\n"
    "https://b.com/,https://a.com/x,text,2024-07-01,2023-05-01,,12\n"
    "https://b.com/,https://c.com/,text,2024-05-20,2024-05-20,,3\n";

std::string csv_of(session::Session& session, const char* name, const std::vector<std::string>& columns) {
  const auto table = session.report(name);
  REQUIRE(table);
  const auto chosen = table::find_columns(**table, columns);
  REQUIRE(chosen);
  std::string out;
  for (std::uint32_t row = 0; row < (*table)->rows; ++row) {
    for (std::size_t i = 0; i < chosen->size(); ++i) {
      if (i > 0) out += ',';
      table::append_cell(*(*chosen)[i], row, out);
    }
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("links that two backlink tools know are one, with what both say", "[session][joining]") {
  session::Session session;
  read_text(session, "ahrefs.csv", kAhrefs);
  read_text(session, "majestic.csv", kMajestic);
  const crawl::Crawl& crawl = session.crawl();
  REQUIRE(crawl.links.size() == 4);
  CHECK(crawl.files[0].links == 3);
  CHECK(crawl.files[1].rows == 3);
  CHECK(crawl.files[1].links == 1);
  CHECK(crawl.links.first_seen[0] == 19478);   // Majestic's
  CHECK(crawl.links.last_seen[0] == 19905);    // Majestic's
  CHECK((crawl.links.flags[0] & crawl::flag::kLost) == 0);
  CHECK(crawl.links.first_seen[2] == 19846);   // Ahrefs'
  CHECK(crawl.links.last_seen[2] == 19877);
  CHECK(crawl.pages.urls[crawl.links.source[3].value] == "https://d.com/");
  REQUIRE(crawl.problems.size() == 1);
  CHECK(crawl.problems.code[0] == crawl::ProblemCode::kMergedLinks);
  CHECK(crawl.problems.value[0] == "2");
  analyze(session);
  CHECK(csv_of(session, "links",
               {"source", "ahrefs_url_rating", "majestic_trust_flow", "ahrefs_domain_rating", "file"}) ==
        "https://a.com/x,5,12,70,ahrefs.csv\nhttps://a.com/x,5,12,70,ahrefs.csv\nhttps://c.com/,1,3,10,ahrefs.csv\n"
        "https://d.com/,,9,,majestic.csv\n");
  CHECK(csv_of(session, "domains", {"domain", "links", "ahrefs_domain_rating"}) ==
        "a.com,2,70\nb.com,0,\nc.com,1,10\nd.com,1,\n");
  const auto pages = session.report("pages");
  CHECK((*pages)->column("ahrefs_url_rating") == nullptr);
}

TEST_CASE("a link that a crawl and a backlink tool know is one, and what neither says stays", "[session][joining]") {
  session::Session session;
  read_text(session, "ahrefs.csv", kAhrefs);
  read_text(session, "edges.csv", "source,target,anchor\nhttps://a.com/x,https://b.com/,text\n");
  analyze(session);
  REQUIRE(session.crawl().links.size() == 3);
  CHECK(session.crawl().links.last_seen[0] == 19875);
}

TEST_CASE("what files say of one link does not depend on their order, nor on how often they are joined",
          "[session][joining]") {
  const std::vector<std::string> files = {
      "Target URL,Source URL,Anchor Text,Source Crawl Date,FlagNoFollow,FlagDeleted,FlagImageLink\n"
      "https://b.com/,https://a.com/x,text,2024-05-01,+,,\nhttps://b.com/,https://c.com/,text,2024-05-01,,+,\n",
      "Referring page URL,Target URL,Anchor,Nofollow,First seen,Last seen,Lost,Lost status\n"
      "https://a.com/x,https://b.com/,text,false,2024-01-01,2024-06-01,2024-06-20,notfound\n"
      "https://c.com/,https://b.com/,text,true,2024-02-01,2024-06-01,,\n",
      "source,target,anchor\nhttps://a.com/x,https://b.com/,text\n",
      "Source url,Target url,Anchor,Nofollow,Page ascore,First seen,Last seen,Lost link\n"
      "https://a.com/x,https://b.com/,text,true,1,2024-03-01,2024-06-20,false\n"
      "https://c.com/,https://b.com/,text,false,1,2023-12-31,2024-06-20,true\n"};
  std::vector<std::size_t> order = {0, 1, 2, 3};
  std::set<std::string> said;
  do {
    for (const bool analyzed_between : {false, true}) {
      session::Session session;
      for (const std::size_t file : order) {
        read_text(session, (std::to_string(file) + ".csv").c_str(), files[file]);
        if (analyzed_between) analyze(session);
      }
      analyze(session);
      const std::string links =
          csv_of(session, "links", {"source", "follow", "lost", "lost_on", "lost_reason", "first_seen", "last_seen"});
      said.insert(links);
    }
  } while (std::ranges::next_permutation(order).found);
  // Who is nofollow on the last day is, whoever has seen a link himself knows that it is there.
  CHECK(said == std::set<std::string>{"https://a.com/x,false,false,,,2024-01-01,2024-06-20\n"
                                      "https://c.com/,true,true,2024-06-20,,2023-12-31,2024-06-20\n"});
}

TEST_CASE("edges between numbers become links between domains, whichever file comes first", "[session][joining]") {
  constexpr std::string_view kVertices = "0\tcom.example\n1\torg.wikipedia\n2\tuk.co.bbc\n";
  constexpr std::string_view kEdges = "0\t1\n1\t2\n";
  const bool edges_first = GENERATE(true, false);
  session::Session session;
  read_text(session, "1.txt", edges_first ? kEdges : kVertices);
  read_text(session, "2.txt", edges_first ? kVertices : kEdges);
  analyze(session);
  CHECK(csv_of(session, "links", {"source", "target"}) ==
        "http://example.com/,http://wikipedia.org/\nhttp://wikipedia.org/,http://bbc.co.uk/\n");
}

TEST_CASE("a disavow list marks the links of a backlink file", "[session][joining]") {
  session::Session session;
  read_text(session, "ahrefs.csv", kAhrefs);
  read_text(session, "disavow.txt", "domain:c.com\nhttps://a.com/x\ndomain:nowhere.com\n");
  analyze(session);
  CHECK(csv_of(session, "links", {"source", "disavowed"}) ==
        "https://a.com/x,yes\nhttps://a.com/x,yes\nhttps://c.com/,yes\n");
  CHECK(csv_of(session, "domains", {"domain", "disavowed"}) == "a.com,\nb.com,\nc.com,yes\n");
}

TEST_CASE("tables of domains and anchors make reports of their own", "[session][joining]") {
  session::Session session;
  read_text(session, "anchors.csv", "Anchor text,Ref. domains,Top DR,Ref. pages,Links to target\nred shoes,1,2,3,4\n");
  read_text(session, "domains.csv", "Domain,Trust Flow,Citation Flow\na.com,20,30\n");
  analyze(session);
  CHECK(csv_of(session, "anchors", {"anchor", "links", "ahrefs_links_to_target"}) == "red shoes,0,4\n");
  CHECK(csv_of(session, "domains", {"domain", "links", "majestic_trust_flow"}) == "a.com,0,20\n");
  CHECK(csv_of(session, "files", {"file", "listed"}) == "anchors.csv,1\ndomains.csv,1\n");
}

TEST_CASE("a page that links to the site is not a page of the site", "[session][joining]") {
  session::Session session;
  read_text(session, "links.csv",
            "Linking page,Last crawled\nhttps://a.com/1,2024-05-01\nhttps://a.com/2,2024-05-01\n");
  CHECK(analysis::choose_site(session.crawl(), "")->every_page);
  read_text(session, "targets.csv", "Target page,Incoming links\nhttps://mine.com/,2\n");
  const auto site = analysis::choose_site(session.crawl(), "");
  CHECK_FALSE(site->every_page);
  CHECK(session.crawl().domains.names[site->domain.value] == "mine.com");
  session::Session sites;
  read_text(sites, "sites.csv", "Site,Linking pages,Target pages\na.com,2,1\n");
  CHECK(analysis::choose_site(sites.crawl(), "")->every_page);
  analyze(sites);
}
