// A crawl and its page table: what the table may change, and what it may not.
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "session/session.h"
#include "support/random.h"
#include "table/columns/cell.h"
#include "table/view/query.h"
#include "unit/session/read_text.h"

namespace {

using support::Random;

std::string cell(const table::Table& table, std::string_view column, std::uint32_t row) {
  std::string out;
  table::append_cell(*table.column(column), row, out);
  return out;
}

struct Address {
  std::string url;
  std::string type;    // its content type; "": no answer
  int status = 200;
  std::string target = {};  // of a redirect or canonical
  bool redirects = false;
  bool noindex = false;
  bool is_page() const { return type == "text/html" || type == "application/pdf"; }
};

// The first address is the home page, alive. The last third of all is linked by nobody.
struct Generated {
  std::vector<Address> addresses;
  std::string links;
  std::map<std::string, bool> is_linked;  // by url: a hyperlink or a step of a redirect or canonical touches it

  std::string table(bool only_linked, bool only_live) const {
    std::string text =
        "Address,Content Type,Status Code,Indexability,Meta Robots 1,Canonical Link Element 1,Redirect URL\n";
    for (const Address& at : addresses) {
      if (only_linked && !is_linked.contains(at.url)) continue;
      if (only_live && (at.status != 200 || at.noindex || !at.target.empty())) continue;
      const bool indexable = at.status == 200 && !at.noindex && at.target.empty();
      text += at.url + "," + at.type + "," + std::to_string(at.status) +
              (indexable ? ",Indexable," : ",Non-Indexable,") + (at.noindex ? "noindex," : ",") +
              (at.redirects ? "," + at.target : at.target + ",") + "\n";
    }
    return text;
  }
};

void give_state(Random& random, Generated& made, Address& at) {
  const auto other = [&] {
    return made.addresses[random.below(static_cast<std::uint32_t>(made.addresses.size()))].url;
  };
  if (at.is_page()) {
    switch (random.below(9)) {
      case 0: at.status = 404; break;
      case 1: at.status = 301, at.target = other(), at.redirects = true; break;
      case 2: at.target = other(); break;
      case 3: at.noindex = true; break;
      case 4: at.status = 0, at.type = ""; break;
      default: break;
    }
  }
}

Generated generate(Random& random) {
  static const std::vector<std::string> kTypes = {"text/html",  "text/html", "text/html",        "application/pdf",
                                                  "image/webp", "text/css",  "application/json", "application/xml"};
  Generated made;
  const std::uint32_t count = 9 + random.below(40);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string type = i == 0 ? "text/html" : kTypes[random.below(static_cast<std::uint32_t>(kTypes.size()))];
    made.addresses.push_back({.url = "https://site.example/" + (i == 0 ? "" : std::to_string(i)), .type = type});
  }
  for (std::uint32_t i = 1; i < count; ++i) give_state(random, made, made.addresses[i]);
  made.links = "Type,Source,Destination,Anchor,Status Code,Follow\n";
  const auto link = [&](const Address& from, const Address& to) {
    const bool is_page = to.is_page() || to.type.empty();
    made.links += (is_page ? "Hyperlink," : "Image,") + from.url + "," + to.url + ",x,,true\n";
    if (!is_page) return;
    made.is_linked[from.url] = made.is_linked[to.url] = true;
  };
  const std::uint32_t linked = count - count / 3;
  link(made.addresses[0], made.addresses[0]);
  for (std::uint32_t l = 0; l < 3 * count; ++l) {
    const Address& from = made.addresses[random.below(linked)];
    if (from.status == 200 && from.type == "text/html") link(from, made.addresses[random.below(linked)]);
  }
  // What a linked page passes on to is touched, too.
  for (std::uint32_t pass = 0; pass < count; ++pass) {
    for (const Address& at : made.addresses) {
      if (made.is_linked.contains(at.url) && !at.target.empty()) made.is_linked[at.target] = true;
    }
  }
  return made;
}

struct Scored {
  std::map<std::string, double> pagerank;  // of pages that have one
  std::map<std::string, std::string> state;
  double sum = 0;
};

Scored scores_of(const std::vector<std::string>& files) {
  session::Session session;
  for (std::size_t i = 0; i < files.size(); ++i) read_text(session, std::to_string(i) + ".csv", files[i]);
  analysis::Options options;
  options.tolerance = 1e-13;
  analyze(session, options);
  const table::Table& pages = **session.report("pages");
  Scored scored;
  for (std::uint32_t row = 0; row < pages.rows; ++row) {
    const std::string url = cell(pages, "url", row);
    scored.state[url] = cell(pages, "state", row);
    const std::string score = cell(pages, "pagerank", row);
    if (score.empty()) continue;
    scored.pagerank[url] = std::stod(score);
    scored.sum += scored.pagerank[url];
  }
  return scored;
}

void check_same(const Scored& a, const Scored& b) {
  REQUIRE(a.pagerank.size() == b.pagerank.size());
  for (const auto& [url, score] : a.pagerank) {
    INFO(url);
    REQUIRE(b.pagerank.contains(url));
    CHECK(std::abs(score - b.pagerank.at(url)) < 1e-10);
  }
}

}  // namespace

TEST_CASE("a page table changes scores by the state of linked pages and by nothing else") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const Generated made = generate(random);
    const std::string whole = made.table(false, false);

    const Scored with_table = scores_of({made.links, whole});
    check_same(with_table, scores_of({made.links, made.table(true, false)}));
    check_same(with_table, scores_of({whole, made.links}));
    check_same(scores_of({made.links}), scores_of({made.links, made.table(false, true)}));

    // All pages are of one site: what they hold together is all there is, so that resources hold nothing.
    if (!with_table.pagerank.empty()) CHECK(std::abs(with_table.sum - 1) < 1e-9);
    std::size_t answered = 0;
    for (const Address& at : made.addresses) answered += at.is_page() ? 1 : 0;
    std::size_t told = 0;
    for (const auto& [url, state] : with_table.state) told += state != "no_answer" && state != "unknown" ? 1 : 0;
    CHECK(told == answered);
  }
}
