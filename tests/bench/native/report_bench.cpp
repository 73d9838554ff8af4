// How long a person waits for a table of 10,000,000 links: sort, filter, scroll, count. Runs native
// and, built with em++, in node. Verified before timed: each answer is held against a plain pass over
// all rows that counts how many belong before the window.
//   report_bench [rows]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "analysis/counts/anchors.h"
#include "analysis/counts/domains.h"
#include "analysis/counts/tally.h"
#include "table/view/view.h"
#include "table/write/export.h"

namespace {

// Processor time, so that a busy machine does not count; in WebAssembly it is the wall's.
double milliseconds_since(std::clock_t start) {
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// xorshift64*: the same numbers everywhere.
struct Dice {
  std::uint64_t state = 0x9E37'79B9'7F4A'7C15;
  std::uint32_t below(std::uint32_t bound) {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return static_cast<std::uint32_t>(((state * 0x2545'F491'4F6C'DD1D) >> 32) * bound >> 32);
  }
  // Few are drawn often, most seldom, as with links.
  std::uint32_t skewed(std::uint32_t bound) {
    const std::uint32_t range = 1 + below(bound);
    return below(range);
  }
};

struct Links {
  crawl::Crawl crawl;
  std::vector<std::uint16_t> status;
  std::vector<double> score;
  table::Table table;

  explicit Links(std::uint32_t rows);
  std::span<const std::uint32_t> raw(const std::vector<base::PageId>& ids) const {
    return {reinterpret_cast<const std::uint32_t*>(ids.data()), ids.size()};
  }
};

constexpr std::string_view kWords[] = {"shoes", "running", "buy",  "best", "guide", "blog", "review", "cheap",
                                       "men",   "women",   "sale", "new",  "trail", "size", "red",    "blue"};

void fill_strings(crawl::Crawl& crawl, std::uint32_t count, Dice& dice) {
  std::string text;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    text = "https://" + (i % 10 < 6 ? std::string("www.shop.example") : "site" + std::to_string(i % 997) + ".example");
    for (int part = 0; part < 3; ++part) text.append("/").append(kWords[dice.below(16)]);
    text.append("/").append(number);
    crawl.page(text, base::hash_bytes(text));
    text.assign(kWords[dice.below(16)]).append(" ").append(kWords[dice.below(16)]).append(" ");
    crawl.texts.intern(text.append(kWords[dice.below(16)]).append(" ").append(number));
  }
}

Links::Links(std::uint32_t rows) {
  Dice dice;
  const std::uint32_t pages = std::max(rows / 10, 1U);
  fill_strings(crawl, pages, dice);
  for (std::uint32_t page = 0; page < pages; ++page) {
    status.push_back(static_cast<std::uint16_t>(dice.below(20) == 0 ? 404 : 200));
    score.push_back(1.0 / (1 + dice.skewed(1'000'000)));
  }
  crawl::LinkTable& links = crawl.links;
  for (std::uint32_t link = 0; link < rows; ++link) {
    links.source.push_back({static_cast<std::uint32_t>(std::uint64_t{link} * pages / rows)});
    links.target.push_back({dice.skewed(pages)});
    links.anchor.push_back({1 + dice.skewed(pages)});
    links.flags.push_back(dice.below(8) == 0 ? crawl::flag::kNofollow : crawl::flag::kFollow);
    links.type.push_back(dice.below(20) == 0 ? crawl::LinkType::kImage : crawl::LinkType::kHyperlink);
    links.line.push_back(link + 2);
  }
  const auto target = raw(links.target);
  const std::span anchors(reinterpret_cast<const std::uint32_t*>(links.anchor.data()), rows);
  table.name = "links";
  table.rows = rows;
  table.columns = {{"source", "", "", {}, {}, table::PoolText{&crawl.pages.urls, raw(links.source)}},
                   {"target", "", "", {}, {}, table::PoolText{&crawl.pages.urls, target}},
                   {"anchor", "", "", {}, {}, table::PoolText{&crawl.texts, anchors}},
                   {"status", "", "", {}, target, table::SmallInteger{status, true}},
                   {"follow", "", "", {}, {}, table::FlagBit{links.flags, crawl::flag::kFollow}},
                   {"line", "", "", {}, {}, table::Integer{links.line}},
                   {"score", "", "", {}, target, table::Number{score}}};
}

// <0, 0, >0: how two rows of the links stand by one column, read without the report module.
int compare(const Links& links, const std::string& column, std::uint32_t a, std::uint32_t b) {
  const crawl::LinkTable& table = links.crawl.links;
  const auto text = [&](const base::StringPool& pool, auto& ids) {
    return pool[ids[a].value].compare(pool[ids[b].value]);
  };
  const auto number = [](auto x, auto y) { return (x > y) - (x < y); };
  if (column == "source") return text(links.crawl.pages.urls, table.source);
  if (column == "target") return text(links.crawl.pages.urls, table.target);
  if (column == "anchor") return text(links.crawl.texts, table.anchor);
  if (column == "line") return number(table.line[a], table.line[b]);
  if (column == "follow") return number(table.flags[a] & 1, table.flags[b] & 1);
  const std::uint32_t x = table.target[a].value;
  const std::uint32_t y = table.target[b].value;
  return column == "status" ? number(links.status[x], links.status[y]) : number(links.score[x], links.score[y]);
}

bool stands_before(const Links& links, const std::vector<table::SortKey>& sort, std::uint32_t a, std::uint32_t b) {
  for (const table::SortKey& key : sort) {
    const int sign = compare(links, key.column, a, b);
    if (sign != 0) return key.descending ? sign > 0 : sign < 0;
  }
  return a < b;
}

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "wrong: %s\n", what);
  std::exit(1);
}

using Keeps = std::function<bool(std::uint32_t)>;

void verify(const Links& links, table::View& view, const table::Query& query, const Keeps& keeps) {
  const auto found = view.rows(query);
  require(found.has_value(), "query");
  std::uint32_t matched = 0;
  std::uint32_t before = 0;
  for (std::uint32_t row = 0; row < links.table.rows; ++row) {
    if (!keeps(row)) continue;
    ++matched;
    before += !found->ids.empty() && stands_before(links, query.sort, row, found->ids[0]) ? 1 : 0;
  }
  require(matched == found->matched, "matched");
  require(found->ids.empty() || before == query.offset, "offset of the window");
  for (std::size_t i = 0; i < found->ids.size(); ++i) {
    require(keeps(found->ids[i]), "a row that the filter leaves out");
    require(i == 0 || stands_before(links, query.sort, found->ids[i - 1], found->ids[i]), "order");
  }
}

struct Case {
  const char* name;
  std::vector<std::string> filters;
  std::vector<table::SortKey> sort;
  Keeps keeps;
};

double at(std::vector<double> times, double part) {
  std::ranges::sort(times);
  return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

// "Fresh": another filter and another order are asked for, and the first window is wanted; then
// windows all over the order. The View is the one that the table has all its life.
void measure(const Links& links, table::View& view, const Case& one) {
  table::Query query{one.filters, one.sort, 0, 60};
  for (const std::uint32_t offset : {0U, links.table.rows / 3}) {
    query.offset = offset;
    verify(links, view, query, one.keeps);
  }
  std::vector<double> fresh;
  std::vector<double> windows;
  for (int round = 0; round < 5; ++round) {
    require(view.rows({{"line<5"}, {{"line", true}}, 0, 1}).has_value(), "another query");
    query.offset = 0;
    const auto start = std::clock();
    const std::uint32_t matched = view.rows(query)->matched;
    fresh.push_back(milliseconds_since(start));
    for (std::uint32_t i = 1; i <= 5 && matched > 0; ++i) {
      query.offset = static_cast<std::uint32_t>(std::uint64_t{matched} * i / 6);
      const auto scroll = std::clock();
      require(view.rows(query).has_value(), "window");
      windows.push_back(milliseconds_since(scroll));
    }
  }
  std::printf("%-46s fresh %6.1f ms (least %6.1f)   window %5.1f ms (p95 %6.1f, most %6.1f)\n", one.name,
              at(fresh, 0.5), at(fresh, 0), at(windows, 0.5), at(windows, 0.95), at(windows, 1));
}

void measure_ranks(const Links& links) {
  for (const char* name : {"target", "anchor"}) {
    const auto start = std::clock();
    table::TextOrders orders;
    orders.ranks(*links.table.column(name));
    std::printf("%-44s %7.1f ms, once\n", (std::string("ranks of the texts of ") + name).c_str(),
                milliseconds_since(start));
  }
}

void measure_counts(const Links& links) {
  const auto timed = [](const char* name, auto work) {
    std::vector<double> times;
    for (int round = 0; round < 3; ++round) {
      const auto start = std::clock();
      work();
      times.push_back(milliseconds_since(start));
    }
    std::printf("%-44s %7.1f ms\n", name, at(times, 0.5));
  };
  timed("tally by page", [&] { analysis::tally(links.crawl, base::DomainId{0}); });
  timed("anchors", [&] { analysis::anchors(links.crawl); });
  timed("domains", [&] { analysis::domains(links.crawl); });
  const auto orders = std::make_shared<table::TextOrders>();
  table::View view(links.table, orders);
  timed("facets of status", [&] { require(view.facets("status", 10).has_value(), "facets"); });
  timed("facets of anchor", [&] { require(view.facets("anchor", 10).has_value(), "facets"); });
  using enum table::Format;
  for (const auto& [format, name] :
       {std::pair{kCsv, "export 100,000 rows, CSV"}, std::pair{kJson, "export 100,000 rows, JSON"},
        std::pair{kXlsx, "export 100,000 rows, XLSX"}}) {
    std::vector<std::uint32_t> ids(100'000);
    for (std::uint32_t i = 0; i < ids.size(); ++i) ids[i] = i * (links.table.rows / 100'000);
    timed(name, [&] {
      std::string out;
      table::Export to(format);
      to.begin(links.table, ids, out);
      to.append_rows(links.table, ids, out);
      require(to.end(out).has_value(), name);
    });
  }
  timed("histogram of score", [&] { require(view.histogram("score", 50).has_value(), "histogram"); });
}

}  // namespace

int main(int argc, char** argv) {
  const auto rows = static_cast<std::uint32_t>(argc > 1 ? std::atoi(argv[1]) : 10'000'000);
  const Links links(rows);
  const crawl::LinkTable& table = links.crawl.links;
  const Keeps all = [](std::uint32_t) { return true; };
  const auto anchor_has = [&](std::uint32_t row, std::string_view part) {
    return links.crawl.texts[table.anchor[row].value].contains(part);
  };
  std::printf("%u links, %u pages, %u texts\n", rows, links.crawl.pages.size(), links.crawl.texts.size());
  measure_ranks(links);
  const Case cases[] = {
      {"sort target", {}, {{"target", false}}, all},
      {"sort anchor, descending", {}, {{"anchor", true}}, all},
      {"sort line, descending", {}, {{"line", true}}, all},
      {"sort score, descending", {}, {{"score", true}}, all},
      {"sort status, anchor", {}, {{"status", true}, {"anchor", false}}, all},
      {"sort status, follow", {}, {{"status", false}, {"follow", true}}, all},
      {"filter status=404",
       {"status=404"},
       {{"line", false}},
       [&](std::uint32_t row) { return links.status[table.target[row].value] == 404; }},
      {"filter anchor:trail, sort target",
       {"anchor:trail"},
       {{"target", false}},
       [&](std::uint32_t row) { return anchor_has(row, "trail"); }},
      {"filter -anchor:trail score>0.0001, sort anchor",
       {"-anchor:trail", "score>0.0001"},
       {{"anchor", false}},
       [&](std::uint32_t row) { return !anchor_has(row, "trail") && links.score[table.target[row].value] > 0.0001; }},
      {"filter word trail (three columns)",
       {"trail"},
       {{"line", true}},
       [&](std::uint32_t row) {
         return anchor_has(row, "trail") || links.crawl.pages.urls[table.source[row].value].contains("trail") ||
                links.crawl.pages.urls[table.target[row].value].contains("trail");
       }},
  };
  table::View view(links.table, std::make_shared<table::TextOrders>());
  for (const Case& one : cases) measure(links, view, one);
  measure_counts(links);
}
