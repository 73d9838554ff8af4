#include "quality/measure.h"

#include "base/groups.h"
#include "quality/networks/prints.h"
#include "quality/rules/letters.h"
#include "quality/values/campaigns.h"
#include "quality/values/page_values.h"
#include "text/fold.h"
#include "url/url.h"

namespace quality {
namespace {

constexpr std::uint32_t kRowsASlice = 1U << 13;       // a few ms

template <class Rows>
std::uint32_t size_of(const Rows& rows) {
  return static_cast<std::uint32_t>(rows.size());
}

class Measuring {
 public:
  Measuring(const Export& rows, const Words& words, SourceMeasures& result)
      : rows_(&rows), words_(&words), result_(&result), pages_(words), prints_(words, result.site) {}

  base::Slices run() {
    co_await name_site();
    result_->pages.assign(rows_->pages.size(), {});
    result_->anchors.assign(rows_->anchors.size(), {});
    AnchorReader anchors(*words_, result_->site);
    co_await base::for_each(
        size_of(rows_->anchors), [&](std::uint32_t i) { result_->anchors[i] = anchors.read(rows_->anchors[i]); },
        kRowsASlice);
    for (const DomainRow& domain : rows_->domains) parts_.push_back(split_host(domain.name));
    co_await base::for_each(size_of(rows_->links), [&](std::uint32_t link) { read_page(link); }, kRowsASlice);
    result_->campaigns = find_campaigns(std::move(buying_));
    co_await measure_domains();
  }

 private:
  base::Slices name_site() {
    const std::uint32_t anchors = size_of(rows_->anchors);
    std::vector<std::string> labels(anchors);
    std::string folded;
    co_await base::for_each(
        anchors,
        [&](std::uint32_t i) {
          folded.clear();
          text::fold(rows_->anchors[i], folded);
          labels[i] = label_of_address(trimmed(folded));
        },
        kRowsASlice);
    std::vector<SaidName> said;
    for (const LinkRow& link : rows_->links) {
      if (link.anchor != base::kNone && !labels[link.anchor].empty())
        said.push_back({labels[link.anchor], link.domain});
    }
    result_->site = site_names(rows_->site, rows_->target_labels, rows_->brands, std::move(said));
  }

  void read_page(std::uint32_t i) {
    const LinkRow& link = rows_->links[i];
    const PageRow& page = rows_->pages[link.page];
    pages_.read(page.address, page.title);
    result_->pages[link.page] = pages_.values();
    const std::string_view domain = rows_->domains[link.domain].name;
    const AnchorFacts* anchor = link.anchor == base::kNone ? nullptr : &result_->anchors[link.anchor];
    const bool label = anchor != nullptr && (anchor->values.holds & set_of(Rule::kAnchorLabel)) != 0;
    const HostParts& parts = parts_[link.domain];
    prints_.read_link(pages_, domain, parts, page.external_links, label,
                      [&](PrintKind kind, std::string_view key) { result_->prints.add(kind, key, link.domain, i); });
    if (anchor != nullptr && anchor->buying && link.follow != Told::kNo) {
      buying_.push_back({anchor->words, link.domain, prints_.title_hash(pages_, domain, parts)});
    }
  }

  base::Slices measure_domains() {
    const std::uint32_t domains = size_of(rows_->domains);
    base::Groups by_domain;
    co_await base::group_rows(
        size_of(rows_->links), domains, [&](std::uint32_t link) { return rows_->links[link].domain; },
        [](std::uint32_t link) { return link; }, by_domain);
    std::vector<std::string_view> hosts(domains), names(domains);
    co_await base::for_each(
        domains,
        [&](std::uint32_t domain) {
          names[domain] = rows_->domains[domain].name;
          hosts[domain] = host_of(by_domain[domain], names[domain]);
          add_domain_prints(domain, hosts[domain]);
        },
        kRowsASlice);
    co_await find_networks(result_->prints, names, result_->networks);
    result_->values.resize(domains);
    result_->median_external_links.assign(domains, kNotKnown);
    result_->best_rating.assign(domains, kNotKnown);
    SourceReader reader;
    LinkReader links;
    co_await base::for_each(
        domains,
        [&](std::uint32_t domain) {
          reader.start();
          for (const std::uint32_t i : by_domain[domain]) {
            const LinkRow& link = rows_->links[i];
            const PageRow& page = rows_->pages[link.page];
            reader.add(values_of_link(*rows_, *result_, i, links), page.external_links, page.rating, link.page);
          }
          result_->values[domain] = reader.values(name_values(hosts[domain], *words_), result_->networks.places[domain],
                                                  rows_->domains[domain].figures);
          result_->median_external_links[domain] = reader.median_external_links();
          result_->best_rating[domain] = reader.best_rating();
        },
        kRowsASlice);
  }

  // Of a domain without links its name is all that is known.
  std::string_view host_of(std::span<const std::uint32_t> links, std::string_view name) const {
    std::string_view best;
    for (const std::uint32_t link : links) {
      const std::array hosts = {best, url::host_of(rows_->pages[rows_->links[link].page].address)};
      best = naming_host(hosts);
    }
    return best.empty() ? name : best;
  }

  void add_domain_prints(std::uint32_t domain, std::string_view host) {
    const DomainRow& row = rows_->domains[domain];
    prints_.read_domain({host, row.ip, row.first_seen, row.ratings}, [&](PrintKind kind, std::string_view key) {
      result_->prints.add(kind, key, domain, base::kNone);
    });
  }

  const Export* rows_;
  const Words* words_;
  SourceMeasures* result_;
  PageReader pages_;
  PrintReader prints_;
  std::vector<HostParts> parts_;  // of domains
  std::vector<BuyingLink> buying_;
};

}  // namespace

base::Slices measure(const Export& rows, const Words& words, SourceMeasures& result) {
  Measuring measuring(rows, words, result);
  co_await measuring.run();
}

std::string words_of_print(const Export& rows, const SourceMeasures& measures, const Words& words, const Print& print) {
  std::string found;
  const auto keep = [&](PrintKind kind, std::string_view key) {
    if (print_id(kind, key) == print.id) found = key;
  };
  const DomainRow& domain = rows.domains[print.domain];
  PrintReader prints(words, measures.site);
  const PrintKind kind = kind_of(print.id);
  if (kind == PrintKind::kFirstSeen || kind == PrintKind::kRatings) return {};
  if (print.link == base::kNone) {
    prints.read_domain({domain.name, domain.ip, domain.first_seen, domain.ratings}, keep);
    return found;
  }
  const PageRow& page = rows.pages[rows.links[print.link].page];
  if (kind == PrintKind::kLinks) return std::to_string(static_cast<std::int64_t>(page.external_links));
  PageReader pages(words);
  pages.read(page.address, page.title);
  prints.read_link(pages, domain.name, split_host(domain.name), page.external_links, kind == PrintKind::kLabel, keep);
  return found;
}

Values values_of_link(const Export& rows, const SourceMeasures& measures, std::uint32_t i, LinkReader& reader) {
  const LinkRow& link = rows.links[i];
  const bool said = link.anchor != base::kNone;
  const LinkFacts facts = {said ? rows.anchors[link.anchor] : std::string_view(),
                           rows.pages[link.page].title,
                           link.follow,
                           link.image,
                           link.keyword,
                           link.in_sentence,
                           link.in_block,
                           link.hidden,
                           link.in_template};
  return reader.read(facts, measures.pages[link.page], said ? &measures.anchors[link.anchor] : nullptr,
                     measures.campaigns);
}

}  // namespace quality
