#include "crawl/crawl.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "url/url.h"

namespace crawl {
namespace {

template <class T>
std::uint64_t bytes_of(const std::vector<T>& column) {
  return std::uint64_t{column.capacity()} * sizeof(T);
}

base::HostId intern_host(Crawl& crawl, std::string_view name) {
  const base::HostId host{crawl.hosts.names.intern(name)};
  if (host.value == crawl.hosts.domain.size()) {
    const std::string_view domain = name.empty() ? name : url::registrable_domain(name);
    crawl.hosts.domain.push_back(base::DomainId{crawl.domains.names.intern(domain)});
  }
  return host;
}

}  // namespace

Crawl::Crawl() {
  texts.intern("");
  rels.push_back(base::StringId{0});
}

base::PageId Crawl::page(std::string_view url, std::uint64_t hash) {
  const base::PageId id{pages.urls.intern(url, hash)};
  if (id.value < pages.host.size()) return id;
  // Exports list one site's pages one after the other: its host was most likely the last one, too.
  const std::string_view name = url::host_of(url);
  const bool same = !pages.host.empty() && hosts.names[pages.host.back().value] == name;
  pages.host.push_back(same ? pages.host.back() : intern_host(*this, name));
  pages.status.push_back(0);
  pages.indexable.push_back(Indexable::kUnknown);
  pages.listed.push_back(0);
  pages.title.push_back(base::StringId{0});
  pages.canonical.push_back(base::PageId::none());
  pages.redirect.push_back(base::PageId::none());
  pages.kind.push_back(PageKind::kUnknown);
  return id;
}

namespace {

// Takes `from` of a column that may be shorter than its table, where `to` has nothing.
template <class T>
void move_value(std::vector<T>& column, base::PageId from, base::PageId to, T nothing) {
  if (from.value >= column.size() || column[from.value] == nothing) return;
  if (to.value >= column.size()) column.resize(to.value + std::size_t{1}, nothing);
  if (column[to.value] == nothing) column[to.value] = column[from.value];
  column[from.value] = nothing;
}

void move_number(std::vector<double>& column, base::PageId from, base::PageId to) {
  if (from.value >= column.size() || std::isnan(column[from.value])) return;
  constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
  if (to.value >= column.size()) column.resize(to.value + std::size_t{1}, kNothing);
  if (std::isnan(column[to.value])) column[to.value] = column[from.value];
  column[from.value] = kNothing;
}

}  // namespace

void Crawl::move_facts(base::PageId from, base::PageId to) {
  move_value(pages.status, from, to, std::uint16_t{0});
  move_value(pages.indexable, from, to, Indexable::kUnknown);
  if (pages.listed[from.value] == 1) pages.listed[to.value] = 1;
  move_value(pages.listed, from, to, std::uint8_t{0});
  move_value(pages.title, from, to, base::StringId{0});
  move_value(pages.h1, from, to, base::StringId::none());
  move_value(pages.text, from, to, base::StringId::none());
  move_value(pages.canonical, from, to, base::PageId::none());
  move_value(pages.redirect, from, to, base::PageId::none());
  move_value(pages.kind, from, to, PageKind::kUnknown);
  move_value(pages.nofollow, from, to, std::uint8_t{0});
  move_value(pages.disavowed, from, to, std::uint8_t{0});
  for (auto& [name, values] : pages.metrics) move_number(values, from, to);
}

base::FileId Crawl::file_of_link(std::uint32_t link) const {
  // Files without links start where the next one does, so the last that starts at or before it is the one.
  const auto after = std::ranges::upper_bound(files, link, {}, &FileInfo::first_link);
  return base::FileId{static_cast<std::uint32_t>(after - files.begin()) - 1};
}

bool Crawl::is_disavowed(std::string_view host) const {
  if (hosts.disavowed.size() == 0) return false;
  for (std::size_t start = 0; start < host.size();) {
    if (hosts.disavowed.find(host.substr(start)) != base::kNone) return true;
    const std::size_t dot = host.find('.', start);
    start = dot == std::string_view::npos ? host.size() : dot + 1;
  }
  return false;
}

std::vector<std::uint8_t> Crawl::disavowed_hosts() const {
  std::vector<std::uint8_t> disavowed;
  for (std::uint32_t host = 0; host < hosts.names.size(); ++host) {
    disavowed.push_back(is_disavowed(hosts.names[host]) ? 1 : 0);
  }
  return disavowed;
}

std::uint64_t Crawl::memory_bytes() const {
  std::uint64_t sum = texts.memory_bytes() + domains.names.memory_bytes() + hosts.names.memory_bytes() +
                      hosts.disavowed.memory_bytes() + pages.urls.memory_bytes();
  sum += bytes_of(rels) + bytes_of(hosts.domain);
  sum += bytes_of(pages.host) + bytes_of(pages.status) + bytes_of(pages.status_day) + bytes_of(pages.indexable) +
         bytes_of(pages.listed) + bytes_of(pages.title) + bytes_of(pages.h1) + bytes_of(pages.text) +
         bytes_of(pages.canonical) + bytes_of(pages.redirect);
  for (const Metrics* metrics : {&pages.metrics, &domains.metrics, &anchors.metrics}) {
    for (const auto& [name, values] : *metrics) sum += bytes_of(values);
  }
  sum += bytes_of(pages.kind) + bytes_of(pages.nofollow) + bytes_of(pages.disavowed) + bytes_of(pages.assumed) +
         bytes_of(domains.listed) + bytes_of(anchors.text);
  for_each_column(links, [&sum](const auto& column) { sum += bytes_of(column); });
  sum += sightings.memory_bytes();
  sum += bytes_of(suggestions.source) + bytes_of(suggestions.target) + bytes_of(suggestions.anchor) +
         bytes_of(suggestions.context);
  sum +=
      bytes_of(site_links.domain) + bytes_of(site_links.page) + bytes_of(site_links.site) + bytes_of(site_links.links);
  return sum;
}

}  // namespace crawl
