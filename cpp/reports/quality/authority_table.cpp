// The report `authority`: of each linking domain the open blend of its ratings, what it was made of and what lowered
// it.
#include <utility>

#include "reports/columns/table_builder.h"
#include "reports/quality/authority_checks.h"
#include "reports/quality/authority_columns.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct AuthorityColumns {  // all [sources]
  std::vector<double> authority, low, high, factor;
  table::Sentences from, checks;
  std::vector<std::vector<double>> percentiles;  // [ratings]
};

std::vector<double> hundredfold(const std::vector<double>& shares) {
  std::vector<double> cells;
  cells.reserve(shares.size());
  for (const double share : shares) cells.push_back(100 * share);
  return cells;
}

std::uint32_t network_size(const analysis::SourceQuality& sources, std::uint32_t source) {
  const std::uint32_t network = sources.network[source];
  return network == base::kNone ? 0 : static_cast<std::uint32_t>(sources.networks[network].sources.size());
}

AuthorityColumns columns_of(const analysis::SourceQuality& sources, const analysis::DomainAuthorities& rated) {
  AuthorityColumns owned;
  owned.authority = rated.authority();
  owned.from = rated_by(rated);
  for (const quality::Authority& one : rated.of_row) {
    owned.low.push_back(100 * one.low);
    owned.high.push_back(100 * one.high);
    owned.factor.push_back(one.spam.factor);
  }
  owned.checks = table::Sentences(sources.size(), [&](std::uint32_t source) {
    return told(rated.profiles[source], rated.of_row[source].spam.fired, network_size(sources, source));
  });
  for (const analysis::RatingPercentiles& rating : rated.ratings) {
    owned.percentiles.push_back(hundredfold(rating.of_row));
  }
  return owned;
}

}  // namespace

TableResult authority_table(const ReportContext& context) {
  const analysis::SourceQuality& sources = context.analysis.sources;
  const analysis::DomainAuthorities& rated = context.analysis.authorities;
  const auto owned = std::make_shared<AuthorityColumns>(columns_of(sources, rated));
  TableBuilder t("authority", sources.size());
  t.pooled("domain", context.crawl.domains.names, raw(sources.counts.domain));
  t.number("authority", owned->authority);
  t.sentence("authority_from", owned->from);
  t.number("authority_low", owned->low);
  t.number("authority_high", owned->high);
  t.number("spam_factor", owned->factor);
  t.sentence("checks", owned->checks);
  for (std::size_t i = 0; i < rated.ratings.size(); ++i) {
    t.percentile(rated.ratings[i].name, label_of_rating(rated.ratings[i].name), owned->percentiles[i]);
  }
  return std::move(t).take(owned);
}

}  // namespace reports
