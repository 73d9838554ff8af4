// The report `structure`. `structure?findings` is the same without the links that it proposes, which take as long as
// the report internal_links: for whoever only counts.
#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "analysis/site/page_states.h"
#include "graph/components.h"
#include "graph/dominators.h"
#include "rank/flows.h"
#include "reports/columns/needs.h"
#include "reports/columns/table_builder.h"
#include "reports/opportunities/best_links.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

using catalog::Message;
using crawl::Crawl;

bool is_of_site(const Crawl& crawl, const analysis::Analysis& analysis, base::PageId page) {
  return analysis.every_page || crawl.domain_of(page) == analysis.site;
}

// Scores by node with those of other sites' pages set to 0: what the site itself has to spend.
std::vector<double> site_scores(const Crawl& crawl, const analysis::Analysis& analysis) {
  std::vector<double> scores = analysis.rank.score;
  for (std::size_t node = 0; node < scores.size(); ++node) {
    const base::PageId page = analysis.network.page_of_node[node];
    if (!is_of_site(crawl, analysis, page)) scores[node] = 0;
  }
  return scores;
}

enum class Finding : std::uint8_t { kOrphan, kNearOrphan, kUnreachable, kSink, kLeak, kGateway, kComponent };
constexpr std::uint32_t kNearOrphanInlinks = 2;
constexpr std::uint32_t kGatewayPages = 2;

enum Spent : std::uint8_t { kSite, kExternal, kDead, kNoAnswer, kRedirected, kNoindex, kBlocked };
constexpr std::size_t kWays = static_cast<std::size_t>(kBlocked) + 1;
// What the site's equity is spent on, by Spent from kExternal on.
constexpr std::array<catalog::SentenceName, kWays - 1> kLeaks = {"structure.leak_external",  "structure.leak_dead",
                                                                 "structure.leak_no_answer", "structure.leak_redirect",
                                                                 "structure.leak_noindex",   "structure.leak_blocked"};

struct Findings {
  std::vector<Finding> kind;
  std::vector<std::uint32_t> page;       // base::kNone: the site as a whole
  std::vector<std::uint32_t> pages;      // base::kNone: not a count of pages
  std::vector<double> share;             // of the site's PageRank
  table::Sentences detail;
  std::vector<std::string> source, anchor;  // of the link that the page gains most by; "": none is known
  std::vector<double> gain;

  void add(Finding what, std::uint32_t at, std::uint32_t count, double part, const Message& why) {
    kind.push_back(what);
    page.push_back(at);
    pages.push_back(count);
    share.push_back(part);
    detail.add(why);
  }
};

bool is_of_too_few_links(Finding kind) {
  return kind == Finding::kOrphan || kind == Finding::kNearOrphan || kind == Finding::kUnreachable;
}

void propose_links(const ReportContext& context, Findings& findings) {
  const std::size_t rows = findings.kind.size();
  findings.source.resize(rows);
  findings.anchor.resize(rows);
  findings.gain.resize(rows, std::numeric_limits<double>::quiet_NaN());
  if (context.about == "findings" ||
      std::ranges::none_of(findings.kind, [](Finding kind) { return is_of_too_few_links(kind); }))
    return;
  const BestLinks best = best_links(context);
  for (std::size_t row = 0; row < rows; ++row) {
    if (!is_of_too_few_links(findings.kind[row])) continue;
    const auto found = best.find(context.crawl.pages.urls[findings.page[row]]);
    if (found == best.end()) continue;
    findings.source[row] = found->second.source;
    findings.anchor[row] = found->second.anchor;
    findings.gain[row] = found->second.gain;
  }
}

// By node, from how many other nodes a click leads there: pages that link, directly or by a redirect or canonical.
std::vector<std::uint32_t> linking_nodes(const graph::Csr& clicks) {
  std::vector<std::uint32_t> linking(clicks.nodes(), 0);
  for (const std::uint32_t target : clicks.ids) ++linking[target];
  return linking;
}

void find_orphans(const analysis::Analysis& analysis, const std::vector<analysis::PageState>& states,
                  Findings& findings) {
  const std::vector<std::uint32_t> linking = linking_nodes(analysis.network.clicks);
  const base::PageId home =
      analysis.home.valid() ? analysis.network.final_page[analysis.home.value] : base::PageId::none();
  for (const std::uint32_t page : analysis.site_pages) {
    if (page == home.value || page == analysis.home.value || !analysis::may_be_listed(states[page])) continue;
    const std::uint32_t node = analysis.network.node_of_page[page];
    const std::uint32_t pages = node == base::kNone ? 0 : linking[node];
    const double score = analysis.pagerank[page];
    // Links with nofollow may be left out of the graph altogether; they are there all the same.
    const bool by_nofollow = node == base::kNone && analysis.tally.inlinks[page] > analysis.tally.follow_inlinks[page];
    if (by_nofollow) continue;
    if (pages == 0) {
      findings.add(Finding::kOrphan, page, base::kNone, score, Message("structure.orphan"));
    } else if (analysis.depth[page] == base::kNone) {
      findings.add(Finding::kUnreachable, page, base::kNone, score, Message("structure.unreachable"));
    } else if (pages <= kNearOrphanInlinks) {
      findings.add(Finding::kNearOrphan, page, base::kNone, score,
                   Message("structure.near_orphan").count("pages", pages));
    }
  }
}

Spent kind_of(analysis::PageState state) {
  switch (state) {
    case analysis::PageState::kDead: return kDead;
    case analysis::PageState::kNoAnswer: return kNoAnswer;
    case analysis::PageState::kBlocked: return kBlocked;
    case analysis::PageState::kRedirect: return kRedirected;
    case analysis::PageState::kNoindex: return kNoindex;
    case analysis::PageState::kUnknown:
    case analysis::PageState::kLive:
    case analysis::PageState::kCanonicalised: return kSite;
  }
  return kSite;
}

// Only of a page that was read it is known that it passes nothing on.
bool may_be_sink(std::uint8_t kind) { return kind == kSite || kind == kNoindex; }

void find_sinks_and_leaks(const Crawl& crawl, const analysis::Analysis& analysis,
                          const std::vector<analysis::PageState>& states, Findings& findings) {
  const std::vector<double> scores = site_scores(crawl, analysis);
  double total = 0;
  for (const double score : scores) total += score;
  std::vector<std::uint8_t> kinds;
  kinds.reserve(analysis.network.page_of_node.size());
  for (const base::PageId page : analysis.network.page_of_node) {
    kinds.push_back(is_of_site(crawl, analysis, page) ? kind_of(states[page.value]) : kExternal);
  }
  for (const std::uint32_t node : rank::sinks(analysis.network.flow)) {
    if (!may_be_sink(kinds[node])) continue;
    findings.add(Finding::kSink, analysis.network.page_of_node[node].value, base::kNone, scores[node],
                 Message("structure.sink"));
  }
  const std::vector<double> spent = rank::spent_on(analysis.network.flow, scores, kinds, kWays);
  for (std::size_t kind = kExternal; kind < kWays; ++kind) {
    if (!(spent[kind] > 0)) continue;
    findings.add(Finding::kLeak, base::kNone, base::kNone, spent[kind] / total, Message(kLeaks[kind - kExternal]));
  }
}

// Pages of other sites are no loss.
void find_gateways(const Crawl& crawl, const analysis::Analysis& analysis, Findings& findings) {
  if (!analysis.home.valid()) return;
  const std::uint32_t home = analysis.network.node_of_page[analysis.home.value];
  if (home == base::kNone) return;
  std::vector<std::uint8_t> of_site;
  of_site.reserve(analysis.network.page_of_node.size());
  for (const base::PageId page : analysis.network.page_of_node) {
    of_site.push_back(is_of_site(crawl, analysis, page) ? 1 : 0);
  }
  const std::vector<std::uint32_t> dominated =
      graph::dominated_counts(graph::dominators(analysis.network.clicks, home), of_site);
  for (std::uint32_t node = 0; node < dominated.size(); ++node) {
    if (node == home || of_site[node] == 0 || dominated[node] < kGatewayPages) continue;
    const base::PageId page = analysis.network.page_of_node[node];
    findings.add(Finding::kGateway, page.value, dominated[node], analysis.pagerank[page.value],
                 Message("structure.gateway").count("pages", dominated[node]));
  }
}

void find_components(const analysis::Analysis& analysis, Findings& findings) {
  const graph::Components components = graph::strong_components(analysis.network.clicks);
  std::vector<std::uint32_t> first(components.count(), base::kNone);
  std::vector<double> held(components.count(), 0);
  for (std::size_t node = 0; node < components.of_node.size(); ++node) {
    const std::uint32_t component = components.of_node[node];
    if (first[component] == base::kNone) first[component] = analysis.network.page_of_node[node].value;
    held[component] += analysis.rank.score[node];
  }
  for (std::uint32_t component = 0; component < components.count(); ++component) {
    if (components.size[component] < 2) continue;
    findings.add(Finding::kComponent, first[component], components.size[component], held[component],
                 Message("structure.component"));
  }
}

}  // namespace

TableResult structure_table(const ReportContext& context) {
  const Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  auto owned = std::make_shared<Findings>();
  if (analysis.evidence.facts.has_all(needs_of("structure"))) {
    const std::vector<analysis::PageState> states = analysis::page_states(crawl, analysis.network);
    find_orphans(analysis, states, *owned);
    find_sinks_and_leaks(crawl, analysis, states, *owned);
    find_gateways(crawl, analysis, *owned);
    find_components(analysis, *owned);
  }
  propose_links(context, *owned);

  TableBuilder t("structure", owned->kind.size());
  t.code("kind", codes(owned->kind), catalog::values::kStructureKind);
  t.pooled("url", crawl.pages.urls, owned->page);
  t.count("pages", owned->pages);
  t.number("share", owned->share);
  t.sentence("detail", owned->detail);
  t.text("suggested_source", owned->source);
  t.text("suggested_anchor", owned->anchor);
  t.number("gain", owned->gain);
  return std::move(t).take(owned);
}

}  // namespace reports
