// What if some links and pages were other than they are? Only the rows of the graph that an edit touches are made
// again, under the same rules, so that an edit costs what it touches and not what there is. The result is the
// graph that build() would make of the edited crawl, but for what is template and what is a resource: these are judged
// by the crawl as it is.
// At page level. Making an editor costs two passes over the links and 8 bytes a link; the crawl, the rules and the
// network must outlive it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"
#include "crawl/crawl.h"
#include "graph/changes.h"
#include "network/consolidate.h"
#include "network/network.h"

namespace network {

struct AddedLink {
  base::PageId source;
  base::PageId target;
  crawl::Region region = crawl::Region::kContent;
  bool follow = true;
};
enum class LinkChange : std::uint8_t { kNone, kRemoved, kNofollow, kFollow };
struct ChangedLink {
  std::uint32_t link = 0;
  LinkChange change = LinkChange::kRemoved;
};
// A deleted page answers 404; a page that is deleted or redirects has no links of its own any more.
enum class PageChange : std::uint8_t { kRedirects, kHasCanonical, kDeleted, kNoindex };
struct ChangedPage {
  base::PageId page;
  PageChange change = PageChange::kDeleted;
  base::PageId to = {};  // of kRedirects and kHasCanonical
};
struct Edits {
  std::vector<AddedLink> added;
  std::vector<ChangedLink> links;  // the last one about a link counts
  std::vector<ChangedPage> pages;  // in the order in which they are made
};

struct EditedGraph {
  graph::Changes changes;
  std::vector<base::PageId> page_of_new_node;  // [changes.new_nodes]
  std::vector<std::uint32_t> gone;             // nodes that build() would not make
};

enum class Eligibility : std::uint8_t;

class Editor {
 public:
  Editor(const crawl::Crawl& crawl, const Rules& rules, base::DomainId site, const Network& network);

  EditedGraph apply(const Edits& edits) const;

  std::span<const std::uint32_t> links_on(base::PageId page) const { return by_source_[page.value]; }
  std::span<const std::uint32_t> links_to(base::PageId page) const { return by_target_[page.value]; }

 private:
  friend class Edit;

  // Numbers in rows, ascending within a row.
  struct Rows {
    std::vector<std::uint32_t> offsets;
    std::vector<std::uint32_t> ids;
    std::span<const std::uint32_t> operator[](std::uint32_t row) const {
      return std::span(ids).subspan(offsets[row], offsets[row + 1] - offsets[row]);
    }
  };
  static Rows group(std::uint32_t rows, std::span<const base::PageId> row_of);

  const crawl::Crawl& crawl_;
  const Rules& rules_;
  base::DomainId site_;
  const Network& network_;
  Rows by_source_;   // links by page
  Rows by_target_;
  Steps steps_;      // empty when nothing is consolidated
  Consolidation moved_;
  Rows members_;     // pages by final page
  std::vector<Eligibility> standing_;   // [pages]
};

}  // namespace network
