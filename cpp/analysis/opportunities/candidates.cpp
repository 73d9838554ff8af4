#include "analysis/opportunities/candidates.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

#include "analysis/counts/hyperlinks.h"
#include "analysis/site/page_named.h"
#include "analysis/site/page_states.h"
#include "table/filter/text_match.h"

namespace analysis {
namespace {

using base::ErrorCode;
using crawl::Crawl;

constexpr std::size_t kMostLifted = 200;
constexpr double kTemplate = 0.5;  // a page that so many of those that link anything link is part of the template

std::vector<std::string_view> words_of(std::string_view list) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find_first_of(" ,\t\r\n", at), list.size());
    if (end > at) words.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::vector<std::uint8_t> pages_excluded(const Crawl& crawl, const Analysis& analysis, std::string_view list) {
  std::vector<table::TextMatch> patterns;
  for (const std::string_view word : words_of(list)) patterns.emplace_back(table::Op::kGlob, word);
  std::vector<std::uint8_t> excluded(crawl.pages.size(), 0);
  for (const std::uint32_t page : analysis.site_pages) {
    const std::string_view url = crawl.pages.urls[page];
    excluded[page] = std::ranges::any_of(patterns, [&](const table::TextMatch& match) { return match(url); }) ? 1 : 0;
  }
  return excluded;
}

std::uint32_t final_of(const Analysis& analysis, base::PageId page) {
  return analysis.network.final_page[page.value].value;
}

// [site_pages] how far up the page stands among all, 0 to 1; equal values share the middle of their places.
std::vector<double> percentiles(std::span<const double> values) {
  std::vector<std::uint32_t> order(values.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
  std::vector<double> result(values.size());
  for (std::size_t first = 0; first < order.size();) {
    std::size_t end = first;
    while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
    const double place = static_cast<double>(first + end) / (2 * static_cast<double>(order.size()));
    for (; first < end; ++first) result[order[first]] = place;
  }
  return result;
}

// [site_pages]; 0 where nothing is known.
std::vector<double> demand_of(const Crawl& crawl, const Analysis& analysis) {
  std::vector<double> demand(analysis.site_pages.size(), 0.0);
  for (const std::string_view wanted : {"clicks", "sessions", "impressions", "", "word_count"}) {
    bool any = false;
    for (std::size_t i = 0; i < demand.size(); ++i) {
      const std::uint32_t page = analysis.site_pages[i];
      if (wanted.empty() && page < analysis.backlinks.target_domains.size())
        demand[i] += analysis.backlinks.target_domains[page];
      any = any || demand[i] > 0;
    }
    for (const auto& [name, values] : crawl.pages.metrics) {
      if (wanted.empty() || !name.ends_with(wanted)) continue;
      for (std::size_t i = 0; i < demand.size(); ++i) {
        const std::uint32_t page = analysis.site_pages[i];
        if (page < values.size() && values[page] > 0) demand[i] += values[page];
        any = any || demand[i] > 0;
      }
    }
    if (any) break;
  }
  return demand;
}

std::vector<std::uint32_t> wanted_most(const Crawl& crawl, const Analysis& analysis, const LinkCandidates& candidates) {
  const std::vector<double> demand = percentiles(demand_of(crawl, analysis));
  std::vector<double> equity;
  for (const std::uint32_t page : analysis.site_pages) {
    equity.push_back(std::isnan(analysis.equity[page]) ? 0 : analysis.equity[page]);
  }
  equity = percentiles(equity);
  struct Want {
    bool orphan;
    double want;
    std::uint32_t page;
  };
  const auto links = [&](std::uint32_t page) { return analysis.tally.unique_outlinks[page] > 0; };
  const auto linking = static_cast<double>(std::ranges::count_if(analysis.site_pages, links));
  std::vector<Want> wants;
  for (std::size_t i = 0; i < analysis.site_pages.size(); ++i) {
    const std::uint32_t page = analysis.site_pages[i];
    const std::uint32_t inlinks = analysis.tally.unique_inlinks[page];
    const bool is_template = inlinks >= kTemplate * linking && inlinks > 1;
    if (candidates.target[page] == 0 || is_template || base::PageId{page} == analysis.home) continue;
    wants.push_back({.orphan = inlinks < 2, .want = demand[i] - equity[i], .page = page});
  }
  std::ranges::stable_sort(
      wants, [](const Want& a, const Want& b) { return a.orphan != b.orphan ? a.orphan : a.want > b.want; });
  std::vector<std::uint32_t> pages;
  for (const Want& one : std::span(wants).first(std::min(wants.size(), kMostLifted))) pages.push_back(one.page);
  return pages;
}

std::string_view why_not(PageState state) {
  switch (state) {
    case PageState::kRedirect: return "it is redirected";
    case PageState::kCanonicalised: return "its canonical is another page";
    case PageState::kDead: return "it does not exist any more";
    case PageState::kNoAnswer: return "its server gives no answer";
    case PageState::kBlocked: return "robots.txt blocks it";
    case PageState::kNoindex: return "it is noindex";
    default: return "it is not known to answer, or --exclude names it";
  }
}

}  // namespace

graph::Csr content_links(const Crawl& crawl, const Analysis& analysis) {
  std::vector<std::uint8_t> own(crawl.pages.size(), 0);
  for (const std::uint32_t page : analysis.site_pages) own[page] = 1;
  const crawl::LinkTable& links = crawl.links;
  const base::BitColumn& is_template = analysis.network.boilerplate;
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> to;
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    if (!is_live(links, link) || (!is_template.empty() && is_template[link])) continue;
    if (links.region[link] != crawl::Region::kContent && links.region[link] != crawl::Region::kUnknown) continue;
    const std::uint32_t source = final_of(analysis, links.source[link]);
    const std::uint32_t target = final_of(analysis, links.target[link]);
    if (source == target || own[source] == 0 || own[target] == 0) continue;
    from.push_back(source);
    to.push_back(target);
  }
  const graph::Csr all = graph::build_csr(crawl.pages.size(), from, to);
  graph::Csr distinct{.offsets = {0}, .ids = {}};
  for (std::uint32_t page = 0; page < all.nodes(); ++page) {
    const std::span<const std::uint32_t> row = all.row(page);
    std::ranges::unique_copy(row, std::back_inserter(distinct.ids));
    distinct.offsets.push_back(static_cast<std::uint32_t>(distinct.ids.size()));
  }
  return distinct;
}

LinkCandidates link_candidates(const Crawl& crawl, const Options& options, const Analysis& analysis,
                               const graph::Csr& content) {
  LinkCandidates result{.target = std::vector<std::uint8_t>(crawl.pages.size(), 0),
                        .source = std::vector<std::uint8_t>(crawl.pages.size(), 0)};
  const std::vector<PageState> states = page_states(crawl, analysis.network);
  const std::vector<std::uint8_t> excluded = pages_excluded(crawl, analysis, options.exclude);
  const auto answers = [&](std::uint32_t page) { return crawl.pages.status[page] / 100 == 2; };
  const bool told = std::ranges::any_of(analysis.site_pages, answers);
  for (const std::uint32_t page : analysis.site_pages) {
    if (!may_be_listed(states[page]) || excluded[page] != 0 || (told && !answers(page))) continue;
    if (final_of(analysis, base::PageId{page}) != page) continue;
    result.target[page] = 1;
    const bool silent = page < crawl.pages.nofollow.size() && crawl.pages.nofollow[page] != 0;
    const std::uint32_t links = content.degree(page);
    // In an edit, an address with * would mean many pages.
    const bool named = !crawl.pages.urls[page].contains('*');
    const bool gives = named && !silent && links > 0 && links < static_cast<std::uint32_t>(options.max_outlinks);
    result.source[page] = gives && analysis.network.node_of_page[page] != base::kNone ? 1 : 0;
  }
  return result;
}

base::Result<std::vector<std::uint32_t>> lifted_pages(const Crawl& crawl, const Analysis& analysis,
                                                      const LinkCandidates& candidates, std::string_view lift) {
  if (lift.empty() || lift == "auto") return wanted_most(crawl, analysis, candidates);
  std::vector<std::uint32_t> pages;
  for (const std::string_view word : words_of(lift)) {
    const auto fail = [&](std::string_view why) {
      return base::fail(ErrorCode::kBadOption, "--lift: \"" + std::string(word) + "\": " + std::string(why) + ".");
    };
    if (word.contains('*')) {
      const table::TextMatch matches(table::Op::kGlob, word);
      for (const std::uint32_t page : analysis.site_pages) {
        if (candidates.target[page] != 0 && matches(crawl.pages.urls[page])) pages.push_back(page);
      }
      continue;
    }
    const base::PageId page = page_named(crawl, word);
    if (!page.valid() || !std::ranges::binary_search(analysis.site_pages, page.value))
      return fail("the site has no such page in these files");
    if (candidates.target[page.value] == 0) {
      return fail("nothing can link it, because " +
                  std::string(why_not(page_states(crawl, analysis.network)[page.value])));
    }
    pages.push_back(page.value);
  }
  std::ranges::sort(pages);
  const auto repeated = std::ranges::unique(pages);
  pages.erase(repeated.begin(), repeated.end());
  if (pages.empty())
    return base::fail(ErrorCode::kBadOption, "--lift: no page of the site that can be linked matches.");
  if (pages.size() > kMostLifted) {
    return base::fail(ErrorCode::kBadOption, "--lift: " + std::to_string(pages.size()) + " pages match; at most " +
                                                 std::to_string(kMostLifted) + " are lifted at a time.");
  }
  return pages;
}

ExistingLinks::ExistingLinks(const Crawl& crawl, const Analysis& analysis) : linked_(crawl.pages.size(), base::kNone) {
  base::finish(base::group_rows(
      crawl.links.size(), crawl.pages.size(),
      [&](std::uint32_t link) { return final_of(analysis, crawl.links.target[link]); },
      [&](std::uint32_t link) { return final_of(analysis, crawl.links.source[link]); }, sources_));
}

void ExistingLinks::aim(std::uint32_t target) {
  target_ = target;
  linked_[target] = target;
  for (const std::uint32_t source : sources_[target]) linked_[source] = target;
}

}  // namespace analysis
