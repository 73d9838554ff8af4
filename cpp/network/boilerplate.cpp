#include "network/boilerplate.h"

#include <algorithm>

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

// Links with a path, in rows by container, in order of link within a row.
struct Rows {
  std::vector<std::uint32_t> offsets;
  std::vector<std::uint32_t> links;
};

Rows group_by_container(const crawl::Crawl& crawl) {
  const crawl::LinkTable& links = crawl.links;
  base::StringPool containers;
  std::vector<std::uint32_t> container_of_text(crawl.texts.size(), kNone);
  const auto is_candidate = [&](std::uint32_t l) {
    return links.type[l] == crawl::LinkType::kHyperlink && links.path[l].valid() && links.path[l].value != 0;
  };
  for (std::uint32_t l = 0; l < links.size(); ++l) {
    if (!is_candidate(l)) continue;
    std::uint32_t& container = container_of_text[links.path[l].value];
    if (container == kNone) container = containers.intern(container_of(crawl.texts[links.path[l].value]));
  }

  Rows rows;
  rows.offsets.assign(std::size_t{containers.size()} + 1, 0);
  for (std::uint32_t l = 0; l < links.size(); ++l) {
    if (is_candidate(l)) ++rows.offsets[std::size_t{container_of_text[links.path[l].value]} + 1];
  }
  for (std::size_t i = 1; i < rows.offsets.size(); ++i) rows.offsets[i] += rows.offsets[i - 1];
  rows.links.resize(rows.offsets.back());
  std::vector<std::uint32_t> next = rows.offsets;
  for (std::uint32_t l = 0; l < links.size(); ++l) {
    if (is_candidate(l)) rows.links[next[container_of_text[links.path[l].value]]++] = l;
  }
  return rows;
}

struct Place {
  std::uint32_t target;
  std::uint32_t source;
  std::uint32_t link;

  friend auto operator<=>(const Place&, const Place&) = default;
};

std::uint32_t distinct_sources(const std::vector<Place>& places) {
  std::vector<std::uint32_t> sources;
  for (const Place& place : places) sources.push_back(place.source);
  std::ranges::sort(sources);
  return static_cast<std::uint32_t>(std::ranges::unique(sources).begin() - sources.begin());
}

void judge(std::vector<Place>& places, const BoilerplateRule& rule, std::vector<std::uint8_t>& result) {
  const std::uint32_t pages = distinct_sources(places);
  if (pages < rule.least_pages) return;
  std::ranges::sort(places);
  for (std::size_t first = 0; first < places.size();) {
    std::size_t last = first;
    std::uint32_t pointing = 0;
    for (; last < places.size() && places[last].target == places[first].target; ++last) {
      if (last == first || places[last].source != places[last - 1].source) ++pointing;
    }
    if (pointing >= rule.least_ratio * pages) {
      for (std::size_t i = first; i < last; ++i) result[places[i].link] = 1;
    }
    first = last;
  }
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

std::vector<std::uint8_t> find_boilerplate(const crawl::Crawl& crawl, const BoilerplateRule& rule) {
  std::vector<std::uint8_t> result(crawl.links.size(), 0);
  const Rows rows = group_by_container(crawl);
  std::vector<Place> places;
  for (std::size_t c = 0; c + 1 < rows.offsets.size(); ++c) {
    if (rows.offsets[c + 1] - rows.offsets[c] < rule.least_pages) continue;
    places.clear();
    for (std::uint32_t i = rows.offsets[c]; i < rows.offsets[c + 1]; ++i) {
      const std::uint32_t link = rows.links[i];
      places.push_back(
          {.target = crawl.links.target[link].value, .source = crawl.links.source[link].value, .link = link});
    }
    judge(places, rule, result);
  }
  return result;
}

}  // namespace network
