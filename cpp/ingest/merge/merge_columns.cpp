#include "ingest/merge/merge_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ingest/merge/merge_demand.h"
#include "ingest/merge/merge_page_texts.h"

namespace ingest {
namespace {

using base::PageId;
using base::StringId;

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

constexpr double kMostSiteLinks = 1e9;  // of one row

// Rows of the crawl's table by row of the batch; base::kNone: the row is not kept.
using Rows = std::vector<std::uint32_t>;

void put_metric(const PageColumnView& column, const Rows& rows, bool keep_first, crawl::Metrics& metrics) {
  std::vector<double>& values = metrics[std::string(column.name)];
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i] == base::kNone || std::isnan(column.numbers[i])) continue;
    if (rows[i] >= values.size()) values.resize(rows[i] + std::size_t{1}, kNoNumber);
    double& value = values[rows[i]];
    if (!keep_first || std::isnan(value)) value = column.numbers[i];
  }
}

void put_mark(const Rows& rows, std::vector<std::uint8_t>& marks) {
  for (const std::uint32_t row : rows) {
    if (row == base::kNone) continue;
    if (row >= marks.size()) marks.resize(row + std::size_t{1}, 0);
    marks[row] = 1;
  }
}

Rows rows_of_pages(std::span<const std::uint32_t> ids, const std::vector<PageId>& pages) {
  Rows rows(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) rows[i] = pages[ids[i]].value;
  return rows;
}

bool nothing_else_read(const crawl::Crawl& crawl, base::FileId file) {
  for (std::size_t other = 0; other < crawl.files.size(); ++other) {
    if (other != file.value && crawl.files[other].rows > 0) return false;
  }
  return true;
}

Rows rows_of_domains(const BatchView& batch, const Mapping& mapping, base::FileId file, crawl::Crawl& into) {
  const bool alone = mapping.whole_web && nothing_else_read(into, file);
  Rows rows;
  for (const std::uint32_t text : batch.domain) {
    const std::string_view name = batch.texts[text];
    const bool adds = !mapping.whole_web || (alone && into.domains.names.size() < kMostListedDomains);
    rows.push_back(adds ? into.domain(name).value : into.domains.names.find(name));
  }
  return rows;
}

// Anchor texts are few beside links, and a table of them lists each once: looked up in what is there.
Rows rows_of_anchors(const BatchView& batch, const std::vector<StringId>& texts, crawl::ListedAnchors& anchors) {
  std::map<std::uint32_t, std::uint32_t> row_of;
  for (std::uint32_t row = 0; !batch.listed_anchor.empty() && row < anchors.text.size(); ++row) {
    row_of.emplace(anchors.text[row].value, row);
  }
  Rows rows;
  for (const std::uint32_t id : batch.listed_anchor) {
    const auto next = static_cast<std::uint32_t>(anchors.text.size());
    const auto [at, is_new] = row_of.emplace(texts[id].value, next);
    if (is_new) anchors.text.push_back(texts[id]);
    rows.push_back(at->second);
  }
  return rows;
}

void merge_numbers(const PageColumnView& column, const Rows& rows, crawl::PageTable& pages) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double value = column.numbers[i];
    if (std::isnan(value)) continue;
    if (column.field == PageField::kStatus) {
      pages.status[rows[i]] = value >= 0 && value <= 999 ? static_cast<std::uint16_t>(value) : std::uint16_t{0};
    } else if (column.field == PageField::kKind) {
      if (value > 0 && value < crawl::kPageKinds) pages.kind[rows[i]] = static_cast<crawl::PageKind>(value);
    } else if (value >= number_of(crawl::Indexable::kUnknown) && value <= number_of(crawl::Indexable::kNoAnswer)) {
      pages.indexable[rows[i]] = static_cast<crawl::Indexable>(value);
    }
  }
}

void merge_ids(const PageColumnView& column, const Rows& rows, const std::vector<PageId>& urls,
               const std::vector<StringId>& texts, crawl::Crawl& into) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint32_t id = column.ids[i];
    if (id == base::kNone) continue;
    switch (column.field) {
      case PageField::kH1:
        if (into.pages.h1.size() <= rows[i]) into.pages.h1.resize(std::size_t{rows[i]} + 1);
        into.pages.h1[rows[i]] = texts[id];
        break;
      case PageField::kTitle: into.pages.title[rows[i]] = texts[id]; break;
      case PageField::kCanonical: into.pages.canonical[rows[i]] = urls[id]; break;
      case PageField::kRedirect: into.pages.redirect[rows[i]] = urls[id]; break;
      case PageField::kStandsFor: into.vertices[PageId{rows[i]}] = urls[id]; break;
      default: break;
    }
  }
}

void put_disavow_list(const BatchView& batch, const Mapping& mapping, crawl::FileInfo& file, crawl::Crawl& into) {
  const bool begins = file.lines == 0;
  if (begins) into.disavow_lists.push_back({.file = file.name, .encoding = mapping.encoding, .text = {}});
  into.disavow_lists.back().text.append(batch.list_text.begin(), batch.list_text.end());
  for (const std::uint32_t text : batch.domain) into.hosts.disavowed.intern(batch.texts[text]);
  file.listed += static_cast<std::uint32_t>(batch.domain.size());
}

class Merger {
 public:
  Merger(const BatchView& batch, const std::vector<PageId>& pages, const std::vector<StringId>& texts,
         base::FileId file, const Mapping& mapping, crawl::Crawl& into)
      : batch_(batch), pages_(pages), texts_(texts), file_(file), mapping_(mapping), into_(into) {
    of_pages_ = rows_of_pages(batch.page, pages);
    if (mapping.shape == Shape::kDisavow) {
      put_disavow_list(batch, mapping, into.files[file.value], into);
    } else {
      of_domains_ = rows_of_domains(batch, mapping, file, into);
    }
    of_anchors_ = rows_of_anchors(batch, texts, into.anchors);
    for (const std::uint32_t text : batch.log) into.decisions.cells.push_back(texts[text]);
    for (const std::uint32_t text : batch.outreach) into.outreach.cells.push_back(texts[text]);
    const auto contacts = static_cast<std::uint32_t>(batch.outreach.size() / crawl::kOutreachColumns);
    into.files[file.value].contacts += contacts;
    into.files[file.value].listed += static_cast<std::uint32_t>(batch.log.size() / crawl::kLogColumns) + contacts;
    const auto kept = std::ranges::count_if(of_domains_, [](std::uint32_t row) { return row != base::kNone; });
    into.files[file.value].listed += static_cast<std::uint32_t>(kept) + static_cast<std::uint32_t>(of_anchors_.size());
  }

  void run() {
    const auto says_more = [](const PageColumnView& column) {
      return column.field != PageField::kDisavowed && column.field != PageField::kStandsFor;
    };
    const bool lists = batch_.page_columns.empty() || std::ranges::any_of(batch_.page_columns, says_more);
    if (lists) {
      for (const std::uint32_t page : of_pages_) mark_listed(into_.pages.listed[page]);
      put_mark(of_domains_, into_.domains.listed);
    }
    merge_demand(batch_.page_columns, of_pages_, file_, into_.pages);
    for (const PageColumnView& column : batch_.page_columns) {
      if (!is_demand(column)) merge(column);
    }
    put_site_links();
    put_suggestions();
  }

 private:
  // A page that links here is not thereby one of the site.
  void mark_listed(std::uint8_t& listed) const {
    if (!mapping_.backlinks) listed = 1;
    if (listed == 0) listed = 2;
  }

  void merge(const PageColumnView& column) {
    if (column.field == PageField::kDisavowed) return put_mark(of_pages_, into_.pages.disavowed);
    if (column.field == PageField::kMetric) return put(column);
    if (column.field == PageField::kSiteLinks) return;
    if (column.field == PageField::kNofollow) return put_mark(marked_rows(column), into_.pages.nofollow);
    if (column.about == About::kSource) return put_source_titles(column);
    if (column.field == PageField::kText) return merge_page_texts(column, of_pages_, texts_, file_, into_);
    if (column.ids.empty()) return merge_numbers(column, of_pages_, into_.pages);
    merge_ids(column, of_pages_, pages_, texts_, into_);
  }

  // Once a table says it, it stays: which of two tables is newer nobody tells.
  Rows marked_rows(const PageColumnView& column) const {
    Rows rows = of_pages_;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!(column.numbers[i] > 0)) rows[i] = base::kNone;
    }
    return rows;
  }

  const PageColumnView* column_of(PageField field) const {
    const auto found = std::ranges::find(batch_.page_columns, field, &PageColumnView::field);
    return found == batch_.page_columns.end() ? nullptr : &*found;
  }

  void put_suggestions() {
    const PageColumnView* const target = column_of(PageField::kOfferTarget);
    if (target == nullptr) return;
    const auto text = [this](const PageColumnView* column, std::size_t row) {
      const std::uint32_t id = column == nullptr ? base::kNone : column->ids[row];
      return id == base::kNone ? StringId{0} : texts_[id];
    };
    const PageColumnView* const anchor = column_of(PageField::kOfferAnchor);
    const PageColumnView* const context = column_of(PageField::kOfferContext);
    crawl::LinkSuggestions& suggestions = into_.suggestions;
    for (std::size_t row = 0; row < of_pages_.size(); ++row) {
      if (target->ids[row] == base::kNone) continue;
      suggestions.source.push_back({of_pages_[row]});
      suggestions.target.push_back(pages_[target->ids[row]]);
      suggestions.anchor.push_back(text(anchor, row));
      suggestions.context.push_back(text(context, row));
    }
  }

  // Row by row, so that where the file was cut makes no difference.
  void put_site_links() {
    std::vector<std::pair<const PageColumnView*, base::DomainId>> columns;
    for (const PageColumnView& column : batch_.page_columns) {
      if (column.field == PageField::kSiteLinks) columns.emplace_back(&column, into_.domain(column.name));
    }
    if (columns.empty()) return;
    const bool of_pages = columns.front().first->about == About::kPage;
    const Rows& rows = of_pages ? of_pages_ : of_domains_;
    crawl::SiteLinks& known = into_.site_links;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (const auto& [column, site] : columns) {
        const double links = row < column->numbers.size() ? column->numbers[row] : kNoNumber;
        if (rows[row] == base::kNone || !(links >= 1)) continue;
        known.domain.push_back(of_pages ? into_.domain_of({rows[row]}) : base::DomainId{rows[row]});
        known.page.push_back(of_pages ? PageId{rows[row]} : PageId::none());
        known.site.push_back(site);
        known.links.push_back(static_cast<std::uint32_t>(std::min(links, kMostSiteLinks)));
      }
    }
  }

  // What a tool read of a page that links here; a table of pages knows better.
  void put_source_titles(const PageColumnView& column) {
    for (std::size_t i = 0; i < column.ids.size(); ++i) {
      if (column.ids[i] == base::kNone || texts_[column.ids[i]].value == 0) continue;
      StringId& title = into_.pages.title[pages_[batch_.source[i]].value];
      if (title.value == 0) title = texts_[column.ids[i]];
    }
  }

  void put(const PageColumnView& column) {
    switch (column.about) {
      case About::kPage: return put_metric(column, of_pages_, false, into_.pages.metrics);
      case About::kDomain: return put_metric(column, of_domains_, mapping_.whole_web, into_.domains.metrics);
      case About::kAnchor: return put_metric(column, of_anchors_, false, into_.anchors.metrics);
      case About::kSource:
        into_.pages.source_metrics.emplace(column.name);
        return put_metric(column, rows_of_pages(batch_.source, pages_), false, into_.pages.metrics);
      case About::kTarget: return put_metric(column, rows_of_pages(batch_.target, pages_), false, into_.pages.metrics);
      case About::kSourceDomain: return put_metric(column, domains_of_sources(), false, into_.domains.metrics);
    }
  }

  Rows domains_of_sources() const {
    Rows rows = rows_of_pages(batch_.source, pages_);
    for (std::uint32_t& row : rows) row = into_.domain_of({row}).value;
    return rows;
  }

  const BatchView& batch_;
  const std::vector<PageId>& pages_;
  const std::vector<StringId>& texts_;
  base::FileId file_;
  const Mapping& mapping_;
  crawl::Crawl& into_;
  Rows of_pages_, of_domains_, of_anchors_;
};

}  // namespace

void meet_compared_sites(const BatchView& batch, crawl::Crawl& into) {
  for (const PageColumnView& column : batch.page_columns) {
    if (column.field != PageField::kSiteLinks) continue;
    const base::DomainId site = into.domain(column.name);
    if (!std::ranges::contains(into.site_links.sites, site)) into.site_links.sites.push_back(site);
  }
}

void merge_columns(const BatchView& batch, const std::vector<PageId>& pages, const std::vector<StringId>& texts,
                   base::FileId file, const Mapping& mapping, crawl::Crawl& into) {
  Merger(batch, pages, texts, file, mapping, into).run();
}

}  // namespace ingest
