#include "analysis/backlinks/authority.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/backlinks/domain_profiles.h"

namespace analysis {
namespace {

constexpr std::string_view kPagerank = "pagerank";

std::vector<quality::DomainProfile> profiles_of(const DomainProfileReader& reader, const AuthorityInput& input) {
  std::vector<quality::DomainProfile> profiles;
  profiles.reserve(input.rows.size());
  for (std::size_t row = 0; row < input.rows.size(); ++row) {
    quality::DomainProfile profile = reader.of(input.rows[row]);
    profile.same_profile = !input.same_profile.empty() && input.same_profile[input.rows[row].value] != 0;
    profile.in_network = !input.in_network.empty() && input.in_network[row] != 0;
    profiles.push_back(profile);
  }
  return profiles;
}

}  // namespace

std::vector<double> DomainAuthorities::authority() const {
  std::vector<double> column;
  column.reserve(of_row.size());
  for (const quality::Authority& one : of_row) column.push_back(one.authority());
  return column;
}

void AuthorityBlender::add(std::string_view name, std::span<const double> of_domain, double weight) {
  std::vector<double> of_row;
  of_row.reserve(rows_.size());
  for (const base::DomainId domain : rows_) of_row.push_back(of_domain[domain.value]);
  if (std::ranges::all_of(of_row, [](double value) { return std::isnan(value); })) return;
  result_.ratings.push_back({name, quality::percentiles_of(of_row)});
  weights_.push_back(weight);
}

void AuthorityBlender::blend(std::vector<quality::DomainProfile> profiles) {
  std::vector<quality::Percentiles> columns;
  for (std::size_t i = 0; i < weights_.size(); ++i) columns.push_back({result_.ratings[i].of_row, weights_[i]});
  result_.profiles = std::move(profiles);
  result_.of_row = quality::authority_of(columns, result_.profiles);
}

base::Slices rate_domains(const crawl::Crawl& crawl, AuthorityInput input, DomainAuthorities& result) {
  const DomainProfileReader reader(crawl);
  AuthorityBlender blender(input.rows, result);
  for (const DomainRating& rating : input.ratings) {
    blender.add(rating.rating->name, rating.of_domain, 1);
    co_yield base::kGiveWay;
  }
  blender.add(kVisitsMetric, reader.visits(), quality::kVisitsWeight);
  if (!input.pagerank.empty()) blender.add(kPagerank, input.pagerank, 1);
  co_yield base::kGiveWay;
  blender.blend(profiles_of(reader, input));
}

}  // namespace analysis
