#include "analysis/quality/backlink_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "analysis/backlinks/backlinks.h"
#include "analysis/counts/hyperlinks.h"
#include "analysis/quality/domain_figures.h"

namespace analysis {
namespace {

using crawl::Crawl;
using quality::Told;

constexpr std::uint32_t kLinksASlice = 1U << 16;  // a few ms
constexpr std::string_view kExternalLinks = "_external_links";
constexpr unsigned kMostDensityOfSentence = 3, kLeastDensityOfBlock = 6;  // sevenths of a block's text

struct RatingOfPages {
  std::string_view metric;
  quality::RatingScale scale;
};
// The first that a page has is its rating.
constexpr auto kRatings = std::to_array<RatingOfPages>({
    {"semrush_page_authority_score", quality::RatingScale::kSemrush},
    {"ahrefs_url_rating", quality::RatingScale::kAhrefs},
    {"moz_page_authority", quality::RatingScale::kMoz},
    {"majestic_citation_flow", quality::RatingScale::kMajestic},
});

Told told(bool known, bool holds) { return !known ? Told::kNot : holds ? Told::kYes : Told::kNo; }

float value_at(const std::vector<double>& column, std::uint32_t row) {
  return row < column.size() ? static_cast<float>(column[row]) : quality::kNotKnown;
}

// The place of a row of the crawl among those that take part.
class Numbers {
 public:
  explicit Numbers(std::size_t rows) : number_(rows, base::kNone) {}

  // Whether the row is met for the first time: then `next` is its number.
  bool is_first(std::uint32_t row, std::size_t next) {
    if (number_[row] != base::kNone) return false;
    number_[row] = static_cast<std::uint32_t>(next);
    return true;
  }
  std::uint32_t operator[](std::uint32_t row) const { return number_[row]; }

 private:
  std::vector<std::uint32_t> number_;
};

class Collecting {
 public:
  Collecting(const Crawl& crawl, std::span<const anchor::Class> link_class, BacklinkRows& rows)
      : crawl_(&crawl),
        classes_(link_class),
        rows_(&rows),
        figures_(crawl),
        pages_(crawl.pages.size()),
        domains_(crawl.domains.names.size()),
        anchors_(crawl.texts.size()) {
    for (const auto& [name, values] : crawl.pages.metrics) {
      if (name.ends_with(kExternalLinks)) external_links_.push_back(&values);
    }
    for (const RatingOfPages& rating : kRatings) {
      const auto found = crawl.pages.metrics.find(std::string(rating.metric));
      if (found != crawl.pages.metrics.end()) ratings_.push_back({&found->second, rating.scale});
    }
  }

  void add(std::uint32_t link) {
    const crawl::LinkTable& links = crawl_->links;
    const crawl::FileInfo& file = crawl_->files[crawl_->file_of_link(link).value];
    const std::uint32_t page = links.source[link].value;
    const std::uint32_t domain = number_of_domain(crawl_->domain_of(links.source[link]));
    if (pages_.is_first(page, rows_->pages.size())) add_page(page, domain);
    quality::LinkRow row = facts_of(file, link);
    row.page = pages_[page];
    row.domain = domain;
    if (file.facts.has(crawl::Fact::kAnchors)) row.anchor = number_of_anchor(links.anchor[link]);
    rows_->links.push_back(row);
    rows_->ids.push_back(link);
    rows_->targets.push_back(links.target[link].value);
    count(link, domain);
  }

  // Behind the last link.
  void add_figures() {
    for (std::uint32_t domain = 0; domain < rows_->domains.size(); ++domain) {
      rows_->domains[domain].figures = figures_.figures(domain, rows_->counts.domain[domain]);
    }
  }

 private:
  struct RatingColumn {
    const std::vector<double>* values;
    quality::RatingScale scale;
  };

  quality::LinkRow facts_of(const crawl::FileInfo& file, std::uint32_t link) const {
    const crawl::LinkTable& links = crawl_->links;
    const std::uint16_t flags = links.flags[link];
    const auto has = [&](std::uint16_t flag) { return (flags & flag) != 0; };
    const unsigned density = unsigned{flags} >> crawl::flag::kLinkDensityShift;
    const bool read = density > 0;
    const crawl::Region region = links.region[link];
    quality::LinkRow row;
    row.follow = told(file.tells_rel, is_follow(links, link));
    row.image = told(file.tells_images, has(crawl::flag::kImageAnchor));
    row.keyword = told(file.facts.has(crawl::Fact::kAnchors), is_keyword(link));
    row.in_sentence = told(read, has(crawl::flag::kInSentence) && density <= kMostDensityOfSentence);
    row.in_block = told(read, density >= kLeastDensityOfBlock && region == crawl::Region::kContent);
    row.hidden = told(read, has(crawl::flag::kHidden));
    row.in_template =
        told(region != crawl::Region::kUnknown, region == crawl::Region::kFooter || region == crawl::Region::kAside);
    return row;
  }

  bool is_keyword(std::uint32_t link) const {
    const anchor::Class is = classes_[link];
    const crawl::LinkTable& links = crawl_->links;
    return (is == anchor::Class::kExact || is == anchor::Class::kPartial) &&
           links.anchor[link] != crawl_->pages.title[links.target[link].value];
  }

  void add_page(std::uint32_t page, std::uint32_t domain) {
    quality::PageRow row{.address = crawl_->pages.urls[page],
                         .title = crawl_->texts[crawl_->pages.title[page].value],
                         .external_links = quality::kNotKnown,
                         .rating = {}};
    for (const std::vector<double>* column : external_links_) {
      row.external_links = value_at(*column, page);
      if (quality::is_known(row.external_links)) break;
    }
    for (const RatingColumn& rating : ratings_) {
      row.rating = {value_at(*rating.values, page), rating.scale};
      if (quality::is_known(row.rating.value)) break;
    }
    rows_->pages.push_back(row);
    ++rows_->counts.source_pages[domain];
    figures_.add_page(domain, page);
  }

  std::uint32_t number_of_domain(base::DomainId id) {
    if (domains_.is_first(id.value, rows_->domains.size())) {
      rows_->domains.push_back({.name = crawl_->domains.names[id.value]});
      SourceCounts& counts = rows_->counts;
      counts.domain.push_back(id);
      for (auto* column : {&counts.links, &counts.follow_links, &counts.source_pages, &counts.targets}) {
        column->push_back(0);
      }
      counts.example.push_back(base::kNone);
      counts.first_seen.push_back(crawl::kNoDate);
      counts.last_seen.push_back(crawl::kNoDate);
    }
    return domains_[id.value];
  }

  std::uint32_t number_of_anchor(base::StringId text) {
    if (anchors_.is_first(text.value, rows_->anchors.size())) rows_->anchors.push_back(crawl_->texts[text.value]);
    return anchors_[text.value];
  }

  void count(std::uint32_t link, std::uint32_t domain) {
    SourceCounts& counts = rows_->counts;
    const crawl::LinkTable& links = crawl_->links;
    ++counts.links[domain];
    counts.follow_links[domain] += is_follow(links, link) ? 1 : 0;
    if (counts.example[domain] == base::kNone) counts.example[domain] = links.source[link].value;
    if (link < links.first_seen.size() && links.first_seen[link] != crawl::kNoDate) {
      std::int32_t& first = counts.first_seen[domain];
      first = first == crawl::kNoDate ? links.first_seen[link] : std::min(first, links.first_seen[link]);
    }
    if (link < links.last_seen.size()) {
      counts.last_seen[domain] = std::max(counts.last_seen[domain], links.last_seen[link]);
    }
  }

  const Crawl* crawl_;
  std::span<const anchor::Class> classes_;
  BacklinkRows* rows_;
  DomainFigureReader figures_;
  Numbers pages_, domains_, anchors_;
  std::vector<const std::vector<double>*> external_links_;
  std::vector<RatingColumn> ratings_;
};

base::Slices count_targets(std::uint32_t pages, BacklinkRows& rows) {
  DistinctGroups seen(pages);
  const auto domain_of = [&](std::uint32_t link) { return rows.links[link].domain; };
  const auto target_of = [&](std::uint32_t link) { return rows.targets[link]; };
  co_await base::visit_by_group(static_cast<std::uint32_t>(rows.links.size()),
                                static_cast<std::uint32_t>(rows.domains.size()), domain_of, target_of,
                                [&](std::uint32_t domain, std::uint32_t target) {
                                  if (seen.is_first(target, domain)) ++rows.counts.targets[domain];
                                });
}

}  // namespace

base::Slices collect_backlinks(const Crawl& crawl, base::DomainId site, std::span<const anchor::Class> link_class,
                               BacklinkRows& rows) {
  Collecting collecting(crawl, link_class, rows);
  co_await base::for_each(
      crawl.links.size(),
      [&](std::uint32_t link) {
        if (is_backlink(crawl, site, link) && !is_lost(crawl, link)) collecting.add(link);
      },
      kLinksASlice);
  collecting.add_figures();
  co_await count_targets(crawl.pages.size(), rows);
}

}  // namespace analysis
