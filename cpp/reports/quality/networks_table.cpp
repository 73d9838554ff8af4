// The reports about networks of linking domains: `networks` and, of one of them, `network_domains`.
#include <algorithm>
#include <cmath>
#include <limits>

#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

using analysis::SourceNetwork;
using analysis::SourceQuality;
constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kExamples = 3;

struct NetworkColumns {  // all [networks]
  std::vector<std::string> id, name, evidence, examples;
  std::vector<std::uint8_t> kind, verdict, action;
  std::vector<std::uint32_t> domains, links, follow_links;
  std::vector<double> share, median_score, lowest_score;
  std::vector<std::int32_t> first_seen, last_seen;
};

// Of those that have one.
double lowest_score(const SourceQuality& sources, const SourceNetwork& network) {
  double lowest = kEmpty;
  for (const std::uint32_t source : network.sources) {
    const double score = sources.scores[source].shown();
    if (!std::isnan(score) && !(score >= lowest)) lowest = score;
  }
  return lowest;
}

// Most links first, then in order of bytes.
std::string examples_of(const crawl::Crawl& crawl, const SourceQuality& sources, std::vector<std::uint32_t> members) {
  const auto name_of = [&](std::uint32_t source) { return crawl.domains.names[sources.counts.domain[source].value]; };
  const std::size_t shown = std::min(members.size(), kExamples);
  std::ranges::partial_sort(members, members.begin() + static_cast<std::ptrdiff_t>(shown), [&](auto a, auto b) {
    const std::uint32_t links_a = sources.counts.links[a], links_b = sources.counts.links[b];
    return links_a != links_b ? links_a > links_b : name_of(a) < name_of(b);
  });
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) text.append(i == 0 ? "" : ", ").append(name_of(members[i]));
  return text;
}

void add_counts(const SourceQuality& sources, const SourceNetwork& network, NetworkColumns& owned) {
  const analysis::SourceCounts& counts = sources.counts;
  std::uint32_t links = 0, follow_links = 0;
  std::int32_t first = crawl::kNoDate, last = crawl::kNoDate;
  for (const std::uint32_t source : network.sources) {
    links += counts.links[source];
    follow_links += counts.follow_links[source];
    const std::int32_t seen = counts.first_seen[source];
    if (seen != crawl::kNoDate) first = first == crawl::kNoDate ? seen : std::min(first, seen);
    last = std::max(last, counts.last_seen[source]);
  }
  owned.links.push_back(links);
  owned.follow_links.push_back(follow_links);
  owned.first_seen.push_back(first);
  owned.last_seen.push_back(last);
}

NetworkColumns columns_of(const crawl::Crawl& crawl, const SourceQuality& sources,
                          const analysis::Decisions& decisions) {
  NetworkColumns owned;
  for (const analysis::Judgment& judgment : decisions.of_network) {
    owned.verdict.push_back(judgment.verdict);
    owned.action.push_back(static_cast<std::uint8_t>(judgment.action));
  }
  for (const SourceNetwork& network : sources.networks) {
    owned.id.push_back(network.id);
    owned.name.push_back(network.name);
    owned.evidence.push_back(network.evidence);
    owned.examples.push_back(examples_of(crawl, sources, network.sources));
    owned.kind.push_back(static_cast<std::uint8_t>(static_cast<unsigned>(network.kind) + 1));
    owned.domains.push_back(static_cast<std::uint32_t>(network.sources.size()));
    owned.share.push_back(static_cast<double>(network.sources.size()) / sources.size());
    owned.median_score.push_back(analysis::median_score(sources, network.sources));
    owned.lowest_score.push_back(lowest_score(sources, network));
    add_counts(sources, network, owned);
  }
  return owned;
}

struct MemberColumns {
  std::vector<std::uint32_t> domain, links, top_anchor, example, title;
  std::vector<double> score;
  std::vector<std::uint8_t> sign, kind;
};

MemberColumns members_of(const crawl::Crawl& crawl, const SourceQuality& sources, const SourceNetwork& network) {
  MemberColumns owned;
  for (const std::uint32_t source : network.sources) {
    const quality::Score& score = sources.scores[source];
    const std::uint32_t page = sources.counts.example[source];
    owned.domain.push_back(sources.counts.domain[source].value);
    owned.score.push_back(score.shown());
    owned.sign.push_back(static_cast<std::uint8_t>(score.sign));
    owned.kind.push_back(static_cast<std::uint8_t>(sources.kinds[source]));
    owned.links.push_back(sources.counts.links[source]);
    owned.top_anchor.push_back(sources.top_anchor[source]);
    owned.example.push_back(page);
    owned.title.push_back(crawl.pages.title[page].value);
  }
  return owned;
}

}  // namespace

TableResult networks_table(const ReportContext& context) {
  const SourceQuality& sources = context.analysis.sources;
  const auto owned =
      std::make_shared<NetworkColumns>(columns_of(context.crawl, sources, context.analysis.judging.decisions));
  TableBuilder t("networks", sources.networks.size());
  t.text("network", owned->id);
  t.code("kind", owned->kind, catalog::values::kNetworkKind);
  t.text("name", owned->name);
  t.count("domains", owned->domains);
  t.number("share_of_sources", owned->share);
  t.count("links", owned->links);
  t.count("follow_links", owned->follow_links);
  t.number("median_score", owned->median_score);
  t.number("lowest_score", owned->lowest_score);
  t.text("evidence", owned->evidence);
  t.text("examples", owned->examples);
  t.day("first_seen", owned->first_seen);
  t.day("last_seen", owned->last_seen);
  t.code("verdict", owned->verdict, catalog::values::kVerdict);
  t.code("action", owned->action, catalog::values::kAction);
  return std::move(t).take(owned);
}

TableResult network_domains_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const SourceQuality& sources = context.analysis.sources;
  auto owned = std::make_shared<MemberColumns>();
  if (sources.size() > 0) {
    const auto found = std::ranges::find(sources.networks, context.about, &SourceNetwork::id);
    if (found == sources.networks.end()) {
      return base::fail(base::ErrorCode::kBadOption,
                        context.about.empty() ? "Which network? Name it by --target."
                                              : "There is no network \"" + std::string(context.about) + "\".");
    }
    *owned = members_of(crawl, sources, *found);
  }
  TableBuilder t("network_domains", owned->domain.size());
  t.pooled("domain", crawl.domains.names, owned->domain);
  t.number("score", owned->score);
  t.code("sign", owned->sign, catalog::values::kLinkSign);
  t.code("kind", owned->kind, catalog::values::kSourceKind);
  t.count("links", owned->links);
  t.pooled("top_anchor", crawl.texts, owned->top_anchor);
  t.pooled("example_page", crawl.pages.urls, owned->example);
  t.pooled("example_title", crawl.texts, owned->title);
  return std::move(t).take(owned);
}

}  // namespace reports
