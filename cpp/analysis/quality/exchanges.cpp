#include "analysis/quality/exchanges.h"

#include <cmath>
#include <string_view>

#include "analysis/counts/hyperlinks.h"
#include "quality/rules/words.h"
#include "quality/values/page_values.h"

namespace analysis {
namespace {

constexpr std::string_view kExternalLinks = "_external_links";

bool passes_equity(const crawl::Crawl& crawl, std::uint32_t link) {
  return is_live(crawl.links, link) && is_follow(crawl.links, link);
}

// Whether links are exchanged on a page, asked for once a page.
class LinkPages {
 public:
  explicit LinkPages(const crawl::Crawl& crawl) : crawl_(&crawl), reader_(words_), known_(crawl.pages.size(), 0) {
    for (const auto& [name, values] : crawl.pages.metrics) {
      if (name.ends_with(kExternalLinks)) columns_.push_back(&values);
    }
  }

  bool contains(std::uint32_t page) {
    std::uint8_t& known = known_[page];
    if (known == 0) {
      reader_.read(crawl_->pages.urls[page], crawl_->texts[crawl_->pages.title[page].value]);
      known = quality::is_link_page(reader_, external_links(page)) ? kYes : kNo;
    }
    return known == kYes;
  }

 private:
  static constexpr std::uint8_t kNo = 1, kYes = 2;

  float external_links(std::uint32_t page) const {
    for (const std::vector<double>* column : columns_) {
      if (page < column->size() && !std::isnan((*column)[page])) return static_cast<float>((*column)[page]);
    }
    return quality::kNotKnown;
  }

  const crawl::Crawl* crawl_;
  quality::Words words_;
  quality::PageReader reader_;
  std::vector<std::uint8_t> known_;  // [pages]
  std::vector<const std::vector<double>*> columns_;
};

}  // namespace

std::vector<quality::Reciprocity> reciprocity_of_sources(const crawl::Crawl& crawl, base::DomainId site,
                                                         const SourceQuality& sources) {
  std::vector<quality::Reciprocity> result(sources.size(), quality::Reciprocity::kNone);
  const auto ends_of = [&](std::uint32_t link) {
    return std::pair(crawl.domain_of(crawl.links.source[link]), crawl.domain_of(crawl.links.target[link]));
  };
  std::vector<std::uint8_t> linked(crawl.domains.names.size(), 0);  // by the site
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    const auto [from, to] = ends_of(link);
    if (from == site && to != site && passes_equity(crawl, link)) linked[to.value] = 1;
  }
  LinkPages link_pages(crawl);
  std::vector<quality::DomainLink> links;
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    const auto [from, to] = ends_of(link);
    const bool between = (from == site && linked[to.value] != 0) || (to == site && linked[from.value] != 0);
    if (!between || !passes_equity(crawl, link)) continue;
    links.push_back({from.value, to.value, link_pages.contains(crawl.links.source[link].value)});
  }
  std::vector<std::uint8_t> own(crawl.domains.names.size(), 0);
  own[site.value] = 1;
  const std::vector<quality::Reciprocity> of_domain = quality::reciprocity_of(links, own);
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    result[source] = of_domain[sources.counts.domain[source].value];
  }
  return result;
}

DomainRings find_rings(const crawl::Crawl& crawl, base::DomainId site) {
  const auto domains = static_cast<std::uint32_t>(crawl.domains.names.size());
  std::vector<quality::DomainLink> links;
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    const base::DomainId from = crawl.domain_of(crawl.links.source[link]),
                         to = crawl.domain_of(crawl.links.target[link]);
    if (from != to && passes_equity(crawl, link)) links.push_back({from.value, to.value, false});
  }
  const quality::Words words;
  std::vector<std::uint8_t> own(domains, 0), platform(domains, 0);
  if (site.valid()) own[site.value] = 1;
  for (std::uint32_t domain = 0; domain < domains; ++domain) {
    platform[domain] = words.contains(quality::List::kPlatforms, crawl.domains.names[domain]) ? 1 : 0;
  }
  return {.rings = quality::rings_of(links, own, platform), .farm = quality::link_farm(links, domains)};
}

}  // namespace analysis
