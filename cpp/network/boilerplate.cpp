#include "network/boilerplate.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/groups.h"
#include "base/ids.h"
#include "base/string_pool.h"

namespace network {
namespace {

using base::kNone;

// The predicate that starts at `open`, up to and with its bracket; quotes may hold brackets.
std::size_t predicate_end(std::string_view path, std::size_t open) {
  char quote = 0;
  for (std::size_t i = open + 1; i < path.size(); ++i) {
    const char c = path[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == ']') {
      return i + 1;
    }
  }
  return path.size();
}

bool is_place(std::string_view predicate) {
  if (predicate.size() < 3 || predicate.back() != ']') return false;
  const std::string_view inside = predicate.substr(1, predicate.size() - 2);
  return std::ranges::all_of(inside, [](char c) { return c >= '0' && c <= '9'; });
}

// Each link's container, kNone: it has none that could be judged.
struct Containers {
  std::vector<std::uint32_t> of_text;   // [texts] of paths
  std::uint32_t count = 0;
};

bool has_path(const crawl::LinkTable& links, std::uint32_t link) {
  return links.type[link] == crawl::LinkType::kHyperlink && links.path[link].valid() && links.path[link].value != 0;
}

base::Slices read_containers(const crawl::Crawl& crawl, Containers& result) {
  const crawl::LinkTable& links = crawl.links;
  base::StringPool names;
  result.of_text.assign(crawl.texts.size(), kNone);
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    if (!has_path(links, link)) return;
    const std::uint32_t path = links.path[link].value;
    std::uint32_t& container = result.of_text[path];
    if (container == kNone) container = names.intern(container_of(crawl.texts[path]));
  });
  result.count = names.size();
}

// How many pages have each container.
base::Slices count_pages(const crawl::Crawl& crawl, const Containers& containers, std::vector<std::uint32_t>& pages) {
  const crawl::LinkTable& links = crawl.links;
  std::vector<std::uint32_t> last(containers.count, kNone);   // page that had it
  pages.assign(containers.count, 0);
  const auto source_of = [&](std::uint32_t link) { return has_path(links, link) ? links.source[link].value : kNone; };
  const auto container_of = [&](std::uint32_t link) { return containers.of_text[links.path[link].value]; };
  co_await base::visit_by_group(links.size(), crawl.pages.size(), source_of, container_of,
                                [&](std::uint32_t source, std::uint32_t container) {
                                  if (std::exchange(last[container], source) != source) ++pages[container];
                                });
}

// The links that may be template: as many as that would need lead to their target, from whatever container. Few links
// of a page's text are among them, and all that comes later looks at no others.
base::Slices choose(const crawl::Crawl& crawl, const Containers& containers, const std::vector<std::uint32_t>& pages,
                    const BoilerplateRule& rule, std::vector<std::uint32_t>& chosen) {
  const crawl::LinkTable& links = crawl.links;
  std::vector<std::uint32_t> leading(crawl.pages.size(), 0);
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    if (has_path(links, link)) ++leading[links.target[link].value];
  });
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    if (!has_path(links, link)) return;
    const std::uint32_t of_container = pages[containers.of_text[links.path[link].value]];
    if (of_container < rule.least_pages || leading[links.target[link].value] < rule.least_ratio * of_container) return;
    chosen.push_back(link);
  });
}

// The chosen links by container, those of a container that lead to the same page side by side.
base::Slices group_places(const crawl::Crawl& crawl, const Containers& containers, std::vector<std::uint32_t> chosen,
                          std::vector<std::uint32_t>& result) {
  const crawl::LinkTable& links = crawl.links;
  const auto size = static_cast<std::uint32_t>(chosen.size());
  base::Groups by_target;
  co_await base::group_rows(
      size, crawl.pages.size(), [&](std::uint32_t i) { return links.target[chosen[i]].value; },
      [&](std::uint32_t i) { return chosen[i]; }, by_target);
  chosen = {};
  const std::vector<std::uint32_t>& ordered = by_target.members;
  base::Groups by_container;
  co_await base::group_rows(
      size, containers.count, [&](std::uint32_t i) { return containers.of_text[links.path[ordered[i]].value]; },
      [&](std::uint32_t i) { return ordered[i]; }, by_container);
  result = std::move(by_container.members);
}

// Marks the places of each container that lead to one page, if enough of its pages have such a place. What a page was
// met in last tells whether it is met for the first time.
base::Slices mark(const crawl::Crawl& crawl, const Containers& containers, const std::vector<std::uint32_t>& pages,
                  const std::vector<std::uint32_t>& places, const BoilerplateRule& rule, base::BitColumn& result) {
  const crawl::LinkTable& links = crawl.links;
  const auto size = static_cast<std::uint32_t>(places.size());
  const auto container_at = [&](std::uint32_t i) { return containers.of_text[links.path[places[i]].value]; };
  const auto are_alike = [&](std::uint32_t i, std::uint32_t k) {
    return links.target[places[i]] == links.target[places[k]] && container_at(i) == container_at(k);
  };
  std::vector<std::uint32_t> met_in(crawl.pages.size(), kNone);
  std::uint32_t first = 0, pointing = 0;         // of the links from one container to one page
  co_await base::for_each(size, [&](std::uint32_t i) {
    if (i == 0 || !are_alike(i - 1, i)) {
      first = i;
      pointing = 0;
    }
    if (std::exchange(met_in[links.source[places[i]].value], first) != first) ++pointing;
    const bool is_last = i + 1 == size || !are_alike(i, i + 1);
    if (!is_last || pointing < rule.least_ratio * pages[container_at(i)]) return;
    for (std::uint32_t k = first; k <= i; ++k) result.set(places[k]);
  });
}

}  // namespace

std::string container_of(std::string_view path) {
  std::string container;
  std::size_t last_step = 0;
  for (std::size_t i = 0; i < path.size();) {
    if (path[i] == '[') {
      const std::size_t end = predicate_end(path, i);
      const std::string_view predicate = path.substr(i, end - i);
      if (!is_place(predicate)) container += predicate;
      i = end;
      continue;
    }
    if (path[i] == '/') last_step = container.size();
    container += path[i++];
  }
  container.resize(last_step);
  return container;
}

base::Slices find_boilerplate(const crawl::Crawl& crawl, base::BitColumn& result, BoilerplateRule rule) {
  result = base::BitColumn(crawl.links.size());
  Containers containers;
  co_await read_containers(crawl, containers);
  std::vector<std::uint32_t> pages, chosen, places;
  co_await count_pages(crawl, containers, pages);
  co_await choose(crawl, containers, pages, rule, chosen);
  co_await group_places(crawl, containers, std::move(chosen), places);
  co_await mark(crawl, containers, pages, places, rule, result);
}

}  // namespace network
