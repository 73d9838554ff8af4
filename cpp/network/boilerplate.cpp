#include "network/boilerplate.h"

#include <algorithm>
#include <utility>

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

// The links of each container, those that lead to the same page side by side.
base::Slices group_places(const crawl::Crawl& crawl, const Containers& containers, base::Groups& result) {
  const crawl::LinkTable& links = crawl.links;
  base::Groups by_target;
  const auto target_of = [&](std::uint32_t link) { return has_path(links, link) ? links.target[link].value : kNone; };
  co_await base::group_rows(
      links.size(), crawl.pages.size(), target_of, [](std::uint32_t link) { return link; }, by_target);
  const std::vector<std::uint32_t>& ordered = by_target.members;
  const auto container_at = [&](std::uint32_t i) { return containers.of_text[links.path[ordered[i]].value]; };
  co_await base::group_rows(
      static_cast<std::uint32_t>(ordered.size()), containers.count, container_at,
      [&](std::uint32_t i) { return ordered[i]; }, result);
}

// Walks through the places of each container twice: first its pages are counted, then how many of them lead to each
// of its targets. What a page was met in last tells whether it is met for the first time.
class Judge {
 public:
  Judge(const crawl::Crawl& crawl, const Containers& containers, const base::Groups& places)
      : links_(&crawl.links),
        containers_(&containers),
        places_(&places),
        met_in_(crawl.pages.size(), kNone),
        pages_of_(containers.count, 0) {}

  base::Slices mark(const BoilerplateRule& rule, std::vector<std::uint8_t>& result) {
    const auto all = static_cast<std::uint32_t>(places_->members.size());
    co_await base::for_each(all, [this](std::uint32_t i) {
      if (is_first(i, container_at(i))) ++pages_of_[container_at(i)];
    });
    std::ranges::fill(met_in_, kNone);
    co_await base::for_each(all, [&, this](std::uint32_t i) {
      if (i == 0 || !are_alike(i - 1, i)) {
        first_ = i;
        pointing_ = 0;
      }
      if (is_first(i, first_)) ++pointing_;
      const bool is_last = i + 1 == all || !are_alike(i, i + 1);
      const std::uint32_t pages = pages_of_[container_at(i)];
      if (!is_last || pages < rule.least_pages || pointing_ < rule.least_ratio * pages) return;
      for (std::uint32_t k = first_; k <= i; ++k) result[places_->members[k]] = 1;
    });
  }

 private:
  std::uint32_t container_at(std::uint32_t i) const {
    return containers_->of_text[links_->path[places_->members[i]].value];
  }
  std::uint32_t target_at(std::uint32_t i) const { return links_->target[places_->members[i]].value; }
  bool are_alike(std::uint32_t i, std::uint32_t k) const {
    return target_at(i) == target_at(k) && container_at(i) == container_at(k);
  }
  bool is_first(std::uint32_t i, std::uint32_t group) {
    std::uint32_t& last = met_in_[links_->source[places_->members[i]].value];
    return std::exchange(last, group) != group;
  }

  const crawl::LinkTable* links_;
  const Containers* containers_;
  const base::Groups* places_;
  std::vector<std::uint32_t> met_in_;            // [pages]
  std::vector<std::uint32_t> pages_of_;          // [containers]
  std::uint32_t first_ = 0, pointing_ = 0;       // of the links from one container to one page
};

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

base::Slices find_boilerplate(const crawl::Crawl& crawl, std::vector<std::uint8_t>& result, BoilerplateRule rule) {
  result.assign(crawl.links.size(), 0);
  Containers containers;
  co_await read_containers(crawl, containers);
  base::Groups places;
  co_await group_places(crawl, containers, places);
  Judge judge(crawl, containers, places);
  co_await judge.mark(rule, result);
}

}  // namespace network
