#include "analysis/outreach/outreach.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

namespace {

using crawl::OutreachColumn;
using ingest::Outcome;
using Cells = std::vector<std::pair<OutreachColumn, std::string>>;

void add_row(crawl::Crawl& crawl, const Cells& cells) {
  std::vector<base::StringId> row(crawl::kOutreachColumns, base::StringId{crawl.texts.intern("")});
  for (const auto& [column, text] : cells) row[static_cast<std::size_t>(column)] = {crawl.texts.intern(text)};
  crawl.outreach.cells.insert(crawl.outreach.cells.end(), row.begin(), row.end());
}

analysis::Outreach learned(const crawl::Crawl& crawl) {
  analysis::Outreach outreach;
  const analysis::OutreachInput input{.crawl = crawl, .site = base::DomainId::none(), .wait = 30, .facts = {}};
  base::finish(analysis::learn_from_log(input, outreach));
  return outreach;
}

}  // namespace

TEST_CASE("an open contact is a no once nobody has answered for the days of wait", "[outreach]") {
  crawl::Crawl crawl;
  const auto contacted = [](std::string_view domain, int day) {
    return Cells{{OutreachColumn::kProspect, std::string(domain)},
                 {OutreachColumn::kOutcome, "Followed Up"},
                 {OutreachColumn::kSent, std::to_string(day)}};
  };
  add_row(crawl, contacted("a.com", 100));
  add_row(crawl, contacted("b.com", 101));
  add_row(crawl, contacted("c.com", 130));
  const auto [rows, latest] = analysis::read_contacts(crawl, base::DomainId::none(), 30);
  CHECK(latest == 130);
  CHECK(rows[0].outcome == Outcome::kNo);
  CHECK(rows[0].from == analysis::OutcomeFrom::kWait);
  CHECK(rows[1].outcome == Outcome::kOpen);
  CHECK(rows[1].use == analysis::ContactUse::kOpen);
}

TEST_CASE("the site of a contact is that of the prospect, else of its mail, unless many have mail there",
          "[outreach]") {
  crawl::Crawl crawl;
  add_row(crawl, {{OutreachColumn::kProspect, "https://www.a.com/page"}, {OutreachColumn::kEmail, "x@b.com"}});
  add_row(crawl, {{OutreachColumn::kEmail, "x@mail.b.co.uk"}});
  add_row(crawl, {{OutreachColumn::kEmail, "x@gmail.com"}});
  add_row(crawl, {{OutreachColumn::kEmail, "nobody"}});
  const auto contacts = analysis::read_contacts(crawl, base::DomainId::none(), 30).rows;
  CHECK(contacts[0].domain == "a.com");
  CHECK(contacts[1].domain == "b.co.uk");
  CHECK(contacts[2].domain.empty());
  CHECK(contacts[3].domain.empty());
}

TEST_CASE("a column that says yes wins over the status, and one that says no does not", "[outreach]") {
  crawl::Crawl crawl;
  const auto row = [](std::string status, std::string acquired) {
    return Cells{{OutreachColumn::kProspect, "a.com"},
                 {OutreachColumn::kOutcome, std::move(status)},
                 {OutreachColumn::kAcquired, std::move(acquired)}};
  };
  add_row(crawl, row("Contacted", "Yes"));
  add_row(crawl, row("Contacted", "No"));
  add_row(crawl, row("", "No"));
  const auto contacts = analysis::read_contacts(crawl, base::DomainId::none(), 30).rows;
  CHECK(contacts[0].outcome == Outcome::kYes);
  CHECK(contacts[1].outcome == Outcome::kOpen);
  CHECK(contacts[2].outcome == Outcome::kNo);
}

TEST_CASE("the chance of a kind is the log's own rate where it speaks, else the declared one", "[outreach]") {
  crawl::Crawl crawl;
  for (int i = 0; i < 60; ++i) {
    add_row(crawl, {{OutreachColumn::kProspect, "s" + std::to_string(i) + ".com"},
                    {OutreachColumn::kKind, "Lost link"},
                    {OutreachColumn::kOutcome, i % 2 == 0 ? "Link Acquired" : "Declined"},
                    {OutreachColumn::kSent, std::to_string(i)}});
  }
  const analysis::Outreach outreach = learned(crawl);
  CHECK(outreach.closed == 60);
  CHECK(outreach.yes == 30);
  CHECK_FALSE(outreach.may_predict());
  const analysis::Chance lost = analysis::chance_of(outreach, advise::ContactKind::kLost);
  CHECK(lost.from == analysis::ChanceFrom::kOwnRate);
  CHECK(lost.contacts == 60);
  CHECK((lost.p > 0.4 && lost.p < 0.55));
  const analysis::Chance mention = analysis::chance_of(outreach, advise::ContactKind::kMention);
  CHECK(mention.from == analysis::ChanceFrom::kDeclared);
  CHECK(mention.p == 0.15);
}

TEST_CASE("words of logs for a kind that is known", "[outreach]") {
  CHECK(analysis::kind_of("Broken Link") == advise::ContactKind::kBroken);
  CHECK(analysis::kind_of("unlinked MENTION") == advise::ContactKind::kMention);
  CHECK(analysis::kind_of("Guest Post") == advise::ContactKind::kOther);
  for (const advise::DeclaredRate& rate : advise::kDeclaredRates) CHECK(analysis::kind_of(rate.code) == rate.kind);
}
