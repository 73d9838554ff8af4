#include "session/joining.h"

#include <functional>
#include <string_view>
#include <unordered_map>

#include "base/hash.h"

namespace session {
namespace {

struct Fingerprint {
  std::uint64_t sum = 0, mix = 0;
  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

std::uint64_t spread(std::uint64_t state, std::uint64_t word) {
  state ^= word + 0x9E37'79B9'7F4A'7C15 + (state << 6) + (state >> 2);
  state *= 0xD6E8'FEB8'6659'FD93;
  return state ^ (state >> 32);
}

Fingerprint fingerprint(const crawl::Crawl& crawl, const crawl::FileInfo& info) {
  const crawl::LinkTable& links = crawl.links;
  Fingerprint print;
  for (std::uint32_t link = info.first_link; link < info.first_link + info.links; ++link) {
    std::uint64_t row = spread(links.source[link].value, links.target[link].value);
    row = spread(row, links.anchor[link].value);
    row = spread(row, links.path[link].value);
    row = spread(row, (std::uint64_t{links.rel[link]} << 32) | (std::uint64_t{links.flags[link]} << 16) |
                          static_cast<std::uint64_t>(links.type[link]));
    // Sums do not depend on the order of the rows; two of them, because one alone could meet by chance.
    print.sum += row;
    print.mix += spread(row, 1);
  }
  return print;
}

std::uint64_t key_of(const crawl::LinkTable& links, std::uint32_t link) {
  return spread(spread(links.source[link].value, links.target[link].value), links.anchor[link].value);
}

bool same_link(const crawl::LinkTable& links, std::uint32_t a, std::uint32_t b) {
  return links.source[a] == links.source[b] && links.target[a] == links.target[b] && links.anchor[a] == links.anchor[b];
}

// `better(a, b)`: a is the day to keep.
template <class Better>
void keep_day(std::vector<std::int32_t>& days, std::uint32_t into, std::uint32_t from, Better better) {
  if (days.empty() || days[from] == crawl::kNoDate) return;
  if (days[into] == crawl::kNoDate || better(days[from], days[into])) days[into] = days[from];
}

void combine(crawl::LinkTable& links, std::uint32_t into, std::uint32_t from) {
  keep_day(links.first_seen, into, from, std::less());
  keep_day(links.last_seen, into, from, std::greater());
  const bool lost = (links.flags[into] & links.flags[from] & crawl::flag::kLost) != 0;
  if (!lost) links.flags[into] &= static_cast<std::uint16_t>(~crawl::flag::kLost);
}

using FirstLinks = std::unordered_map<std::uint64_t, std::uint32_t>;   // key -> link

FirstLinks index_backlinks(const crawl::Crawl& crawl) {
  FirstLinks first;
  for (std::size_t file = 0; file + 1 < crawl.files.size(); ++file) {
    const crawl::FileInfo& info = crawl.files[file];
    if (!info.backlinks) continue;
    for (std::uint32_t link = info.first_link; link < info.first_link + info.links; ++link) {
      first.emplace(key_of(crawl.links, link), link);
    }
  }
  return first;
}

template <class T>
void shorten(std::vector<T>& column, std::size_t size) {
  if (column.size() > size) column.resize(size);
}

}  // namespace

base::FileId same_links_as(const crawl::Crawl& crawl, base::FileId file) {
  const crawl::FileInfo& info = crawl.files[file.value];
  if (info.links == 0) return base::FileId::none();
  for (std::uint32_t other = 0; other < file.value; ++other) {
    if (crawl.files[other].links != info.links) continue;
    if (fingerprint(crawl, crawl.files[other]) == fingerprint(crawl, info)) return {other};
  }
  return base::FileId::none();
}

void drop_links_of_last_file(crawl::Crawl& crawl) {
  crawl::FileInfo& info = crawl.files.back();
  crawl::LinkTable& links = crawl.links;
  crawl::for_each_column(links, [size = info.first_link](auto& column) { shorten(column, size); });
  info.links = 0;
}

std::uint32_t merge_backlinks(crawl::Crawl& crawl) {
  crawl::FileInfo& info = crawl.files.back();
  if (!info.backlinks || info.links == 0) return 0;
  const FirstLinks known = index_backlinks(crawl);
  if (known.empty()) return 0;
  crawl::LinkTable& links = crawl.links;
  std::vector<std::uint32_t> kept;
  for (std::uint32_t link = info.first_link; link < info.first_link + info.links; ++link) {
    const auto found = known.find(key_of(links, link));
    if (found != known.end() && same_link(links, found->second, link)) {
      combine(links, found->second, link);
    } else {
      kept.push_back(link);
    }
  }
  const auto merged = info.links - static_cast<std::uint32_t>(kept.size());
  if (merged == 0) return 0;
  const std::uint32_t start = info.first_link;
  crawl::for_each_column(links, [&](auto& column) {
    if (column.empty()) return;
    for (std::size_t i = 0; i < kept.size(); ++i) column[start + i] = column[kept[i]];
    column.resize(start + kept.size());
  });
  info.links = static_cast<std::uint32_t>(kept.size());
  return merged;
}

void resolve_vertices(crawl::Crawl& crawl) {
  if (crawl.vertices.empty()) return;
  std::vector<base::PageId> stands_for(crawl.pages.size());
  for (std::uint32_t page = 0; page < stands_for.size(); ++page) stands_for[page] = {page};
  for (const auto& [node, page] : crawl.vertices) stands_for[node.value] = page;
  for (base::PageId& page : crawl.links.source) page = stands_for[page.value];
  for (base::PageId& page : crawl.links.target) page = stands_for[page.value];
}

}  // namespace session
