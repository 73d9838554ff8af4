#include "session/joining.h"

#include <string_view>

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
  const std::size_t size = info.first_link;
  shorten(links.source, size);
  shorten(links.target, size);
  shorten(links.anchor, size);
  shorten(links.path, size);
  shorten(links.line, size);
  shorten(links.rel, size);
  shorten(links.flags, size);
  shorten(links.type, size);
  shorten(links.region, size);
  shorten(links.before, size);
  shorten(links.after, size);
  shorten(links.heading, size);
  shorten(links.first_seen, size);
  shorten(links.last_seen, size);
  info.links = 0;
}

}  // namespace session
