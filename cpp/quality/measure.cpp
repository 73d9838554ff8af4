#include "quality/measure.h"

#include <array>
#include <utility>

#include "quality/anchor_table.h"
#include "quality/networks/prints.h"
#include "quality/rules/letters.h"
#include "quality/values/campaigns.h"
#include "quality/values/page_values.h"
#include "text/fold.h"

namespace quality {
namespace {

constexpr std::uint32_t kLinksAhead = 8;

// A linking domain while its links are read.
struct LinkingDomain {
  std::string_view name, host;  // host: its naming host; "": it has no links
  HostParts parts;
  std::uint32_t first_link = 0, end_of_links = 0;  // in links_
};

// A link as its domain needs it.
struct MeasuredLink {
  Values values;  // of its page and of itself
  std::uint32_t page = 0, anchor = base::kNone;
};

class Measuring {
 public:
  Measuring(const Export& rows, const Words& words, SourceMeasures& result)
      : rows_(&rows),
        words_(&words),
        result_(&result),
        anchors_(rows, words),
        pages_(words),
        prints_(words, result.site) {}

  base::Slices run(std::vector<DomainValues>* of_links) {
    co_await anchors_.read(result_->site);
    co_await make_room();
    co_await base::for_each(size_of(rows_->links), [&](std::uint32_t link) { read_link(link); }, kRowsASlice);
    anchors_.mark(find_campaigns(std::move(buying_)));
    co_await base::for_each(size_of(rows_->domains), [&](std::uint32_t i) { add_domain_prints(i); }, kRowsASlice);
    std::vector<std::string_view> names;
    for (const LinkingDomain& domain : domains_) names.push_back(domain.name);
    co_await find_networks(result_->prints, names, result_->networks);
    result_->values.reserve(domains_.size());
    co_await base::for_each(size_of(rows_->domains), [&](std::uint32_t i) { measure_domain(i); }, kRowsASlice);
    if (of_links != nullptr) co_await measure_links(*of_links);
  }

 private:
  // Links stand by domain, so that what a domain needs is read from one place in memory.
  base::Slices make_room() {
    domains_.resize(rows_->domains.size());
    for (std::uint32_t i = 0; i < domains_.size(); ++i) domains_[i].name = rows_->domains[i].name;
    co_await base::for_each(size_of(rows_->links),
                            [&](std::uint32_t i) { ++domains_[rows_->links[i].domain].end_of_links; });
    std::uint32_t first = 0;
    for (LinkingDomain& domain : domains_) {
      domain.first_link = first;
      first += std::exchange(domain.end_of_links, first);
    }
    links_.resize(rows_->links.size());
    co_await base::for_each(
        size_of(domains_), [&](std::uint32_t i) { domains_[i].parts = split_host(domains_[i].name); }, kRowsASlice);
  }

  // What a later link needs is on its way from memory meanwhile.
  void load_ahead(std::uint32_t i) const {
    if (i >= rows_->links.size()) return;
    const PageRow& page = rows_->pages[rows_->links[i].page];
    for (const std::string_view text : {page.address, page.title}) {
      __builtin_prefetch(text.data());
      __builtin_prefetch(text.data() + text.size());
    }
    __builtin_prefetch(&domains_[rows_->links[i].domain]);
  }

  void read_link(std::uint32_t i) {
    load_ahead(i + kLinksAhead);
    const LinkRow& link = rows_->links[i];
    const PageRow& page = rows_->pages[link.page];
    LinkingDomain& domain = domains_[link.domain];
    const AnchorFacts* anchor = anchors_.find(link.anchor);
    const bool label = anchor != nullptr && (anchor->values.holds & set_of(Rule::kAnchorLabel)) != 0;
    const bool other = link.page != page_;
    if (other) read_page(link, domain);
    if (other || label) {
      prints_.read_link(pages_, domain.name, domain.parts, page.external_links, label,
                        [&](PrintKind kind, std::string_view key) { result_->prints.add(kind, key, link.domain, i); });
    }
    if (anchor != nullptr && anchor->buying && link.follow != Told::kNo) {
      buying_.push_back({anchor->words, link.domain, prints_.title_hash(pages_, domain.name, domain.parts)});
    }
    links_[domain.end_of_links++] = {page_values_ | link_values(facts_of(link)), link.page, link.anchor};
  }

  void read_page(const LinkRow& link, LinkingDomain& domain) {
    page_ = link.page;
    pages_.read(rows_->pages[page_].address, rows_->pages[page_].title);
    page_values_ = pages_.values();
    if (domain.host.size() == domain.name.size()) return;  // no other is shorter
    const std::array hosts = {domain.host, pages_.host()};
    domain.host = naming_host(hosts);
  }

  LinkFacts facts_of(const LinkRow& link) const {
    LinkFacts facts;
    facts.follow = link.follow;
    facts.image = link.image;
    facts.keyword = link.keyword;
    facts.in_sentence = link.in_sentence;
    facts.in_block = link.in_block;
    facts.hidden = link.hidden;
    facts.in_template = link.in_template;
    if (const AnchorFacts* anchor = anchors_.find(link.anchor)) facts.anchor = anchor->said;
    if (!pages_.title().empty()) facts.title = pages_.folded_title();
    return facts;
  }

  // Of a domain without links its name is all that is known.
  std::string_view host_of(std::uint32_t domain) const {
    return domains_[domain].host.empty() ? domains_[domain].name : domains_[domain].host;
  }

  void add_domain_prints(std::uint32_t domain) {
    const DomainRow& row = rows_->domains[domain];
    prints_.read_domain(
        {host_of(domain), row.ip, row.first_seen, row.ratings},
        [&](PrintKind kind, std::string_view key) { result_->prints.add(kind, key, domain, base::kNone); });
  }

  void measure_domain(std::uint32_t domain) {
    reader_.start();
    const auto [first, end] = std::pair(domains_[domain].first_link, domains_[domain].end_of_links);
    for (const MeasuredLink& link : std::span(links_).subspan(first, end - first)) add_to_reader(link);
    result_->values.push_back(values_of_reader(domain));
    result_->median_external_links.push_back(reader_.median_external_links());
    result_->best_rating.push_back(reader_.best_rating());
  }

  void add_to_reader(const MeasuredLink& link) {
    const AnchorFacts* anchor = anchors_.find(link.anchor);
    const PageRow& page = rows_->pages[link.page];
    reader_.add(anchor == nullptr ? link.values : link.values | anchor->values, page.external_links, page.rating,
                link.page);
  }
  DomainValues values_of_reader(std::uint32_t domain) {
    return reader_.values(name_values(host_of(domain), *words_), result_->networks.places[domain],
                          rows_->domains[domain].figures);
  }

  // Links of one domain stand in links_ in the order of the rows.
  base::Slices measure_links(std::vector<DomainValues>& of_links) {
    std::vector<std::uint32_t> next;
    for (const LinkingDomain& domain : domains_) next.push_back(domain.first_link);
    of_links.reserve(rows_->links.size());
    co_await base::for_each(
        size_of(rows_->links),
        [&](std::uint32_t i) {
          const std::uint32_t domain = rows_->links[i].domain;
          reader_.start();
          add_to_reader(links_[next[domain]++]);
          of_links.push_back(values_of_reader(domain));
        },
        kRowsASlice);
  }

  const Export* rows_;
  const Words* words_;
  SourceMeasures* result_;
  AnchorTable anchors_;
  PageReader pages_;
  PrintReader prints_;
  std::uint32_t page_ = base::kNone;  // that is read
  Values page_values_;
  std::vector<MeasuredLink> links_;  // by domain
  std::vector<LinkingDomain> domains_;
  std::vector<BuyingLink> buying_;
  SourceReader reader_;
};

}  // namespace

base::Slices measure(const Export& rows, const Words& words, SourceMeasures& result,
                     std::vector<DomainValues>* of_links) {
  Measuring measuring(rows, words, result);
  co_await measuring.run(of_links);
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

}  // namespace quality
