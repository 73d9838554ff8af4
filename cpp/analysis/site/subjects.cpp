#include "analysis/site/subjects.h"

#include <algorithm>

namespace analysis {
namespace {

using crawl::Fact;
using crawl::FileKind;
using ingest::Shape;

constexpr double kMost = 0.9;
constexpr std::uint32_t kRoundRows = 1000;
constexpr std::uint32_t kSheetRows = 1'048'575;

bool is_round(std::uint32_t rows) { return rows > 0 && (rows % kRoundRows == 0 || rows == kSheetRows); }

// Without hyperlinks: a table that says of its pages how they answer or how often they are visited was made by somebody
// who crawls the site or owns it.
FileKind kind_without_hyperlinks(const crawl::FileInfo& info, const ingest::Mapping& mapping) {
  if (info.pages == 0 && info.links == 0) return info.listed > 0 ? FileKind::kTables : FileKind::kNothing;
  if (mapping.shape == Shape::kDisavow) return FileKind::kNothing;
  if (mapping.backlinks) return FileKind::kBacklinks;
  const bool of_owner = info.facts.has(Fact::kStatus) || info.facts.has(Fact::kDemand);
  return of_owner ? FileKind::kPages : FileKind::kAddresses;
}

}  // namespace

void Subjects::Counts::add(base::DomainId domain) {
  if (domain.value >= of_.size()) of_.resize(std::max<std::size_t>(domain.value + std::size_t{1}, of_.size() * 2), 0);
  if (of_[domain.value]++ == 0) touched_.push_back(domain.value);
  ++total_;
}

void Subjects::Counts::clear() {
  for (const std::uint32_t domain : touched_) of_[domain] = 0;
  touched_.clear();
  total_ = 0;
}

std::uint32_t Subjects::Counts::of(base::DomainId domain) const {
  return domain.value < of_.size() ? of_[domain.value] : 0;
}

base::DomainId Subjects::Counts::most() const {
  base::DomainId best = base::DomainId::none();
  for (const std::uint32_t domain : touched_) {
    const bool better =
        !best.valid() || of_[domain] > of_[best.value] || (of_[domain] == of_[best.value] && domain < best.value);
    if (better) best = {domain};
  }
  return best;
}

void Subjects::begin_file() {
  rows_.clear();
  sources_.clear();
  targets_.clear();
  ++files_;
}

void Subjects::add(const crawl::Crawl& crawl, const ingest::BatchView& batch) {
  for (const std::uint32_t url : batch.page) {
    const std::uint32_t page = crawl.pages.urls.find(batch.urls[url], batch.urls.hashes[url]);
    if (page != base::kNone) rows_.add(crawl.domain_of({page}));
  }
}

void Subjects::count_links(const crawl::Crawl& crawl, const crawl::FileInfo& info) {
  met_in_.resize(crawl.pages.size(), 0);
  base::PageId last = base::PageId::none();
  base::DomainId from = base::DomainId::none();
  for (std::uint32_t link = info.first_link; link < info.first_link + info.links; ++link) {
    const base::PageId source = crawl.links.source[link];
    if (crawl.links.type[link] != crawl::LinkType::kHyperlink) {
      if (info.pages == 0) rows_.add(crawl.domain_of(source));  // a list of redirects, say
      continue;
    }
    if (source != last) {
      last = source;
      from = crawl.domain_of(source);
      if (met_in_[source.value] != files_) sources_.add(from);
      met_in_[source.value] = files_;
    }
    const base::DomainId to = crawl.domain_of(crawl.links.target[link]);
    targets_.add(to);
  }
}

// Many sites link, and nearly all that they link is one other: somebody's list of backlinks, whoever wrote it.
bool Subjects::looks_like_backlinks(const crawl::Crawl& crawl) const {
  const base::DomainId to = targets_.most();
  const base::DomainId from = sources_.most();
  if (!to.valid() || crawl.domains.names[to.value].empty() || sources_.domains() < 2) return false;
  return targets_.of(to) >= kMost * targets_.total() && sources_.of(from) < kMost * sources_.total() &&
         sources_.of(to) <= (1 - kMost) * sources_.total();
}

void Subjects::end_file(crawl::Crawl& crawl, base::FileId file, const ingest::Mapping& mapping) {
  crawl::FileInfo& info = crawl.files[file.value];
  count_links(crawl, info);
  if (holds_pages(mapping.shape)) {
    info.kind = info.pages > 0 || info.links > 0 ? FileKind::kSavedPages : FileKind::kNothing;
  } else if (targets_.total() == 0) {
    info.kind = kind_without_hyperlinks(info, mapping);
  } else {
    info.kind = mapping.backlinks || looks_like_backlinks(crawl) ? FileKind::kBacklinks : FileKind::kLinks;
  }
  const bool of_targets = info.kind == FileKind::kBacklinks;
  const bool of_rows = sources_.total() == 0 || (info.kind == FileKind::kSavedPages && rows_.total() > 0);
  const Counts& pages = of_targets ? targets_ : of_rows ? rows_ : sources_;
  const bool has_pages = info.kind != FileKind::kNothing && info.kind != FileKind::kTables;
  info.subject = has_pages ? pages.most() : base::DomainId::none();
  info.mixed = info.subject.valid() && pages.of(info.subject) < kMost * pages.total();
  info.capped = info.kind == FileKind::kBacklinks && is_round(info.rows);
  if (of_targets && targets_.total() > 0) info.facts |= {Fact::kBacklinks, Fact::kLinkedSites};
  const bool whole = info.kind == FileKind::kSavedPages || (info.kind == FileKind::kLinks && info.good_targets);
  if (whole) info.facts.add(Fact::kOutlinks);
}

}  // namespace analysis
