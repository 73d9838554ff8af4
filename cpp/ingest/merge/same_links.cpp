#include "ingest/merge/same_links.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "base/groups.h"
#include "base/slices.h"
#include "ingest/merge/link_places.h"

namespace ingest {
namespace {

using crawl::Crawl;

// The links that are known to differ: those before `known` together, then those of each file.
class Parts {
 public:
  Parts(const Crawl& crawl, std::uint32_t known) {
    if (known > 0) ends_.push_back(known);
    for (const crawl::FileInfo& file : crawl.files) {
      if (file.links > 0 && file.first_link >= known) ends_.push_back(file.first_link + file.links);
    }
  }
  std::size_t size() const { return ends_.size(); }
  std::uint32_t end(std::size_t part) const { return ends_[part]; }
  std::uint32_t of(std::uint32_t link) const {
    return static_cast<std::uint32_t>(std::ranges::upper_bound(ends_, link) - ends_.begin());
  }

 private:
  std::vector<std::uint32_t> ends_;
};

// By page: 1 where links of more than one part have it at this end.
std::vector<std::uint8_t> shared_ends(const std::vector<base::PageId>& end_of_link, const Parts& parts,
                                      std::uint32_t pages) {
  std::vector<std::uint32_t> first_part(pages, base::kNone);
  std::vector<std::uint8_t> shared(pages, 0);
  std::uint32_t link = 0;
  for (std::uint32_t part = 0; part < parts.size(); ++part) {
    for (; link < parts.end(part); ++link) {
      std::uint32_t& first = first_part[end_of_link[link].value];
      if (first == base::kNone) first = part;
      if (first != part) shared[end_of_link[link].value] = 1;
    }
  }
  return shared;
}

// Takes the links of one source after the other.
class Matcher {
 public:
  Matcher(const Crawl& crawl, const Parts& parts, std::uint32_t known)
      : links_(crawl.links),
        parts_(parts),
        known_(known),
        places_(crawl),
        same_as_(crawl.links.size() - known, base::kNone) {}

  void add(std::uint32_t source, std::uint32_t link) {
    if (source != source_) match_source();
    source_ = source;
    of_source_.push_back({links_.target[link].value, links_.anchor[link].value, links_.type[link], link});
  }
  std::vector<std::uint32_t> finish() {
    match_source();
    return std::move(same_as_);
  }

 private:
  struct Row {
    std::uint32_t target, anchor;
    crawl::LinkType type;
    std::uint32_t link;

    auto key() const { return std::tie(target, anchor, type); }
    auto order() const { return std::tie(target, anchor, type, link); }
  };

  void match_source() {
    const std::span<Row> rows = of_source_;
    if (rows.size() > 1 && parts_.of(rows.front().link) != parts_.of(rows.back().link)) {
      std::ranges::sort(rows, {}, &Row::order);
      for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
        for (end = first + 1; end < rows.size() && rows[end].key() == rows[first].key();) ++end;
        if (end - first > 1) match_rows(rows.subspan(first, end - first));
      }
    }
    of_source_.clear();
  }

  // Of one source, target, anchor and type, in the order of the links.
  void match_rows(std::span<const Row> rows) {
    if (parts_.of(rows.front().link) == parts_.of(rows.back().link)) return;
    const auto same = [this](std::uint32_t link, std::uint32_t as) { same_as_[link - known_] = as; };
    if (rows.size() == 2) {
      if (places_.may_be_one(rows[0].link, rows[1].link)) same(rows[1].link, rows[0].link);
      return;
    }
    places_.begin();
    for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
      const std::uint32_t part = parts_.of(rows[first].link);
      of_part_.clear();
      for (; end < rows.size() && rows[end].link < parts_.end(part); ++end) of_part_.push_back(rows[end].link);
      places_.add(of_part_, same);
    }
  }

  const crawl::LinkTable& links_;
  const Parts& parts_;
  std::uint32_t known_;
  LinkPlaces places_;
  std::vector<std::uint32_t> same_as_;
  std::uint32_t source_ = base::kNone;
  std::vector<Row> of_source_;
  std::vector<std::uint32_t> of_part_;
};

}  // namespace

std::vector<std::uint32_t> same_links(const Crawl& crawl, std::uint32_t known) {
  const crawl::LinkTable& links = crawl.links;
  const Parts parts(crawl, known);
  if (parts.size() < 2) return std::vector<std::uint32_t>(links.size() - known, base::kNone);
  const std::vector<std::uint8_t> sources = shared_ends(links.source, parts, crawl.pages.size());
  const std::vector<std::uint8_t> targets = shared_ends(links.target, parts, crawl.pages.size());
  Matcher matcher(crawl, parts, known);
  const auto source = [&](std::uint32_t link) {
    const bool shared = sources[links.source[link].value] != 0 && targets[links.target[link].value] != 0;
    return shared ? links.source[link].value : base::kNone;
  };
  const auto itself = [](std::uint32_t link) { return link; };
  base::finish(base::visit_by_group(links.size(), crawl.pages.size(), source, itself,
                                    [&](std::uint32_t page, std::uint32_t link) { matcher.add(page, link); }));
  return matcher.finish();
}

}  // namespace ingest
