#include "analysis/site/site.h"

#include <algorithm>
#include <string>

#include "url/url.h"

namespace analysis {
namespace {

using crawl::Crawl;
using crawl::FileKind;
using crawl::LinkType;

// Links to each domain in tables of backlinks.
std::vector<std::uint32_t> backlinks_by_domain(const Crawl& crawl) {
  std::vector<std::uint32_t> links(crawl.domains.names.size(), 0);
  for (const crawl::FileInfo& file : crawl.files) {
    if (file.kind != FileKind::kBacklinks) continue;
    for (std::uint32_t link = file.first_link; link < file.first_link + file.links; ++link) {
      ++links[crawl.domain_of(crawl.links.target[link]).value];
    }
  }
  return links;
}

// Distinct source pages of hyperlinks, by domain; pages that tables list count as sources when no link does.
std::vector<std::uint32_t> source_pages_by_domain(const Crawl& crawl) {
  std::vector<std::uint8_t> is_source(crawl.pages.size(), 0);
  bool any = false;
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    if (crawl.links.type[link] != LinkType::kHyperlink) continue;
    is_source[crawl.links.source[link].value] = 1;
    any = true;
  }
  for (std::uint32_t page = 0; !any && page < crawl.pages.size(); ++page) {
    is_source[page] = crawl.pages.listed[page] == 1 ? 1 : 0;
  }
  std::vector<std::uint32_t> pages(crawl.domains.names.size(), 0);
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    if (is_source[page] != 0) ++pages[crawl.domain_of({page}).value];
  }
  return pages;
}

std::string largest_domains(const Crawl& crawl, const std::vector<std::uint32_t>& pages) {
  std::vector<std::uint32_t> order(pages.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const std::size_t shown = std::min<std::size_t>(3, order.size());
  std::partial_sort(
      order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown), order.end(),
      [&](std::uint32_t a, std::uint32_t b) { return pages[a] != pages[b] ? pages[a] > pages[b] : a < b; });
  std::string names;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) names += ", ";
    names += crawl.domains.names[order[i]];
  }
  return names;
}

// How much a file says whose pages it is about; 0: nothing. Saved pages that do not say their address say little.
int weight_of(const Crawl& crawl, const crawl::FileInfo& file) {
  if (!file.subject.valid()) return 0;
  switch (file.kind) {
    case FileKind::kLinks: return 4;
    case FileKind::kPages: return 3;
    case FileKind::kSavedPages: return crawl.domains.names[file.subject.value].empty() ? 1 : 2;
    case FileKind::kBacklinks:
    case FileKind::kAddresses: return 1;
    default: return 0;
  }
}

// Domains that files of the weightiest kind are about, ascending.
std::vector<std::uint32_t> subjects_of(const Crawl& crawl) {
  int most = 0;
  std::vector<std::uint32_t> subjects;
  for (const crawl::FileInfo& file : crawl.files) {
    const int weight = weight_of(crawl, file);
    if (weight > most) subjects.clear();
    most = std::max(most, weight);
    if (weight > 0 && weight == most) subjects.push_back(file.subject.value);
  }
  std::ranges::sort(subjects);
  subjects.erase(std::ranges::unique(subjects).begin(), subjects.end());
  return subjects;
}

// Those of the subjects that most files are about.
void keep_most_files(const Crawl& crawl, std::vector<std::uint32_t>& subjects) {
  std::vector<std::uint32_t> files(crawl.domains.names.size(), 0);
  for (const crawl::FileInfo& file : crawl.files) {
    if (file.subject.valid()) ++files[file.subject.value];
  }
  std::uint32_t most = 0;
  for (const std::uint32_t subject : subjects) most = std::max(most, files[subject]);
  std::erase_if(subjects, [&](std::uint32_t subject) { return files[subject] < most; });
}

bool was_crawled(const Crawl& crawl, const std::vector<std::uint32_t>& subjects) {
  return std::ranges::any_of(crawl.files, [&](const crawl::FileInfo& file) {
    return weight_of(crawl, file) > 1 && std::ranges::contains(subjects, file.subject.value);
  });
}

base::Result<Site> named_site(const Crawl& crawl, std::string_view wanted) {
  const base::DomainId domain = domain_called(crawl, wanted);
  if (domain.valid()) return Site{.domain = domain};
  return base::fail(base::ErrorCode::kBadOption, "No page of the site \"" + std::string(wanted) +
                                                     "\" is in these files. Most source pages are of: " +
                                                     largest_domains(crawl, source_pages_by_domain(crawl)) + ".");
}

}  // namespace

base::DomainId domain_called(const Crawl& crawl, std::string_view name) {
  std::string buffer;
  const url::Normalised address = url::normalise(name, buffer);
  if (address.kind == url::Kind::kWeb) {
    return {crawl.domains.names.find(url::registrable_domain(url::host_of(address.text)))};
  }
  return {crawl.domains.names.find(name)};
}

base::Result<Site> choose_site(const Crawl& crawl, std::string_view wanted) {
  if (wanted == "*") return Site{.every_page = true};
  if (crawl.domains.names.size() == 0) return Site{};
  if (!wanted.empty()) return named_site(crawl, wanted);
  std::vector<std::uint32_t> subjects = subjects_of(crawl);
  keep_most_files(crawl, subjects);
  // Only pages or domains that link to the site, which none of the files names.
  if (subjects.empty()) return Site{.every_page = true};
  if (subjects.size() == 1) return Site{.domain = {subjects.front()}};
  const bool crawled = was_crawled(crawl, subjects);
  const std::vector<std::uint32_t> size = crawled ? source_pages_by_domain(crawl) : backlinks_by_domain(crawl);
  const auto own = [&](std::uint32_t a, std::uint32_t b) { return crawled ? size[a] > size[b] : size[a] < size[b]; };
  return Site{.domain = {*std::ranges::min_element(subjects, own)}, .ask = true};
}

base::Slices pages_of(const Crawl& crawl, Site site, std::span<const crawl::PageKind> kinds, SitePages found) {
  std::vector<std::uint8_t> is_page(crawl.pages.listed.begin(), crawl.pages.listed.end());
  const crawl::LinkTable& links = crawl.links;
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    is_page[links.source[link].value] = 1;
    const LinkType type = links.type[link];
    if (type == LinkType::kHyperlink || type == LinkType::kSitemap || crawl::is_redirect(type) ||
        crawl::is_canonical(type)) {
      is_page[links.target[link].value] = 1;
    }
  });
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    if (!site.every_page && crawl.domain_of({page}) != site.domain) continue;
    if (crawl::is_resource(kinds[page])) {
      found.resources.push_back(page);
    } else if (is_page[page] != 0) {
      found.pages.push_back(page);
    }
  }
}

}  // namespace analysis
