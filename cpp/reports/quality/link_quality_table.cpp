// The report `link_quality`: each live link of another site, judged by what is known of it alone and of its domain.
#include <algorithm>

#include "analysis/quality/reason_codes.h"
#include "analysis/stages.h"
#include "base/slices.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct LinkColumns {
  analysis::LinkQuality links;
  std::vector<double> score, known;
  std::vector<std::uint8_t> sign, kind, verdict, declared;
  std::vector<std::string> reasons, network;
  std::vector<std::uint32_t> line;
  std::vector<std::string> file_names;
  std::vector<std::uint32_t> first_rows;  // of each file
};

// Codes of catalog::values::kDeclared: what the link says of itself.
std::uint8_t declared_by(std::uint16_t flags) {
  if ((flags & crawl::flag::kSponsored) != 0) return 1;
  if ((flags & crawl::flag::kUgc) != 0) return 2;
  return (flags & crawl::flag::kNofollow) != 0 ? 3 : 0;
}

LinkColumns columns_of(const ReportContext& context) {
  LinkColumns owned;
  const analysis::Analysis& analysis = context.analysis;
  if (analysis.sources.size() == 0) return owned;
  base::finish(analysis::measure_links(context.crawl, analysis::quality_input(context.options, analysis), owned.links));
  const quality::Weights& weights = analysis.judging.weights();
  for (std::size_t row = 0; row < owned.links.link.size(); ++row) {
    const quality::DomainValues& values = owned.links.values[row];
    const quality::Score score = quality::score_of(values, weights);
    const std::uint32_t source = owned.links.source[row], link = owned.links.link[row];
    owned.score.push_back(score.shown());
    owned.known.push_back(score.known);
    owned.sign.push_back(static_cast<std::uint8_t>(score.sign));
    owned.kind.push_back(static_cast<std::uint8_t>(quality::kind_of(values)));
    owned.reasons.push_back(analysis::codes_of_reasons(values, weights));
    owned.verdict.push_back(analysis.judging.decisions.of_source[source].verdict);
    owned.declared.push_back(declared_by(context.crawl.links.flags[link]));
    const std::uint32_t network = analysis.sources.network[source];
    owned.network.push_back(network == base::kNone ? std::string() : analysis.sources.networks[network].id);
    owned.line.push_back(context.crawl.links.line[link]);
  }
  for (const crawl::FileInfo& file : context.crawl.files) {
    const auto first = std::ranges::lower_bound(owned.links.link, file.first_link);
    owned.file_names.push_back(file.name);
    owned.first_rows.push_back(static_cast<std::uint32_t>(first - owned.links.link.begin()));
  }
  owned.links.values = {};  // they are the most of it, and nothing points at them
  return owned;
}

}  // namespace

TableResult link_quality_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const crawl::LinkTable& links = crawl.links;
  const auto owned = std::make_shared<LinkColumns>(columns_of(context));
  const Index rows = owned->links.link;
  TableBuilder t("link_quality", rows.size());
  t.pooled("source", crawl.pages.urls, raw(links.source), rows);
  t.pooled("target", crawl.pages.urls, raw(links.target), rows);
  t.pooled("anchor", crawl.texts, raw(links.anchor), rows);
  t.number("score", owned->score);
  t.code("sign", owned->sign, catalog::values::kLinkSign);
  t.number("known", owned->known);
  t.code("kind", owned->kind, catalog::values::kSourceKind);
  t.text("reasons", owned->reasons);
  t.code("declared", owned->declared, catalog::values::kDeclared);
  t.text("network", owned->network);
  t.code("verdict", owned->verdict, catalog::values::kVerdict);
  t.code("region", codes(links.region), catalog::values::kRegion, rows);
  if (!links.first_seen.empty()) t.day("first_seen", links.first_seen, rows);
  t.cells("file", table::RangedText{owned->first_rows, owned->file_names});
  t.count("line", owned->line);
  return std::move(t).take(owned);
}

}  // namespace reports
