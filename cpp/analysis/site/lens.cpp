#include "analysis/site/lens.h"

#include <algorithm>
#include <array>
#include <vector>

namespace analysis {
namespace {

using crawl::Crawl;
using crawl::Fact;
using crawl::FileInfo;
using crawl::FileKind;

constexpr std::uint32_t kFewPages = 5;

bool has_links(const FileInfo& file) {
  return file.kind == FileKind::kLinks || file.kind == FileKind::kSavedPages ||
         (file.kind == FileKind::kBacklinks && file.subject.valid());
}

// Pages of the site that saved pages are or link, as far as they can be told from pictures.
std::uint32_t known_pages(const Crawl& crawl, Site site) {
  std::vector<std::uint8_t> known(crawl.pages.listed.begin(), crawl.pages.listed.end());
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    if (crawl.links.type[link] == crawl::LinkType::kHyperlink) known[crawl.links.target[link].value] = 1;
  }
  std::uint32_t pages = 0;
  for (std::uint32_t page = 0; page < known.size(); ++page) {
    if (known[page] != 0 && (site.every_page || crawl.domain_of({page}) == site.domain)) ++pages;
  }
  return pages;
}

// What the files about a site hold together.
struct Held {
  crawl::Facts facts;
  bool links = false, backlinks = false;
  std::uint32_t saved_pages = 0;

  void add(const FileInfo& file) {
    facts |= file.facts;
    if (!has_links(file)) return;
    facts.add(Fact::kInlinks);
    if (file.kind == FileKind::kLinks) links = true;
    if (file.kind == FileKind::kSavedPages) saved_pages += file.pages;
    if (file.kind == FileKind::kBacklinks) {
      backlinks = true;
    } else {
      facts.add(Fact::kPageLinks);
    }
  }
};

// A page or a few of a site do not show how its pages are linked.
bool is_a_glimpse(const Crawl& crawl, Site site, const Held& held) {
  if (held.links || held.saved_pages == 0 || held.saved_pages > kFewPages) return false;
  return held.saved_pages == 1 || held.saved_pages * 2 < known_pages(crawl, site);
}

Lens lens_of(const Held& held, bool glimpse) {
  const bool crawled = held.links || (held.saved_pages > 0 && !glimpse);
  if (held.backlinks) return crawled ? Lens::kBoth : Lens::kBacklinks;
  if (crawled) return Lens::kCrawl;
  return glimpse ? Lens::kPage : Lens::kList;
}

}  // namespace

std::string_view name_of(Lens lens) {
  constexpr std::array<std::string_view, 5> kNames = {"crawl", "backlinks", "both", "page", "list"};
  return kNames[static_cast<std::size_t>(lens)];
}

bool is_about(const FileInfo& file, Site site) {
  if (site.every_page || file.mixed) return true;
  return file.subject.valid() ? file.subject == site.domain : file.kind != FileKind::kNothing;
}

Evidence evidence_of(const Crawl& crawl, Site site) {
  const auto names_it = [&](const FileInfo& file) { return file.subject.valid() && is_about(file, site); };
  const bool chosen_freely = std::ranges::none_of(crawl.files, names_it);
  Held held;
  for (FileInfo file : crawl.files) {
    // A table of anchors names texts, and none of a link.
    if (file.kind == FileKind::kTables) file.facts.remove(Fact::kAnchors);
    if (is_about(file, site) || (chosen_freely && has_links(file))) held.add(file);
  }
  const bool glimpse = is_a_glimpse(crawl, site, held);
  if (glimpse) held.facts.remove(Fact::kOutlinks);
  if (held.facts.has(Fact::kOutlinks)) held.facts.add(Fact::kScores);
  Held all;
  for (const FileInfo& file : crawl.files) all.add(file);
  all.facts |= held.facts;
  return {.facts = held.facts, .of_all_files = all.facts, .lens = lens_of(held, glimpse)};
}

std::string_view would_bring(Fact fact, Lens lens) {
  switch (fact) {
    case Fact::kStatus:
    case Fact::kContentTypes:
    case Fact::kTitles: return "page_table";
    case Fact::kPageText: return "saved_pages";
    case Fact::kDemand: return "search_console";
    case Fact::kLost:
    case Fact::kDates:
    case Fact::kRatings:
    case Fact::kLinkedSites:
    case Fact::kBacklinks: return "backlinks";
    case Fact::kAnchors:
    case Fact::kRel: return lens == Lens::kBacklinks ? "backlinks" : "crawl_links";
    default: return "crawl_links";
  }
}

}  // namespace analysis
