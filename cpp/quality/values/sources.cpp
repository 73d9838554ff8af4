#include "quality/values/sources.h"

#include <algorithm>
#include <bit>

#include "quality/rules/ramp.h"

namespace quality {
namespace {

constexpr Ramp kManyExternalLinks = {100, 1000};
constexpr std::array<Ramp, 4> kGoodRating = {{{3, 25}, {5, 30}, {35, 60}, {20, 40}}};   // by RatingScale
constexpr std::size_t kManyPages = 10;
constexpr std::uint32_t kFewestInNetwork = 3;
constexpr Ramp kNetworkSize = {3, 10};
constexpr double kNetworkBase = 0.5;                       // of the smallest network
constexpr std::uint32_t kFewestSameLinks = 2, kFewestSamePath = 3;
constexpr double kSameLinksStep = 3;                       // domains beyond two until all is said
constexpr Ramp kMozSpamScore = {8, 60}, kDtoxRisk = {500, 1000}, kVisits = {100, 10000};
constexpr double kFlowGap = 6.58, kWideFlowGap = 9.87;
constexpr double kLinksOut = 10;                           // times as many domains linked as linking
constexpr float kSomeSites = 6, kManySites = 21;
constexpr double kPartOfSomeSites = 0.4;

float& at(DomainValues& values, Rule rule) { return values[static_cast<std::size_t>(rule)]; }

void count_bits(RuleSet rules, std::uint32_t times, std::array<std::uint32_t, kRules>& counts) {
  for (; rules != 0; rules &= rules - 1) counts[static_cast<std::size_t>(std::countr_zero(rules))] += times;
}

void add_network(DomainValues& values, const DomainNetwork& network, bool links_known) {
  const bool in_one = network.size >= kFewestInNetwork && !network.syndicated;
  at(values, Rule::kNetShape) =
      static_cast<float>(in_one ? kNetworkBase + kNetworkBase * log_ramp(network.size, kNetworkSize) : 0);
  if (links_known) {
    const double beyond = network.same_links < kFewestSameLinks ? 0 : network.same_links - kFewestSameLinks;
    at(values, Rule::kNetLinks) = network.same_links < kFewestSameLinks
                                      ? 0
                                      : static_cast<float>(0.5 + 0.5 * std::min(1.0, beyond / kSameLinksStep));
  }
  at(values, Rule::kNetPath) = network.same_path >= kFewestSamePath ? 1 : 0;
}

void add_figures(DomainValues& values, const DomainFigures& figures) {
  at(values, Rule::kAhrefsIsSpam) = figures.is_spam;
  at(values, Rule::kMozSpamScore) = static_cast<float>(ramp(figures.moz_spam_score, kMozSpamScore));
  at(values, Rule::kLrtDtoxrisk) = static_cast<float>(ramp(figures.dtoxrisk, kDtoxRisk));
  at(values, Rule::kDomainTraffic) = static_cast<float>(log_ramp(figures.visits, kVisits));
  if (is_known(figures.citation_flow) && figures.trust_flow > 0) {
    const double gap = double{figures.citation_flow} / double{figures.trust_flow};
    at(values, Rule::kCfTf) = gap >= kWideFlowGap ? 1.0F : gap >= kFlowGap ? 0.5F : 0.0F;
  }
  if (is_known(figures.linked_domains) && figures.referring_domains > 0) {
    const double ratio = double{figures.linked_domains} / double{figures.referring_domains};
    at(values, Rule::kDegree) = ratio >= kLinksOut ? 1 : 0;
  }
  if (is_known(figures.own_sites)) {
    const bool some = figures.own_sites >= kSomeSites, many = figures.own_sites >= kManySites;
    at(values, Rule::kManySites) = many ? 1 : some ? static_cast<float>(kPartOfSomeSites) : 0;
  }
}

}  // namespace

void SourceReader::start() {
  known_.fill(0);
  holds_.fill(0);
  links_ = 0;
  external_links_.clear();
  pages_.clear();
  best_rating_ = best_ramp_ = kNotKnown;
}

void SourceReader::count_known() {
  count_bits(same_, links_, known_);
  links_ = 0;
}

void SourceReader::add(const Values& link, float external_links, Rating rating, std::uint32_t page) {
  if (link.known != same_) count_known();
  same_ = link.known;
  ++links_;
  count_bits(link.holds, 1, holds_);
  pages_.push_back(page);
  if (is_known(external_links)) external_links_.push_back(external_links);
  if (!is_known(rating.value)) return;
  const auto good = static_cast<float>(ramp(rating.value, kGoodRating[static_cast<std::size_t>(rating.scale)]));
  best_rating_ = is_known(best_rating_) ? std::max(best_rating_, rating.value) : rating.value;
  best_ramp_ = is_known(best_ramp_) ? std::max(best_ramp_, good) : good;
}

float SourceReader::median_external_links() {
  if (external_links_.empty()) return kNotKnown;
  std::ranges::sort(external_links_);
  const std::size_t size = external_links_.size();
  return (external_links_[size / 2] + external_links_[(size - 1) / 2]) / 2;
}

void SourceReader::add_pages(DomainValues& values) {
  const double page_links = log_ramp(median_external_links(), kManyExternalLinks);
  at(values, Rule::kPageLinks) = static_cast<float>(page_links);
  if (is_known(best_rating_)) {
    at(values, Rule::kPageUnrated) = best_rating_ == 0 ? 1 : 0;
    const double others = page_links == page_links ? 1 - page_links : 1;
    at(values, Rule::kTrustRating) = static_cast<float>(double{best_ramp_} * others);
  }
  std::ranges::sort(pages_);
  const std::size_t pages = pages_.size() - std::ranges::unique(pages_).size();
  at(values, Rule::kFactManyPages) = pages >= kManyPages ? 1 : 0;
}

DomainValues SourceReader::values(const Values& name, const DomainNetwork& network, const DomainFigures& figures) {
  count_known();
  DomainValues values;
  for (std::size_t i = 0; i < kRules; ++i) {
    const RuleSet rule = RuleSet{1} << i;
    if ((name.known & rule) != 0) {
      values[i] = (name.holds & rule) != 0 ? 1 : 0;
    } else if (known_[i] > 0) {
      values[i] = static_cast<float>(double{1} * holds_[i] / known_[i]);
    } else {
      values[i] = kNotKnown;
    }
  }
  if (!pages_.empty()) add_pages(values);
  add_network(values, network, !external_links_.empty());
  add_figures(values, figures);
  return values;
}

}  // namespace quality
