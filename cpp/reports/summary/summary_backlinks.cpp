#include "reports/summary/summary_backlinks.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "analysis/anchor_classes.h"
#include "reports/columns/needs.h"
#include "table/columns/date.h"

namespace reports {
namespace {

using crawl::Crawl;
using Json = nlohmann::ordered_json;

constexpr std::size_t kTopTargets = 10;
constexpr std::size_t kBins = 10;

bool knows(const analysis::Analysis& analysis, std::string_view part) {
  return analysis.evidence.facts.has_all(needs_of("summary.backlinks" + std::string(part)));
}

Json day_or_null(std::int32_t day) {
  if (day == crawl::kNoDate) return {};
  std::string text;
  table::append_date(day, text);
  return text;
}

// The rating of each linking domain that has one, ascending.
std::vector<double> of_linking(const analysis::Analysis& analysis, const analysis::DomainRating& rating) {
  std::vector<double> values;
  const std::vector<std::uint32_t>& live = analysis.backlinks.domains.live;
  for (std::size_t domain = 0; domain < live.size(); ++domain) {
    if (live[domain] > 0 && !std::isnan(rating.of_domain[domain])) values.push_back(rating.of_domain[domain]);
  }
  std::ranges::sort(values);
  return values;
}

// Between the two nearest values, in proportion.
double quantile(const std::vector<double>& sorted, double part) {
  const double at = part * static_cast<double>(sorted.size() - 1);
  const auto low = static_cast<std::size_t>(at);
  const std::size_t high = std::min(low + 1, sorted.size() - 1);
  return sorted[low] + (at - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

Json ratings_of(const analysis::Analysis& analysis) {
  Json ratings = Json::array();
  for (const analysis::DomainRating& rating : analysis.domain_ratings) {
    const std::vector<double> values = of_linking(analysis, rating);
    if (values.empty()) continue;
    ratings.push_back({{"name", rating.rating->name},
                       {"label", rating.rating->label},
                       {"domains", values.size()},
                       {"median", quantile(values, 0.5)},
                       {"p25", quantile(values, 0.25)},
                       {"p75", quantile(values, 0.75)}});
  }
  return ratings;
}

// Linking domains by the rating that most of them have, in ten steps of its scale.
Json by_rating(const analysis::Analysis& analysis) {
  const analysis::DomainRating* most = nullptr;
  std::vector<double> values;
  for (const analysis::DomainRating& rating : analysis.domain_ratings) {
    std::vector<double> of_this = of_linking(analysis, rating);
    if (of_this.size() <= values.size()) continue;
    most = &rating;
    values = std::move(of_this);
  }
  if (most == nullptr || values.front() < 0) return {};
  double top = 100;
  while (top < values.back()) top *= 10;
  const double step = top / kBins;
  std::vector<std::uint32_t> domains(kBins, 0);
  for (const double value : values) ++domains[std::min(kBins - 1, static_cast<std::size_t>(value / step))];
  Json bins = Json::array();
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    const double from = step * static_cast<double>(bin);
    bins.push_back({{"from", from}, {"to", from + step}, {"domains", domains[bin]}});
  }
  return {{"name", most->rating->name}, {"label", most->rating->label}, {"bins", bins}};
}

Json months_of(const analysis::Analysis& analysis) {
  const bool lost = knows(analysis, ".lost");
  Json months = Json::array();
  for (const analysis::Month& month : analysis.backlinks.months) {
    std::string name = std::to_string(month.month / 12);
    name.insert(0, 4 - std::min<std::size_t>(4, name.size()), '0');
    const int number = month.month % 12 + 1;
    name += (number < 10 ? "-0" : "-") + std::to_string(number);
    Json one = {{"month", name}, {"new", month.new_links}};
    if (lost) one["lost"] = month.lost_links;
    months.push_back(one);
  }
  return months;
}

// How many linking domains use anchors of each class in live links; a domain may use several.
Json anchor_classes(const Crawl& crawl, const analysis::Analysis& analysis) {
  const std::vector<anchor::Class>& classes = analysis.link_class;
  std::vector<std::uint64_t> uses;   // class and domain
  for (std::uint32_t link = 0; link < classes.size(); ++link) {
    if (!analysis::is_backlink(crawl, analysis.site, link) || analysis::is_lost(crawl, link)) continue;
    const std::uint64_t domain = crawl.domain_of(crawl.links.source[link]).value;
    uses.push_back((static_cast<std::uint64_t>(classes[link]) << 32) | domain);
  }
  std::ranges::sort(uses);
  uses.erase(std::ranges::unique(uses).begin(), uses.end());
  std::vector<std::uint32_t> domains(analysis.class_names.size(), 0);
  for (const std::uint64_t use : uses) ++domains[use >> 32];
  Json out = Json::array();
  for (std::size_t at = 0; at < domains.size(); ++at) {
    if (domains[at] > 0) out.push_back({{"class", analysis.class_names[at]}, {"domains", domains[at]}});
  }
  return out;
}

Json top_targets(const Crawl& crawl, const analysis::Analysis& analysis) {
  const analysis::Backlinks& backlinks = analysis.backlinks;
  std::vector<std::uint32_t> pages;
  for (std::uint32_t page = 0; page < backlinks.target_links.size(); ++page) {
    if (backlinks.target_links[page] > 0) pages.push_back(page);
  }
  const auto better = [&](std::uint32_t a, std::uint32_t b) {
    if (backlinks.target_domains[a] != backlinks.target_domains[b]) {
      return backlinks.target_domains[a] > backlinks.target_domains[b];
    }
    return backlinks.target_links[a] != backlinks.target_links[b]
               ? backlinks.target_links[a] > backlinks.target_links[b]
               : a < b;
  };
  const std::size_t shown = std::min(kTopTargets, pages.size());
  std::ranges::partial_sort(pages, pages.begin() + static_cast<std::ptrdiff_t>(shown), better);
  Json targets = Json::array();
  for (const std::uint32_t page : std::span(pages).first(shown)) {
    targets.push_back({{"url", crawl.pages.urls[page]},
                       {"domains", backlinks.target_domains[page]},
                       {"links", backlinks.target_links[page]}});
  }
  return targets;
}

void add_recent(const analysis::Analysis& analysis, Json& out) {
  const analysis::Backlinks& backlinks = analysis.backlinks;
  out["new_30"] = backlinks.new_links;
  out["new_domains_30"] = backlinks.new_domains;
  if (knows(analysis, ".lost")) out["lost_30"] = backlinks.lost_links;
  out["by_month"] = months_of(analysis);
}

}  // namespace

Json summarise_backlinks(const Crawl& crawl, const analysis::Analysis& analysis) {
  const analysis::Backlinks& backlinks = analysis.backlinks;
  if (!backlinks.any() || !knows(analysis, "") || analysis.done < analysis::Stage::kDomains) return {};
  Json out = {{"domains", backlinks.linking_domains}};
  if (knows(analysis, ".follow_domains")) out["follow_domains"] = backlinks.follow_domains;
  out["live"] = backlinks.live;
  if (knows(analysis, ".lost")) out["lost"] = backlinks.lost;
  out["pages"] = backlinks.pages;
  out["targets"] = backlinks.target_pages;
  out["data_until"] = day_or_null(backlinks.until);
  const bool dated = knows(analysis, ".by_month") && !backlinks.months.empty();
  if (dated) add_recent(analysis, out);
  out["capped"] = !analysis.sites.empty() && analysis.sites.front().capped;
  if (knows(analysis, ".ratings")) {
    out["ratings"] = ratings_of(analysis);
    out["by_rating"] = by_rating(analysis);
  }
  if (knows(analysis, ".anchor_classes") && analysis.done >= analysis::Stage::kClasses) {
    out["anchor_classes"] = anchor_classes(crawl, analysis);
  }
  out["top_targets"] = top_targets(crawl, analysis);
  return out;
}

Json summarise_quality(const analysis::Analysis& analysis) {
  const analysis::SourceQuality& sources = analysis.sources;
  const bool known = analysis.evidence.facts.has_all(needs_of("summary.quality"));
  if (!known || analysis.done < analysis::Stage::kQuality || sources.size() == 0) return {};
  std::uint64_t in_networks = 0, networks = 0, strong = 0, some = 0;
  for (const analysis::SourceNetwork& network : sources.networks) {
    if (!network.is_placed()) continue;
    ++networks;
    in_networks += network.sources.size();
  }
  for (const quality::Score& score : sources.scores) {
    strong += score.sign == quality::Sign::kStrong ? 1 : 0;
    some += score.sign == quality::Sign::kSome ? 1 : 0;
  }
  return {{"domains", sources.size()},
          {"in_networks", in_networks},
          {"networks", networks},
          {"strong", strong},
          {"some", some}};
}

}  // namespace reports
