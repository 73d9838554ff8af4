// Which files of backlinks hold a link is known after the links have been joined.
#include <initializer_list>
#include <string>
#include <string_view>

#include "read_text.h"
#include "session/session.h"

namespace {

constexpr std::string_view kHeader =
    "Page ascore,Source title,Source url,Target url,Anchor,External links,Internal links,Nofollow,Sponsored,Ugc,Text,"
    "Frame,Form,Image,Sitewide,First seen,Last seen,New link,Lost link\n";

std::string link(std::string_view from, std::string_view last, std::string_view nofollow = "false",
                 std::string_view lost = "false") {
  return "10,T,https://" + std::string(from) + "/,https://site.example/,wood,1,1," + std::string(nofollow) +
         ",false,false,true,false,false,false,false,2025-01-05," + std::string(last) + ",false," + std::string(lost) +
         "\n";
}
std::string backlinks(std::initializer_list<std::string> rows) {
  std::string text(kHeader);
  for (const std::string& row : rows) text.append(row);
  return text;
}

// "FILE LAST-SEEN follow lost", a line for each file that holds the link of this page.
std::string sightings_of(const session::Session& session, std::string_view page) {
  const crawl::Crawl& crawl = session.crawl();
  std::string lines;
  for (std::uint32_t at = 0; at < crawl.links.size(); ++at) {
    if (crawl.pages.urls[crawl.links.source[at].value] != page) continue;
    crawl.sightings.visit(at, [&](const crawl::LinkInFile& says) {
      lines.append(crawl.files[says.file.value].name).append(" ").append(std::to_string(says.last_seen));
      lines.append(says.follow ? " follow" : "").append(says.lost ? " lost" : "").append("\n");
    });
  }
  return lines;
}

}  // namespace

TEST_CASE("one file of backlinks needs no sightings") {
  session::Session session;
  read_text(session, "may.csv", backlinks({link("a.example", "2025-05-01"), link("b.example", "2025-05-01")}));
  REQUIRE(session.start({}));
  CHECK(session.crawl().sightings.memory_bytes() == 0);
}

TEST_CASE("links that are joined keep what each file says") {
  session::Session session;
  read_text(session, "may.csv", backlinks({link("a.example", "2025-05-01"), link("b.example", "2025-05-02")}));
  read_text(session, "june.csv", backlinks({link("c.example", "2025-06-03"), link("b.example", "2025-06-02", "true")}));
  read_text(session, "july.csv",
            backlinks({link("b.example", "2025-07-02", "true", "true"), link("c.example", "2025-07-03")}));
  REQUIRE(session.start({}));
  CHECK(session.crawl().links.size() == 3);
  CHECK(sightings_of(session, "https://a.example/").empty());
  CHECK(sightings_of(session, "https://b.example/") == "may.csv 20210 follow\njune.csv 20241\njuly.csv 20271 lost\n");
  CHECK(sightings_of(session, "https://c.example/") == "june.csv 20242 follow\njuly.csv 20272 follow\n");
}

TEST_CASE("sightings move with the numbers of their files") {
  session::Session session;
  const std::string odd = backlinks({link("d.example", "2025-08-01")});
  session.skip_file("odd.csv", odd.size(), {base::ErrorCode::kMissingColumn, "Choose its columns."});
  read_text(session, "may.csv", backlinks({link("a.example", "2025-05-01")}));
  read_text(session, "june.csv", backlinks({link("a.example", "2025-06-01")}));
  REQUIRE(session.start({}));
  read_text(session, "odd.csv", odd);
  REQUIRE(session.start({}));
  CHECK(sightings_of(session, "https://a.example/") == "may.csv 20209 follow\njune.csv 20240 follow\n");
}

TEST_CASE("words of tools for losses are one vocabulary") {
  CHECK(crawl::loss_reason_of("") == crawl::LossReason::kNone);
  CHECK(crawl::loss_reason_of("Removed from HTML") == crawl::LossReason::kRemoved);
  CHECK(crawl::loss_reason_of("not_found") == crawl::LossReason::kNotFound);
  CHECK(crawl::loss_reason_of("503") == crawl::LossReason::kPageError);
  CHECK(crawl::loss_reason_of("5xx") == crawl::LossReason::kPageError);
  CHECK(crawl::loss_reason_of("tooold") == crawl::LossReason::kDropped);
  CHECK(crawl::loss_reason_of("whatever") == crawl::LossReason::kUnknown);
}
