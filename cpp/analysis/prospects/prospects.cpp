#include "analysis/prospects/prospects.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "analysis/counts/hyperlinks.h"
#include "analysis/prospects/counted_links.h"
#include "quality/authority/authority.h"

namespace analysis {
namespace {

using crawl::Crawl;

constexpr std::uint8_t kLive = 1, kLost = 2;  // links to the site
constexpr std::string_view kExternalLinks = "_external_links";
constexpr std::uint32_t kMostCounted = base::kNone - 1;  // kNone is no number
constexpr double kMostLinks = 500;  // to other sites on a page

// What a domain is to the link intersect.
class Sides {
 public:
  Sides(const Crawl& crawl, base::DomainId site, std::span<const base::DomainId> competitors)
      : crawl_(&crawl), site_(site), number_(crawl.domains.names.size(), 0), many_links_(crawl.pages.size(), 0) {
    for (std::size_t i = 0; i < competitors.size(); ++i) {
      number_[competitors[i].value] = static_cast<std::uint8_t>(i + 1);
    }
    for (const auto& [name, values] : crawl.pages.metrics) {
      if (!name.ends_with(kExternalLinks)) continue;
      for (std::size_t page = 0; page < values.size(); ++page) many_links_[page] |= values[page] > kMostLinks ? 1 : 0;
    }
  }

  bool is_side(base::DomainId domain) const { return domain == site_ || number_[domain.value] != 0; }
  // The competitors that a live link leads to; none where it comes from a site itself.
  CompetitorSet led_to(std::uint32_t link) const {
    if (!is_live(crawl_->links, link)) return 0;
    const std::uint32_t page = crawl_->links.source[link].value;
    const bool anybodys = (crawl_->links.flags[link] & crawl::flag::kUgc) != 0 || many_links_[page] != 0;
    if (anybodys) return 0;
    return led_to(crawl_->domain_of(crawl_->links.source[link]), crawl_->domain_of(crawl_->links.target[link]));
  }
  CompetitorSet led_to(const CountedLinks& counted) const { return led_to(counted.domain, counted.site); }

 private:
  CompetitorSet led_to(base::DomainId from, base::DomainId to) const {
    const std::uint8_t number = number_[to.value];
    return number == 0 || is_side(from) ? 0 : CompetitorSet{1} << (number - 1U);
  }

  const Crawl* crawl_;
  base::DomainId site_;
  std::vector<std::uint8_t> number_;  // [domains] of the competitor, from 1; 0: none
  std::vector<std::uint8_t> many_links_;  // [pages] 1: it links to so many that a link says nothing
};

// [domains] kLive and kLost of those with links to the site.
base::Slices find_own(const Crawl& crawl, base::DomainId site, std::vector<std::uint8_t>& own) {
  own.assign(crawl.domains.names.size(), 0);
  co_await base::for_each(crawl.links.size(), [&](std::uint32_t link) {
    if (!is_hyperlink(crawl.links, link) || crawl.domain_of(crawl.links.target[link]) != site) return;
    own[crawl.domain_of(crawl.links.source[link]).value] |= is_live(crawl.links, link) ? kLive : kLost;
  });
}

std::int32_t earlier(std::int32_t a, std::int32_t b) {
  return a == crawl::kNoDate ? b : b == crawl::kNoDate ? a : std::min(a, b);
}
std::int32_t day_of(const std::vector<std::int32_t>& days, std::uint32_t link) {
  return link < days.size() ? days[link] : crawl::kNoDate;
}

// Links that no file shows. `of_page`, `met`: [pages] the competitors that each links to; 1: it has been counted.
void add_counted(const Crawl& crawl, const CountedLinks& counted, const std::vector<CompetitorSet>& of_page,
                 std::vector<std::uint8_t>& met, Prospect& prospect) {
  prospect.links += std::min(counted.links, kMostCounted - prospect.links);
  if (!counted.page.valid()) return;
  const std::uint32_t page = counted.page.value;
  prospect.pages += met[page] == 0 ? 1 : 0;
  met[page] = 1;
  if (prospect.best_link != base::kNone) return;
  const auto is_before = [&](std::uint32_t a, std::uint32_t b) {
    const int of_a = std::popcount(of_page[a]), of_b = std::popcount(of_page[b]);
    return of_a != of_b ? of_a > of_b : crawl.pages.urls[a] < crawl.pages.urls[b];
  };
  if (prospect.page == base::kNone || is_before(page, prospect.page)) prospect.page = page;
}

}  // namespace

std::vector<base::DomainId> competitors_of(std::span<const SiteRow> sites) {
  const bool named = std::ranges::contains(sites, SiteRole::kCompetitor, &SiteRow::role);
  std::vector<SiteRow> chosen;
  for (const SiteRow& site : sites) {
    const bool compared = site.role == SiteRole::kOther && (site.backlinks || site.counted);
    const bool is_one = named ? site.role == SiteRole::kCompetitor : compared;
    if (is_one) chosen.push_back(site);
  }
  // Nobody named them, so the order of files is no reason to take one and not another.
  if (!named) std::ranges::stable_sort(chosen, std::ranges::greater(), &SiteRow::source_domains);
  if (chosen.size() > kMostCompetitors) chosen.resize(kMostCompetitors);
  std::vector<base::DomainId> competitors;
  for (const SiteRow& site : chosen) competitors.push_back(site.domain);
  return competitors;
}

base::Slices find_prospects(const Crawl& crawl, base::DomainId site, std::span<const base::DomainId> competitors,
                            std::uint32_t least, std::vector<Prospect>& result) {
  const Sides sides(crawl, site, competitors);
  std::vector<std::uint8_t> own;
  co_await find_own(crawl, site, own);
  std::vector<CompetitorSet> of_domain(crawl.domains.names.size(), 0), of_page(crawl.pages.size(), 0);
  co_await base::for_each(crawl.links.size(), [&](std::uint32_t link) {
    const CompetitorSet led_to = sides.led_to(link);
    if (led_to == 0) return;
    of_page[crawl.links.source[link].value] |= led_to;
    of_domain[crawl.domain_of(crawl.links.source[link]).value] |= led_to;
  });
  const std::vector<CountedLinks> counted = counted_links(crawl);
  for (const CountedLinks& links : counted) {
    if (links.site == site) own[links.domain.value] |= kLive;
    of_domain[links.domain.value] |= sides.led_to(links);
    if (links.page.valid()) of_page[links.page.value] |= sides.led_to(links);
  }
  std::vector<std::uint32_t> row_of(crawl.domains.names.size(), base::kNone);
  for (std::uint32_t domain = 0; domain < of_domain.size(); ++domain) {
    const auto linked = static_cast<std::uint32_t>(std::popcount(of_domain[domain]));
    if (linked == 0 || linked < least || (own[domain] & kLive) != 0) continue;
    if (crawl.is_disavowed(crawl.domains.names[domain])) continue;
    row_of[domain] = static_cast<std::uint32_t>(result.size());
    Prospect& prospect = result.emplace_back();
    prospect.domain = {domain};
    prospect.competitors = of_domain[domain];
    prospect.once_linked = own[domain] != 0;
  }
  std::vector<std::uint8_t> met(crawl.pages.size(), 0);
  co_await base::for_each(crawl.links.size(), [&](std::uint32_t link) {
    const std::uint32_t page = crawl.links.source[link].value;
    const std::uint32_t row = row_of[crawl.domain_of({page}).value];
    if (row == base::kNone || sides.led_to(link) == 0) return;
    Prospect& prospect = result[row];
    ++prospect.links;
    prospect.follow_links += is_follow(crawl.links, link) ? 1 : 0;
    prospect.pages += met[page] == 0 ? 1 : 0;
    met[page] = 1;
    prospect.first_seen = earlier(prospect.first_seen, day_of(crawl.links.first_seen, link));
    prospect.last_seen = std::max(prospect.last_seen, day_of(crawl.links.last_seen, link));
    const auto reach = [&](std::uint32_t of) { return std::popcount(of_page[crawl.links.source[of].value]); };
    const auto address = [&](std::uint32_t of) {
      return std::pair(crawl.pages.urls[crawl.links.source[of].value], crawl.pages.urls[crawl.links.target[of].value]);
    };
    std::uint32_t& best = prospect.best_link;
    const bool further = best == base::kNone || reach(link) > reach(best);
    if (further || (reach(link) == reach(best) && address(link) < address(best))) best = link;
  });
  for (Prospect& prospect : result) {
    if (prospect.best_link != base::kNone) prospect.page = crawl.links.source[prospect.best_link].value;
  }
  for (const CountedLinks& links : counted) {
    const std::uint32_t row = row_of[links.domain.value];
    if (row != base::kNone && sides.led_to(links) != 0) add_counted(crawl, links, of_page, met, result[row]);
  }
  std::ranges::sort(result, [&](const Prospect& a, const Prospect& b) {
    const int of_a = std::popcount(a.competitors), of_b = std::popcount(b.competitors);
    if (of_a != of_b) return of_a > of_b;
    if (a.links != b.links) return a.links > b.links;
    return crawl.domains.names[a.domain.value] < crawl.domains.names[b.domain.value];
  });
}

base::Slices find_magnets(const Crawl& crawl, base::DomainId site, std::span<const base::DomainId> competitors,
                          std::vector<LinkMagnet>& result) {
  const Sides sides(crawl, site, competitors);
  std::vector<std::uint8_t> own;
  co_await find_own(crawl, site, own);
  std::vector<std::uint32_t> row_of(crawl.pages.size(), base::kNone);
  const std::vector<std::int32_t>& days = crawl.links.first_seen;
  const std::int32_t last = days.empty() ? crawl::kNoDate : std::ranges::max(days);
  DistinctGroups seen(static_cast<std::uint32_t>(crawl.domains.names.size()));
  const auto target_of = [&](std::uint32_t link) { return crawl.links.target[link].value; };
  const auto itself = [](std::uint32_t link) { return link; };
  co_await visit_by_group(crawl.links, static_cast<std::uint32_t>(crawl.pages.size()), target_of, itself,
                          [&](std::uint32_t page, std::uint32_t link) {
                            if (sides.led_to(link) == 0) return;
                            if (row_of[page] == base::kNone) {
                              row_of[page] = static_cast<std::uint32_t>(result.size());
                              result.emplace_back().page = {page};
                            }
                            LinkMagnet& magnet = result[row_of[page]];
                            ++magnet.links;
                            magnet.follow_links += is_follow(crawl.links, link) ? 1 : 0;
                            const std::int32_t day = day_of(days, link);
                            magnet.first_seen = earlier(magnet.first_seen, day);
                            magnet.new_links += day != crawl::kNoDate && day > last - kNewDays ? 1 : 0;
                            const std::uint32_t domain = crawl.domain_of(crawl.links.source[link]).value;
                            if (!seen.is_first(domain, page)) return;
                            ++magnet.domains;
                            magnet.domains_not_mine += (own[domain] & kLive) == 0 ? 1 : 0;
                          });
  std::ranges::sort(result, [&](const LinkMagnet& a, const LinkMagnet& b) {
    if (a.domains_not_mine != b.domains_not_mine) return a.domains_not_mine > b.domains_not_mine;
    if (a.links != b.links) return a.links > b.links;
    return crawl.pages.urls[a.page.value] < crawl.pages.urls[b.page.value];
  });
}

DomainStrength strength_of_linking(const Crawl& crawl, std::span<const DomainRating> ratings) {
  const std::size_t domains = crawl.domains.names.size();
  std::vector<std::uint8_t> links(domains, 0);
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    if (!is_hyperlink(crawl.links, link)) continue;
    const base::DomainId from = crawl.domain_of(crawl.links.source[link]);
    if (from != crawl.domain_of(crawl.links.target[link])) links[from.value] = 1;
  }
  for (const base::DomainId from : crawl.site_links.domain) links[from.value] = 1;
  DomainStrength strength{std::vector<double>(domains, 0), std::vector<std::uint32_t>(domains, 0)};
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    std::vector<double> column(domains, quality::kNoRating);
    for (std::size_t domain = 0; domain < domains; ++domain) {
      if (links[domain] != 0) column[domain] = ratings[i].of_domain[domain];
    }
    const std::vector<double> percentiles = quality::percentiles_of(column);
    for (std::size_t domain = 0; domain < domains; ++domain) {
      if (std::isnan(column[domain])) continue;
      strength.of_domain[domain] += percentiles[domain];
      strength.ratings[domain] |= 1U << i;
    }
  }
  for (std::size_t domain = 0; domain < domains; ++domain) {
    const int count = std::popcount(strength.ratings[domain]);
    strength.of_domain[domain] =
        count > 0 ? strength.of_domain[domain] / count : std::numeric_limits<double>::quiet_NaN();
  }
  return strength;
}

}  // namespace analysis
